package org.plumbline.publication.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Span;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.RecordFiles;

/** Releases of the example's first draft, which has a claim of every standing but wrong, and of somebody else's text. */
public final class Releases {
    static final Release.Status DRAFT = new Release.Status.Draft(Map.of());
    public static final Release.Status CORRECTED = new Release.Status.Published(
            List.of(
                    new Release.Version(1, Instant.parse("2026-11-20T23:50:00Z"), ""),
                    new Release.Version(
                            2, Instant.parse("2026-11-27T10:11:12Z"), "The number of villages was corrected.")),
            Optional.empty());

    private static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final String FOREIGN =
            "The military has made at least 280 air and artillery attacks. It met on 1 May 2025.\n";
    private static final CaseEvidence EVIDENCE =
            CaseEvidence.of(Histories.read(CASE.resolve("history")).ledgerAsOf(Histories.LATEST));

    private static final PublicationCheck CHECK = knowing(Map.of());

    private Releases() {}

    static Release of(Release.Status status, Set<String> withheld) {
        return of(status, withheld, "ASEAN & counter-terrorism");
    }

    static Release of(Release.Status status, Set<String> withheld, String caseTitle) {
        return of("first-draft", status, withheld, caseTitle);
    }

    /**
     * Of a publication of the example.
     *
     * @param id its folder
     */
    public static Release of(String id, Release.Status status, Set<String> withheld, String caseTitle) {
        Map<String, byte[]> files = new HashMap<>();
        for (String file : List.of("sheet.claims", "en.md", "my.md")) {
            String path = "publications/" + id + "/" + file;
            files.put(path, bytes(path));
        }
        CheckedPublication checked = check(id, files);
        Set<String> labels = checked.sheet().claims().stream().map(Claim::label).collect(Collectors.toSet());
        Map<Language, Manuscript> texts = new HashMap<>();
        for (Language language : Language.values()) {
            String path = "publications/" + id + "/" + language.code() + ".md";
            String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
            texts.put(language, Manuscript.read(PlainText.of(path, text), language.code(), labels));
        }
        return release(checked, texts, status, withheld, caseTitle);
    }

    /** Somebody else's text (layout D), by an author that the case knows. */
    static Release foreign(Release.Status status) {
        byte[] text = FOREIGN.getBytes(StandardCharsets.UTF_8);
        String sheet = """
                publication "The statement, \\"checked\\" </script>"
                dated 2025-05-23
                author anwar-ibrahim
                text en "texts/statement.txt" sha256 %s
                claim attacks: count of incidents by myanmar-military, since sagaing-earthquake, until the publication
                    on "at least 280 air and artillery attacks"
                """.replace("\\\"checked\\\" ", "checked ").formatted(RecordFiles.sha256(text));
        CheckedPublication checked = check(
                "statement",
                Map.of(
                        "publications/statement/sheet.claims",
                        sheet.getBytes(StandardCharsets.UTF_8),
                        "texts/statement.txt",
                        text));
        return release(checked, Map.of(), status, Set.of(), "ASEAN");
    }

    /**
     * Somebody else's text in two editions that say different things.
     *
     * @param sheet its claims, and what else stands in the sheet behind its texts
     * @param names what of the texts names whom, by the ids of the case
     */
    static Release foreign(
            Release.Status status, String sheet, String english, String burmese, Map<String, String> names) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("texts/their-words.txt", english.getBytes(StandardCharsets.UTF_8));
        files.put("texts/their-words-my.txt", burmese.getBytes(StandardCharsets.UTF_8));
        String whole = """
                publication "On the attacks"
                dated 2025-04-23
                author anwar-ibrahim
                languages en, my
                text en "texts/their-words.txt" sha256 %s
                text my "texts/their-words-my.txt" sha256 %s
                %s""".formatted(
                        RecordFiles.sha256(files.get("texts/their-words.txt")),
                        RecordFiles.sha256(files.get("texts/their-words-my.txt")),
                        sheet);
        files.put("publications/said/sheet.claims", whole.getBytes(StandardCharsets.UTF_8));
        return release(check(knowing(names), "said", files), Map.of(), status, Set.of(), "ASEAN");
    }

    private static Release release(
            CheckedPublication checked,
            Map<Language, Manuscript> texts,
            Release.Status status,
            Set<String> withheld,
            String caseTitle) {
        return new Release(
                new Release.CaseTitle(new Phrase.Name(caseTitle, "အာဆီယံ"), Optional.empty(), Optional.empty()),
                checked,
                texts,
                EVIDENCE,
                CheckedPassages.NONE,
                status,
                Optional.empty(),
                withheld,
                SampleRelease.pictures(CHECK, EVIDENCE, withheld, checked),
                LocalDate.of(2026, 11, 29));
    }

    /** The same by somebody who publishes it. */
    static Release by(Phrase.Name publisher, Release of) {
        return new Release(
                new Release.CaseTitle(
                        of.of().name(), Optional.of(publisher), of.of().site()),
                of.checked(),
                of.texts(),
                of.illustrations(),
                of.evidence(),
                of.passages(),
                of.status(),
                of.withoutReply(),
                of.withheld(),
                of.pictures(),
                of.today());
    }

    /** A check that finds these names in texts, each by its words; the ids are those of the case. */
    private static PublicationCheck knowing(Map<String, String> names) {
        NameFinder finder = (language, text) -> names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(name -> new Binding.Named(
                        new Span(
                                text.indexOf(name.getKey()),
                                text.indexOf(name.getKey()) + name.getKey().length()),
                        name.getValue()))
                .sorted(Comparator.comparingInt(name -> name.span().start()))
                .toList();
        return new PublicationCheck(EVIDENCE, finder, new BigDecimal("0.10"), 24, CheckedPassages.NONE);
    }

    private static CheckedPublication check(String id, Map<String, byte[]> files) {
        return check(CHECK, id, files);
    }

    private static CheckedPublication check(PublicationCheck check, String id, Map<String, byte[]> files) {
        String sheet = "publications/" + id + "/sheet.claims";
        return check.check(
                id,
                SheetParser.parse(sheet, files.getOrDefault(sheet, new byte[0])),
                path -> Optional.ofNullable(files.get(path)),
                PublicationCheck.Manner.plain(true));
    }

    private static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(CASE.resolve(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
