package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of JSON: a list of objects, an object whose {@code data} is such a list, or one object a line. The keys of the first object
 * are the columns; a key that comes up later makes its row one cell longer, so that it is noticed.
 */
final class JsonRows implements Rows {
    private final JsonParser parser;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> header;
    private String @Nullable [] first;
    private long row;

    JsonRows(Reader text) throws IOException {
        this.parser = new JsonFactory().createParser(ObjectReadContext.empty(), text);
        try {
            JsonToken start = parser.nextToken();
            first = start == JsonToken.START_ARRAY ? next() : enter();
        } catch (JacksonException broken) {
            throw new TableUnreadableException(Phrase.of("import.json"), 1);
        }
        if (first == null) {
            throw new TableUnreadableException(Phrase.of("import.empty"), 1);
        }
        this.header = List.copyOf(columns.keySet());
    }

    /** Behind the first brace: goes to the list under {@code data}, or takes the object as the first row. */
    private String @Nullable [] enter() {
        Map<String, String> cells = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data") && value == JsonToken.START_ARRAY) {
                columns.clear();
                return readNext();
            }
            cells.put(name, scalar(value));
        }
        row++;
        cells.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
        return cells.values().toArray(String[]::new);
    }

    @Override
    public List<String> header() {
        return header;
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
            return readNext();
        } catch (JacksonException broken) {
            throw new TableUnreadableException(Phrase.of("import.json"), reading);
        }
    }

    private String @Nullable [] readNext() {
        JsonToken start = parser.nextToken();
        if (start != JsonToken.START_OBJECT) {
            if (start != null && start != JsonToken.END_ARRAY) {
                throw new TableUnreadableException(Phrase.of("import.json"), row + 1);
            }
            if (start == JsonToken.END_ARRAY) {
                finish(parser, row);
            }
            return null;
        }
        row++;
        boolean isFirst = row == 1;
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<String> unknown = new ArrayList<>();
        JsonToken token = parser.nextToken();
        for (; token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            String text = scalar(parser.nextToken());
            Integer column = columns.get(name);
            if (column == null || column >= cells.length) {
                if (isFirst) {
                    columns.put(name, columns.size());
                }
                unknown.add(text);
            } else {
                cells[column] = text;
            }
        }
        if (unknown.isEmpty()) {
            return cells;
        }
        String[] longer = Arrays.copyOf(cells, cells.length + unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            longer[cells.length + i] = unknown.get(i);
        }
        return longer;
    }

    /** Behind the list of rows: the rest of the object that holds it, and then nothing more. */
    static void finish(JsonParser parser, long rows) {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            parser.skipChildren();
            token = parser.nextToken();
        }
        if (token == JsonToken.END_OBJECT) {
            token = parser.nextToken();
        }
        if (token != null) {
            throw new TableUnreadableException(Phrase.of("import.json.more"), rows + 1);
        }
    }

    private String scalar(@Nullable JsonToken token) {
        return scalar(parser, token);
    }

    /** The text of a value; lists and objects have none. */
    static String scalar(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
            return "";
        }
        return token == null || token == JsonToken.VALUE_NULL
                ? ""
                : parser.getString().strip();
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
