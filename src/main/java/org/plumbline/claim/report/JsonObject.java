package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An object of a JSON file (RFC 8259) that holds texts, truth values, objects and lists of these; what is missing or of another kind is refused. */
record JsonObject(Map<String, Object> values) {
    /**
     * Reads one object.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     * @throws IllegalArgumentException if it is no object, or has numbers or nothing for a value
     */
    static JsonObject parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return object(parser, parser.nextToken());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Optional<String> maybe(String name) {
        return values.get(name) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> new IllegalArgumentException("no text under " + name));
    }

    Optional<JsonObject> object(String name) {
        return values.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects of a list; none if there is no list. */
    List<JsonObject> objects(String name) {
        return all(name, JsonObject.class);
    }

    /** The texts of a list; none if there is no list. */
    List<String> texts(String name) {
        return all(name, String.class);
    }

    private <T> List<T> all(String name, Class<T> kind) {
        List<T> all = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object item : list) {
                if (!kind.isInstance(item)) {
                    throw new IllegalArgumentException("unexpected value under " + name);
                }
                all.add(kind.cast(item));
            }
        }
        return all;
    }

    private static JsonObject object(JsonParser parser, @Nullable JsonToken first) {
        if (first != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an object was expected");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (object.put(name, value(parser, parser.nextToken())) != null) {
                throw new IllegalArgumentException("twice: " + name);
            }
        }
        return new JsonObject(object);
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return object(parser, token);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(value(parser, next));
            }
            return items;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        throw new IllegalArgumentException("unexpected value");
    }
}
