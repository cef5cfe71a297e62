package org.plumbline.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Modality;

/** What is wrong with tables that somebody else may have written. */
final class Faults {
    /** By the last part of the key of its message, what is true of a row that cannot be read. */
    private static final Map<String, String> OF_ROWS = new LinkedHashMap<>();

    static {
        OF_ROWS.put("id", "id is null or id = '' or turn is null or line is null");
        OF_ROWS.put("voice", "source is null or voice is null or original is null");
        OF_ROWS.put(
                "modality",
                "modality is null or modality not in ("
                        + Stream.of(Modality.values())
                                .map(modality -> "'" + modality.word() + "'")
                                .collect(Collectors.joining(", "))
                        + ")");
        OF_ROWS.put(
                "days",
                "(first is null) <> (last is null) or first > last"
                        + " or first < date'0000-01-01' or last > date'9999-12-31'");
        OF_ROWS.put(
                "clock",
                "clock is not null and (first is null or first <> last"
                        + " or not clock rlike '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$')");
        OF_ROWS.put(
                "point",
                "(latitude is null) <> (longitude is null) or isnan(latitude) or isnan(longitude)"
                        + " or abs(latitude) > 90 or abs(longitude) > 180");
        OF_ROWS.put(
                "names",
                "exists(concat(coalesce(places, array()), coalesce(kinds, array()), coalesce(actors, array()),"
                        + " coalesce(targets, array()), coalesce(possibly_same, array())), name -> name is null or name = '')");
        OF_ROWS.put(
                "figures",
                "measures is null or "
                        + isEmpty("occurrences")
                        + " or exists(map_values(measures), figure -> figure is null or "
                        + isEmpty("figure") + ")");
        OF_ROWS.put("group", "group is null and (turn <> 0 or incident is not null or possibly_same is not null)");
    }

    private Faults() {}

    /** Whether no number lies in a range. */
    private static String isEmpty(String range) {
        return "(%1$s is not null and (%1$s.low_open is null or %1$s.high_open is null or coalesce(%1$s.low > %1$s.high, false)"
                        .formatted(range)
                + " or coalesce(%1$s.low = %1$s.high and (%1$s.low_open or %1$s.high_open), false)))".formatted(range);
    }

    /** Whether the tables are of another version, or tell none: then nothing else of them can be relied on. */
    static Optional<Phrase> ofVersion(String folder, Dataset<Row> table) {
        boolean tells = Stream.of(table.schema().fields())
                .anyMatch(field ->
                        field.name().equals("version") && field.dataType().equals(DataTypes.IntegerType));
        Optional<Integer> version =
                tells ? CaseTable.version(table.select("version").limit(2).collectAsList()) : Optional.empty();
        if (version.isEmpty()) {
            return Optional.of(Phrase.of("spark.read.case"));
        }
        return version.get() == CaseTable.VERSION
                ? Optional.empty()
                : Optional.of(Phrase.of("spark.read.version", folder, version.get(), CaseTable.VERSION));
    }

    /** The columns that are missing or hold something else; other columns are passed over. */
    static Optional<Phrase> ofColumns(String table, StructType found, StructType wanted) {
        List<String> wrong = Stream.of(wanted.fields())
                .filter(field -> Stream.of(found.fields())
                        .noneMatch(other -> other.name().equals(field.name())
                                && other.dataType()
                                        .asNullable()
                                        .equals(field.dataType().asNullable())))
                .map(field -> field.name() + " " + field.dataType().catalogString())
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("spark.read.columns", table, wrong));
    }

    /** What is wrong with rows of incidents, with the id of one of them. */
    static List<Phrase> ofRows(Dataset<Row> incidents) {
        List<Column> found = new ArrayList<>();
        OF_ROWS.forEach((name, wrong) -> {
            found.add(count(when(expr(wrong), lit(1))));
            found.add(min(when(expr(wrong), col("id").cast(DataTypes.StringType))));
        });
        Row counts = incidents
                .agg(found.getFirst(), found.subList(1, found.size()).toArray(Column[]::new))
                .first();
        List<Phrase> faults = new ArrayList<>();
        int column = 0;
        for (String name : OF_ROWS.keySet()) {
            if (counts.getLong(column) > 0) {
                String example = counts.isNullAt(column + 1) ? "" : counts.getString(column + 1);
                faults.add(Phrase.of("spark.read.rows." + name, counts.getLong(column), example));
            }
            column += 2;
        }
        return faults;
    }

    /** Whether two rows have one id although they are not two turns of one report: the incident would be counted twice. */
    static Optional<Phrase> ofIds(Dataset<Row> incidents) {
        List<Row> twice = incidents
                .groupBy("id")
                .agg(
                        count(lit(1)).as("rows"),
                        count("group").as("grouped"),
                        countDistinct("group").as("groups"),
                        countDistinct("turn").as("turns"))
                .where("rows > 1 and (grouped < rows or groups > 1 or turns < rows)")
                .limit(1)
                .collectAsList();
        return twice.stream().findFirst().map(row -> Phrase.of("spark.read.twice", row.getString(0), row.getLong(1)));
    }

    /** Whether the rows of one report belong to different incidents: which one counts would hang on chance. */
    static Optional<Phrase> ofTurns(Dataset<Row> incidents) {
        List<Row> unlike = incidents
                .where("group is not null")
                .groupBy("id")
                .agg(
                        countDistinct(coalesce(col("incident"), col("id"))).as("incidents"),
                        countDistinct(expr("array_sort(coalesce(possibly_same, array()))"))
                                .as("others"))
                .where("incidents > 1 or others > 1")
                .limit(1)
                .collectAsList();
        return unlike.stream().findFirst().map(row -> Phrase.of("spark.read.turns", row.getString(0)));
    }

    /** Whether rows that have to be looked at together are in different groups: a possible duplicate would not be merged. */
    static Optional<Phrase> ofGroups(Dataset<Row> incidents) {
        Column own = coalesce(col("incident"), col("id"));
        Dataset<Row> grouped = incidents.where("group is not null");
        Dataset<Row> named = grouped.select(own.as("named"), col("group").as("by"))
                .union(grouped.select(
                        explode(col("possibly_same")).as("named"), col("group").as("by")))
                .distinct();
        List<Row> apart = incidents
                .select(own.as("own"), col("group"))
                .join(named, expr("own = named and not (group <=> by)"))
                .limit(1)
                .collectAsList();
        return apart.stream().findFirst().map(row -> Phrase.of("spark.read.apart", row.getString(0)));
    }
}
