package org.plumbline.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.plumbline.incident.link.Weights;
import org.plumbline.ledger.record.TableRow;

/**
 * Finds the pairs of reports that possibly tell of one incident, as {@code LookAlikes.find} of the main program finds them among
 * reports in memory, and never compares all with all: reports meet over keys ({@code Blocks}), whoever meets is compared by the
 * program's own {@code Likeness}, and of each report and each source the closest stays.
 */
public final class LinkJob {
    private static final String[] REPORT = {"id", "tellings"};

    private final StoredCase stored;
    private final Map<String, TableRow.Point> points;
    private final Weights weights;

    /**
     * A job over a case.
     *
     * @param points of places, by id; where the rows tell no spot, they do
     * @param weights what speaks how much for one incident
     */
    public LinkJob(StoredCase stored, Map<String, TableRow.Point> points, Weights weights) {
        this.stored = stored;
        this.points = Map.copyOf(points);
        this.weights = weights;
    }

    /**
     * The pairs: {@code id} of the link, {@code one} and {@code other} (ids of the reports, in the order of their first days and then
     * of their ids), {@code bits}, the levels {@code date}, {@code place}, {@code actor}, {@code kind} and {@code toll} as words,
     * and {@code decided}, whether a person has decided on them. Nothing is worked out before the rows are asked for.
     */
    public Dataset<Row> find() {
        Broadcast<Comparing> comparing = JavaSparkContext.fromSparkContext(
                        stored.spark().sparkContext())
                .broadcast(new Comparing(stored.ledger(), stored.decisions(), points, weights));
        Dataset<Row> reports = reports(stored.incidents());
        Dataset<Row> met = reports.mapPartitions(new Meeting.Filing(comparing), Encoders.row(Meeting.FILED))
                .groupByKey(Meeting.KEY, Encoders.STRING())
                .flatMapGroups(new Meeting.InOneBlock(), Encoders.row(Meeting.MET))
                .distinct();
        Dataset<Row> pairs = met.join(named(reports, "one"), "one")
                .join(named(reports, "other"), "other")
                .select("one_tellings", "other_tellings")
                .mapPartitions(new PairTable.Compared(comparing), Encoders.row(PairTable.COLUMNS));
        return closest(pairs)
                .orderBy("one_first", "one", "other_first", "other")
                .select("id", "one", "other", "bits", "date", "place", "actor", "kind", "toll", "decided");
    }

    /** Each report with its rows; most have one. */
    private static Dataset<Row> reports(Dataset<Row> incidents) {
        Column row =
                struct(Stream.of(incidents.columns()).map(name -> col(name)).toArray(Column[]::new));
        Dataset<Row> alone = incidents
                .where(col("group").isNull())
                .select(col("id"), array(row).as("tellings"));
        return alone.union(incidents
                        .where(col("group").isNotNull())
                        .groupBy("id")
                        .agg(collect_list(row).as("tellings")))
                .toDF(REPORT);
    }

    private static Dataset<Row> named(Dataset<Row> reports, String side) {
        return reports.toDF(side, side + "_tellings");
    }

    /** The rule of {@code LookAlikes.closest}: a pair stays if for both reports no other one of the same source is closer. */
    private static Dataset<Row> closest(Dataset<Row> pairs) {
        Column towards = array(
                struct(col("one").as("report"), col("other_sources").as("sources")),
                struct(col("other").as("report"), col("one_sources").as("sources")));
        return pairs.select(struct("*").as("pair"), explode(towards).as("towards"))
                .select(
                        col("pair"),
                        col("towards.report"),
                        explode(col("towards.sources")).as("source"))
                .withColumn("most", max("pair.bits").over(Window.partitionBy("report", "source")))
                .groupBy("pair.one", "pair.other")
                .agg(
                        first("pair").as("pair"),
                        bool_and(col("pair.bits").geq(col("most"))).as("is_closest"))
                .where("is_closest")
                .select("pair.*");
    }
}
