package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * How {@code import} reads the columns of somebody else's table ({@code name.import.yaml}). Columns play the roles
 * id, date, date end, date precision, kind, place, place precision, actor, target, source, according to, latitude, longitude.
 *
 * @param recognisedBy columns by which a table of this maker is known
 * @param within whether two dates mean one day between them, and not all days from one to the other
 * @param columns by role
 * @param measures by the id of the measure
 * @param datePrecision by the cell of that column: {@code day}, {@code week}, {@code month} or {@code year}
 * @param places by the cell of {@code place precision}: the columns that may be believed, the finest first
 * @param exactPoints the cells of {@code place precision} with which latitude and longitude are the spot itself; empty for all
 * @param constants by role: what holds where the cell is empty
 * @param values by role: the id that each word of the table means; empty for nobody in particular
 * @param placeRanks by column of a place: of which level its places are, as {@link LevelWords#level} calls it
 * @param clashes by column: the cells with which actor and target fought each other, so that both are actors
 * @param disagreement what counts where the columns of a place disagree
 */
public record ImportDescription(
        Layout layout,
        List<String> recognisedBy,
        List<DateForm> dates,
        boolean within,
        String idPrefix,
        Map<String, List<String>> columns,
        Map<String, Figure> measures,
        Map<String, String> datePrecision,
        Map<String, List<String>> places,
        List<String> exactPoints,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        Map<String, String> placeRanks,
        Map<String, List<String>> clashes,
        Disagreement disagreement) {
    private static final List<String> NAMED = List.of("kind", "place", "actor", "target", "source", "according to");
    private static final List<String> SEVERAL = List.of("kind", "place", "actor", "target");
    private static final List<String> ROLES = List.of(
            "id",
            "date",
            "date end",
            "date precision",
            "kind",
            "place",
            "place precision",
            "actor",
            "target",
            "source",
            "according to",
            "latitude",
            "longitude",
            "occurrences",
            "measures");
    private static final List<String> KEYS = List.of(
            "table of",
            "recognised by",
            "source",
            "according to",
            "separator",
            "encoding",
            "sheet",
            "dates",
            "span",
            "id prefix",
            "columns",
            "date precision",
            "places",
            "exact points",
            "place levels",
            "places disagree",
            "clashes",
            "constants",
            "values");

    public ImportDescription {
        recognisedBy = List.copyOf(recognisedBy);
        dates = List.copyOf(dates);
        columns = Map.copyOf(columns);
        measures = Map.copyOf(measures);
        datePrecision = Map.copyOf(datePrecision);
        places = Map.copyOf(places);
        exactPoints = List.copyOf(exactPoints);
        constants = Map.copyOf(constants);
        values = Map.copyOf(values);
        placeRanks = Map.copyOf(placeRanks);
        clashes = Map.copyOf(clashes);
    }

    /** What counts where a row names a place and a coarser one in which, by the case, it does not lie. */
    public enum Disagreement {
        /** The smallest place that holds both. */
        BOTH,
        /** The finer place, in spite of the coarser one. */
        FINER
    }

    /** The key under which the number of occurrences stands among the measures; no id can be the same. */
    public static final String OCCURRENCES = "occurrences of the incident";

    /**
     * How the file itself is to be read.
     *
     * @param separator between cells, or 0 to tell it from the header
     * @param encoding as the IANA names it, or empty
     * @param sheet of a workbook, or empty for the first
     */
    public record Layout(char separator, String encoding, String sheet) {
        /** Everything told from the file. */
        public static final Layout FOUND = new Layout((char) 0, "", "");
    }

    /**
     * The columns of one figure; empty where there is none.
     *
     * @param low the lower end, or the whole figure if {@code high} is the same
     */
    public record Figure(String low, String best, String high) {
        public boolean isOneColumn() {
            return low.equals(high);
        }
    }

    /** A way in which a table writes days. */
    public enum DateForm {
        YEAR_MONTH_DAY("year-month-day"),
        DAY_MONTH_YEAR("day/month/year"),
        MONTH_DAY_YEAR("month/day/year"),
        DAY_NAME_YEAR("day month year");

        private final String word;

        DateForm(String word) {
            this.word = word;
        }

        static Optional<DateForm> named(String word) {
            return List.of(values()).stream()
                    .filter(form -> form.word.equals(word))
                    .findFirst();
        }

        static String all() {
            return String.join(
                    ", ", List.of(values()).stream().map(form -> form.word).toList());
        }
    }

    /** What was read of a description; without errors it is there. */
    public record Read(Optional<ImportDescription> description, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a description. {@code path} is for messages. */
    public static Read read(String path, byte[] bytes) {
        Problems problems = new Problems(path);
        Optional<ImportDescription> description = SourceText.decode(bytes, problems)
                .flatMap(text -> YamlReader.read(text, problems))
                .map(root -> of(root, problems));
        boolean sound = problems.all().stream().noneMatch(Problem::isError);
        return new Read(sound ? description : Optional.empty(), problems.all());
    }

    /** All columns that it names, without repetition. */
    public List<String> allColumns() {
        List<String> all = new ArrayList<>();
        columns.values().forEach(all::addAll);
        places.values().forEach(all::addAll);
        all.addAll(clashes.keySet());
        measures.values().forEach(figure -> all.addAll(List.of(figure.low(), figure.best(), figure.high())));
        return all.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static ImportDescription of(Yaml root, Problems problems) {
        Keys keys = Keys.of(root, KEYS, "E050", problems);
        Descriptions.choice(keys, "table of", List.of("", "incidents", "places"), problems);
        Keys roles = keys.part("columns", ROLES);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Figure> measures = new LinkedHashMap<>();
        for (Yaml.Field field : roles.all()) {
            switch (field.name()) {
                case "measures" -> {
                    for (Yaml.Field measure :
                            Keys.any(field.value(), "E050", problems).all()) {
                        measures.put(measure.name(), figure(measure.value(), problems));
                    }
                }
                case "occurrences" -> measures.put(OCCURRENCES, figure(field.value(), problems));
                default -> {
                    List<String> names = Descriptions.texts(field.value(), problems);
                    if (names.size() > 1 && !SEVERAL.contains(field.name())) {
                        problems.error("E015", field.value().place(), Problems.help("value.plain"), field.name());
                    }
                    columns.put(field.name(), names);
                }
            }
        }
        Map<String, String> constants =
                new LinkedHashMap<>(keys.part("constants", NAMED).fieldsAsText());
        for (String role : List.of("source", "according to")) {
            if (!keys.text(role).isEmpty()) {
                constants.put(role, keys.text(role));
            }
        }
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Keys maps = keys.part("values", NAMED);
        maps.all().forEach(field -> values.put(field.name(), maps.texts(field.name())));
        for (String needed : List.of("id", "date", "kind")) {
            if (!columns.containsKey(needed) && !constants.containsKey(needed)) {
                problems.add(Problem.error(
                        "E050",
                        root.place(),
                        Phrase.of("record.E050.missing", needed),
                        Problems.help("name.column", needed)));
            }
        }
        return new ImportDescription(
                Descriptions.layout(keys, problems),
                keys.get("recognised by")
                        .map(node -> Descriptions.texts(node, problems))
                        .orElse(List.of()),
                dates(keys, problems),
                !Descriptions.choice(keys, "span", List.of("", "one day within", "all days"), problems)
                                .equals("all days")
                        && !keys.text("span").isEmpty(),
                keys.text("id prefix"),
                columns,
                measures,
                datePrecision(keys, problems),
                lists(keys, "places", problems),
                keys.get("exact points")
                        .map(node -> Descriptions.texts(node, problems))
                        .orElse(List.of()),
                constants,
                values,
                ranks(keys),
                lists(keys, "clashes", problems),
                Descriptions.choice(keys, "places disagree", List.of("", "both", "finer"), problems)
                                .equals("finer")
                        ? Disagreement.FINER
                        : Disagreement.BOTH);
    }

    private static Map<String, List<String>> lists(Keys keys, String name, Problems problems) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        keys.get(name)
                .ifPresent(node -> Keys.any(node, "E050", problems)
                        .all()
                        .forEach(field -> lists.put(field.name(), Descriptions.texts(field.value(), problems))));
        return lists;
    }

    private static Map<String, String> ranks(Keys keys) {
        Map<String, String> ranks = new LinkedHashMap<>();
        keys.texts("place levels").forEach((column, level) -> ranks.put(column, LevelWords.level(level)));
        return ranks;
    }

    private static Map<String, String> datePrecision(Keys keys, Problems problems) {
        List<String> words = List.of("day", "week", "month", "year");
        Map<String, String> precision = keys.texts("date precision");
        Place place = keys.get("date precision").map(Yaml::place).orElseGet(() -> problems.at(1, 1));
        for (String word : precision.values()) {
            if (!words.contains(word)) {
                problems.error(
                        "E022", place, Problems.help("allowed", String.join(", ", words)), word, "date precision");
            }
        }
        return precision;
    }

    private static Figure figure(Yaml node, Problems problems) {
        if (node instanceof Yaml.Text column) {
            String name = column.text().strip();
            return new Figure(name, "", name);
        }
        Keys keys = Keys.of(node, List.of("low", "best", "high"), "E050", problems);
        Figure figure = new Figure(keys.text("low"), keys.text("best"), keys.text("high"));
        if (figure.low().isEmpty()) {
            problems.error("E015", node.place(), Problems.help("low.high"), "low, high");
        }
        return figure;
    }

    private static List<DateForm> dates(Keys keys, Problems problems) {
        Optional<Yaml> node = keys.get("dates");
        if (node.isEmpty()) {
            return List.of(DateForm.YEAR_MONTH_DAY);
        }
        List<DateForm> forms = new ArrayList<>();
        for (String word : Descriptions.texts(node.get(), problems)) {
            DateForm.named(word)
                    .ifPresentOrElse(
                            forms::add,
                            () -> problems.error(
                                    "E022",
                                    node.get().place(),
                                    Problems.help("allowed", DateForm.all()),
                                    word,
                                    "dates"));
        }
        return forms;
    }
}
