package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** From each sentence of the example, as published, to what it rests on: the first click opens the card, the second the evidence. */
final class TwoClicksTest {
    private static final Path EXAMPLE = Path.of("examples/asean-counter-terrorism");

    @TempDir
    static Path folder;

    @BeforeAll
    static void theExampleIsShown() throws IOException {
        Path home = folder.resolve("case");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = home.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        for (String id : List.of("cooperation-and-conduct", "counting-during-a-pause")) {
            Ran ran = Ran.command(
                    Language.ENGLISH,
                    Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()),
                    Instant.parse("2026-11-29T12:00:00Z"),
                    "publish",
                    home.toString(),
                    id,
                    "--draft",
                    "-o",
                    site().toString());
            assertThat(ran.status()).as(ran.err()).isZero();
        }
    }

    private static Path site() {
        return folder.resolve("site");
    }

    private static Document page(Path file) throws IOException {
        return Jsoup.parse(file, "UTF-8");
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(site(), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("(?:en|my)\\.html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyBoundStretchLeadsToAPassageOrASourceInTwoClicks() throws IOException {
        List<String> lost = new ArrayList<>();
        int stretches = 0;
        for (Path text : texts()) {
            Document page = page(text);
            for (Element stretch : page.select("a.claim[id]")) {
                stretches++;
                Element card = page.selectFirst(stretch.attr("href"));
                if (card == null || card.select("a[href^=evidence/]").stream().noneMatch(link -> tells(text, link))) {
                    lost.add(site().relativize(text) + " " + stretch.id());
                }
            }
        }
        assertThat(texts()).hasSize(4);
        assertThat(stretches).isGreaterThan(100);
        assertThat(lost).isEmpty();
    }

    /** Whether a page shows where something is said: a passage, the place in a source, a link to a source, or is itself the page of one. */
    private static boolean tells(Path text, Element link) {
        try {
            Path target = text.resolveSibling(link.attr("href"));
            Document page = page(target);
            return page.selectFirst("blockquote.passage, p.said > span.faint > a, dd > a[rel]") != null
                    || page.text().contains("address");
        } catch (IOException missing) {
            return false;
        }
    }

    @Test
    void whateverAClaimNamesHasAPageThatSaysSo() throws IOException {
        Path evidence = site().resolve("cooperation-and-conduct/evidence");
        for (String id : List.of("five-point-consensus", "primorye", "kawkareik", "sagaing-earthquake", "asean")) {
            for (String language : List.of("en", "my")) {
                Path file = evidence.resolve(id + "." + language + ".html");
                assertThat(file).exists();
                assertThat(page(file).select("a.words")).as(id).isNotEmpty();
            }
        }
        Document card = page(site().resolve("cooperation-and-conduct/en.html"));
        String plan = card.select("#c-plan").attr("href");
        assertThat(card.select(plan).select("a[href=evidence/five-point-consensus.en.html]"))
                .hasSize(1);
    }

    @Test
    void noLinkOfTheSiteLeadsNowhere() throws IOException {
        List<String> lost = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site())) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        for (Path file : pages) {
            for (Element link : page(file).select("a[href]")) {
                String address = link.attr("href");
                if (!address.matches("(?:https?|mailto):.*") && !address.startsWith("#")) {
                    Path target = file.resolveSibling(address.replaceFirst("#.*", ""));
                    if (!Files.exists(target)) {
                        lost.add(site().relativize(file) + " -> " + address);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
