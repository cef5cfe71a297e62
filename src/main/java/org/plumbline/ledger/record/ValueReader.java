package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.record.Entry.Mention;

/** Reads the values of a property in every form: plain, list, value object, map of languages. */
final class ValueReader {
    private static final List<String> OBJECT_KEYS =
            List.of("value", "source", "according to", "passage", "bound", "from", "to", "modality", "lang", "because");

    private final Problems problems;
    private final Sink sink;
    private final String defaultLanguage;

    /** Takes what is read. */
    interface Sink {
        void mention(Mention mention);

        void value(String property, String value, Setting setting, Place place, boolean label);
    }

    ValueReader(Problems problems, Sink sink, String defaultLanguage) {
        this.problems = problems;
        this.sink = sink;
        this.defaultLanguage = defaultLanguage;
    }

    /** A property that is named by the id of a measure. */
    static SchemaProperty measure(String id) {
        return new SchemaProperty(id, new PropertyType.Figure(), false, false, "");
    }

    void read(Yaml node, SchemaProperty property, Setting setting) {
        switch (node) {
            case Yaml.Text text -> scalar(text, property, setting);
            case Yaml.Items list -> items(list, property, setting);
            case Yaml.Fields fields when fields.get("value").isPresent() -> object(fields, property, setting);
            case Yaml.Fields fields -> languages(fields, property, setting);
        }
    }

    private void items(Yaml.Items list, SchemaProperty property, Setting setting) {
        if (list.items().isEmpty()) {
            problems.error("E015", list.place(), Problems.help("value.empty"), property.name());
        }
        if (property.type() instanceof PropertyType.Date
                && list.items().size() == 1
                && list.items().getFirst() instanceof Yaml.Text range
                && range.text().contains("..")) {
            scalar(new Yaml.Text("[" + range.text() + "]", list.place()), property, setting);
            return;
        }
        for (Yaml item : list.items()) {
            if (item instanceof Yaml.Items inner && !(property.type() instanceof PropertyType.Date)) {
                problems.error("E015", inner.place(), Problems.help("value.list"), property.name());
            } else {
                read(item, property, setting);
            }
        }
    }

    private void languages(Yaml.Fields fields, SchemaProperty property, Setting setting) {
        boolean words = property.type() instanceof PropertyType.Name || property.type() instanceof PropertyType.Text;
        for (Yaml.Field field : fields.fields()) {
            if (words && isLanguage(field.name())) {
                read(field.value(), property, setting.withLanguage(field.name()));
            } else {
                problems.error(
                        "E014",
                        field.key().place(),
                        RecordReader.meant(field.name(), OBJECT_KEYS, String.join(", ", OBJECT_KEYS)),
                        field.name());
            }
        }
        if (fields.fields().isEmpty()) {
            problems.error("E015", fields.place(), Problems.help("value.empty"), property.name());
        }
    }

    private void object(Yaml.Fields fields, SchemaProperty property, Setting around) {
        Setting setting = around;
        String passage = text(fields, "passage");
        if (passage.isEmpty()) {
            passage = text(fields, "because");
        }
        if (passage.isEmpty() && fields.get("source").isEmpty()) {
            passage = around.passage(); // that of another source stands elsewhere
        }
        for (Yaml.Field field : fields.fields()) {
            switch (field.name()) {
                case "source" -> setting = setting.withVoice(sources(field.value()), setting.originator());
                case "according to" -> setting = setting.withVoice(setting.sources(), originator(field.value()));
                case "bound" -> setting = setting.withBound(bound(field.value()));
                case "lang" -> setting = setting.withLanguage(language(field.value()));
                case "value", "passage", "because", "modality" -> {}
                case "from", "to" -> date(field.value());
                default ->
                    problems.error(
                            "E014",
                            field.key().place(),
                            RecordReader.meant(field.name(), OBJECT_KEYS, String.join(", ", OBJECT_KEYS)),
                            field.name());
            }
        }
        Setting full = setting.withManner(passage, text(fields, "from"), text(fields, "to"), modality(fields));
        fields.get("value").ifPresent(value -> read(value, property, full));
    }

