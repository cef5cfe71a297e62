package org.plumbline.ledger.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads settings: a map whose keys are all known. */
final class Keys {
    private final Yaml.Fields fields;
    private final String unknownCode;
    private final Problems problems;

    private Keys(Yaml.Fields fields, String unknownCode, Problems problems) {
        this.fields = fields;
        this.unknownCode = unknownCode;
        this.problems = problems;
    }

    /** The keys of a node; other than the known ones are reported, and so is a node that is no map. */
    static Keys of(Yaml node, List<String> known, String unknownCode, Problems problems) {
        Keys keys = any(node, unknownCode, problems);
        for (Yaml.Field field : keys.fields.fields()) {
            if (!known.contains(field.name())) {
                problems.error(
                        unknownCode,
                        field.key().place(),
                        RecordReader.meant(field.name(), known, String.join(", ", known)),
                        field.name());
            }
        }
        return keys;
    }

    /** All keys of a node. */
    static Keys any(Yaml node, String code, Problems problems) {
        if (node instanceof Yaml.Fields fields) {
            return new Keys(fields, code, problems);
        }
        if (!(node instanceof Yaml.Text text && text.text().isBlank())) {
            problems.error("E015", node.place(), Problems.help("value.map"), "");
        }
        return new Keys(new Yaml.Fields(List.of(), node.place()), code, problems);
    }

    List<Yaml.Field> all() {
        return fields.fields();
    }

    Optional<Yaml> get(String key) {
        return fields.get(key);
    }

    /** A part that is itself a map. */
    Keys part(String key, List<String> known) {
        Yaml empty = new Yaml.Fields(List.of(), fields.place());
        return of(fields.get(key).orElse(empty), known, unknownCode, problems);
    }

    Optional<Yaml.Text> scalar(String key) {
        Optional<Yaml> node = fields.get(key);
        if (node.isPresent() && !(node.get() instanceof Yaml.Text)) {
            problems.error("E015", node.get().place(), Problems.help("value.plain"), key);
            return Optional.empty();
        }
        return node.map(Yaml.Text.class::cast).filter(text -> !text.text().isBlank());
    }

    String text(String key) {
        return scalar(key).map(text -> text.text().strip()).orElse("");
    }

    /** All of them, as plain text. */
    Map<String, String> fieldsAsText() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Yaml.Field field : fields.fields()) {
            texts.put(field.name().strip(), text(field.name()));
        }
        return texts;
    }

    /** A map of plain text to plain text. */
    Map<String, String> texts(String key) {
        return fields.get(key)
                .map(node -> any(node, unknownCode, problems).fieldsAsText())
                .orElse(Map.of());
    }
}
