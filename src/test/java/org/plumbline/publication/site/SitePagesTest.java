package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.language.Language;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Histories;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class SitePagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/plumbline/publication/site");
    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String EVIL =
            "\"><script>alert(1)</script>' onload=x javascript:alert(1) \u202Eabc \uD83D\uDE00 \uD800 "
                    + "n".repeat(300);

    @Test
    void thePagesOfASmallCaseAreAsTheyWere() throws IOException {
        SortedMap<String, byte[]> files = Site.of(List.of(SampleRelease.published()));
        for (String page : List.of("claims", "corrections", "evidence", "search", "evidence/bridge-opening")) {
            for (String code : List.of("en", "my")) {
                golden(files, "bridge/" + page + "." + code + ".html");
            }
        }
        for (String page : List.of("index.en.html", "index.my.html", "index.html", "feed.xml", "site.json")) {
            golden(files, page);
        }
    }

    private static void golden(SortedMap<String, byte[]> files, String path) throws IOException {
        String text = text(files, path)
                .replaceAll("<style>[^§]*?</style>", "<style/>")
                .replaceAll("&#39;sha256-[^&]*&#39;", "&#39;sha256&#39;")
                .replace(Frame.SCRIPT, "")
                .replace(SearchPage.SCRIPT, "");
        Path file = GOLDEN.resolve(path.replace('/', '-'));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void whatSeveralSourcesSayAlikeStandsOnceAndSourcesOfOneNameAreToldApart() {
        List<Statement> statements = new ArrayList<>(SampleRelease.statements());
        for (String source : List.of("echo-1", "echo-2")) {
            statements.add(Statement.own(source, "Source", "title", "The same news"));
            statements.add(Statement.own(source, "Source", "publisher", "Paper " + source));
            statements.add(Statement.by(source, "bridge-opening", "Happening", "place", "the river"));
        }
        String page = text(
                Site.of(List.of(SampleRelease.of(statements, new Release.Status.Draft(Map.of())))),
                "bridge/evidence/bridge-opening.en.html");
        assertThat(Jsoup.parse(page).select("p.said:contains(the river)").eachText())
                .containsExactly("the river — The same news (Paper echo-1), The same news (Paper echo-2)");
    }

    @Test
    void thePageOfSomebodyElsesTextSaysWhose() {
        String page = text(Site.of(List.of(Releases.foreign(Releases.DRAFT))), "statement/en.html");
        assertThat(page).contains("This page checks a text of Anwar Ibrahim.");
    }

    @Test
    void noFileShowsAMessageThatNobodyWrote() {
        for (Release release : List.of(SampleRelease.published(), Releases.of(Releases.CORRECTED, Set.of()))) {
            Site.of(List.of(release)).forEach((path, bytes) -> {
                if (!path.startsWith("fonts/")) {
                    assertThat(new String(bytes, StandardCharsets.UTF_8))
                            .as(path)
                            .doesNotContain("⟦");
                }
            });
        }
    }

    @Test
    void theSameReleaseGivesTheSameBytes() {
        Map<String, byte[]> one = Site.of(List.of(SampleRelease.published()));
        Map<String, byte[]> other = Site.of(List.of(SampleRelease.published()));
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.get(path)));
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        sound(Site.of(List.of(SampleRelease.published())));
        sound(Site.of(List.of(SampleRelease.draft())));
    }

    @Test
    void nothingOfAWithheldSourceIsOnAnyPage() {
        Site.of(List.of(SampleRelease.published())).forEach((path, bytes) -> {
            if (!path.startsWith("fonts/")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain(
                                "whisper", "A talk at night", "stay unnamed", "secret-party", "remark", "14:30");
            }
        });
    }

    @Test
    void whereSomethingIsWithheldEveryVoiceHasItsNameButThoseThatOnlyWithheldSourcesSpeakIn() {
        Release all = Releases.of(Releases.CORRECTED, Set.of());
        assertThat(evidence(all)).contains("Fortify Rights", "Mon News Agency", "Karen News");
        String told = evidence(Releases.of(Releases.CORRECTED, Set.of("fortify-scoopnz")));
        assertThat(told)
                .contains("[Mon News Agency", "Karen News", "a voice that is not named")
                .doesNotContain("Fortify Rights", "fortify-rights", "mon-news-agency", "karen-news");
        assertThat(told.replace("a voice that is not named", "Fortify Rights")).isEqualTo(evidence(all));
    }

    /** What the cards of the English edition list as evidence. */
    private static String evidence(Release release) {
        return release.cards(Language.ENGLISH).stream()
                .flatMap(card -> card.facts().stream())
                .filter(fact -> Set.of("evidence", "possible").contains(fact.key()))
                .flatMap(fact -> fact.parts().stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void hostileValuesAreWordsAndNothingElse() throws Exception {
        List<Statement> hostile = new ArrayList<>();
        for (Statement one : SampleRelease.statements()) {
            hostile.add(one);
            if (!Set.of("start", "kind", "cost", "unit").contains(one.property())) {
                hostile.add(new Statement(
                        one.entity(),
                        one.schema(),
                        one.property(),
                        EVIL,
                        EVIL,
                        one.source(),
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        one.bound(),
                        one.modality()));
            }
        }
        hostile.add(0, Statement.own("gazette", "Source", "address", "javascript:alert(1)"));
        hostile.add(0, Statement.own("gazette", "Source", "title", EVIL));
        hostile.add(Statement.own(EVIL, "Person", "name", EVIL));
        hostile.add(Statement.by("gazette", "bridge-opening", "Happening", "parties", EVIL));
        SortedMap<String, byte[]> files = Site.of(List.of(SampleRelease.of(
                hostile,
                new Release.Status.Published(
                        List.of(
                                new Release.Version(1, java.time.Instant.EPOCH, EVIL),
                                new Release.Version(2, java.time.Instant.EPOCH, EVIL)),
                        java.util.Optional.empty()))));
        sound(files);
        assertThat(files.keySet()).allMatch(path -> path.matches("[a-zA-Z0-9_./-]+"));
    }

    @Test
    void theExampleHasAllItsPagesAndTheyLoadNothingFromElsewhere() throws Exception {
        SortedMap<String, byte[]> files = Site.of(List.of(example("cooperation-and-conduct")));
        sound(files);
        assertThat(files.keySet().stream().filter(path -> path.contains("/evidence/")))
                .hasSizeGreaterThan(50);
        String folder = System.getProperty("site.out", "");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!folder.isEmpty()) {
                Path target = Path.of(folder, file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
    }

    private static Release example(String id) throws IOException {
        Histories histories = Histories.read(CASE.resolve("history"));
        Map<String, String> texts = new TreeMap<>();
        for (String name : List.of("sheet.claims", "en.md", "my.md")) {
            String path = "publications/" + id + "/" + name;
            texts.put(path, Files.readString(CASE.resolve(path)));
        }
        Ledger ledger = histories.ledgerAsOf(Histories.LATEST);
        return SampleRelease.of(id, texts, CaseEvidence.of(ledger), new Release.Status.Draft(Map.of()), Set.of());
    }

    /** What holds for every page. */
    private static void sound(SortedMap<String, byte[]> files)
            throws ParserConfigurationException, IOException, SAXException {
        Map<String, Document> pages = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.endsWith(".html") || path.endsWith(".xml")) {
                String text = text(files, path);
                xml(path, text);
                if (path.endsWith(".html")) {
                    pages.put(path, Jsoup.parse(text));
                }
            }
        }
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            for (Element element : page.getValue().getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).as(page.getKey()).doesNotStartWith("on");
                }
                assertThat(element.hasAttr("src")).as(page.getKey()).isFalse();
                if (element.hasAttr("href")) {
                    follow(page.getKey(), element.attr("href"), files.keySet(), pages);
                }
            }
            for (Element script : page.getValue().select("script")) {
                assertThat(Set.of("application/json", "application/ld+json").contains(script.attr("type"))
                                || script.data().equals(Frame.SCRIPT)
                                || script.data().equals(SearchPage.SCRIPT))
                        .as(page.getKey())
                        .isTrue();
            }
        }
    }

    private static void xml(String path, String text) throws ParserConfigurationException, IOException, SAXException {
        String bare =
                text.replace("<!DOCTYPE html>\n", "").replace(Frame.SCRIPT, "").replace(SearchPage.SCRIPT, "");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(factory.newDocumentBuilder().parse(new InputSource(new StringReader(bare))))
                .as(path)
                .isNotNull();
    }

    private static void follow(String page, String href, Set<String> files, Map<String, Document> pages) {
        if (href.matches("(?i)(https?://|mailto:).*")) {
            return;
        }
        assertThat(href).as(page).doesNotContain(":").doesNotStartWith("/");
        String[] parts = href.split("#", 2);
        String target =
                parts[0].isEmpty() ? page : URI.create(page).resolve(parts[0]).getPath();
        if (parts[0].endsWith(".pdf")) {
            assertThat(target).as(page).matches("[^/]+/(en|my)\\.pdf"); // made beside the pages
            return;
        }
        assertThat(files).as(page + " leads to " + href).contains(target);
        if (parts.length == 2 && pages.containsKey(target)) {
            String id = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            assertThat(Stream.of(pages.get(target)).anyMatch(document -> document.getElementById(id) != null))
                    .as(page + " leads to " + href)
                    .isTrue();
        }
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
