package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What pages say of themselves where they are passed on (ogp.me). */
final class OpenGraphTest {
    private static final Release BRIDGE = SampleRelease.published();

    /** ogp.me asks for title, type, picture and address. Where nobody said where the site will lie, no address is told, and none made up. */
    @Test
    void aPageHasATitleAndATypeAndNoAddressThatNobodyGave() {
        assertThat(properties(Site.of(List.of(BRIDGE)), "bridge/en.html"))
                .containsEntry("og:title", "The bridge")
                .containsEntry("og:type", "article")
                .containsEntry("og:locale", "en_GB")
                .containsEntry("og:site_name", "A case")
                .containsOnlyKeys("og:title", "og:description", "og:type", "og:locale", "og:site_name");
        assertThat(properties(Site.of(List.of(BRIDGE)), "bridge/my.html"))
                .containsEntry("og:title", "တံတား")
                .containsEntry("og:locale", "my_MM");
    }

    @Test
    void aPictureIsNamedWhereThereIsOneAndLiesThere() {
        SortedMap<String, byte[]> site =
                Site.of(List.of(BRIDGE), List.of(), new Site.Extras(Set.of("opened"), true, false));
        Map<String, String> properties = properties(site, "bridge/en.html");
        assertThat(properties).containsEntry("og:image", "cards/opened.en.png");
        assertThat(properties.getOrDefault("og:image:alt", "")).contains("opened on 3 May 2025");
        assertThat(site).containsKey("bridge/" + properties.getOrDefault("og:image", ""));
    }

    @Test
    void whereThePublisherSaidWhereTheSiteWillLieAddressesAreWhole() {
        SortedMap<String, byte[]> site = Site.of(
                List.of(SampleRelease.at("https://example.org/reports/")),
                List.of(),
                new Site.Extras(Set.of("opened"), true, false));
        assertThat(properties(site, "bridge/my.html"))
                .containsEntry("og:url", "https://example.org/reports/bridge/my.html")
                .containsEntry("og:image", "https://example.org/reports/bridge/cards/opened.my.png");
        assertThat(site).containsKey("bridge/cards/opened.my.png");
        assertThat(Jsoup.parse(new String(site.getOrDefault("bridge/my.html", new byte[0]), StandardCharsets.UTF_8))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://example.org/reports/bridge/my.html");
    }

    @Test
    void ofADraftNothingIsSaid() {
        SortedMap<String, byte[]> site = Site.of(List.of(SampleRelease.draft()));
        site.keySet().stream()
                .filter(page -> page.endsWith(".html"))
                .forEach(page -> assertThat(properties(site, page)).as(page).isEmpty());
    }

    private static Map<String, String> properties(SortedMap<String, byte[]> site, String page) {
        Map<String, String> properties = new LinkedHashMap<>();
        Jsoup.parse(new String(site.getOrDefault(page, new byte[0]), StandardCharsets.UTF_8))
                .select("meta[property]")
                .forEach(meta -> {
                    String twice = properties.put(meta.attr("property"), meta.attr("content"));
                    assertThat(twice).as(meta.attr("property")).isNull();
                });
        return properties;
    }
}
