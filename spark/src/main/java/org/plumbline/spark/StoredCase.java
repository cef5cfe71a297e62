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
    private static final String LINK = "Link";

    private final SparkSession spark;
    private final Dataset<Row> incidents;
    private final CaseRules rules;
    private final Ledger ledger;
    private final Ledger decisions;

    private StoredCase(SparkSession spark, Dataset<Row> incidents, CaseRules rules, Ledger records) {
        this.spark = spark;
        this.incidents = incidents;
        this.rules = rules;
        this.ledger = Asked.without(records, LINK::equals);
        this.decisions = Asked.without(records, schema -> !schema.equals(LINK));
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
        Optional<Phrase> none = Folders.whyNoneIsThere(spark, folder);
        if (none.isPresent()) {
            return new Opened.Refused(List.of(none.get()));
        }
        Dataset<Row> table = read(spark, folder, Folders.CASE);
        Dataset<Row> incidents = read(spark, folder, Folders.INCIDENTS);
        Dataset<Row> records = read(spark, folder, Folders.RECORDS);
        List<Phrase> reasons = new ArrayList<>();
        Faults.ofVersion(folder, table).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            Faults.ofColumns(Folders.CASE, table.schema(), CaseTable.COLUMNS).ifPresent(reasons::add);
            Faults.ofColumns(Folders.INCIDENTS, incidents.schema(), IncidentTable.COLUMNS)
                    .ifPresent(reasons::add);
            Faults.ofColumns(Folders.RECORDS, records.schema(), RecordTable.COLUMNS)
                    .ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? open(spark, table, incidents, records) : new Opened.Refused(reasons);
    }

    private static Opened open(SparkSession spark, Dataset<Row> table, Dataset<Row> incidents, Dataset<Row> records) {
        List<Phrase> reasons = new ArrayList<>(Faults.ofRows(incidents));
        Faults.ofIds(incidents).ifPresent(reasons::add);
        Faults.ofTurns(incidents).ifPresent(reasons::add);
        Faults.ofGroups(incidents).ifPresent(reasons::add);
        List<Statement> statements = new ArrayList<>();
        for (Row row : columns(records, RecordTable.COLUMNS).orderBy("number").collectAsList()) {
            RecordTable.statement(row)
                    .ifPresentOrElse(
                            statements::add,
                            () -> reasons.add(Phrase.of("spark.read.record", String.valueOf(row.get(0)))));
        }
        Optional<CaseRules> rules =
                CaseTable.rules(columns(table, CaseTable.COLUMNS).first());
        if (rules.isEmpty()) {
            reasons.add(Phrase.of("spark.read.case"));
        }
        return reasons.isEmpty() && rules.isPresent()
                ? new Opened.Read(
                        new StoredCase(spark, IncidentTable.readable(incidents), rules.get(), Ledger.of(statements)))
                : new Opened.Refused(reasons);
    }

    private static Dataset<Row> read(SparkSession spark, String folder, String table) {
        return spark.read().parquet(Folders.table(folder, table));
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

    /** What the case sets for all questions. */
    public CaseRules rules() {
        return rules;
    }

    /** All that the case says beside its reports and links. */
    public Ledger ledger() {
        return ledger;
    }

    /** What people decided on reports that may be of one incident. */
    Ledger decisions() {
        return decisions;
    }
}
