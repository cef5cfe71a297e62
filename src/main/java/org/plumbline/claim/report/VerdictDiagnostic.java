package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Verdict;
import org.plumbline.claim.judge.Verdict.Basis;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** What a judgement has to say to the author: nothing if all is well, a warning if voices disagree, else an error. */
final class VerdictDiagnostic {
    static final String CONTRADICTED = "K101";
    static final String NOT_SHOWN = "K102";
    static final String PART_NOT_SHOWN = "K103";
    static final String PART_CONTRADICTED = "K104";
    static final String DISPUTED = "K110";

    /** What is wrong with a claim by its verdict alone. */
    static final Set<String> FINDINGS = Set.of(CONTRADICTED, NOT_SHOWN, PART_NOT_SHOWN, PART_CONTRADICTED);

    private VerdictDiagnostic() {}

    static Optional<Diagnostic> of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Supported ignored
            when judgement.evidence().disputed() ->
                Optional.of(diagnostic(
                        judgement, DISPUTED, Diagnostic.Severity.WARNING, Phrase.of("report.message.disputed")));
            case Verdict.Supported ignored -> Optional.empty();
            case Verdict.Contradicted contradicted -> Optional.of(contradicted(judgement, contradicted.basis()));
            case Verdict.NotShown ignored -> Optional.of(notShown(judgement));
        };
    }

    private static Diagnostic contradicted(Judgement judgement, Basis basis) {
        String manner = switch (basis) {
            case Basis.Conclusive ignored -> "wrong";
            case Basis.DiffersFromSeen ignored -> "differs";
            case Basis.Withheld ignored -> "withheld";
        };
        return partOf(judgement, part -> part instanceof Verdict.Contradicted)
                .map(part ->
                        error(judgement, PART_CONTRADICTED, Phrase.of("report.message.part-" + manner, part.title())))
                .orElseGet(() -> error(judgement, CONTRADICTED, Phrase.of("report.message." + manner)));
    }

    private static Diagnostic notShown(Judgement judgement) {
        return partOf(judgement, part -> part instanceof Verdict.NotShown)
                .map(part -> error(judgement, PART_NOT_SHOWN, Phrase.of("report.message.part-not-shown", part.title())))
                .orElseGet(() -> error(judgement, NOT_SHOWN, Phrase.of("report.message.not-shown")));
    }

    /** The first part that decided the verdict; none if the claim's own figure fails too. */
    private static Optional<Judgement.Part> partOf(Judgement judgement, Predicate<Verdict> decides) {
        boolean ownFigureFails = judgement.evidence().finding() instanceof Finding.Numbers(Interval range)
                && judgement
                        .wording()
                        .filter(wording -> !range.isInside(wording))
                        .isPresent();
        return ownFigureFails
                ? Optional.empty()
                : judgement.parts().stream()
                        .filter(part -> decides.test(part.verdict()))
                        .findFirst();
    }

    private static Diagnostic error(Judgement judgement, String code, Phrase message) {
        return diagnostic(judgement, code, Diagnostic.Severity.ERROR, message);
    }

    private static Diagnostic diagnostic(
            Judgement judgement, String code, Diagnostic.Severity severity, Phrase message) {
        Binding binding = judgement.binding();
        return new Diagnostic(
                code,
                severity,
                binding.place(),
                Optional.of(binding.end()),
                Optional.of(Excerpts.of(binding)),
                message,
                List.of(),
                Optional.of(judgement));
    }
}
