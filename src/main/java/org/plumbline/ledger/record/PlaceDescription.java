package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Phrase;

/**
 * How {@code import} reads the columns of a table of places ({@code name.import.yaml} with {@code table of: places}).
 *
 * @param recognisedBy columns by which a table of this maker is known
 * @param source id of the Source whose table it is; may be empty
 * @param partOf id of the place that the coarsest places lie in; may be empty
 * @param levels the coarsest first; in a row, each place lies in the one before it
 */
public record PlaceDescription(
        ImportDescription.Layout layout, List<String> recognisedBy, String source, String partOf, List<Level> levels) {
    private static final String TABLE_OF = "table of";
    private static final String PLACES = "places";
    private static final List<String> KEYS =
            List.of(TABLE_OF, "recognised by", "source", "part of", "separator", "encoding", "sheet", "levels");
    private static final List<String> LEVEL_KEYS =
            List.of("level", "id", "name", "alias", "code", "part of", "latitude", "longitude", "point", "outline");

    public PlaceDescription {
        recognisedBy = List.copyOf(recognisedBy);
        levels = List.copyOf(levels);
    }

    /**
     * The columns of the places of one level; empty where there is none.
     *
     * @param word what places of this level are called
     * @param id of the place in the case
     * @param names the columns of each language (BCP 47; empty where nobody says)
     * @param aliases likewise; a cell may hold several, parted by semicolons
     * @param partOf the code, id or name of what it lies in, where that is not a level of the same row
     */
    public record Level(
            String word,
            String id,
            String code,
            Map<String, List<String>> names,
            Map<String, List<String>> aliases,
            String partOf,
            String latitude,
            String longitude,
            String point,
            String outline) {
        public Level {
            names = Map.copyOf(names);
            aliases = Map.copyOf(aliases);
        }

        /** Whether it only refers, by code or id, to places that are described elsewhere. */
        public boolean isReference() {
            return names.isEmpty();
        }

        List<String> columns() {
            List<String> all = new ArrayList<>(List.of(id, code, partOf, latitude, longitude, point, outline));
            names.values().forEach(all::addAll);
            aliases.values().forEach(all::addAll);
            return all;
        }
    }

    /** What was read of a description; without errors it is there. */
    public record Read(Optional<PlaceDescription> description, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /** Whether these bytes describe a table of places, and not of incidents. */
    public static boolean isOne(byte[] bytes) {
        Problems unheard = new Problems("");
        return SourceText.decode(bytes, unheard)
                .flatMap(text -> YamlReader.read(text, unheard))
                .filter(root -> root instanceof Yaml.Fields fields
                        && fields.get(TABLE_OF).orElse(null) instanceof Yaml.Text word
                        && word.text().strip().equals(PLACES))
                .isPresent();
    }

    /** Reads a description. {@code path} is for messages. */
    public static Read read(String path, byte[] bytes) {
        Problems problems = new Problems(path);
        Optional<PlaceDescription> description = SourceText.decode(bytes, problems)
                .flatMap(text -> YamlReader.read(text, problems))
                .map(root -> of(root, problems));
        boolean sound = problems.all().stream().noneMatch(Problem::isError);
        return new Read(sound ? description : Optional.empty(), problems.all());
    }

    /** All columns that it names, without repetition. */
    public List<String> allColumns() {
        return levels.stream()
                .flatMap(level -> level.columns().stream())
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
    }

    private static PlaceDescription of(Yaml root, Problems problems) {
        Keys keys = Keys.of(root, KEYS, "E050", problems);
        List<Level> levels = new ArrayList<>();
        Yaml listed = keys.get("levels").orElseGet(() -> new Yaml.Items(List.of(), root.place()));
        List<Yaml> items = listed instanceof Yaml.Items list ? list.items() : List.of(listed);
        items.forEach(item -> levels.add(level(item, problems)));
        if (levels.isEmpty()) {
            missing("levels", root, problems);
        }
        return new PlaceDescription(
                Descriptions.layout(keys, problems),
                keys.get("recognised by")
                        .map(node -> Descriptions.texts(node, problems))
                        .orElse(List.of()),
                keys.text("source"),
                keys.text("part of"),
                levels);
    }

    private static Level level(Yaml node, Problems problems) {
        Keys keys = Keys.of(node, LEVEL_KEYS, "E050", problems);
        Level level = new Level(
                keys.text("level"),
                keys.text("id"),
                keys.text("code"),
                byLanguage(keys, "name", problems),
                byLanguage(keys, "alias", problems),
                keys.text("part of"),
                keys.text("latitude"),
                keys.text("longitude"),
                keys.text("point"),
                keys.text("outline"));
        if (level.names().isEmpty() && level.code().isEmpty() && level.id().isEmpty()) {
            missing("name", node, problems);
        }
        if (!level.names().isEmpty() && level.word().isEmpty()) {
            missing("level", node, problems);
        }
        if (level.latitude().isEmpty() != level.longitude().isEmpty()) {
            missing(level.latitude().isEmpty() ? "latitude" : "longitude", node, problems);
        }
        return level;
    }

    private static void missing(String key, Yaml node, Problems problems) {
        problems.add(Problem.error(
                "E050", node.place(), Phrase.of("record.E050.missing", key), Problems.help("place.key", key)));
    }

    private static Map<String, List<String>> byLanguage(Keys keys, String key, Problems problems) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        keys.get(key).ifPresent(node -> {
            if (!(node instanceof Yaml.Fields fields)) {
                columns.put("", Descriptions.texts(node, problems));
                return;
            }
            for (Yaml.Field field : fields.fields()) {
                if (!ValueReader.isLanguage(field.name())) {
                    problems.error("E037", field.key().place(), Problems.help("language"), field.name());
                }
                columns.put(field.name(), Descriptions.texts(field.value(), problems));
            }
        });
        return columns;
    }
}
