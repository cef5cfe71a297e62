package org.plumbline.spark;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.cli.Questions;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.quantity.Window;

/** What can be told of questions before any incident is looked at: whether they can be asked, and of which days. */
final class Asked {
    private final Judge ofRecords;
    private final Judge ofTotals;
    private final CaseEvidence records;

    /** A question that can be asked, or why it cannot. */
    sealed interface Outcome {
        record Clear(Claim claim, Window window, boolean complete, boolean totalled) implements Outcome {}

        record Unclear(Answer.Unanswered answer) implements Outcome {}
    }

    Asked(Ledger ledger, Perspective perspective) {
        this.records = CaseEvidence.of(ledger);
        this.ofRecords = new Judge(records, perspective);
        this.ofTotals = new Judge(CaseEvidence.of(without(ledger, Set.of("Coverage")::contains)), perspective);
    }

    /** A ledger without what is of some schemata. */
    static Ledger without(Ledger ledger, Predicate<String> schema) {
        return Ledger.of(ledger.entities().stream()
                .filter(entity -> !schema.test(entity.schema()))
                .flatMap(entity -> entity.statements().stream())
                .toList());
    }

    Outcome read(String text) {
        Question question = Question.parse(text, text);
        List<Problem> problems = Questions.problems(question, records);
        Optional<Claim> claim = question.claim();
        if (!problems.isEmpty() || claim.isEmpty()) {
            return problems.stream()
                    .findFirst()
                    .map(problem -> unclear(text, problem.code(), problem.message(), problem.notes()))
                    .orElseGet(() -> unclear(text, "", Phrase.of("spark.count.empty"), List.of()));
        }
        Optional<Phrase> outside = outside(claim.get());
        if (outside.isPresent()) {
            return unclear(text, "", outside.get(), List.of());
        }
        return switch (ofRecords.count(claim.get(), Judge.Depth.VERDICT)) {
            case Counted.Unclear(String code, Phrase message, Phrase help) ->
                unclear(text, code, message, List.of(help));
            case Counted.Found found ->
                new Outcome.Clear(claim.get(), found.window(), found.evidence().complete(), isTotalled(claim.get()));
        };
    }

    private static Outcome unclear(String text, String code, Phrase reason, List<Phrase> notes) {
        return new Outcome.Unclear(new Answer.Unanswered(text, code, reason, notes));
    }

    /** What parts of a case cannot answer each by itself. */
    private static Optional<Phrase> outside(Claim claim) {
        boolean counts = claim.query() instanceof Query.Count
                || claim.query() instanceof Query.Sum
                || claim.query() instanceof Query.Distinct;
        if (!counts) {
            return Optional.of(Phrase.of("spark.count.other-kind"));
        }
        if (claim.rules().sources() instanceof Claim.Sources.Prefer) {
            return Optional.of(Phrase.of("spark.count.prefer"));
        }
        return claim.rules().standard() == Claim.Standard.TWO_INDEPENDENT
                ? Optional.of(Phrase.of("spark.count.two-independent"))
                : Optional.empty();
    }

    /** With no incident and no declared completeness, only a stated total can speak. */
    private boolean isTotalled(Claim claim) {
        return ofTotals.count(claim, Judge.Depth.VERDICT) instanceof Counted.Found found
                && found.evidence().voices().stream()
                        .anyMatch(voice -> voice.refused().isEmpty());
    }
}
