package org.plumbline.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.incident.link.Likeness;
import org.plumbline.incident.link.LookAlikes;
import org.plumbline.incident.link.Sides;
import org.plumbline.incident.link.Weights;

/**
 * The jobs on a Spark of two threads against the main program on the same rows, in one JVM: the same questions, the same search for
 * reports of one incident, and whether all results are equal. {@code SparkScale [ROWS …]}: 200,000 and 1,000,000 rows unless told;
 * a round of 20,000 goes before and warms up both.
 */
public final class SparkScale {
    private static final int WARM_UP = 20_000;
    private static final int QUESTIONS = 200;
    private static final Perspective PERSPECTIVE =
            Perspective.of(LocalDate.of(2030, 1, 1), Optional.empty(), new BigDecimal("0.10"), 24);

    private SparkScale() {}

    /** A result, and how long it took. */
    private record Timed<T>(T result, double seconds) {
        static <T> Timed<T> of(Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            return new Timed<>(result, (System.nanoTime() - start) / 1e9);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(200_000, 1_000_000)
                : Stream.of(arguments).map(Integer::valueOf).toList();
        System.setProperty("spark.master", "local[2]");
        SparkSession spark = Session.start();
        round(spark, WARM_UP, System.out);
        for (int rows : sizes) {
            round(spark, rows, System.out);
        }
        spark.stop();
    }

    private static void round(SparkSession spark, int rows, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("spark-scale");
        String tables = folder.resolve("case").toString();
        Timed<CaseEvidence> memory = Timed.of(() -> ManyRows.evidence(rows)); // in place of reading a table
        CaseRules rules = new CaseRules(ZoneOffset.UTC, PERSPECTIVE.tolerance(), PERSPECTIVE.dozens());
        Timed<IncidentParquet.Result> written =
                Timed.of(() -> IncidentParquet.write(spark, memory.result, rules, tables));
        Timed<StoredCase> stored = Timed.of(() -> opened(spark, tables));
        out.printf(
                "%,9d rows: made in memory %.1f s; written as tables %.1f s, opened and looked through %.1f s%n",
                rows, memory.seconds, written.seconds, stored.seconds);
        counts(memory.result, stored.result, out);
        links(memory.result, stored.result, out);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static StoredCase opened(SparkSession spark, String tables) {
        return switch (StoredCase.open(spark, tables)) {
            case StoredCase.Opened.Read(StoredCase stored) -> stored;
            case StoredCase.Opened.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
        };
    }

    private static void counts(CaseEvidence evidence, StoredCase stored, PrintStream out) {
        List<String> questions = ManyRows.questions(QUESTIONS);
        Timed<List<Answer>> theirs = Timed.of(() -> new CountJob(stored, PERSPECTIVE).answer(questions));
        Timed<List<Object>> ours = Timed.of(() -> {
            Judge judge = new Judge(evidence, PERSPECTIVE);
            List<Object> answers = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                answers.add(Told.of(questions.get(i), theirs.result.get(i), judge));
            }
            return answers;
        });
        List<Object> told = theirs.result.stream().map(Told::of).toList();
        report("%d questions".formatted(QUESTIONS), theirs.seconds, ours.seconds, told.equals(ours.result), out);
    }

    private static void links(CaseEvidence evidence, StoredCase stored, PrintStream out) {
        Weights weights = Weights.ours();
        Timed<List<List<Object>>> theirs = Timed.of(() -> new LinkJob(stored, Map.of(), weights)
                .find().collectAsList().stream().map(Told::of).toList());
        Timed<List<List<Object>>> ours = Timed.of(() -> {
            Likeness likeness = new Likeness(evidence.hierarchy(), Map.of(), weights);
            return LookAlikes.find(Sides.of(evidence.incidents()), evidence.hierarchy(), likeness).stream()
                    .map(Told::of)
                    .toList();
        });
        report(
                "%,d links".formatted(ours.result.size()),
                theirs.seconds,
                ours.seconds,
                theirs.result.equals(ours.result),
                out);
    }

    private static void report(String what, double theirs, double ours, boolean same, PrintStream out) {
        out.printf(
                "           %s: Spark %.1f s, main program %.1f s; Spark takes %.1f times as long; the same results: %s%n",
                what, theirs, ours, theirs / ours, same);
    }
}
