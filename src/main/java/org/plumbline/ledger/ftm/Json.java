package org.plumbline.ledger.ftm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON value that comes out as it went in: fields keep their order, numbers their digits. */
public sealed interface Json {
    /** A text. */
    record Text(String text) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null}, as written. */
    record Word(String word) implements Json {}

    /** A list. */
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object. */
    record Fields(Map<String, Json> values) implements Json {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Writes it without white space and with only those characters escaped that must be, as FollowTheMoney's tools do. */
    default void write(StringBuilder out) {
        switch (this) {
            case Text(String text) -> quote(out, text);
            case Word(String word) -> out.append(word);
            case Items(List<Json> items) -> {
                String between = "[";
                for (Json item : items) {
                    out.append(between);
                    item.write(out);
                    between = ",";
                }
                out.append(items.isEmpty() ? "[]" : "]");
            }
            case Fields(Map<String, Json> values) -> {
                String between = "{";
                for (Map.Entry<String, Json> field : values.entrySet()) {
                    out.append(between);
                    quote(out, field.getKey());
                    out.append(':');
                    field.getValue().write(out);
                    between = ",";
                }
                out.append(values.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
