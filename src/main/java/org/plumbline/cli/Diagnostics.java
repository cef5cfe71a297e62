package org.plumbline.cli;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.report.TextReport;
import org.plumbline.ledger.Problem;

/** Problems of the rooms below, in the form in which the reports show them. */
final class Diagnostics {
    private Diagnostics() {}

    static Diagnostic of(Problem problem) {
        Diagnostic.Severity severity = switch (problem.severity()) {
            case ERROR -> Diagnostic.Severity.ERROR;
            case WARNING -> Diagnostic.Severity.WARNING;
            case NOTE -> Diagnostic.Severity.NOTE;
        };
        return new Diagnostic(
                problem.code(),
                severity,
                problem.place(),
                Optional.empty(),
                Optional.empty(),
                problem.message(),
                problem.advice(),
                Optional.empty());
    }

    static Diagnostic of(org.plumbline.ledger.record.Problem problem) {
        return new Diagnostic(
                problem.code(),
                problem.isError() ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                problem.place(),
                Optional.empty(),
                Optional.empty(),
                problem.message(),
                List.of(problem.help()),
                Optional.empty());
    }

    /** Writes them to where errors go. */
    static void print(List<Diagnostic> diagnostics, Console console) {
        console.err().print(TextReport.of(diagnostics, console.language(), console.colour() ? Ink.COLOUR : Ink.PLAIN));
    }
}
