package org.plumbline.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;

/**
 * The columns of the table of records: all that a case says beside its reports, a statement a row, among them the <em>is part
 * of</em> relation and what people decided on links.
 */
final class RecordTable {
    /** What stands in the table of incidents. */
    private static final String ELSEWHERE = "Report";

    static final StructType COLUMNS = new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("entity", DataTypes.StringType, false)
            .add("schema", DataTypes.StringType, false)
            .add("property", DataTypes.StringType, false)
            .add("value", DataTypes.StringType, false)
            .add("language", DataTypes.StringType, false)
            .add("source", DataTypes.StringType, false)
            .add("originator", DataTypes.StringType, false)
            .add("passage", DataTypes.StringType, false)
            .add("from", DataTypes.StringType, false)
            .add("to", DataTypes.StringType, false)
            .add("bound", DataTypes.StringType, false)
            .add("modality", DataTypes.StringType, false);

    private RecordTable() {}

    /** The statements of a ledger that belong into the table, in their order. */
    static List<Statement> statements(Ledger ledger) {
        return ledger.entities().stream()
                .filter(entity -> !entity.schema().equals(ELSEWHERE))
                .map(Entity::statements)
                .flatMap(List::stream)
                .toList();
    }

    static Row row(int number, Statement statement) {
        return RowFactory.create(
                number,
                statement.entity(),
                statement.schema(),
                statement.property(),
                statement.value(),
                statement.language(),
                statement.source(),
                statement.originator(),
                statement.passage(),
                statement.from(),
                statement.to(),
                statement.bound().word(),
                statement.modality().word());
    }

    /** A row as it is read; empty if a cell is empty or has a word that is none of the column's. */
    static Optional<Statement> statement(Row row) {
        if (row.anyNull()) {
            return Optional.empty();
        }
        return Bound.named(row.getString(11))
                .flatMap(bound -> Modality.named(row.getString(12))
                        .map(modality -> new Statement(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10),
                                bound,
                                modality)));
    }
}
