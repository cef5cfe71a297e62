package org.plumbline.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** A case that stands in tables of Parquet, and was found sound. */
public final class StoredCase {
    private final SparkSession spark;
    private final Dataset<Row> incidents;
    private final Ledger ledger;

    private StoredCase(SparkSession spark, Dataset<Row> incidents, Ledger ledger) {
        this.spark = spark;
        this.incidents = incidents;
        this.ledger = ledger;
    }

    /** What came of opening one. */
    public sealed interface Opened {
        record Read(StoredCase stored) implements Opened {}

        /** It cannot be read; each reason says what to do. */
        record Refused(List<Phrase> reasons) implements Opened {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * Opens what {@link IncidentParquet}, or any other program, wrote. Looks at every row once: a row that cannot be read, or an id
     * that comes twice, would make counts wrong without a word.
     *
     * @param folder that holds the tables
     */
    public static Opened open(SparkSession spark, String folder) {
        for (String table : List.of(Folders.INCIDENTS, Folders.RECORDS)) {
            if (!Folders.has(spark, folder, table)) {
                return refused(Phrase.of("spark.read.missing", folder, table));
            }
        }
        Dataset<Row> incidents = spark.read().parquet(folder + "/" + Folders.INCIDENTS);
        Dataset<Row> records = spark.read().parquet(folder + "/" + Folders.RECORDS);
        List<Phrase> reasons = new ArrayList<>();
        Faults.ofColumns(Folders.INCIDENTS, incidents.schema(), IncidentTable.COLUMNS)
                .ifPresent(reasons::add);
        Faults.ofColumns(Folders.RECORDS, records.schema(), RecordTable.COLUMNS).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return new Opened.Refused(reasons);
        }
        reasons.addAll(Faults.ofRows(incidents));
        Faults.ofIds(incidents).ifPresent(reasons::add);
        Faults.ofGroups(incidents).ifPresent(reasons::add);
        List<Statement> statements = new ArrayList<>();
        for (Row row : columns(records, RecordTable.COLUMNS).orderBy("number").collectAsList()) {
            Optional<Statement> statement = RecordTable.statement(row);
            statement.ifPresentOrElse(
                    statements::add, () -> reasons.add(Phrase.of("spark.read.record", String.valueOf(row.get(0)))));
        }
        return reasons.isEmpty()
                ? new Opened.Read(new StoredCase(spark, IncidentTable.readable(incidents), Ledger.of(statements)))
                : new Opened.Refused(reasons);
    }

    private static Opened refused(Phrase reason) {
        return new Opened.Refused(List.of(reason));
    }

    private static Dataset<Row> columns(Dataset<Row> table, StructType columns) {
        return table.select(
                Stream.of(columns.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
    }

    SparkSession spark() {
        return spark;
    }

    /** The rows of {@link IncidentTable}. */
    Dataset<Row> incidents() {
        return incidents;
    }

    /** All that the case says beside its reports and links. */
    public Ledger ledger() {
        return ledger;
    }
}
