package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Place;

/**
 * How the columns of a table are to be read ({@code name.import.yaml}).
 *
 * @param columns by what they hold: {@code id}, {@code date}, {@code kind} …
 * @param constants what holds for every row
 * @param values for {@code kind}, {@code place}, {@code actor}, {@code source}: the id that each word of the table means
 */
record TableImport(
        char separator,
        DayOrder dayOrder,
        String idPrefix,
        Map<String, Yaml.Text> columns,
        Optional<Range> occurrences,
        Map<String, Range> measures,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        Place place) {
    static final List<String> ID_COLUMNS = List.of("kind", "place", "actor", "target", "source", "according to");
    private static final List<String> COLUMNS = List.of(
            "id",
            "date",
            "date end",
            "kind",
            "place",
            "actor",
            "target",
            "source",
            "according to",
            "occurrences",
            "measures");
    private static final List<String> KEYS =
            List.of("source", "according to", "separator", "dates", "id prefix", "columns", "constants", "values");

    /** In which order a date of the table names day, month and year. */
    enum DayOrder {
        YEAR_MONTH_DAY,
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR
    }

    /**
     * A figure that stands in one column, or as low and high in two.
     *
     * @param low the column; of the figure itself if {@code high} is the same
     */
    record Range(Yaml.Text low, Yaml.Text high) {
        boolean isOneColumn() {
            return low.equals(high);
        }
    }

    static TableImport read(Yaml root, Problems problems) {
        Keys keys = Keys.of(root, KEYS, "E050", problems);
        Keys columns = keys.part("columns", COLUMNS);
        Map<String, Yaml.Text> named = new LinkedHashMap<>();
        for (String column : COLUMNS.subList(0, COLUMNS.size() - 2)) {
            columns.scalar(column).ifPresent(text -> named.put(column, text));
        }
        Map<String, Range> measures = new LinkedHashMap<>();
        columns.get("measures").ifPresent(node -> {
            for (Yaml.Field field : Keys.any(node, "E050", problems).all()) {
                range(field.value(), problems).ifPresent(range -> measures.put(field.name(), range));
            }
        });
        Map<String, String> constants =
                new LinkedHashMap<>(keys.part("constants", ID_COLUMNS).fieldsAsText());
        keys.scalar("source")
                .ifPresent(text -> constants.put("source", text.text().strip()));
        keys.scalar("according to")
                .ifPresent(text -> constants.put("according to", text.text().strip()));
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Keys maps = keys.part("values", ID_COLUMNS);
        maps.all().forEach(field -> values.put(field.name(), maps.texts(field.name())));
        TableImport description = new TableImport(
                separator(keys, problems),
                dayOrder(keys, problems),
                keys.text("id prefix"),
                named,
                columns.get("occurrences").flatMap(node -> range(node, problems)),
                measures,
                constants,
                values,
                root.place());
        description.complete(problems);
        return description;
    }

    private void complete(Problems problems) {
        for (String needed : List.of("id", "date", "kind", "source")) {
            if (!columns.containsKey(needed) && !constants.containsKey(needed)) {
                problems.add(Problem.error(
                        "E050",
                        place,
                        org.plumbline.language.Phrase.of("record.E050.missing", needed),
                        Problems.help("name.column", needed)));
            }
        }
    }

    /** All columns that the description names. */
    List<Yaml.Text> allColumns() {
        List<Yaml.Text> all = new ArrayList<>(columns.values());
        List<Range> ranges = new ArrayList<>(measures.values());
        occurrences.ifPresent(ranges::add);
        ranges.forEach(range -> {
            all.add(range.low());
            all.add(range.high());
        });
        return all;
    }

    private static Optional<Range> range(Yaml node, Problems problems) {
        if (node instanceof Yaml.Text column) {
            return Optional.of(new Range(column, column));
        }
        Keys keys = Keys.of(node, List.of("low", "high"), "E050", problems);
        Optional<Yaml.Text> low = keys.scalar("low");
        Optional<Yaml.Text> high = keys.scalar("high");
        if (low.isEmpty() || high.isEmpty()) {
            problems.error("E015", node.place(), Problems.help("low.high"), "low, high");
            return Optional.empty();
        }
        return Optional.of(new Range(low.get(), high.get()));
    }

    private static char separator(Keys keys, Problems problems) {
        String text = keys.text("separator");
        if (text.isEmpty() || text.equals("comma")) {
            return ',';
        }
        Optional<Yaml.Text> node = keys.scalar("separator");
        if (!List.of("tab", "semicolon").contains(text)) {
            Place place = node.map(Yaml.Text::place).orElseGet(() -> problems.at(1, 1));
            problems.error("E022", place, Problems.help("allowed", "comma, tab, semicolon"), text, "separator");
        }
        return text.equals("tab") ? '\t' : ';';
    }

    private static DayOrder dayOrder(Keys keys, Problems problems) {
        String text = keys.text("dates");
        return switch (text) {
            case "", "year-month-day" -> DayOrder.YEAR_MONTH_DAY;
            case "day/month/year" -> DayOrder.DAY_MONTH_YEAR;
            case "month/day/year" -> DayOrder.MONTH_DAY_YEAR;
            default -> {
                Place place = keys.scalar("dates").map(Yaml.Text::place).orElseGet(() -> problems.at(1, 1));
                String allowed = "year-month-day, day/month/year, month/day/year";
                problems.error("E022", place, Problems.help("allowed", allowed), text, "dates");
                yield DayOrder.YEAR_MONTH_DAY;
            }
        };
    }
}
