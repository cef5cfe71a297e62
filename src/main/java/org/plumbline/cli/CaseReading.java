package org.plumbline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.ledger.record.CaseSettings;
import org.plumbline.ledger.record.TableFiles;

/**
 * A case read for a question that concerns no publication.
 *
 * @param perspective what is known on the day of the question
 * @param zone of the place that the case is about
 */
public record CaseReading(CaseLedger ledger, CaseEvidence evidence, Perspective perspective, ZoneId zone) {
    /** The case, or nothing if it cannot be read; then the reasons are printed. Warns of tables that were not searched, and of decisions without effect. */
    public static Optional<CaseReading> read(Path folder, Optional<Instant> asOf, Console console) {
        Optional<CaseReading> read = readAll(folder, asOf, console);
        read.map(CaseReading::ledger)
                .flatMap(whole -> whole.links().unsearched(whole.incidents(), folder, Diagnostic.Severity.WARNING))
                .ifPresent(warning -> Diagnostics.print(List.of(warning), console));
        read.flatMap(reading -> reading.ledger().unheeded(folder))
                .ifPresent(warning -> Diagnostics.print(List.of(warning), console));
        return read;
    }

    /** The same, to be searched now. */
    static Optional<CaseReading> readToSearch(Path folder, Console console) {
        return readAll(folder, Optional.empty(), console);
    }

    private static Optional<CaseReading> readAll(Path folder, Optional<Instant> asOf, Console console) {
        CaseSettings.Read settings = CaseSettings.read(folder);
        CaseLedger ledger = CaseLedger.read(folder, settings.settings(), asOf, true, () -> TableFiles.readAll(folder));
        List<Diagnostic> problems = new ArrayList<>();
        settings.problems().forEach(problem -> problems.add(Diagnostics.of(problem)));
        problems.addAll(ledger.problems());
        problems.addAll(ledger.passageProblems());
        ledger.sharedIds(folder, Diagnostic.Severity.WARNING).ifPresent(problems::add);
        Diagnostics.print(problems, console);
        if (problems.stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(
                console.clock().instant(), settings.settings().zone());
        return Optional.of(new CaseReading(
                ledger,
                CaseChecker.publicationCheck(ledger, settings.settings()).evidence(),
                Perspective.of(
                        today,
                        Optional.empty(),
                        settings.settings().rules().tolerance(),
                        settings.settings().rules().leastOf("dozens")),
                settings.settings().zone()));
    }
}
