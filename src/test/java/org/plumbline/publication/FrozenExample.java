package org.plumbline.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.language.Language;
import org.plumbline.language.NameMatcher;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.Signing;
import org.plumbline.ledger.passage.CheckedPassages;
import org.plumbline.ledger.record.RecordFiles;

/** A publication of the example, judged from its history and frozen. */
final class FrozenExample {
    static final Path CASE = Path.of("examples/asean-counter-terrorism");
    private static final Instant AT = Instant.parse("2026-11-27T10:11:12Z");
    private static final Set<String> NAMED = Set.of(
            "State",
            "PublicBody",
            "Organization",
            "Company",
            "Person",
            "Unit",
            "Place",
            "Engagement",
            "Commitment",
            "Happening");

    private FrozenExample() {}

    static Publishable of(String id, Withheld withheld) {
        Histories histories = Histories.read(CASE.resolve("history"));
        Ledger ledger = histories.ledgerAsOf(Histories.LATEST);
        CaseEvidence evidence = CaseEvidence.of(ledger);
        PublicationCheck check =
                new PublicationCheck(evidence, names(histories), new BigDecimal("0.10"), 24, CheckedPassages.NONE);
        String folder = "publications/" + id + "/";
        CheckedPublication checked = check.check(
                id,
                SheetParser.parse(
                        folder + "sheet.claims", bytes(folder + "sheet.claims").orElseThrow()),
                FrozenExample::bytes,
                PublicationCheck.Manner.plain(false));
        Map<String, byte[]> texts = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (String file : List.of("sheet.claims", "en.md", "my.md")) {
            texts.put(folder + file, bytes(folder + file).orElseThrow());
            digests.put(folder + file, RecordFiles.sha256(bytes(folder + file).orElseThrow()));
        }
        Frozen frozen =
                Frozen.of(checked, new Frozen.Version(AT, 1, "", Frozen.Standing.NONE, digests), source -> List.of());
        return new Publishable(
                id,
                checked.sheet(),
                texts,
                frozen,
                derived(check, checked),
                SourceRecords.read(ledger),
                histories,
                withheld,
                "desk");
    }

    private static List<Judgement> derived(PublicationCheck check, CheckedPublication checked) {
        return Derived.of(check.evidence(), check.perspective(checked.sheet()), checked.judgements());
    }

    /** The case in a folder of its own, its history signed with a key made for the test. */
    static Path signedCase(Path folder) {
        try (Stream<Path> files = Files.walk(CASE)) {
            Path copy = folder.resolve("case");
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(CASE.relativize(file).toString()));
            }
            new Recorder(
                            copy,
                            "desk",
                            Clock.systemUTC(),
                            Duration.ofSeconds(5),
                            new Signing(copy, Keys.of(keys(folder), copy)))
                    .seal();
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> keys(Path folder) {
        return Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString());
    }

    /** The bundle of a publication, in the folder of the signed case. */
    static byte[] bundle(Path folder, Publishable publishable) {
        try {
            Path copy = folder.resolve("case");
            Keys keys = ((Keys.Search.Here) Keys.of(keys(folder), copy)).keys();
            Bundling.Outcome.Made made = (Bundling.Outcome.Made) new Bundling(copy, keys).make(publishable);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            made.bundle().writeTo(zip);
            return zip.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<byte[]> bytes(String path) {
        try {
            return Optional.of(Files.readAllBytes(CASE.resolve(path)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static NameFinder names(Histories histories) {
        List<Statement> statements = new ArrayList<>(histories.statementsAsOf(Histories.LATEST));
        NameMatcher english = matcher(statements, Language.ENGLISH);
        NameMatcher burmese = matcher(statements, Language.BURMESE);
        return (language, text) -> (language == Language.BURMESE ? burmese : english)
                .find(text).stream()
                        .map(match -> new Binding.Named(match.span(), match.entity()))
                        .toList();
    }

    private static NameMatcher matcher(List<Statement> statements, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> NAMED.contains(statement.schema()))
                .filter(statement -> Set.of("name", "alias", "abbreviation").contains(statement.property()))
                .filter(statement ->
                        statement.language().isEmpty() || statement.language().equals(language.code()))
                .forEach(statement -> names.putIfAbsent(statement.value(), statement.entity()));
        return NameMatcher.of(names);
    }
}
