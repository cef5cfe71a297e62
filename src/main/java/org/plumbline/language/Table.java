package org.plumbline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table of words that a native speaker can edit: one row a line, cells parted by a tab, {@code #} before a comment. */
final class Table {
    static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private Table() {}

    /** One line of a table. */
    record Row(String file, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        BigDecimal number(int column) {
            try {
                return new BigDecimal(cell(column));
            } catch (NumberFormatException notANumber) {
                throw wrong("'" + cell(column) + "' is not a number; write digits only");
            }
        }

        <E extends Enum<E>> E choice(int column, Class<E> kinds) {
            for (E kind : kinds.getEnumConstants()) {
                if (kind.name().equalsIgnoreCase(cell(column).replace('-', '_'))) {
                    return kind;
                }
            }
            throw wrong("'" + cell(column) + "' is not one of " + List.of(kinds.getEnumConstants())
                    + "; write one of them");
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ":" + line + ": " + what);
        }
    }

    /**
     * The rows of a table of this room.
     *
     * @throws IllegalStateException naming file and line, if a row has not that many cells or an empty one
     */
    static List<Row> read(String file, int columns) {
        try (InputStream stream = Table.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from this copy of Plumbline; install it again");
            }
            return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    static List<Row> parse(String file, String text, int columns) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String content = text.substring(start, end).stripTrailing();
            line++;
            start = end + 1;
            if (!content.isEmpty() && content.charAt(0) != '#') {
                rows.add(row(file, line, content, columns));
            }
        }
        return rows;
    }

    private static Row row(String file, int line, String content, int columns) {
        List<String> cells = new ArrayList<>(columns);
        int start = 0;
        for (int tab = content.indexOf('\t'); tab >= 0; tab = content.indexOf('\t', start)) {
            cells.add(content.substring(start, tab).strip());
            start = tab + 1;
        }
        cells.add(content.substring(start).strip());
        Row row = new Row(file, line, List.copyOf(cells));
        if (cells.size() != columns || cells.contains("")) {
            throw row.wrong("'" + content + "' has " + cells.size() + " filled cells or gaps; write " + columns
                    + " cells with one tab between them");
        }
        return row;
    }
}