    private void scalar(Yaml.Text node, SchemaProperty property, Setting setting) {
        String text = node.text().strip();
        PropertyType type = property.type();
        boolean words = type instanceof PropertyType.Name || type instanceof PropertyType.Text;
        if (text.isEmpty()) {
            problems.error("E015", node.place(), Problems.help("value.empty"), property.name());
            return;
        }
        int hidden = Hidden.firstForbidden(text, !words);
        if (hidden >= 0) {
            problems.error("E005", node.place(), Problems.help("remove.hidden"), Hidden.name(hidden));
            return;
        }
        String value = text;
        Setting used = setting;
        if (type instanceof PropertyType.Figure
                && FigureNotation.read(text) instanceof FigureNotation.Result.Read(String figure, Bound bound)) {
            if (bound != Bound.EXACT && setting.bound() != Bound.EXACT && bound != setting.bound()) {
                problems.error(
                        "E029",
                        node.place(),
                        Problems.help("bound.once"),
                        text,
                        setting.bound().word());
            }
            value = figure;
            used = setting.withBound(bound == Bound.EXACT ? setting.bound() : bound);
        } else if (type instanceof PropertyType.Ordinal
                && FigureNotation.read(text) instanceof FigureNotation.Result.Read(String number, Bound exact)
                && exact == Bound.EXACT) {
            value = number;
        } else if (type instanceof PropertyType.Date && text.contains("..") && !text.startsWith("[")) {
            value = "[" + text + "]";
        } else if (type instanceof PropertyType.Name && setting.language().isEmpty()) {
            used = setting.withLanguage(defaultLanguage);
        }
        sink.value(property.name(), value, used, node.place(), property.label());
    }

    /** The ids of one source or a list of sources. */
    List<String> sources(Yaml node) {
        List<String> ids = new ArrayList<>();
        List<Yaml> items = node instanceof Yaml.Items list ? list.items() : List.of(node);
        for (Yaml item : items) {
            String id = plain(item, "source");
            if (!id.isEmpty() && !ids.contains(id)) {
                ids.add(id);
                sink.mention(new Mention(id, true, item.place()));
            }
        }
        return ids;
    }

    String originator(Yaml node) {
        String id = plain(node, "according to");
        if (!id.isEmpty()) {
            sink.mention(new Mention(id, false, node.place()));
        }
        return id;
    }

    boolean isYes(Yaml node) {
        return choice(node, "continues", Map.of("yes", true, "no", false), false);
    }

    private Bound bound(Yaml node) {
        Map<String, Bound> known = new java.util.LinkedHashMap<>();
        for (Bound bound : Bound.values()) {
            known.put(bound.word(), bound);
        }
        return choice(node, "bound", known, Bound.EXACT);
    }

    private Modality modality(Yaml.Fields fields) {
        Map<String, Modality> known = new java.util.LinkedHashMap<>();
        for (Modality modality : Modality.values()) {
            known.put(modality.word(), modality);
        }
        return fields.get("modality")
                .map(node -> choice(node, "modality", known, Modality.STATED))
                .orElse(Modality.STATED);
    }

    private <T> T choice(Yaml node, String key, Map<String, T> known, T otherwise) {
        String word = plain(node, key);
        T found = known.get(word);
        if (found == null && !word.isEmpty()) {
            Phrase help = RecordReader.meant(word, known.keySet(), String.join(", ", known.keySet()));
            problems.error("E022", node.place(), help, word, key);
        }
        return found == null ? otherwise : found;
    }

    private String language(Yaml node) {
        String code = plain(node, "lang");
        if (!code.isEmpty() && !isLanguage(code)) {
            problems.error("E037", node.place(), Problems.help("language"), code);
        }
        return code;
    }

    private void date(Yaml node) {
        if (node instanceof Yaml.Text text) {
            Dates.check(text.text().strip(), text.place()).ifPresent(problems::add);
        }
    }

    private String text(Yaml.Fields fields, String key) {
        return fields.get(key).map(node -> plain(node, key)).orElse("");
    }

    /** Where in the sources all values of a record stand. */
    String passage(Yaml node) {
        return plain(node, RecordReader.PASSAGE);
    }

    /** The text of a node that has to be plain text; empty, and reported, if it is not. */
    private String plain(Yaml node, String key) {
        if (!(node instanceof Yaml.Text scalar) || scalar.text().isBlank()) {
            problems.error("E015", node.place(), Problems.help("value.plain"), key);
            return "";
        }
        String text = scalar.text().strip();
        int hidden = Hidden.firstForbidden(text, !key.equals("passage") && !key.equals("because"));
        if (hidden >= 0) {
            problems.error("E005", node.place(), Problems.help("remove.hidden"), Hidden.name(hidden));
            return "";
        }
        return text;
    }

    /** A BCP 47 code as far as record files need it: a language, then script or region. */
    static boolean isLanguage(String code) {
        int dash = code.indexOf('-');
        String first = dash < 0 ? code : code.substring(0, dash);
        if (first.length() < 2 || first.length() > 3) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i < first.length() || !isRest(c))) {
                return false;
            }
        }
        return code.length() <= 20 && !code.endsWith("-");
    }

    private static boolean isRest(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
