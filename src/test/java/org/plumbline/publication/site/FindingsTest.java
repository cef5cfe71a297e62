package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Grounds;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.RecordFiles;

/** What was found in somebody else's text, as its readers see it. */
final class FindingsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/plumbline/publication/site");
    private static final String SHEET = """
            claim attacks: count of incidents by myanmar-military, kind air-attack or artillery, in myanmar,
                since sagaing-earthquake, until the publication
                on "at least 280 air and artillery attacks" on "တိုက်ခိုက်မှု ၂၈၁ ကြိမ်" in my
            claim killed: sum of civilians-killed by myanmar-military, in thabeikkyin, within 2 days after bangkok-meeting
                on "36 civilians were killed" on "အရပ်သား ၃၇ ဦး သေဆုံးခဲ့သည်" in my
            claim guest: new-zealand took part in ewg-ct-14
                on "New Zealand attended"
            claim met: bangkok-meeting happened, on ?
                on "The Bangkok meeting took place on 17 April 2025" on "တွေ့ဆုံပွဲကို ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်တွင် ကျင်းပခဲ့သည်" in my
            """;
    private static final String ENGLISH = """
            After the earthquake the army made at least 280 air and artillery attacks.
            Only 3 villages answered. The leading supplier stayed silent because of the meeting. "We were not asked", they say.
            In two days, 36 civilians were killed.
            New Zealand attended the meeting in the years 2021-2023.
            The Bangkok meeting took place on 17 April 2025.
            """;
    private static final String BURMESE = """
            ငလျင်ပြီးနောက် တပ်မတော်သည် တိုက်ခိုက်မှု ၂၈၁ ကြိမ် ပြုလုပ်ခဲ့သည်။
            နှစ်ရက်အတွင်း အရပ်သား ၃၇ ဦး သေဆုံးခဲ့သည်။
            ဘန်ကောက် တွေ့ဆုံပွဲကို ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်တွင် ကျင်းပခဲ့သည်။
            """;
    private static final Release CHECKED = Releases.foreign(Releases.CORRECTED, SHEET, ENGLISH, BURMESE, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void whatAReaderSeesOfAForeignTextIsAsItWas(String code) throws IOException {
        Element main = page(code).expectFirst("main");
        StringBuilder seen = new StringBuilder();
        for (Element part : main.children()) {
            if (part.hasClass("pictures") || part.id().equals("notes")) {
                break;
            }
            part.select("h1, h2, p, li, a.claim, .found > li > .verdict")
                    .forEach(line -> seen.append(line.ownText().isBlank() ? "" : line.text())
                            .append('\n'));
        }
        Path file = GOLDEN.resolve("said-" + code + ".txt");
        String text = seen.toString().replaceAll("\n{2,}", "\n");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void whatDoesNotHoldStandsFirstAndLeadsToItsFinding() {
        Document page = page("en");
        Element found = page.expectFirst("section:has(> h2:contains(What was found))");
        assertThat(found.select("li").eachText())
                .containsExactly(
                        "36 civilians were killed [2] — says exactly 36; the evidence adds up to at least 37",
                        "at least 280 air and artillery attacks [1] — the evidence shows at least 67; it does not reach what the text says",
                        "New Zealand attended [3] — New Zealand was invited or expected; no accepted source says that New Zealand came");
        for (Element link : found.select("li a")) {
            String target = link.attr("href").substring(1);
            assertThat(page.select("ol.found #" + target).text()).contains(link.text());
        }
    }

    @Test
    void eachEditionIsToldWhatWasFoundInIt() {
        assertThat(page("en").expectFirst(".box li").text())
                .isEqualTo(
                        "found in this text of somebody else: 1 differs from the evidence, 2 not shown, 1 claim supported");
        Element burmese = page("my").expectFirst("ol.found");
        assertThat(burmese.select("span.verdict").eachAttr("class"))
                .containsExactly("verdict not-shown", "verdict not-shown", "verdict differs");
    }

    @Test
    void whoReadsAnotherLanguageThanTheTextIsToldOfAllOfIt() {
        CheckedPublication whole = Releases.foreign(
                        Releases.CORRECTED,
                        SHEET.replaceAll(" on \"[^\"]*\" in my", " # in one language"),
                        ENGLISH,
                        BURMESE,
                        Map.of())
                .checked();
        CheckedPublication alone = new CheckedPublication(
                whole.id(),
                whole.sheet(),
                List.of(Language.ENGLISH),
                whole.diagnostics(),
                whole.judgements(),
                whole.share(),
                whole.notes(),
                whole.today());
        assertThat(ClaimCards.summary(alone, Language.BURMESE).getFirst())
                .isNotEqualTo(Messages.in(Language.BURMESE).say("report.summary.nothing"))
                .startsWith("အခြားသူ၏ ဤစာတွင်");
    }

    /** A meeting on another day is no meeting that did not take place. */
    @Test
    void aWrongDayIsNotToldAsIfNothingHadTakenPlace() {
        assertThat(page("my").expectFirst("ol.found > li:last-child").text())
                .contains("၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက် တွင်")
                .doesNotContain(Messages.in(Language.BURMESE).say("report.finding.no"));
    }

    /** Its day was right, and it did not take place: neither a bare no, which would be taken for the day too, nor an open answer. */
    @Test
    void aMeetingThatWasCalledOffIsToldAsWhatDidNotTakePlaceAndNotAsAWrongDay() {
        List<Statement> statements = new ArrayList<>(SampleRelease.statements());
        for (List<String> said : List.of(
                List.of("kind", "opening"),
                List.of("start", "2025-05-10"),
                List.of("status", "cancelled"),
                List.of("place", "river-town"))) {
            statements.add(Statement.by("gazette", "bridge-talks", "Engagement", said.getFirst(), said.getLast()));
        }
        statements.add(Statement.own("bridge-talks", "Engagement", "name", "the bridge talks"));
        String text = "The bridge talks took place on 10 May 2025.\n";
        Release called = SampleRelease.of(
                "talks",
                Map.of(
                        "publications/talks/sheet.claims",
                        """
                        publication "On the talks"
                        dated 2025-06-01
                        text en "texts/talks.txt" sha256 %s
                        claim talks: bridge-talks happened, on ?
                            on "took place on 10 May 2025"
                        """.formatted(RecordFiles.sha256(text.getBytes(StandardCharsets.UTF_8))),
                        "texts/talks.txt",
                        text),
                CaseEvidence.of(Ledger.of(statements)),
                Releases.CORRECTED,
                Set.of());
        String page =
                new String(Site.of(List.of(called)).getOrDefault("talks/en.html", new byte[0]), StandardCharsets.UTF_8);
        Element found = Jsoup.parse(page).expectFirst("ol.found > li");
        assertThat(found.text())
                .contains("the evidence says otherwise of: the bridge talks took place")
                .doesNotContain("the evidence says: no");
    }

    @Test
    void theTitleSaysWhoseTextItIsEverywhere() {
        String title = "Check of a text of Anwar Ibrahim: On the attacks";
        Document page = page("en");
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.expectFirst("h1").text()).isEqualTo(title);
        assertThat(page.expectFirst("meta[property=og:title]").attr("content")).isEqualTo(title);
        assertThat(text("feed.xml")).contains(title);
        assertThat(text("said/citation.json")).contains(title);
        assertThat(PrintEdition.meta(CHECKED, Language.ENGLISH).title()).isEqualTo(title);
        assertThat(page.expectFirst("script[type=application/ld+json]").data()).contains("\"name\":\"On the attacks\"");
    }

    @Test
    void ofTheirTextNothingIsPrintedThatNoClaimNeedsAndNoFileIsNamed() {
        Site.of(List.of(CHECKED)).forEach((path, bytes) -> {
            if (path.matches(".*\\.(html|json|xml|bib)")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("stayed silent", "We were not asked", "villages answered", "their-words");
            }
        });
    }

    @Test
    void whatTheCheckSaysNothingOfIsCounted() {
        String noted =
                page("en").expectFirst("section:has(> h2:contains(Also noted))").text();
        assertThat(noted)
                .contains(
                        "“2021-2023” does not say when it starts and ends", "“leading” says nothing without a measure")
                .contains("claim 3 stands in the English edition of their text only [3]")
                .contains("This check says nothing of:", "(“3 villages”, “two days”", "1 quotation");
    }

    /** Else the page would answer whether we know of somebody: a witness, for example, whom their text names too. */
    @Test
    void whomTheCaseKnowsIsNotToldWhereNoClaimSpeaksOfThem() {
        Release checked = Releases.foreign(
                Releases.CORRECTED,
                SHEET.replace("on \"36 civilians were killed\"", "on \"the old fox, 36 civilians were killed\"")
                        .replace("on \"New Zealand attended\"", "on \"New Zealand attended the Bangkok meeting\""),
                ENGLISH.replace("36 civilians", "by order of the old fox, 36 civilians")
                        .replace("attended the meeting", "attended the Bangkok meeting"),
                BURMESE,
                Map.of("the old fox", "grigorii-tiurin", "Bangkok meeting", "bangkok-meeting"));
        assertThat(noted(checked, "en"))
                .contains(
                        "claim 3: “Bangkok meeting” stands in the words, and the claim as it is read does not speak of it [3]");
        Site.of(List.of(checked)).forEach((path, bytes) -> {
            String file = new String(bytes, StandardCharsets.UTF_8);
            assertThat(file).as(path).doesNotContain("Tiurin", "“the old fox”");
        });
    }

    @Test
    void ofANameThatOneEditionLacksTheEditionIsTold() {
        Release checked = Releases.foreign(
                Releases.CORRECTED,
                SHEET,
                ENGLISH,
                BURMESE,
                Map.of("Bangkok meeting", "bangkok-meeting", "the army", "grigorii-tiurin"));
        assertThat(noted(checked, "en"))
                .contains(
                        "claim 4: Bangkok meeting is named in the English edition of their text only [4]",
                        "claim 3 stands in the English edition of their text only [3]");
    }

    @Test
    void whatCannotBeReadIsCountedAndNotPrinted() {
        Release checked = Releases.foreign(
                Releases.CORRECTED,
                SHEET,
                ENGLISH + "\nThey met on 30 February 2025.\n",
                BURMESE + "\nျမန္မာႏိုင္ငံတြင္ ျဖစ္ပြားခဲ့သည္\n",
                Map.of());
        assertThat(noted(checked, "en").getLast())
                .contains("1 place that cannot be read for certain")
                .doesNotContain("February");
        assertThat(noted(checked, "my").getLast())
                .contains(Messages.in(Language.BURMESE).say("site.noted.zawgyi", 1));
        Site.of(List.of(checked))
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("ျမန္မာႏိုင္ငံ", "မြန်မာနိုင်ငံတွင် ဖြစ်ပွားခဲ့သည်", "30 February"));
    }

    @Test
    void ofManyFiguresTwentyAreNamedAndEachOnce() {
        StringBuilder many = new StringBuilder(ENGLISH);
        for (int i = 1; i <= 60; i++) {
            many.append("They had ").append(10 + i % 30).append(" boats.\n");
        }
        Release checked = Releases.foreign(Releases.CORRECTED, SHEET, many.toString(), BURMESE, Map.of());
        assertThat(noted(checked, "en").getLast())
                .contains("63 figures and dates (", " and 13 more)")
                .containsOnlyOnce("“11 boats”");
    }

    @Test
    void anEditionOfWhichNothingWasCheckedSaysSo() {
        Release checked = Releases.foreign(
                Releases.CORRECTED, SHEET.replaceAll(" on \"[^\"]*\" in my", ""), ENGLISH, BURMESE, Map.of());
        Document page = Jsoup.parse(text(checked, "said/my.html"));
        assertThat(page.expectFirst("main").text())
                .contains(Messages.in(Language.BURMESE).say("site.findings.nothing"))
                .contains(Messages.in(Language.BURMESE).say("report.summary.nothing"))
                .doesNotContain(Messages.in(Language.BURMESE).say("site.findings.none"));
        assertThat(page.select("ol.found")).isEmpty();
    }

    @Test
    void aTextThatHoldsSaysSo() {
        Release holds = Releases.foreign(
                Releases.CORRECTED,
                SHEET.substring(SHEET.indexOf("claim met")).replace("၁၈ ရက်", "၁၇ ရက်"),
                ENGLISH,
                BURMESE.replace("၁၈ ရက်", "၁၇ ရက်"),
                Map.of());
        Document page = Jsoup.parse(text(holds, "said/en.html"));
        assertThat(page.expectFirst("section:has(> h2:contains(What was found))")
                        .text())
                .isEqualTo("What was found Every passage that was checked is supported.");
        assertThat(page.expectFirst(".box li").text()).isEqualTo("holds: 1 claim supported");
    }

    /** Law 11: only what is conclusive is called wrong, and each group says what its word does not mean. */
    @Test
    void wrongAndDifferentAreToldApart() {
        Messages messages = Messages.in(Language.ENGLISH);
        Markup out = new Markup(Language.ENGLISH);
        new Findings(
                        messages,
                        List.of(
                                card(1, ClaimCard.Standing.DIFFERS, "differs from the one voice accepted"),
                                card(2, ClaimCard.Standing.WRONG, "wrong"),
                                card(3, ClaimCard.Standing.SUPPORTED, "supported")),
                        card -> out.text(card.words()))
                .set(out);
        Document page = Jsoup.parse(out.toString());
        assertThat(page.expectFirst("section").select("p, li").eachText())
                .containsExactly(
                        "wrong: 1 The evidence is complete enough to rule these words out.",
                        "words 2 [2] — found 2",
                        "differs: 1 The evidence says something else. It is not complete enough, or not open enough, to call these words wrong.",
                        "words 1 [1] — found 1");
        assertThat(page.select("ol.found > li").eachText())
                .containsExactly(
                        "words 1 differs from the one voice accepted Read as: reading 1 found 1 a part: shown the reason Nearest that is shown: this, that",
                        "words 2 wrong Read as: reading 2 found 2 a part: shown the reason Nearest that is shown: this, that",
                        "words 3 supported Read as: reading 3 found 3");
    }

    /** A picture is passed on without its page: it says what the verdict does not mean, and of sealed or withheld evidence nothing else. */
    @Test
    void aPictureCardSaysNoMoreThanMayBeToldAndWhatTheVerdictDoesNotMean() {
        ClaimCard card = card(1, ClaimCard.Standing.NOT_SHOWN, "not shown");
        assertThat(below(card, ToldCards.Telling.ALL))
                .isEqualTo("found 1 · Nearest that is shown: this · Not shown does not mean untrue.");
        for (ToldCards.Telling telling : List.of(ToldCards.Telling.SOME, ToldCards.Telling.SEALED)) {
            assertThat(below(card, telling)).isEqualTo("Not shown does not mean untrue.");
        }
        assertThat(below(card(2, ClaimCard.Standing.DIFFERS, "differs"), ToldCards.Telling.SEALED))
                .isEqualTo("This alone does not make it wrong.");
    }

    private static String below(ClaimCard card, ToldCards.Telling telling) {
        ToldCards.Told told = new ToldCards.Told(card, telling, card.verdict(), List.of(), List.of());
        return String.join(
                " ",
                PictureCard.found(told, new CardLines(Language.ENGLISH), Messages.in(Language.ENGLISH))
                        .lines());
    }

    private static ClaimCard card(int number, ClaimCard.Standing standing, String verdict) {
        return new ClaimCard(
                "c" + number + "/en",
                number,
                "c" + number,
                Language.ENGLISH,
                "words " + number,
                "query",
                "reading " + number,
                standing,
                verdict,
                "says " + number,
                "found " + number,
                Claim.Standard.DOCUMENTED,
                List.of(
                        new ClaimCard.Fact("window", "window", List.of("never")),
                        new ClaimCard.Fact("parts", "parts", List.of("a part: shown")),
                        new ClaimCard.Fact("because", "because", List.of("the reason")),
                        new ClaimCard.Fact("nearest", "nearest", List.of("this", "that"))),
                List.of(),
                Grounds.Kind.REFERENCES,
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of());
    }

    private static List<String> noted(Release release, String code) {
        return Jsoup.parse(text(release, "said/" + code + ".html"))
                .expectFirst("h2:contains("
                        + Messages.in(Language.of(code).orElseThrow()).say("site.noted") + ") + ul")
                .select("li")
                .eachText();
    }

    private static Document page(String code) {
        return Jsoup.parse(text("said/" + code + ".html"));
    }

    private static String text(String path) {
        return text(CHECKED, path);
    }

    private static String text(Release release, String path) {
        Map<String, byte[]> files = Site.of(List.of(release));
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
