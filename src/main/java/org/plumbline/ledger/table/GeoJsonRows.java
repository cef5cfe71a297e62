package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a GeoJSON FeatureCollection (RFC 7946): the properties are the columns, and the shape stands as Well-Known Text in a
 * column {@value #GEOMETRY} behind them. Both have longitude before latitude. A property that comes up after the first feature
 * makes its row one cell longer, so that it is noticed.
 */
final class GeoJsonRows implements Rows {
    static final String GEOMETRY = "geometry";

    /** A MultiPolygon has four brackets around its numbers; deeper ones are no shape. */
    private static final int DEEPEST = 4;

    private final JsonParser parser;
    private final List<String> header;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private String @Nullable [] first;
    private long row;

    GeoJsonRows(Reader text) throws IOException {
        this.parser = new JsonFactory().createParser(ObjectReadContext.empty(), text);
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT || !enter("features")) {
                throw new TableUnreadableException(Phrase.of("import.empty"), 1);
            }
            first = feature();
        } catch (JacksonException broken) {
            throw new TableUnreadableException(Phrase.of("import.json"), 1);
        }
        if (first == null) {
            throw new TableUnreadableException(Phrase.of("import.empty"), 1);
        }
        this.header = List.copyOf(columns.keySet());
    }

    /** Whether the first bytes of a file are those of a collection of features. */
    static boolean looksLike(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).contains("\"FeatureCollection\"");
    }

    /** Goes to the list of a name in the object at hand; whether there is one. */
    private boolean enter(String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (wanted && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String geometry() {
        return GEOMETRY;
    }

    @Override
    public String @Nullable [] next() throws IOException {
        if (first != null) {
            String[] before = first;
            first = null;
            return before;
        }
        long reading = row + 1;
        try {
            return feature();
        } catch (JacksonException broken) {
            throw new TableUnreadableException(Phrase.of("import.json"), reading);
        }
    }

    private String @Nullable [] feature() {
        JsonToken start = parser.nextToken();
        if (start != JsonToken.START_OBJECT) {
            if (start != JsonToken.END_ARRAY) {
                throw new TableUnreadableException(Phrase.of("import.json"), row + 1);
            }
            JsonRows.finish(parser, row);
            return null;
        }
        row++;
        Map<String, String> properties = new LinkedHashMap<>();
        String shape = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(properties);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                shape = shape();
            } else {
                parser.skipChildren();
            }
        }
        return cells(properties, shape);
    }

    private String[] cells(Map<String, String> properties, String shape) {
        if (row == 1) {
            properties.keySet().forEach(name -> columns.put(name, columns.size()));
            columns.put(GEOMETRY, columns.size());
        }
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<String> unknown = new ArrayList<>();
        properties.forEach((name, text) -> {
            Integer column = name.equals(GEOMETRY) ? null : columns.get(name);
            if (column == null) {
                unknown.add(text);
            } else {
                cells[column] = text;
            }
        });
        cells[columns.getOrDefault(GEOMETRY, 0)] = shape;
        String[] all = Arrays.copyOf(cells, cells.length + unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            all[cells.length + i] = unknown.get(i);
        }
        return all;
    }

    private void properties(Map<String, String> properties) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            properties.put(name, JsonRows.scalar(parser, parser.nextToken()));
        }
    }

    /** The shape as Well-Known Text; a kind that is no point or outline stands there by its name alone. */
    private String shape() {
        String type = "";
        StringBuilder numbers = new StringBuilder();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type")) {
                type = JsonRows.scalar(parser, value).toUpperCase(Locale.ROOT);
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                list(numbers, 1);
            } else {
                parser.skipChildren();
            }
        }
        boolean isShape = type.equals("POINT") || type.equals("POLYGON") || type.equals("MULTIPOLYGON");
        if (!isShape || numbers.isEmpty()) {
            return type;
        }
        return type.equals("POINT") ? type + " (" + numbers + ")" : type + " " + numbers;
    }

    /** A list of numbers as {@code 96.1 21.9}, a list of lists between brackets. */
    private void list(StringBuilder text, int depth) {
        StringBuilder inner = new StringBuilder();
        boolean nested = false;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null || depth > DEEPEST) {
                throw new TableUnreadableException(Phrase.of("import.json"), row);
            }
            if (token == JsonToken.START_ARRAY) {
                inner.append(inner.isEmpty() ? "" : ", ");
                list(inner, depth + 1);
                nested = true;
            } else {
                inner.append(inner.isEmpty() ? "" : " ").append(JsonRows.scalar(parser, token));
            }
        }
        text.append(nested ? "(" : "").append(inner).append(nested ? ")" : "");
    }

    @Override
    public long line() {
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
