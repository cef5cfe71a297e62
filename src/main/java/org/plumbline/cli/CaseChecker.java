package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.Breakage;
import org.plumbline.claim.report.CheckRequest;
import org.plumbline.claim.report.CheckResult;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.report.PublicationCheck;
import org.plumbline.claim.report.Restricted;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.CaseSettings;

/**
 * Reads a case from its folder and checks its publications. Never writes to the case. What it has read it keeps for the next
 * time, as long as the files stay as they are.
 */
final class CaseChecker implements Checker {
    private final KeptCase kept = new KeptCase();

    @Override
    public CheckResult check(CheckRequest request) {
        return check(request, path -> bytes(request.folder(), path));
    }

    /** The same, with sheets and texts as {@code files} gives them. */
    CheckResult check(CheckRequest request, Function<String, Optional<byte[]>> files) {
        KeptCase.Evidence evidence = kept.evidence(request);
        CaseSettings.Read settings = evidence.settings();
        CaseLedger ledger = evidence.ledger();
        List<Diagnostic> problems = new ArrayList<>();
        settings.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        ledger.problems().stream()
                .filter(problem -> request.sealed().isEmpty() || !problem.equals(SealedRecords.notCounted()))
                .forEach(problems::add);
        ledger.links()
                .unsearched(ledger.incidents(), request.folder(), Diagnostic.Severity.ERROR)
                .ifPresent(problems::add);
        ledger.unheeded(request.folder()).ifPresent(problems::add);
        ledger.sharedIds(request.folder(), Diagnostic.Severity.ERROR).ifPresent(problems::add);
        problems.addAll(ledger.passageProblems());
        Phrase.Name title = title(settings.settings().title(), request.folder());
        String folder = request.folder().toString();
        if (problems.stream().anyMatch(CheckResult::stopsJudging)) {
            return new CheckResult(folder, title, problems, List.of(), unreadable(request, ledger.past()));
        }
        PublicationCheck check = evidence.check();
        List<CheckedPublication> checked = new ArrayList<>();
        for (String id : publications(request, ledger.past())) {
            CheckedPublication publication = check(request, check, id, ledger.past(), files);
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

    /** The text as it stands; and where it is asked what has become of it, the text as it was published. */
    private static CheckedPublication check(
            CheckRequest request,
            PublicationCheck check,
            String id,
            Past past,
            Function<String, Optional<byte[]>> files) {
        Path folder = request.folder();
        PublicationCheck.Manner plain = PublicationCheck.Manner.plain(request.inDepth());
        if (request.today().isEmpty()) {
            return check(check, id, files, plain);
        }
        PublishedVersions versions = PublishedVersions.read(folder, id, past);
        List<Diagnostic> problems = new ArrayList<>(versions.problems());
        Optional<PublishedVersions.Version> latest = versions.latest();
        if (latest.isEmpty()) {
            PublicationCheck.Manner unfrozen =
                    new PublicationCheck.Manner(request.inDepth(), request.today(), Optional.empty(), Breakage.NONE);
            return check(check, id, files, versions.isLost() ? plain : unfrozen).withDiagnostics(problems);
        }
        Frozen frozen = latest.get().frozen();
        if (frozen.restsOnSealed() && request.sealed().isEmpty()) {
            problems.add(SealedRecords.needed(id));
            return check(check, id, files, plain).withDiagnostics(problems);
        }
        FrozenState state = FrozenState.of(folder, latest.get());
        problems.addAll(state.problems());
        PublicationCheck.Manner manner =
                new PublicationCheck.Manner(request.inDepth(), request.today(), Optional.of(frozen), state.breakage());
        CheckedPublication published = check(check, id, path -> FrozenState.bytes(folder, frozen, path), manner);
        boolean isThere = files.apply(sheet(id)).isPresent();
        CheckedPublication shown = FrozenState.isUnchanged(folder, frozen) || !isThere
                ? published
                : check(check, id, files, plain).withToday(published.today());
        return shown.withDiagnostics(problems);
    }

    private static CheckedPublication check(
            PublicationCheck check,
            String id,
            Function<String, Optional<byte[]>> files,
            PublicationCheck.Manner manner) {
        byte[] bytes = files.apply(sheet(id)).orElseGet(() -> new byte[0]);
        return check.check(id, SheetParser.parse(sheet(id), bytes), files, manner);
    }

    /** As long as the case cannot be read, nobody can go back to what its publications rest on. */
    private static List<Phrase> unreadable(CheckRequest request, Past past) {
        int published = past.published().size();
        return request.today().isEmpty() || published == 0
                ? List.of()
                : List.of(Phrase.of("publication.unreadable", published));
    }

    static String sheet(String id) {
        return "publications/" + id + "/sheet.claims";
    }

    static PublicationCheck publicationCheck(CaseLedger ledger, CaseSettings settings) {
        return publicationCheck(ledger, Restricted.NOTHING, settings);
    }

    static PublicationCheck publicationCheck(CaseLedger ledger, Restricted restricted, CaseSettings settings) {
        CaseEvidence evidence = CaseEvidence.of(ledger.ledger(), ledger.sources(), ledger.incidents());
        return new PublicationCheck(
                evidence,
                restricted,
                new CaseNames(ledger.ledger()),
                settings.rules().tolerance(),
                settings.rules().leastOf("dozens"),
                ledger.passages());
    }

    /** Those of the folder; and where it is asked what has become of them, also those that were published and are gone from it. */
    private static List<String> publications(CheckRequest request, Past past) {
        TreeSet<String> ids = new TreeSet<>(publications(request));
        if (request.today().isPresent() && request.publication().isEmpty()) {
            ids.addAll(past.published());
        }
        return List.copyOf(ids);
    }

    /** Those of the folder, or the one that is asked for. */
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
