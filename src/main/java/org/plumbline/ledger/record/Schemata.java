package org.plumbline.ledger.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All schemata, as the tables {@code schemata.tsv} and {@code properties.tsv} list them. */
public final class Schemata {
    private static final String COMMON = "*";

    private final Map<String, Schema> byName;

    private Schemata(Map<String, Schema> byName) {
        this.byName = byName;
    }

    /** The schemata of Plumbline. */
    public static Schemata known() {
        return Held.SCHEMATA;
    }

    public Optional<Schema> schema(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Schema> all() {
        return byName.values();
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** Read at the first use, not before. */
    private static final class Held {
        static final Schemata SCHEMATA = read(lines("schemata.tsv"), lines("properties.tsv"));
    }

    private static Schemata read(List<String[]> schemata, List<String[]> properties) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Map<String, Schema> byName = new LinkedHashMap<>();
        for (String[] row : schemata) {
            for (String group : row[3].split(" ", -1)) {
                if (!group.isEmpty()) {
                    groups.computeIfAbsent(group, name -> new LinkedHashSet<>()).add(row[0]);
                }
            }
        }
        for (String[] row : schemata) {
            Map<String, SchemaProperty> own = new LinkedHashMap<>();
            for (String[] line : properties) {
                boolean label = line[0].equals(COMMON);
                if (label
                        || line[0].equals(row[0])
                        || groups.getOrDefault(line[0], Set.of()).contains(row[0])) {
                    boolean required = line[3].equals("required");
                    own.merge(
                            line[1],
                            new SchemaProperty(line[1], type(line[2], groups), required, label, line[4]),
                            (old, extra) -> new SchemaProperty(
                                    old.name(),
                                    old.type(),
                                    old.required() || extra.required(),
                                    old.label(),
                                    extra.meaning()));
                }
            }
            byName.put(row[0], new Schema(row[0], row[1].equals("own"), row[2].equals("measures"), row[4], own));
        }
        return new Schemata(byName);
    }

    private static PropertyType type(String text, Map<String, Set<String>> groups) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1);
        return switch (word) {
            case "text" -> new PropertyType.Text();
            case "name" -> new PropertyType.Name();
            case "number" -> new PropertyType.Ordinal();
            case "figure" -> new PropertyType.Figure();
            case "date" -> new PropertyType.Date();
            case "language" -> new PropertyType.LanguageCode();
            case "address" -> new PropertyType.Address();
            case "digest" -> new PropertyType.Digest();
            case "point" -> new PropertyType.Point();
            case "outline" -> new PropertyType.Outline();
            case "choice" -> new PropertyType.Choice(List.of(rest.split("\\|", -1)));
            case "id" -> reference(rest, groups);
            default -> throw new IllegalStateException("properties.tsv: unknown type " + text);
        };
    }

    private static PropertyType reference(String allowed, Map<String, Set<String>> groups) {
        Set<String> schemata = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String part : Arrays.asList(allowed.split("\\|", -1))) {
            if (part.startsWith("'")) {
                words.add(part.substring(1));
            } else if (groups.containsKey(part)) {
                schemata.addAll(groups.get(part));
            } else if (!part.equals("any")) {
                schemata.add(part);
            }
        }
        return new PropertyType.Reference(Set.copyOf(schemata), Set.copyOf(words));
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = Schemata.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
