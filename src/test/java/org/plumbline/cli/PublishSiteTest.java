package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.text.EditionReader;
import org.plumbline.language.Language;
import org.plumbline.publication.site.SamplePictures;

/** {@code publish -o}: what the public gets, and what it never gets. */
final class PublishSiteTest {
    private static final String SHEET = """
            publication "Floods"
            dated 2025-04-10
            languages en, my
            claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
            checked floods by "A. B."
            """;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-15T12:00:00Z");
    private Path home;
    private Path site;

    @BeforeEach
    void aCase() throws IOException {
        home = folder.resolve("case");
        site = folder.resolve("site");
        write("case.yaml", "title: {en: Floods}\nlanguages: [en, my]\n");
        write("records/a.yaml", """
                - Organization: a-paper
                  name: A Paper
                - Source: p1
                  title: What the paper saw
                  publisher: A Paper
                  address: https://paper.example/1
                  published: 2025-04-01
                - Place: valley
                  name: {en: The Valley, my: ချိုင့်}
                - Kind: flood
                  name: {en: flood, my: ရေကြီးမှု}
                - Report: f1
                  kind: flood
                  date: 2025-03-01
                  place: valley
                  source: p1
                """);
        write("publications/floods/sheet.claims", SHEET);
        text("[At least one flood hit The Valley in March 2025][floods].");
        write(
                "publications/floods/my.md",
                "# ရေကြီးမှု\n\n[ချိုင့်တွင် ၂၀၂၅ ခုနှစ် မတ်လ၌ အနည်းဆုံး ရေကြီးမှု ၁ ကြိမ် ဖြစ်ခဲ့သည်][floods]။\n");
        assertThat(plumbline("record", home.toString()).status()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private void text(String words) throws IOException {
        write("publications/floods/en.md", "# Floods\n\n" + words + "\n");
    }

    private Ran plumbline(String... arguments) {
        Map<String, String> environment =
                Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString());
        now = now.plusSeconds(60);
        return Ran.command(Language.ENGLISH, environment, now, arguments);
    }

    private Ran publish(String... more) {
        List<String> all = new ArrayList<>(List.of("publish", home.toString(), "floods", "-o", site.toString()));
        all.addAll(List.of(more));
        return plumbline(all.toArray(String[]::new));
    }

    private String page(String path) throws IOException {
        return Files.readString(site.resolve("floods").resolve(path));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("floods"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private boolean isFrozen() {
        return Files.exists(home.resolve("publications/floods/frozen.json"));
    }

    private static String flat(Ran ran) {
        return (ran.out() + ran.err()).replaceAll("\\s+", " ");
    }

    @Test
    void whatHoldsIsFrozenAndGivenToThePublicWithItsEvidence() throws IOException {
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(isFrozen()).isTrue();
        assertThat(page("en.html"))
                .contains("<h1>Floods</h1>", "id=\"c-floods\"", "class=\"verdict supported\"", "A. B.")
                .contains("href=\"evidence/p1.en.html\"")
                .doesNotContain("class=\"draft\"");
        assertThat(page("my.html")).contains("<h1>ရေကြီးမှု</h1>", "<sup>[၁]</sup>");
        assertThat(page("evidence/p1.en.html")).contains("href=\"https://paper.example/1\"");
        assertThat(site.resolve("floods/bundle.zip")).exists();
        assertThat(site.resolve("floods/Verify.java")).exists();
        try (PDDocument pdf = Loader.loadPDF(site.resolve("floods/my.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ရေကြီးမှု", "bundle.zip");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void nothingIsFrozenInAnOldCopyOfTheCaseThatWasPutBack() throws IOException {
        Path backup = folder.resolve("backup");
        copy(home, backup);
        write("records/later.yaml", """
                - Report: f2
                  kind: flood
                  date: 2025-03-02
                  place: valley
                  source: p1
                """);
        assertThat(plumbline("record", home.toString()).status()).isZero();
        Ran ran = plumbline("publish", backup.toString(), "floods", "-o", site.toString());
        assertThat(ran.status()).as(flat(ran)).isEqualTo(Main.UNREADABLE);
        assertThat(flat(ran)).contains("E187", "this case is older", "Nothing was published.");
        assertThat(backup.resolve("publications/floods/frozen.json")).doesNotExist();
        assertThat(site).doesNotExist();
    }

    @Test
    void pageFileAndPdfShowTheSamePicturesInEachLanguage() throws IOException {
        Ran ran = publish("--single-file");
        assertThat(ran.status()).as(flat(ran)).isZero();
        for (String language : List.of("en", "my")) {
            String section = pictures(page(language + ".html"));
            assertThat(section)
                    .isEqualTo(pictures(page(language + ".single.html")))
                    .contains("id=\"p-incidents\"", "id=\"p-places\"", "role=\"img\"", "<desc>")
                    .doesNotContain("style=", "<script", "href=");
            try (PDDocument pdf =
                    Loader.loadPDF(site.resolve("floods/" + language + ".pdf").toFile())) {
                String title = section.substring(section.indexOf("\"p-incidents\">") + 14, section.indexOf("</h3>"));
                assertThat(new PDFTextStripper().getText(pdf)).contains(title);
            }
        }
        assertThat(pictures(page("en.html")))
                .contains("<td>1 March 2025</td><td>1</td><td>0</td>", "<td>The Valley</td><td>1</td><td>0</td>");
        assertThat(pictures(page("my.html"))).doesNotContainPattern("<td>[^<]*[0-9]");
    }

    private static String pictures(String page) {
        return page.substring(page.indexOf("<section id=\"pictures\""), page.indexOf("<section id=\"notes\""));
    }

    @Test
    void aTextThatCountsNothingHasNoPictures() throws IOException {
        write(
                "publications/floods/sheet.claims",
                SHEET.replaceAll("claim floods: .*", "claim floods: value of depth of f1"));
        write("records/b.yaml", "- Measure: depth\n  name: depth\n  unit: metre\n");
        text("It was [two metres deep][floods].");
        publish("--draft");
        assertThat(page("en.html")).contains("id=\"notes\"").doesNotContain("id=\"pictures\"");
    }

    @Test
    void ofATestimonyWithoutConsentNothingIsOnAnyPageNotEvenThatItDoesNotCount() throws IOException {
        write("records/b.yaml", """
                - Source: told-me
                  publisher: Marked Witness
                  published: 2025-04-01
                  kind: testimony
                - Place: marked-hill
                  name: Marked Hill
                - Report: marked-flood
                  kind: flood
                  date: 2025-03-02
                  place: marked-hill
                  source: told-me
                """);
        assertThat(plumbline("record", home.toString()).status()).isZero();
        assertThat(plumbline("check", home.toString(), "floods", "--format", "html")
                        .out())
                .as("else this test shows nothing")
                .contains("Marked Hill");
        Ran ran = publish("--single-file");
        assertThat(ran.status()).as(flat(ran)).isZero();
        for (Path file : pages()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("marked");
        }
        try (PDDocument pdf = Loader.loadPDF(site.resolve("floods/en.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContainIgnoringCase("marked");
        }
    }

    @Test
    void publishedAgainWithoutAChangeNothingIsWritten() {
        publish();
        Ran again = publish();
        assertThat(again.status()).as(flat(again)).isZero();
        assertThat(flat(again)).contains(", 0 of them new or changed, 0 taken away");
    }

    @Test
    void picturesThatWerePassedOnStayWhereTheTextIsPublishedAgain() throws IOException {
        publish("--card", "floods");
        List<Path> cards =
                List.of(site.resolve("floods/cards/floods.en.png"), site.resolve("floods/cards/floods.my.png"));
        assertThat(cards).allSatisfy(card -> assertThat(card).exists());
        Ran again = publish();
        assertThat(flat(again))
                .contains(", 0 of them new or changed, 0 taken away")
                .doesNotContain("picture card");
        assertThat(cards).allSatisfy(card -> assertThat(card).exists());
        assertThat(page("en.html")).contains("property=\"og:image\" content=\"cards/floods.en.png\"");
    }

    @Test
    void theSingleFileStaysWhereTheTextIsPublishedAgainAndIsMadeAnew() throws IOException {
        publish("--single-file");
        assertThat(flat(publish())).contains(", 0 of them new or changed, 0 taken away");
        assertThat(site.resolve("floods/my.single.html")).exists();
        text("[At least one flood hit The Valley in March 2025][floods]. A sentence more.");
        assertThat(publish("--correction", "A sentence more.").status()).isZero();
        assertThat(page("en.single.html")).contains("A sentence more.");
        Files.delete(site.resolve("floods/en.single.html"));
        Files.delete(site.resolve("floods/my.single.html"));
        assertThat(flat(publish())).contains(", 0 taken away").doesNotContain("Taken away");
        assertThat(site.resolve("floods/en.single.html"))
                .as("taken away by hand")
                .doesNotExist();
    }

    @Test
    void whatIsTakenAwayIsNamed() throws IOException {
        publish("--single-file");
        write("publications/floods/sheet.claims", SHEET.replace("languages en, my", "languages en"));
        Files.delete(home.resolve("publications/floods/my.md"));
        Ran ran = publish("--correction", "English only.");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(flat(ran))
                .contains("Where these addresses were passed on")
                .contains(", floods/search.my.html, floods/evidence/f1.my.html, and 2 more files.");
        assertThat(flat(ran).substring(flat(ran).indexOf("Taken away: ") + 12))
                .startsWith(
                        "floods/claims.my.html, floods/corrections.my.html, floods/evidence.my.html, floods/my.html, ");
        assertThat(site.resolve("floods/my.single.html")).doesNotExist();
        assertThat(flat(publish())).doesNotContain("Taken away");
    }

    @Test
    void aPictureWhoseClaimIsGoneIsTakenAwayAndNamed() throws IOException {
        publish("--card", "floods");
        write(
                "publications/floods/sheet.claims",
                SHEET.replace(" floods:", " water:").replace("checked floods", "checked water"));
        text("[At least one flood hit The Valley in March 2025][water].");
        Path burmese = home.resolve("publications/floods/my.md");
        Files.writeString(burmese, Files.readString(burmese).replace("[floods]", "[water]"));
        Ran ran = publish("--correction", "Another label.");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(flat(ran))
                .contains(
                        "The picture card floods/cards/floods.en.png was taken away: no claim",
                        "floods.my.png was taken");
        assertThat(site.resolve("floods/cards/floods.en.png")).doesNotExist();
        assertThat(page("en.html")).doesNotContain("og:image");
    }

    @Test
    void aPictureThatIsNotAskedForAnyMoreIsTakenAwayAndNamed() throws IOException {
        String two = SHEET + "claim more: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31\n";
        write("publications/floods/sheet.claims", two.replace("languages en, my", "languages en"));
        Files.delete(home.resolve("publications/floods/my.md"));
        text(TRUE + " [At least one flood hit The Valley in March 2025][more].");
        publish("--card", "floods");
        Ran ran = publish("--card", "more");
        assertThat(flat(ran))
                .contains("The picture card floods/cards/floods.en.png was taken away: --card named others");
        assertThat(site.resolve("floods/cards/more.en.png")).exists();
        Files.delete(site.resolve("floods/cards/more.en.png"));
        assertThat(flat(publish())).doesNotContain("The picture card");
        assertThat(site.resolve("floods/cards/more.en.png"))
                .as("taken away by hand")
                .doesNotExist();
    }

    @Test
    void whatHasBecomeOfAPublishedTextIsToldEvenWhereItWouldNotHoldAnyMore() throws IOException {
        publish();
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.substring(0, records.indexOf("- Report: f1")));
        plumbline("record", home.toString());
        assertThat(plumbline("check", home.toString(), "floods").status()).isEqualTo(1);
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains("class=\"verdict supported\"", "<dt>today</dt><dd>weakened</dd>");
        assertThat(page("corrections.en.html"))
                .contains(
                        "It was supported when it was published and is not shown any more. That does not make it wrong.");
        assertThat(page("claims.en.html")).contains("weakened");
    }

    @Test
    void whoeverHasNoHistoryMakesPagesWithoutABundleAndIsToldSo() {
        publish();
        Ran ran = publish("--as", "visitor");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(flat(ran)).contains("without an evidence bundle");
        assertThat(site.resolve("floods/bundle.zip")).doesNotExist();
        assertThat(home.resolve("history/visitor.jsonl")).doesNotExist();
    }

    @Test
    void aHistoryThatWasTamperedWithGivesNoPages() throws IOException {
        publish();
        Path history = home.resolve("history/desk.jsonl");
        Files.writeString(history, Files.readString(history).replace("The Valley", "The Palley"));
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isEqualTo(2);
    }

    @Test
    void whatDoesNotHoldIsNotPublished() throws IOException {
        text("[At least nine floods hit The Valley in March 2025][floods].");
        assertThat(publish().status()).isEqualTo(1);
        assertThat(isFrozen()).isFalse();
        assertThat(site).doesNotExist();
    }

    @Test
    void aDraftSaysSoOnEveryPageNamesWhatFailsAndPublishesNothing() throws IOException {
        text("[At least nine floods hit The Valley in March 2025][floods].");
        Ran ran = publish("--draft");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(isFrozen()).isFalse();
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.readString(file)).as(file.toString()).containsAnyOf("DRAFT", "မူကြမ်း"));
        assertThat(page("en.html")).contains("DRAFT. Not published.", "K10", "publications/floods/en.md:3:");
        assertThat(page("claims.en.html")).contains("DRAFT. Not published.");
        assertThat(page("evidence/p1.en.html")).contains("DRAFT. Not published.");
        assertThat(site.resolve("floods/bundle.zip")).doesNotExist();
        try (PDDocument pdf = Loader.loadPDF(site.resolve("floods/en.pdf").toFile())) {
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(number);
                one.setEndPage(number);
                assertThat(one.getText(pdf)).as("page " + number).contains("DRAFT");
            }
        }
    }

    @Test
    void aDraftNeedsAFolder() {
        Ran ran = plumbline("publish", home.toString(), "floods", "--draft");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("-o FOLDER");
    }

    @ParameterizedTest
    @CsvSource({
        "[more](javascript:alert(1)),E196",
        "[more](file:///etc/passwd),E196",
        "中文,E198",
        "سلام,E198",
        "\uD83C\uDFFD,E198"
    })
    void whatCannotBeSetIsRefusedBeforeAnythingIsFrozen(String words, String code) throws IOException {
        text("[At least one flood hit The Valley in March 2025][floods]. " + words);
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(code).contains("publications/floods/en.md:3:");
        assertThat(isFrozen()).isFalse();
        assertThat(site).doesNotExist();
    }

    /** Names and titles of neighbours, in a text and in records. */
    @Test
    void thaiLaoAndKhmerAreSetInTextSourcesAndPdf() throws IOException {
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.replace("What the paper saw", "น้ำท่วมหุบเขาในเดือนมีนาคม"));
        assertThat(plumbline("record", home.toString()).status()).isZero();
        text("[At least one flood hit The Valley in March 2025][floods]. ນໍ້າຖ້ວມ, ទឹកជំនន់.");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .contains(
                        "<span lang=\"lo\">ນໍ້າຖ້ວມ</span>",
                        "<span lang=\"km\">ទឹកជំនន់</span>",
                        "lang=\"th\"",
                        "fonts/noto-sans-thai-thai-400.woff2",
                        "fonts/noto-sans-lao-lao-400.woff2",
                        "fonts/noto-sans-khmer-khmer-400.woff2");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(site.resolve("floods/en.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("น้ำท่วมหุบเขาในเดือนมีนาคม", "ນໍ້າຖ້ວມ, ទឹកជំនន់.");
        }
    }

    @Test
    void namesInDevanagariAndBengaliAreSetInTextSourcesAndPdf() throws IOException {
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.replace("What the paper saw", "স্বাস্থ্যমন্ত্রী শেখ হাসিনা"));
        assertThat(plumbline("record", home.toString()).status()).isZero();
        text("[At least one flood hit The Valley in March 2025][floods]. See नरेन्द्र मोदी.");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .contains(
                        "<span lang=\"hi\">नरेन्द्र मोदी</span>",
                        "lang=\"bn\"",
                        "fonts/noto-sans-devanagari-devanagari-400.woff2",
                        "fonts/noto-sans-bengali-bengali-700.woff2");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(site.resolve("floods/en.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("স্বাস্থ্যমন্ত্রী শেখ হাসিনা", "नरेन्द्र मोदी.");
        }
    }

    @Test
    void emojiAreSetInTextSourcesAndPdf() throws IOException {
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.replace("What the paper saw", "What the paper saw 👨‍👩‍👧‍👦"));
        assertThat(plumbline("record", home.toString()).status()).isZero();
        text("[At least one flood hit The Valley in March 2025][floods]. He wrote 😀 #️⃣ 🇲🇲.");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .contains(
                        "He wrote 😀 #️⃣ 🇲🇲.",
                        "👨‍👩‍👧‍👦",
                        "fonts/noto-emoji-0-400.woff2",
                        "fonts/noto-emoji-2-400.woff2",
                        "fonts/noto-emoji-8-400.woff2",
                        "fonts/noto-emoji-9-400.woff2")
                .doesNotContain("noto-emoji-5");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(site.resolve("floods/en.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("What the paper saw 👨‍👩‍👧‍👦", "He wrote 😀 #️⃣ 🇲🇲.");
        }
    }

    @Test
    void aLetterThatNoFontHasIsNamedAlsoOfATextThatIsFrozenAndNothingIsMade() throws IOException {
        text("[At least one flood hit The Valley in March 2025][floods]. 中文");
        assertThat(plumbline("publish", home.toString(), "floods").status()).isZero();
        assertThat(isFrozen()).isTrue();
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("E198", "U+4E2D", "publications/floods/en.md");
        assertThat(site).doesNotExist();
    }

    @Test
    void ofAParagraphInAnotherScriptTheFirstLettersAreNamedAndTheOthersCounted() throws IOException {
        text("[At least one flood hit The Valley in March 2025][floods].\n\n三月的洪水淹沒了山谷中的村莊和學校附近道路");
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().split("E198", -1)).hasSize(7);
        assertThat(flat(ran)).contains("U+4E09", "has 15 more letters", "publications/floods/en.md:5:");
        assertThat(isFrozen()).isFalse();
    }

    /** The places are counted in letters, not in the halves of one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: {en: The Valley,|  name: {en: \"\uD80C\uDC00 The Valley\",|records/a.yaml:9:15|in the record valley, field name: \uD80C\uDC00 The Valley",
                "  name: {en: The Valley,|  name: {en: \"\\U00013000 The Valley\",|records/a.yaml:9:14|in the record valley, field name: \uD80C\uDC00 The Valley",
                "  publisher: A Paper|  publisher: A \uD80C\uDC00 Paper|records/a.yaml:5:16|in the record p1, field publisher: A \uD80C\uDC00 Paper",
                "  title: What the paper saw|  title: What \uD80C\uDC00 saw|records/a.yaml:4:15|in the record p1, field title: What \uD80C\uDC00 saw",
                "name: {en: flood,|name: {en: flo\uD80C\uDC00od,|records/a.yaml:11:17|in the record flood, field name: flo\uD80C\uDC00od",
            })
    void aLetterThatNoFontHasIsNamedWhereItStandsInARecord(String from, String to, String place, String words)
            throws IOException {
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.replace(from.stripLeading(), to.stripLeading()));
        write("records/b.yaml", "- Organization: unused\n  name: Nobody \uD80C\uDC00 uses this\n");
        write("records/c.yaml", """
                - Place: hill
                  name: {en: Ridge, my: တောင်}
                  part of: valley
                - Report: f2
                  kind: flood
                  date: 2025-03-02
                  place: hill
                  source: p1
                """);
        assertThat(plumbline("record", home.toString()).status()).isZero();
        text("[At least one flood hit the country in March 2025][floods].");
        Ran ran = publish("--draft");
        assertThat(ran.status()).as(flat(ran)).isEqualTo(2);
        assertThat(flat(ran))
                .contains(
                        "U+13000 \uD80C\uDC00 EGYPTIAN HIEROGLYPH A001",
                        "--> " + place,
                        words,
                        "Thai, Lao, Khmer, Devanagari")
                .doesNotContain("Nobody", ".md:1:1");
        assertThat(site).doesNotExist();
    }

    @Test
    void aLetterOfARecordThatWasChangedAfterwardsIsNamedInTheHistory() throws IOException {
        String records = Files.readString(home.resolve("records/a.yaml"));
        write("records/a.yaml", records.replace("What the paper saw", "What \uD80C\uDC00 saw"));
        assertThat(plumbline("record", home.toString()).status()).isZero();
        assertThat(plumbline("publish", home.toString(), "floods").status()).isZero();
        write("records/a.yaml", records);
        assertThat(plumbline("record", home.toString()).status()).isZero();
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isEqualTo(2);
        assertThat(flat(ran)).contains("history/desk.jsonl:", "in the record p1, field title: What \uD80C\uDC00 saw");
    }

    @Test
    void aFolderOfSomebodyElseIsNamedBeforeAnythingIsFrozen() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("mine.txt"), "mine");
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("E190");
        assertThat(isFrozen()).isFalse();
        assertThat(site.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aDraftOfOneEditionSaysThatTheOtherFollows() throws IOException {
        Files.delete(home.resolve("publications/floods/my.md"));
        publish("--draft");
        assertThat(page("en.html")).contains(">Burmese to follow.<");
        assertThat(site.resolve("floods/my.html")).doesNotExist();
    }

    /** What lies there of the other, half written or wrong, is passed over until the sheet counts on it; then it comes as a correction. */
    @Test
    void oneEditionIsPublishedAloneAndTheOtherFollows() throws IOException {
        String burmese = Files.readString(home.resolve("publications/floods/my.md"));
        write("publications/floods/my.md", "# ရေကြီးမှု\n\n[ချိုင့်တွင် ရေကြီးမှု ၉ ကြိမ်][floods]\n");
        write("publications/floods/sheet.claims", SHEET.replace("en, my", "en, my to follow"));
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains(">Burmese to follow.<").doesNotContain("class=\"draft\"");
        assertThat(site.resolve("floods/my.html")).doesNotExist();
        assertThat(site.resolve("floods/my.pdf")).doesNotExist();
        assertThat(flat(plumbline("check", home.toString(), "floods")))
                .contains("note[K022]", "“my” was not read, since it is to follow");

        write("publications/floods/my.md", burmese);
        write("publications/floods/sheet.claims", SHEET);
        Ran both = publish("--correction", "The Burmese edition was added.");
        assertThat(page("en.html")).contains("Version 2 of 15 January 2026: The Burmese edition was added.");
        assertThat(Files.readString(site.resolve("index.en.html")))
                .contains("Version 2 of 15 January 2026: The Burmese edition was added.", "text dated 10 April 2025");
        assertThat(both.status()).as(flat(both)).isZero();
        assertThat(page("en.html")).doesNotContain("to follow.");
        assertThat(page("my.html")).contains("<h1>ရေကြီးမှု</h1>");
    }

    /** Whoever says in public that a text is wrong has a name; where none was given none is made up. */
    @Test
    void whoPublishesIsNamedWhereTheCaseSaysSo() throws IOException {
        publish();
        assertThat(page("en.html")).doesNotContain(" · by ");
        assertThat(page("citation.json")).doesNotContain("author");
        write(
                "case.yaml",
                "title: {en: Floods}\nlanguages: [en, my]\npublisher: {en: The Valley & Desk, my: ချိုင့်ဝှမ်း}\n");
        assertThat(plumbline("record", home.toString()).status()).isZero();
        Ran again = publish();
        assertThat(again.status()).as(flat(again)).isZero();
        assertThat(page("en.html"))
                .contains(" · by The Valley &amp; Desk</p>")
                .contains("\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Valley \\u0026 Desk\"}");
        assertThat(page("my.html")).contains("ထုတ်ဝေသူ ချိုင့်ဝှမ်း</p>");
        assertThat(page("citation.json")).contains("\"literal\" : \"The Valley & Desk\"");
        assertThat(page("citation.bib")).contains("author = {{The Valley \\& Desk}}");
    }

    @Test
    void twoPublicationsShareOneIndex() throws IOException {
        publish();
        write("publications/more/sheet.claims", SHEET.replace("Floods", "More").replace("en, my", "en"));
        write("publications/more/en.md", "# More\n\n[At least one flood hit The Valley in March 2025][floods].\n");
        Ran ran = plumbline("publish", home.toString(), "more", "-o", site.toString());
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(Files.readString(site.resolve("index.en.html"))).contains("floods/en.html", "more/en.html");
        assertThat(site.resolve("floods/en.html")).exists();
    }

    private void somebodyElsesText(String more) throws IOException {
        write("texts/said.txt", "They say that at least one flood hit The Valley in March 2025. And much more.\n");
        String sha256 = EditionReader.sha256(Files.readAllBytes(home.resolve("texts/said.txt")));
        write("publications/floods/sheet.claims", """
                publication "What they said"
                dated 2025-04-10
                text en "texts/said.txt" sha256 %s
                %s
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                    on "at least one flood hit The Valley in March 2025"
                """.formatted(sha256, more));
        Files.deleteIfExists(home.resolve("publications/floods/my.md"));
        Files.deleteIfExists(home.resolve("publications/floods/en.md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#|E197|nothing says that its author was asked",
                "asked 2026-01-10, until 2026-01-15|E197|has time to answer until 15 January 2026",
                "reply \"No.\"|K003|a reply, but no line",
                "asked 2026-01-10, until 2026-01-05|K003|the last day comes before the question",
                "asked 2026-01-02, until 2026-01-14\\nreply \"No.\" on 2026-01-01|K003|it would be older than the question",
                "asked 2026-01-02, until 2026-01-14\\nreply \"No.\" on 2026-01-16|E197|the reply is dated 16 January 2026, and today is 15 January 2026",
                "asked 2026-01-02, until 2026-01-14\\nreply \"No.\" on Monday|error[K011]|sheet.claims:5",
                "asked 2026-01-02, until 2026-01-14\\nreply \"No.\" on 2026-01|error[K007]|sheet.claims:5"
            })
    void somebodyElsesTextIsNotPublishedUntilItsAuthorWasAsked(String line, String code, String why)
            throws IOException {
        somebodyElsesText(line.replace("\\n", "\n"));
        Ran ran = publish();
        assertThat(ran.status()).isNotZero();
        assertThat(flat(ran)).contains(code, why);
        assertThat(site).doesNotExist();
    }

    @Test
    void whileTheAuthorHasTimeTheHelpIsToWaitNotToAskAgain() throws IOException {
        somebodyElsesText("asked 2026-01-10, until 2026-01-15");
        assertThat(flat(publish()))
                .contains("Wait until 15 January 2026 is over", "reply \"WORDS\"", "--without-reply \"REASON\"")
                .doesNotContain("Ask, and write", "asked DAY");
        assertThat(site).doesNotExist();
        now = now.plus(Duration.ofDays(1));
        Ran after = publish();
        assertThat(after.status()).as(flat(after)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asked 2026-01-02, until 2026-01-14|They were asked on 2 January 2026, with time until 14 January 2026. No answer came.",
                "asked 2026-01-02, until 2026-01-20\\nreply \"We stand by it.\"|<blockquote>We stand by it.</blockquote>"
            })
    void whatTheAuthorAnsweredIsPrintedAndOfTheTextOnlyTheClaimsWords(String lines, String printed) throws IOException {
        somebodyElsesText(lines.replace("\\n", "\n"));
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains(printed, "at least one flood hit The Valley in March 2025");
        for (Path file : pages()) {
            assertThat(Files.readString(file)).doesNotContain("And much more");
        }
    }

    @Test
    void theDayOfTheReplyAndItsWordsAreOnThePageInThePdfInTheVerdictsAndFoundByTheSearch() throws IOException {
        somebodyElsesText("asked 2026-01-02, until 2026-01-14\nreply \"We stand by our hydrologists.\" on 2026-01-15");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .contains("They were asked on 2 January 2026. They answered on 15 January 2026:", "id=\"reply\"");
        try (PDDocument pdf = Loader.loadPDF(site.resolve("floods/en.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("They answered on 15 January 2026: We stand by our hydrologists.");
        }
        assertThat(page("verdicts.json").replaceAll("\\s+", ""))
                .contains(
                        "\"asked\":{\"on\":\"2026-01-02\",\"until\":\"2026-01-14\",\"reply\":{\"words\":",
                        "\"on\":\"2026-01-15\"");
        String search = page("search.en.html");
        assertThat(search).contains("hydrologists", "\"to\":\"en.html#reply\"");
        String terms = search.substring(search.indexOf("\"terms\":"), search.indexOf("\"entries\":"));
        assertThat(terms).contains("hydrologists");
    }

    @Test
    void aReplyThatComesAfterPublicationIsAddedAsACorrection() throws IOException {
        somebodyElsesText("asked 2026-01-02, until 2026-01-14");
        assertThat(publish().status()).isZero();
        somebodyElsesText("asked 2026-01-02, until 2026-01-14\nreply \"We stand by it.\"");
        Ran refused = publish();
        assertThat(refused.status()).isNotZero();
        assertThat(flat(refused)).contains("E095");
        Ran ran = publish("--correction", "A reply came.");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains("<blockquote>We stand by it.</blockquote>");
        assertThat(page("corrections.en.html")).contains("A reply came.", "version 1", "version 2");
    }

    @Test
    void noPlaceSaysThatTheBundleHoldsSomebodyElsesText() throws IOException {
        somebodyElsesText("asked 2026-01-02, until 2026-01-14");
        publish();
        assertThat(page("en.html"))
                .contains("The evidence bundle holds the words that were checked", "not in it")
                .doesNotContain("holds the text");
        try (PDDocument pdf = Loader.loadPDF(site.resolve("floods/en.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("The evidence bundle holds the words that were checked")
                    .doesNotContain("holds the text");
        }
        List<String> names = new ArrayList<>();
        String readme = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(site.resolve("floods/bundle.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                readme += entry.getName().equals("README.txt")
                        ? new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        : "";
            }
        }
        assertThat(names).noneMatch(name -> name.startsWith("editions/"));
        assertThat(readme)
                .contains(
                        "Check of a text of somebody else: \"What they said\"", "not here; sheet.claims has its digest")
                .doesNotContain("its texts", "editions: the texts", "editions - ");
    }

    /** What is wrong with their words is the finding; a text of one's own with the same claim is not published. */
    @Test
    void ofSomebodyElsesTextThatDoesNotHoldTheFindingsArePublished() throws IOException {
        somebodyElsesText("asked 2026-01-02, until 2026-01-14");
        String said = "They say that nine floods hit The Valley in March 2025. And much more.\n";
        write("texts/said.txt", said);
        String sheet = Files.readString(home.resolve("publications/floods/sheet.claims"))
                .replaceAll("sha256 [0-9a-f]+", "sha256 " + EditionReader.sha256(said.getBytes(StandardCharsets.UTF_8)))
                .replace("at least one flood hit", "nine floods hit");
        write("publications/floods/sheet.claims", sheet);
        assertThat(plumbline("check", home.toString(), "floods").status()).isEqualTo(1);
        assertThat(publish("--draft").status()).isZero();
        assertThat(page("en.html"))
                .as("a finding stops nothing, so the draft does not name it as what does")
                .contains("class=\"draft\"", "class=\"verdict not-shown\"")
                .doesNotContain("K102", "texts/said.txt");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .contains(
                        "class=\"verdict not-shown\"",
                        "found in this text of somebody else: 1 not shown",
                        "— the evidence allows at least 1; that is wider than what the text says",
                        "<p>says exactly 9; the evidence",
                        "No answer came.")
                .contains("\"alternateName\":\"not shown\"")
                .doesNotContain("class=\"draft\"", "does not hold", "And much more");
        assertThat(page("verdicts.json")).contains("floods (en): unchanged").doesNotContain("⟦");
        assertThat(site.resolve("floods/bundle.zip")).exists();
        assertThat(flat(plumbline("check", home.toString(), "floods", "--today")))
                .contains("frozen verdicts are unchanged");
    }

    @Test
    void whatIsWrongWithTheSheetStopsSomebodyElsesTextToo() throws IOException {
        somebodyElsesText(
                "asked 2026-01-02, until 2026-01-14\nclaim other: count of incidents\n    on \"words that are not there\"");
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(isFrozen()).isFalse();
        assertThat(site).doesNotExist();
    }

    @Test
    void aReasonForNotAskingIsPrinted() throws IOException {
        somebodyElsesText("#");
        Ran ran = publish("--without-reply", "The author cannot be reached.");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains("Published without a reply. Reason: The author cannot be reached.");
    }

    private static final String TRUE = "[At least one flood hit The Valley in March 2025][floods].";

    private void picture(String name, byte[] bytes) throws IOException {
        Files.write(home.resolve("publications/floods").resolve(name), bytes);
    }

    private List<Path> published() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<byte[]> contents(Path file) throws IOException {
        List<byte[]> all = new ArrayList<>(List.of(Files.readAllBytes(file)));
        if (file.toString().endsWith(".zip")) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    all.add(zip.readAllBytes());
                }
            }
        }
        return all;
    }

    @Test
    void aPictureIsPublishedAsWhatIsSeenInItAndNothingElse() throws IOException {
        picture("U Somebody.jpg", SamplePictures.photograph(200, 100, 1));
        text(TRUE + "\n\n![Fields under water](<U Somebody.jpg> \"Seen from the south\")");
        write(
                "publications/floods/my.md",
                Files.readString(home.resolve("publications/floods/my.md"))
                        + "\n![ရေအောက်ရှိ လယ်ကွင်းများ](U%20Somebody.jpg)\n");
        Ran ran = publish("--single-file");
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html"))
                .containsPattern(
                        "<figure><img src=\"pictures/[0-9a-f]{32}\\.jpg\" alt=\"Fields under water\" width=\"200\""
                                + " height=\"100\"/><figcaption>Seen from the south</figcaption></figure>");
        assertThat(page("my.html"))
                .containsPattern("<img src=\"pictures/[0-9a-f]{32}\\.jpg\" alt=\"ရေအောက်ရှိ လယ်ကွင်းများ\"");
        assertThat(page("en.single.html")).contains("<img src=\"data:image/jpeg;base64,");
        assertThat(published())
                .filteredOn(file -> file.toString().contains("pictures"))
                .hasSize(1);
        for (Path file : published()) {
            assertThat(file.toString()).doesNotContain("Somebody");
            for (byte[] bytes : contents(file)) {
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SamplePictures.SECRET, "Exif\0\0");
            }
            if (!file.toString().endsWith(".zip")) { // the bundle holds the text as it was written
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Somebody");
            }
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(site.resolve("floods/bundle.zip")))) {
            List<String> names = new ArrayList<>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            assertThat(names).contains("editions/en.md").noneMatch(name -> name.contains("jpg"));
        }
        assertThat(Files.readString(home.resolve("publications/floods/frozen.json")))
                .contains("publications/floods/U Somebody.jpg");
    }

    @Test
    void aPictureThatWasChangedAfterwardsIsACorrection() throws IOException {
        picture("a.png", SamplePictures.drawing(SamplePictures.quarters(20, 20)));
        text(TRUE + "\n\n![Fields](a.png)");
        assertThat(publish().status()).isZero();
        picture("a.png", SamplePictures.drawing(SamplePictures.quarters(30, 20)));
        Ran ran = publish();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("E095");
        assertThat(plumbline("check", home.toString(), "floods", "--today").out())
                .contains("E061", "publications/floods/a.png");
        assertThat(publish("--correction", "The picture was another.").status()).isZero();
        assertThat(page("en.html")).contains("width=\"30\"");
        assertThat(published())
                .filteredOn(file -> file.toString().contains("pictures"))
                .hasSize(1);
    }

    @Test
    void withoutAFolderForPagesAPictureThatIsMissingStopsItToo() throws IOException {
        text(TRUE + "\n\n![Fields](a.png)");
        Ran refused = plumbline("publish", home.toString(), "floods");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("E205", "publications/floods/en.md:5:1");
        assertThat(isFrozen()).isFalse();
    }

    @Test
    void whatACaptionSaysIsCheckedAsTheTextIs() throws IOException {
        picture("a.png", SamplePictures.drawing(SamplePictures.quarters(20, 20)));
        text(TRUE + "\n\n![Fields](a.png \"Nineteen villages were lost on 4 March 2025\")");
        Ran ran = plumbline("check", home.toString(), "floods");
        assertThat(flat(ran)).contains("publications/floods/en.md:5:18");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![a](note.png)|is not a picture that can be published",
                "![a](cut.png)|ends too early",
                "![a](cut.jpg)|ends too early",
                "![a](empty.png)|is empty",
                "![a](bomb.png)|100,000 by 100,000 pixels",
                "![a](drawn.svg)|SVG",
                "![a](nothing.png)|no picture nothing.png",
                "![a](%zz.png)|no picture %zz.png",
                "![a](../../case.yaml)|outside of the publication’s folder",
                "![a](../other/a.png)|outside of the publication’s folder",
                "![a](/etc/passwd)|outside of the publication’s folder",
                "![a](https://example.org/a.png)|nothing is fetched",
                "![a](//example.org/a.png)|nothing is fetched",
                "![a](file:///etc/passwd)|nothing is fetched",
                "![a](data:image/png;base64,AAAA)|nothing is fetched",
                "![a](link.png)|is a link to another place",
                "![a](linked/a.png)|is a link to another place",
                "![](good.png)|has no words for those who cannot see it",
                "![ ](good.png \"A caption\")|has no words for those who cannot see it"
            })
    void aPictureThatCannotBePublishedIsNamedBeforeAnythingIsFrozen(String words, String why) throws IOException {
        byte[] good = SamplePictures.drawing(SamplePictures.quarters(20, 20));
        byte[] photograph = SamplePictures.photograph(20, 20, 1);
        picture("good.png", good);
        picture("note.png", "not a picture".getBytes(StandardCharsets.UTF_8));
        picture("cut.png", Arrays.copyOf(good, good.length / 2));
        picture("cut.jpg", Arrays.copyOf(photograph, photograph.length / 2));
        picture("empty.png", new byte[0]);
        picture("bomb.png", SamplePictures.bomb(100_000, 100_000));
        picture("drawn.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        Path other = Files.createDirectories(folder.resolve("elsewhere"));
        Files.write(other.resolve("a.png"), good);
        Files.createSymbolicLink(home.resolve("publications/floods/link.png"), other.resolve("a.png"));
        Files.createSymbolicLink(home.resolve("publications/floods/linked"), other);
        text(TRUE + "\n\nSee: " + words);
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isEqualTo(2);
        assertThat(flat(ran)).contains("E205", "publications/floods/en.md:5:6", why);
        assertThat(isFrozen()).isFalse();
        assertThat(site).doesNotExist();
    }

    @Test
    void aPictureThatTellsNothingSaysSo() throws IOException {
        picture("line.png", SamplePictures.drawing(SamplePictures.quarters(20, 2)));
        text(TRUE + "\n\n![](line.png \"decorative\")");
        Ran ran = publish();
        assertThat(ran.status()).as(flat(ran)).isZero();
        assertThat(page("en.html")).contains("alt=\"\" width=\"20\"").doesNotContain("decorative");
    }
}
