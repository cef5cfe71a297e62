package org.plumbline.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.Figure;
import org.plumbline.incident.Incident;
import org.plumbline.incident.PlainReports;
import org.plumbline.incident.Report;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.Interval;
import org.plumbline.spark.Telling.Joining;

/**
 * Writes a case as tables of Parquet: {@code incidents}, a row for each voice of a report; {@code records}, all else that the case
 * says; and {@code case}, one row that tells how they are to be read. Rows are written as they are made, {@value #BATCH} at a time.
 * What is accepted is not worked out: whoever counts decides it.
 */
public final class IncidentParquet {
    /** Rows that are in memory at a time, and in one file. */
    private static final int BATCH = 50_000;

    private final SparkSession spark;
    private final String folder;

    private IncidentParquet(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * The tables are there.
         *
         * @param incidents rows of incidents
         * @param records rows of records
         */
        record Written(long incidents, long records) implements Result {}

        /** Nothing was written. */
        record Refused(Phrase reason) implements Result {}
    }

    /**
     * Writes a case into a folder, which may be on any file system that Spark knows. If it is cut off in the middle, the table
     * {@code case} is missing and the folder cannot be read.
     *
     * @param folder must not hold such tables yet
     */
    public static Result write(SparkSession spark, CaseEvidence evidence, CaseRules rules, String folder) {
        Optional<Phrase> why = Folders.whyNoneCanBeWritten(spark, folder).or(() -> unfit(evidence));
        if (why.isPresent()) {
            return new Result.Refused(why.get());
        }
        IncidentParquet tables = new IncidentParquet(spark, folder);
        Stream<Row> incidents = Stream.concat(plain(evidence), apart(evidence)).map(IncidentTable::row);
        long rows = tables.write(Folders.INCIDENTS, IncidentTable.COLUMNS, incidents.iterator());
        List<Statement> statements = RecordTable.statements(evidence.ledger());
        Stream<Row> records = IntStream.range(0, statements.size())
                .mapToObj(number -> RecordTable.row(number, statements.get(number)));
        tables.write(Folders.RECORDS, RecordTable.COLUMNS, records.iterator());
        tables.write(
                Folders.CASE, CaseTable.COLUMNS, List.of(CaseTable.row(rules)).iterator());
        return new Result.Written(rows, statements.size());
    }

    private static Stream<Telling> plain(CaseEvidence evidence) {
        PlainReports plain = evidence.incidents().plain();
        return IntStream.range(0, plain.size())
                .mapToObj(row -> Tellings.of(plain.report(row), Joining.none(plain.id(row))))
                .flatMap(List::stream);
    }

    private static Stream<Telling> apart(CaseEvidence evidence) {
        Groups groups = new Groups(evidence.incidents());
        return evidence.incidents().apart().stream()
                .flatMap(incident -> tellings(incident, groups.of(incident)).stream());
    }

    /** A lone row needs no group. */
    private static List<Telling> tellings(Incident incident, String group) {
        List<String> possibly = incident.possiblySame().stream().sorted().toList();
        List<Telling> tellings = new ArrayList<>();
        for (Report report : incident.reports()) {
            tellings.addAll(Tellings.of(report, new Joining(incident.id(), possibly, group)));
        }
        boolean alone = tellings.size() == 1
                && possibly.isEmpty()
                && tellings.getFirst().id().equals(incident.id());
        return alone ? Tellings.of(incident.reports().getFirst(), Joining.none(incident.id())) : tellings;
    }

    private long write(String table, StructType columns, Iterator<Row> rows) {
        String path = Folders.table(folder, table);
        long written = 0;
        do {
            List<Row> batch = new ArrayList<>();
            while (batch.size() < BATCH && rows.hasNext()) {
                batch.add(rows.next());
            }
            spark.createDataFrame(batch, columns)
                    .coalesce(1)
                    .write()
                    .mode(SaveMode.Append)
                    .parquet(path);
            written += batch.size();
        } while (rows.hasNext());
        return written;
    }

    /** The first figure that has more digits than the columns. */
    private static Optional<Phrase> unfit(CaseEvidence evidence) {
        Stream<Figure> plain = evidence.incidents().plain().figures().stream();
        Stream<Figure> apart = evidence.incidents().apart().stream()
                .flatMap(incident -> incident.reports().stream())
                .flatMap(IncidentParquet::figures);
        return Stream.concat(plain, apart)
                .filter(figure -> !keeps(figure))
                .findFirst()
                .map(figure -> Phrase.of(
                        "spark.write.figure",
                        figure.range().toString(),
                        IncidentTable.DIGITS - IncidentTable.DECIMALS,
                        IncidentTable.DECIMALS));
    }

    private static Stream<Figure> figures(Report report) {
        return Tellings.of(report, Joining.none(report.id())).stream()
                .flatMap(telling -> Stream.concat(
                        telling.figures().values().stream(),
                        Stream.ofNullable(telling.occurrences()).map(range -> new Figure(range, null))));
    }

    private static boolean keeps(Figure figure) {
        Interval range = figure.range();
        return IncidentTable.keeps(range.low())
                && IncidentTable.keeps(range.high())
                && IncidentTable.keeps(figure.bestOrNull());
    }
}
