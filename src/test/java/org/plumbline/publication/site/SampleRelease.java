package org.plumbline.publication.site;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.publication.Withheld;
import org.plumbline.publication.picture.Pictures;

/** A small case, made up: a bridge that an engineer and a newspaper speak of. */
final class SampleRelease {
    private static final String SHEET = """
            publication "The bridge"
            dated 2025-06-01
            author desk
            languages en, my
            claim cost: value of cost of bridge-opening
            claim opened: bridge-opening happened, on ?
            """;
    private static final String ENGLISH = """
            # The bridge

            The bridge was [opened on 3 May 2025][opened]. It cost [12 million dollars][cost].
            """;
    private static final String BURMESE = """
            # တံတား

            တံတားကို [၂၀၂၅ ခုနှစ် မေလ ၃ ရက်][opened] တွင် ဖွင့်ခဲ့သည်။ [ဒေါ်လာ ၁၂ သန်း][cost] ကုန်ကျသည်။
            """;

    private SampleRelease() {}

    static List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        own(all, "works", "PublicBody", "name", "Ministry of Works");
        all.add(Statement.own("works", "PublicBody", "name", "ဆောက်လုပ်ရေးဝန်ကြီးဌာန")
                .withLanguage("my"));
        own(all, "works", "PublicBody", "note", "a remark for ourselves");
        own(all, "river-town", "Place", "name", "River Town");
        own(all, "opening", "Kind", "name", "opening");
        own(all, "cost", "Measure", "name", "cost");
        own(all, "cost", "Measure", "unit", "usd-million");
        own(all, "gazette", "Source", "publisher", "The Gazette");
        own(all, "gazette", "Source", "title", "Bridge opened");
        own(all, "gazette", "Source", "address", "https://gazette.example/bridge");
        own(all, "gazette", "Source", "published", "2025-05-04");
        own(all, "gazette", "Source", "kind", "press");
        own(all, "whisper", "Source", "publisher", "Somebody who must stay unnamed");
        own(all, "whisper", "Source", "title", "A talk at night");
        said(all, "gazette", "bridge-opening", "Happening", "kind", "opening");
        said(all, "gazette", "bridge-opening", "Happening", "start", "2025-05-03T14:30");
        said(all, "gazette", "bridge-opening", "Happening", "place", "river-town");
        said(all, "gazette", "bridge-opening", "Happening", "parties", "works");
        said(all, "gazette", "bridge-opening", "Happening", "cost", "12");
        said(all, "whisper", "bridge-opening", "Happening", "parties", "secret-party");
        own(all, "secret-party", "Organization", "note", "known to one source only");
        return all;
    }

    private static void own(List<Statement> all, String entity, String schema, String property, String value) {
        all.add(Statement.own(entity, schema, property, value));
    }

    private static void said(
            List<Statement> all, String source, String entity, String schema, String property, String value) {
        all.add(Statement.by(source, entity, schema, property, value));
    }

    static Release published() {
        return of(
                statements(),
                new Release.Status.Published(
                        List.of(
                                new Release.Version(1, Instant.parse("2025-06-02T10:11:12Z"), ""),
                                new Release.Version(2, Instant.parse("2025-06-09T10:11:12Z"), "The day was wrong.")),
                        Optional.empty()));
    }

    /** A release that a second person looked at, and whose subject was asked and did not answer. */
    static Release looked() {
        return of(
                "bridge",
                Map.of(
                        "publications/bridge/sheet.claims",
                        SHEET
                                + "asked 2025-05-02, until 2025-05-20\ncleared opened by \"A. B.\"\nchecked cost by \"desk 2\"\n",
                        "publications/bridge/en.md",
                        ENGLISH,
                        "publications/bridge/my.md",
                        BURMESE),
                CaseEvidence.of(Ledger.of(statements())),
                published().status(),
                Set.of("whisper"));
    }

    /** The release with more behind its text, in both editions. */
    static Release with(String more) {
        return with(more, Optional.empty());
    }

    static Release with(String more, Optional<Release.Bundle> bundle) {
        Release.Status.Published published =
                (Release.Status.Published) published().status();
        return of(
                "bridge",
                Map.of(
                        "publications/bridge/sheet.claims", SHEET,
                        "publications/bridge/en.md", ENGLISH + "\n" + more + "\n",
                        "publications/bridge/my.md", BURMESE + "\n" + more + "\n"),
                CaseEvidence.of(Ledger.of(statements())),
                new Release.Status.Published(published.versions(), bundle),
                Set.of("whisper"));
    }

    /** With a picture that has a caption, one within a line, and one that tells nothing. */
    static Release pictured(Release.Status status) {
        byte[] photograph = SamplePictures.photograph(2400, 1200, 6);
        byte[] line = SamplePictures.written(SamplePictures.quarters(60, 4), "png");
        return of(
                        "bridge",
                        Map.of(
                                "publications/bridge/sheet.claims", SHEET,
                                "publications/bridge/en.md",
                                        ENGLISH + "\n![The new bridge](U-Somebody.jpg \"From the south\")\n\n"
                                                + "A line: ![a line](line.png \"drawn\") and on.\n\n![](line.png \"decorative\")\n",
                                "publications/bridge/my.md",
                                        BURMESE + "\n![တံတားသစ်](U-Somebody.jpg \"တောင်ဘက်မှ\")\n"),
                        CaseEvidence.of(Ledger.of(statements())),
                        status,
                        Set.of("whisper"))
                .withIllustrations(Map.of("U-Somebody.jpg", made(photograph), "line.png", made(line)));
    }

    /** A text that is hard to set: a wide table, words without a break, and many scripts in one sentence. */
    static Release hard(Release.Status status) {
        String table = "| " + "a head | ".repeat(12) + "\n| " + "--- | ".repeat(12) + "\n| "
                + "အလွန်ရှည်လျားသောစာကြောင်းတစ်ခု | ".repeat(12) + "\n| "
                + "unbreakable_identifier_without_end | ".repeat(12);
        String scripts =
                "Shan ၵႂၢမ်းတႆး and Karen ကညီကျိာ် and Thai ภาษาไทย and Arabic مرحبا بالعالم and 🕊️👩🏽‍🚒 in one line.";
        String hard = "\n\n" + "ကြောင့်".repeat(43) + "\n\n" + "w".repeat(300) + "\n\n" + scripts + "\n\n" + table
                + "\n\n> " + "ပြည်".repeat(75) + "\n\n- " + "https://example.org/" + "x".repeat(200) + "\n\n```\n"
                + "code ".repeat(80) + "\n```\n\n## " + "မြို့နယ်".repeat(30) + "\n\n[" + "z".repeat(120)
                + "](https://example.org)\n";
        return of(
                "hard",
                Map.of(
                        "publications/hard/sheet.claims", SHEET,
                        "publications/hard/en.md", ENGLISH + hard,
                        "publications/hard/my.md", BURMESE + hard),
                CaseEvidence.of(Ledger.of(statements())),
                status,
                Set.of("whisper"));
    }

    private static Illustration made(byte[] file) {
        return ((Illustration.Result.Made) Illustration.of(file)).illustration();
    }

    static Release draft() {
        return of(statements(), new Release.Status.Draft(Map.of()));
    }

    static Release of(List<Statement> statements, Release.Status status) {
        return of(
                "bridge",
                Map.of(
                        "publications/bridge/sheet.claims", SHEET,
                        "publications/bridge/en.md", ENGLISH,
                        "publications/bridge/my.md", BURMESE),
                CaseEvidence.of(Ledger.of(statements)),
                status,
                Set.of("whisper"));
    }

    /** The published one of a case that says where its site will lie. */
    static Release at(String site) {
        Release of = published();
        return new Release(
                new Release.CaseTitle(of.of().name(), of.of().publisher(), Optional.of(site)),
                of.checked(),
                of.texts(),
                of.evidence(),
                of.passages(),
                of.status(),
                of.withoutReply(),
                of.withheld(),
                of.pictures(),
                of.today());
    }

    static Release of(
            String id, Map<String, String> files, CaseEvidence evidence, Release.Status status, Set<String> withheld) {
        PublicationCheck check = new PublicationCheck(
                evidence, (language, text) -> List.of(), new BigDecimal("0.10"), 24, CheckedPassages.NONE);
        String sheet = "publications/" + id + "/sheet.claims";
        CheckedPublication checked = check.check(
                id,
                SheetParser.parse(sheet, bytes(files, sheet).orElseThrow()),
                path -> bytes(files, path),
                PublicationCheck.Manner.plain(false));
        Map<Language, Manuscript> texts = new LinkedHashMap<>();
        Set<String> labels = checked.sheet().claims().stream()
                .map(claim -> claim.label())
                .collect(java.util.stream.Collectors.toSet());
        for (Language language : checked.editions()) {
            String path = "publications/" + id + "/" + language.code() + ".md";
            bytes(files, path)
                    .ifPresent(bytes -> texts.put(
                            language, Manuscript.read(PlainText.read(path, bytes, 1 << 20), language.code(), labels)));
        }
        return new Release(
                new Release.CaseTitle(new Phrase.Name("A case", "အမှု"), Optional.empty(), Optional.empty()),
                checked,
                texts,
                evidence,
                CheckedPassages.NONE,
                status,
                Optional.empty(),
                withheld,
                pictures(check, evidence, withheld, checked),
                LocalDate.of(2025, 7, 1));
    }

    private static Optional<byte[]> bytes(Map<String, String> files, String path) {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<Language, Pictures> pictures(
            PublicationCheck check, CaseEvidence evidence, Set<String> withheld, CheckedPublication checked) {
        Map<Language, Pictures> pictures = new LinkedHashMap<>();
        checked.editions()
                .forEach(language -> pictures.put(
                        language,
                        Pictures.of(
                                evidence,
                                check.perspective(checked.sheet()),
                                new Withheld(withheld),
                                checked,
                                language)));
        return pictures;
    }
}
