package org.plumbline.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Figure;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.spark.Telling.Joining;
import org.plumbline.spark.Telling.Teller;

/** The columns of the table of incidents, of which each row is a {@link Telling}. {@code docs/spark.md} tells what each holds. */
final class IncidentTable {
    /** Numbers of figures: 29 digits before the point and 9 behind it. */
    static final int DIGITS = 38;

    static final int DECIMALS = 9;

    private static final DataType NAMES = DataTypes.createArrayType(DataTypes.StringType, false);
    private static final DataType NUMBER = DataTypes.createDecimalType(DIGITS, DECIMALS);

    private static final StructType RANGE = new StructType()
            .add("low", NUMBER)
            .add("low_open", DataTypes.BooleanType, false)
            .add("high", NUMBER)
            .add("high_open", DataTypes.BooleanType, false);

    private static final StructType FIGURE = RANGE.add("best", NUMBER);

    static final StructType COLUMNS = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("incident", DataTypes.StringType)
            .add("possibly_same", NAMES)
            .add("group", DataTypes.StringType)
            .add("turn", DataTypes.IntegerType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("source", DataTypes.StringType, false)
            .add("voice", DataTypes.StringType, false)
            .add("original", DataTypes.BooleanType, false)
            .add("modality", DataTypes.StringType, false)
            .add("first", DataTypes.DateType)
            .add("last", DataTypes.DateType)
            .add("clock", DataTypes.StringType)
            .add("places", NAMES)
            .add("kinds", NAMES)
            .add("actors", NAMES)
            .add("targets", NAMES)
            .add("occurrences", RANGE)
            .add("measures", DataTypes.createMapType(DataTypes.StringType, FIGURE, false), false)
            .add("latitude", DataTypes.DoubleType)
            .add("longitude", DataTypes.DoubleType);

    private static final int ID = 0;
    private static final int INCIDENT = 1;
    private static final int POSSIBLY_SAME = 2;
    private static final int GROUP = 3;
    private static final int TURN = 4;
    private static final int LINE = 5;
    private static final int SOURCE = 6;
    private static final int VOICE = 7;
    private static final int ORIGINAL = 8;
    private static final int MODALITY = 9;
    private static final int FIRST = 10;
    private static final int LAST = 11;
    private static final int CLOCK = 12;
    private static final int PLACES = 13;
    private static final int OCCURRENCES = 17;
    private static final int MEASURES = 18;
    private static final int LATITUDE = 19;
    private static final int LONGITUDE = 20;

    /** In the order of their columns. */
    private static final List<Feature> FEATURES = List.of(Feature.PLACE, Feature.KIND, Feature.ACTOR, Feature.TARGET);

    private IncidentTable() {}

    /** Whether a number of this size can be kept without a loss. */
    static boolean keeps(@Nullable BigDecimal number) {
        if (number == null) {
            return true;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS - DECIMALS;
    }

    /** A telling as a row; a joining that says nothing is left empty. */
    static Row row(Telling telling) {
        Joining joining = telling.joining();
        Teller teller = telling.teller();
        ImpreciseDate date = telling.date();
        TableRow.Point point = telling.point();
        return RowFactory.create(
                telling.id(),
                joining.incident().equals(telling.id()) ? null : joining.incident(),
                joining.possiblySame().isEmpty() ? null : joining.possiblySame(),
                joining.group(),
                telling.turn(),
                telling.line(),
                teller.source(),
                teller.voice(),
                teller.original(),
                teller.modality().word(),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest(),
                date == null ? null : date.time().map(LocalTime::toString).orElse(null),
                telling.names().get(Feature.PLACE),
                telling.names().get(Feature.KIND),
                telling.names().get(Feature.ACTOR),
                telling.names().get(Feature.TARGET),
                telling.occurrences() == null ? null : range(telling.occurrences()),
                figures(telling.figures()),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude());
    }

    private static Row range(Interval range) {
        return RowFactory.create(range.low(), range.lowOpen(), range.high(), range.highOpen());
    }

    private static Map<String, Row> figures(Map<String, Figure> figures) {
        Map<String, Row> rows = new LinkedHashMap<>();
        figures.forEach((measure, figure) -> {
            Interval range = figure.range();
            rows.put(
                    measure,
                    RowFactory.create(
                            range.low(), range.lowOpen(), range.high(), range.highOpen(), figure.bestOrNull()));
        });
        return rows;
    }

    /** The columns as {@link #telling} reads them: days counted from 1970. */
    static Dataset<Row> readable(Dataset<Row> table) {
        return table.select(Stream.of(COLUMNS.fields())
                .map(field -> field.dataType().equals(DataTypes.DateType)
                        ? functions.unix_date(functions.col(field.name())).as(field.name())
                        : functions.col(field.name()))
                .toArray(Column[]::new));
    }

    /** A row as it is read; it must be sound. */
    static Telling telling(Row row) {
        String id = row.getString(ID);
        Map<Feature, List<String>> names = new EnumMap<>(Feature.class);
        for (int i = 0; i < FEATURES.size(); i++) {
            if (!row.isNullAt(PLACES + i)) {
                names.put(FEATURES.get(i), List.copyOf(row.<String>getList(PLACES + i)));
            }
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        row.<String, Row>getJavaMap(MEASURES)
                .forEach((measure, figure) -> figures.put(measure, new Figure(range(figure), number(figure, 4))));
        return new Telling(
                id,
                new Joining(
                        row.isNullAt(INCIDENT) ? id : row.getString(INCIDENT),
                        row.isNullAt(POSSIBLY_SAME) ? List.of() : List.copyOf(row.<String>getList(POSSIBLY_SAME)),
                        row.isNullAt(GROUP) ? null : row.getString(GROUP)),
                row.getInt(TURN),
                row.getInt(LINE),
                new Teller(
                        row.getString(SOURCE),
                        row.getString(VOICE),
                        row.getBoolean(ORIGINAL),
                        Modality.named(row.getString(MODALITY)).orElseThrow()),
                date(row),
                names,
                row.isNullAt(OCCURRENCES) ? null : range(row.getStruct(OCCURRENCES)),
                figures,
                row.isNullAt(LATITUDE) ? null : new TableRow.Point(row.getDouble(LATITUDE), row.getDouble(LONGITUDE)));
    }

    private static @Nullable ImpreciseDate date(Row row) {
        return row.isNullAt(FIRST)
                ? null
                : new ImpreciseDate(
                        LocalDate.ofEpochDay(row.getInt(FIRST)),
                        LocalDate.ofEpochDay(row.getInt(LAST)),
                        row.isNullAt(CLOCK) ? null : LocalTime.parse(row.getString(CLOCK)));
    }

    private static Interval range(Row figure) {
        return new Interval(number(figure, 0), figure.getBoolean(1), number(figure, 2), figure.getBoolean(3));
    }

    /** Without the zeros behind the point that the column adds. */
    private static @Nullable BigDecimal number(Row figure, int column) {
        if (figure.isNullAt(column)) {
            return null;
        }
        BigDecimal plain = figure.getDecimal(column).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
