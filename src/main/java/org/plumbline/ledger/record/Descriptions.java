package org.plumbline.ledger.record;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.language.Place;

/** What the descriptions of all tables have in common: how the file itself is to be read, lists of columns, one word of a few. */
final class Descriptions {
    private Descriptions() {}

    static ImportDescription.Layout layout(Keys keys, Problems problems) {
        return new ImportDescription.Layout(separator(keys, problems), encoding(keys, problems), keys.text("sheet"));
    }

    private static char separator(Keys keys, Problems problems) {
        String word = choice(keys, "separator", List.of("", "comma", "tab", "semicolon"), problems);
        return switch (word) {
            case "comma" -> ',';
            case "tab" -> '\t';
            case "semicolon" -> ';';
            default -> 0;
        };
    }

    private static String encoding(Keys keys, Problems problems) {
        String name = keys.text("encoding");
        if (!name.isEmpty() && !(name.matches("[A-Za-z0-9_-]+") && Charset.isSupported(name))) {
            String allowed = "utf-8, utf-16le, utf-16be, windows-1252";
            Place place = keys.get("encoding").map(Yaml::place).orElseGet(() -> problems.at(1, 1));
            problems.error("E022", place, Problems.help("allowed", allowed), name, "encoding");
            return "";
        }
        return name;
    }

    static List<String> texts(Yaml node, Problems problems) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Yaml.Items(List<Yaml> items, Place place)) {
            items.forEach(item -> texts.addAll(texts(item, problems)));
        } else if (node instanceof Yaml.Text text) {
            texts.add(text.text().strip());
        } else {
            problems.error("E015", node.place(), Problems.help("value.plain"), "");
        }
        return texts;
    }

    static String choice(Keys keys, String key, List<String> words, Problems problems) {
        String word = keys.text(key);
        if (!words.contains(word)) {
            String allowed = String.join(", ", words.subList(1, words.size()));
            Place place = keys.get(key).map(Yaml::place).orElseGet(() -> problems.at(1, 1));
            problems.error("E022", place, Problems.help("allowed", allowed), word, key);
            return "";
        }
        return word;
    }
}
