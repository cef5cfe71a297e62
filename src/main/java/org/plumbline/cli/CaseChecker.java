package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.RecordFiles;

/**
 * Reads a case from its folder and checks its publications. Never writes to the case. What it has read it keeps for the next
 * time, as long as the files stay as they are.
 */
final class CaseChecker implements Checker {
    /** Beside the sheet. */
    static final String FROZEN = "frozen.json";

    private final KeptCase kept = new KeptCase();

    @Override
    public CheckResult check(CheckRequest request) {
        KeptCase.Evidence evidence = kept.evidence(request);
        CaseSettings.Read settings = evidence.settings();
        CaseLedger ledger = evidence.ledger();
        List<Diagnostic> problems = new ArrayList<>();
        settings.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        problems.addAll(ledger.problems());
        ledger.links()
                .unsearched(ledger.incidents(), request.folder(), Diagnostic.Severity.ERROR)
                .ifPresent(problems::add);
        ledger.unheeded(request.folder()).ifPresent(problems::add);
        ledger.sharedIds(request.folder(), Diagnostic.Severity.ERROR).ifPresent(problems::add);
        Phrase.Name title = title(settings.settings().title(), request.folder());
        String folder = request.folder().toString();
        if (problems.stream().anyMatch(Diagnostic::isError)) {
            return new CheckResult(folder, title, problems, List.of(), List.of());
        }
        PublicationCheck check = evidence.check();
        List<CheckedPublication> checked = new ArrayList<>();
        for (String id : publications(request)) {
            String sheet = "publications/" + id + "/sheet.claims";
            byte[] bytes = bytes(request.folder(), sheet).orElseGet(() -> new byte[0]);
            Optional<Frozen> frozen =
                    request.today().isEmpty() ? Optional.empty() : frozen(request.folder(), id, problems);
            CheckedPublication publication = check.check(
                    id,
                    SheetParser.parse(sheet, bytes),
                    path -> bytes(request.folder(), path),
                    new PublicationCheck.Manner(request.inDepth(), request.today(), frozen));
            checked.add(publication.withNotes(TrendNotes.of(
                    publication.sheet(),
                    check,
                    request.folder(),
                    settings.settings().zone())));
        }
        return new CheckResult(folder, title, problems, checked, ledger.notes());
    }

    /** What {@link #check} goes by. */
    KeptCase.Evidence evidence(CheckRequest request) {
        return kept.evidence(request);
    }

    /** The frozen verdicts of a publication, if it was frozen. */
    private static Optional<Frozen> frozen(Path folder, String id, List<Diagnostic> problems) {
        String path = "publications/" + id + "/" + FROZEN;
        Optional<byte[]> bytes = bytes(folder, path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        return switch (Frozen.parse(new String(bytes.get(), StandardCharsets.UTF_8))) {
            case Frozen.Result.Read(Frozen frozen) -> {
                frozen.files()
                        .forEach((file, digest) -> changed(folder, file, digest).ifPresent(problems::add));
                yield Optional.of(frozen);
            }
            case Frozen.Result.Broken(String why, int line, int column) -> {
                problems.add(Diagnostic.error(
                        "E060",
                        new Place(path, Math.max(line, 1), Math.max(column, 1)),
                        Phrase.of("report.frozen.broken", why),
                        Phrase.of("report.frozen.help")));
                yield Optional.empty();
            }
        };
    }

    /** A frozen verdict speaks of the text as it was: if that was changed since, the reader is told. */
    private static Optional<Diagnostic> changed(Path folder, String file, String digest) {
        boolean same = bytes(folder, file)
                .map(RecordFiles::sha256)
                .filter(digest::equals)
                .isPresent();
        return same
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        "E061",
                        Diagnostic.Severity.WARNING,
                        new Place(file, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Phrase.of("report.frozen.changed"),
                        List.of(Phrase.of("report.frozen.changed-help")),
                        Optional.empty()));
    }

    static PublicationCheck publicationCheck(CaseLedger ledger, CaseSettings settings) {
        CaseEvidence evidence = CaseEvidence.of(ledger.ledger(), ledger.sources(), ledger.incidents());
        return new PublicationCheck(
                evidence,
                new CaseNames(ledger.ledger()),
                settings.rules().tolerance(),
                settings.rules().leastOf("dozens"));
    }

    static List<String> publications(CheckRequest request) {
        if (request.publication().isPresent()) {
            return List.of(request.publication().get());
        }
        Path folder = request.folder().resolve("publications");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("sheet.claims")))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Optional<byte[]> bytes(Path folder, String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Phrase.Name title(Map<String, String> title, Path folder) {
        String any = title.values().stream().findFirst().orElse(String.valueOf(folder.getFileName()));
        return new Phrase.Name(title.getOrDefault("en", any), title.getOrDefault("my", ""));
    }
}
