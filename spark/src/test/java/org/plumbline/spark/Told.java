package org.plumbline.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Extent;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.sheet.Question;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Level;
import org.plumbline.incident.link.Pair;
import org.plumbline.quantity.Interval;

/** What the jobs and the main program say, in one form, to be compared. */
final class Told {
    private Told() {}

    static Object of(Answer answer) {
        return switch (answer) {
            case Answer.Found found ->
                List.of(
                        found.question(),
                        found.window(),
                        sides(found.extent()),
                        found.incidents(),
                        found.finding(),
                        found.complete(),
                        found.disputed());
            case Answer.Unanswered why -> List.of(why.question(), why.code());
        };
    }

    /** The finding only where the job gives one: it does not weigh stated totals. */
    static Object of(String question, Answer answer, Judge judge) {
        return switch (judge.count(Question.parse(question, question).claim().orElseThrow(), Judge.Depth.VERDICT)) {
            case Counted.Found found ->
                List.of(
                        question,
                        found.window(),
                        sides(found.extent()),
                        found.incidents(),
                        Optional.of(range(found.evidence()))
                                .filter(range -> !(answer instanceof Answer.Found own
                                        && own.finding().isEmpty())),
                        found.evidence().complete(),
                        found.evidence().disputed());
            case Counted.Unclear why -> List.of(question, why.code());
        };
    }

    private static Interval range(Evidence evidence) {
        return ((Evidence.Finding.Numbers) evidence.finding()).range();
    }

    /** Numbers by their value: 2.50 is 2.5. */
    private static Object sides(Extent extent) {
        return List.of(side(extent.certain()), side(extent.possible()));
    }

    private static Object side(Extent.Side side) {
        return List.of(
                side.incidents(), side.range(), side.best().stripTrailingZeros().toPlainString(), side.withBest());
    }

    static List<Object> of(Row row) {
        return List.of(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                List.of(row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
    }

    static List<Object> of(Pair pair) {
        return List.of(
                FoundLink.of(pair).id(),
                pair.one().id(),
                pair.other().id(),
                pair.bits(),
                pair.comparison().levels().stream().map(Level::word).toList());
    }
}
