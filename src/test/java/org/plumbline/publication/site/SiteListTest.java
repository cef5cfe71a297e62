package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Phrase;

final class SiteListTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        List<Listed> all = List.of(Listed.of(SampleRelease.published()));
        assertThat(SiteList.read(SiteList.text(all).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SiteList.Read.Found(all));
    }

    @Test
    void whoPublishesIsKeptAndAListFromBeforeItWasIsStillRead() {
        Release by = Releases.by(new Phrase.Name("Valley Watch", "ချိုင့်"), SampleRelease.published());
        String text = SiteList.text(List.of(Listed.of(by)));
        assertThat(SiteList.read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SiteList.Read.Found(List.of(Listed.of(by))));
        assertThat(text).contains("\"publisher\"", "Valley Watch", "ချိုင့်");
        String before = SiteList.text(List.of(Listed.of(SampleRelease.published())));
        assertThat(before).doesNotContain("publisher");
        assertThat(SiteList.read(text.replace("\"Valley Watch\"", "7").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SiteList.Read.Refused.class);
    }

    @Test
    void aPublicationMadeEarlierStandsBesideANewOne() {
        Listed bridge = Listed.of(SampleRelease.published());
        Listed earlier = new Listed(
                "road",
                bridge.titles(),
                bridge.dated(),
                bridge.published(),
                1,
                List.of(),
                false,
                bridge.summary(),
                Map.of());
        String index = new String(
                Site.of(List.of(SampleRelease.published()), List.of(earlier, bridge), Site.Extras.NONE)
                        .getOrDefault("index.en.html", new byte[0]),
                StandardCharsets.UTF_8);
        assertThat(index)
                .containsOnlyOnce("<h2><a href=\"road/en.html\"")
                .containsOnlyOnce("<h2><a href=\"bridge/en.html\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":2,\"publications\":[]}",
                "{\"format\":1,\"publications\":{}}",
                "{\"format\":1,\"publications\":[]} x",
                "{\"format\":1,\"publications\":[{}]}",
                "{\"format\":1,\"publications\":[{\"id\":\"../x\",\"dated\":\"2025-01-01\",\"version\":0,\"draft\":true,\"titles\":{\"en\":\"x\"},\"summary\":{}}]}",
                "{\"format\":1,\"publications\":[{\"id\":\"x\",\"dated\":\"2025-13-01\",\"version\":0,\"draft\":true,\"titles\":{\"en\":\"x\"},\"summary\":{}}]}",
                "{\"format\":1,\"publications\":[{\"id\":\"x\",\"dated\":\"2025-01-01\",\"version\":99999999999,\"draft\":true,\"titles\":{\"en\":\"x\"},\"summary\":{}}]}"
            })
    void anythingElseIsRefusedWithTheReason(String text) {
        assertThat(SiteList.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(SiteList.Read.Refused.class);
    }

    @Test
    void aFileThatIsNestedWithoutEndIsRefused() {
        assertThat(SiteList.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SiteList.Read.Refused.class);
    }
}
