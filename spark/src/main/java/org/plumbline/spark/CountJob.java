package org.plumbline.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.quantity.Interval;
import scala.Tuple2;

/**
 * Answers questions in the language of claim sheets ({@code count of incidents by …}, {@code sum of …}, {@code distinct places of
 * incidents …}) over the table of incidents, as {@link Judge#count} answers them over incidents in memory: each task asks a judge
 * about its part of the rows, and what the judges find adds up. Possible duplicates are merged, because rows of one group come to
 * one task. Not answered: {@code sources prefer} and {@code standard two independent}, which need all voices at once.
 */
public final class CountJob {
    /** What says something of totals and of completeness; no part of a case can weigh it. */
    private static final Set<String> OF_THE_WHOLE = Set.of("Tally", "Coverage");

    private final StoredCase stored;
    private final Perspective perspective;

    /**
     * A job over a case.
     *
     * @param perspective from when and for whom it is judged what is accepted, and up to which day facts count
     */
    public CountJob(StoredCase stored, Perspective perspective) {
        this.stored = stored;
        this.perspective = perspective;
    }

    /** Answers all questions in one pass over the table, in their order. */
    public List<Answer> answer(List<String> questions) {
        Ledger ledger = stored.ledger();
        Asked asked = new Asked(ledger, perspective);
        List<Asked.Outcome> outcomes = questions.stream().map(asked::read).toList();
        Map<Integer, String> clear = new TreeMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Asked.Outcome.Clear) {
                clear.put(i, questions.get(i));
            }
        }
        Map<Integer, Share> shares = clear.isEmpty() ? Map.of() : shares(ledger, clear);
        Hierarchy hierarchy = Hierarchy.of(ledger);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            answers.add(
                    switch (outcomes.get(i)) {
                        case Asked.Outcome.Unclear(Answer.Unanswered why) -> why;
                        case Asked.Outcome.Clear question ->
                            answer(questions.get(i), question, shares.getOrDefault(i, Share.NOTHING), hierarchy);
                    });
        }
        return answers;
    }

    private Map<Integer, Share> shares(Ledger ledger, Map<Integer, String> questions) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(stored.spark().sparkContext());
        Broadcast<SharedRecords> records =
                context.broadcast(new SharedRecords(Asked.without(ledger, OF_THE_WHOLE::contains)));
        Dataset<Row> incidents = stored.incidents();
        Dataset<Row> together = incidents
                .where(col("group").isNull())
                .union(incidents.where(col("group").isNotNull()).repartition(col("group")));
        return together.toJavaRDD()
                .mapPartitionsToPair(new Asking(records, questions, Seen.of(perspective)))
                .reduceByKey(Share::plus)
                .collectAsMap();
    }

    /** Asks a judge about one part of the rows. */
    private record Asking(Broadcast<SharedRecords> records, Map<Integer, String> questions, Seen seen)
            implements PairFlatMapFunction<Iterator<Row>, Integer, Share> {
        @Override
        public Iterator<Tuple2<Integer, Share>> call(Iterator<Row> rows) {
            List<Tuple2<Integer, Share>> shares = new ArrayList<>();
            for (CaseEvidence part : PartOfCase.evidence(rows, records.value())) {
                Judge judge = new Judge(part, seen.perspective());
                questions.forEach((number, text) -> Question.parse(text, text)
                        .claim()
                        .flatMap(claim -> Share.of(judge, claim))
                        .filter(share -> !share.equals(Share.NOTHING))
                        .ifPresent(share -> shares.add(new Tuple2<>(number, share))));
            }
            return shares.iterator();
        }
    }

    private static Answer answer(String text, Asked.Outcome.Clear question, Share share, Hierarchy hierarchy) {
        Claim claim = question.claim();
        boolean isDistinct = claim.query() instanceof Query.Distinct;
        Interval least = isDistinct ? share.values().least(hierarchy) : Interval.atLeast(share.least());
        Interval range =
                isDistinct ? share.values().range(hierarchy) : share.extent().upFrom(least);
        Interval finding = question.complete() ? range : least;
        return new Answer.Found(
                text,
                question.window(),
                share.extent(),
                range,
                question.totalled() ? Optional.empty() : Optional.of(finding),
                question.complete(),
                share.disputed());
    }
}
