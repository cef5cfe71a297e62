package org.plumbline.spark;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The table of the case: one row, which tells how the other tables are to be read. It is written last. */
final class CaseTable {
    /** It grows when tables of before can no longer be read. */
    static final int VERSION = 1;

    static final StructType COLUMNS = new StructType()
            .add("version", DataTypes.IntegerType, false)
            .add("zone", DataTypes.StringType, false)
            .add("tolerance", DataTypes.createDecimalType(IncidentTable.DIGITS, IncidentTable.DECIMALS), false)
            .add("dozens", DataTypes.IntegerType, false);

    private CaseTable() {}

    static Row row(CaseRules rules) {
        return RowFactory.create(VERSION, rules.zone().getId(), rules.tolerance(), rules.dozens());
    }

    /** The version that the rows tell; empty unless there is one row that tells one. */
    static Optional<Integer> version(List<Row> rows) {
        return rows.size() == 1 && !rows.getFirst().isNullAt(0)
                ? Optional.of(rows.getFirst().getInt(0))
                : Optional.empty();
    }

    /** What a row of this version says; empty if a cell is empty or says nothing that can be. */
    static Optional<CaseRules> rules(Row row) {
        if (row.anyNull()) {
            return Optional.empty();
        }
        BigDecimal tolerance = row.getDecimal(2);
        return tolerance.signum() < 0 || row.getInt(3) < 1
                ? Optional.empty()
                : zone(row.getString(1)).map(zone -> new CaseRules(zone, tolerance, row.getInt(3)));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
