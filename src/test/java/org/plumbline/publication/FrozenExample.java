package org.plumbline.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Histories;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.ledger.log.Keys;
import org.plumbline.ledger.log.LogReplay;
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

    /** A publication that {@link #signedCase} published. */
    static Publishable of(Path folder, String id, Withheld withheld) {
        Histories histories = Histories.read(folder.resolve("case/history"));
        Ledger ledger = histories.ledgerAsOf(AT);
        PublicationCheck check = check(ledger, histories);
        CheckedPublication checked = checked(check, id);
        Frozen frozen = frozen(checked);
        return new Publishable(
                id,
                checked.sheet(),
                texts(id),
                frozen,
                digest(frozen),
                derived(check, checked),
                SourceRecords.read(ledger),
                CheckedPassages.NONE,
                histories,
                withheld,
                "desk");
    }

    private static PublicationCheck check(Ledger ledger, Histories histories) {
        return new PublicationCheck(
                CaseEvidence.of(ledger), names(histories), new BigDecimal("0.10"), 24, CheckedPassages.NONE);
    }

    private static CheckedPublication checked(PublicationCheck check, String id) {
        String sheet = "publications/" + id + "/sheet.claims";
        return check.check(
                id,
                SheetParser.parse(sheet, bytes(sheet).orElseThrow()),
                FrozenExample::bytes,
                PublicationCheck.Manner.plain(false));
    }

    private static Frozen frozen(CheckedPublication checked) {
        Map<String, String> digests = new LinkedHashMap<>();
        texts(checked.id()).forEach((path, bytes) -> digests.put(path, RecordFiles.sha256(bytes)));
        return Frozen.of(checked, new Frozen.Version(AT, 1, "", standing(), digests), source -> List.of());
    }

    private static String digest(Frozen frozen) {
        return RecordFiles.sha256(frozen.toJson().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> texts(String id) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (String file : List.of("sheet.claims", "en.md", "my.md")) {
            String path = "publications/" + id + "/" + file;
            texts.put(path, bytes(path).orElseThrow());
        }
        return texts;
    }

    /** How far the example's own history reaches, before anything is published from the copy. */
    private static Frozen.Standing standing() {
        try {
            CaseRoot root = LogReplay.of(CASE).root();
            Map<String, Frozen.Head> heads = new LinkedHashMap<>();
            root.heads()
                    .forEach(head -> heads.put(
                            head.recorder(),
                            new Frozen.Head(
                                    (int) head.size(),
                                    1,
                                    "",
                                    head.size(),
                                    head.root().hex())));
            return new Frozen.Standing(Optional.of(root.root().hex()), heads);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
            Histories histories = Histories.read(copy.resolve("history"));
            PublicationCheck check = check(histories.ledgerAsOf(AT), histories);
            Recorder recorder = new Recorder(
                    copy,
                    "desk",
                    Clock.fixed(AT, ZoneOffset.UTC),
                    Duration.ofSeconds(5),
                    new Signing(copy, Keys.of(keys(folder), copy)));
            for (String id : List.of("cooperation-and-conduct", "counting-during-a-pause")) {
                Frozen frozen = frozen(checked(check, id));
                Path file = Files.writeString(folder.resolve(id + ".json"), frozen.toJson());
                recorder.take(
                        List.of(new Deed.Published(id, digest(frozen))),
                        List.of(new Recorder.Original(file, digest(frozen))));
            }
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
