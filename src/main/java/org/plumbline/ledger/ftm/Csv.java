package org.plumbline.ledger.ftm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values in the Unix form of Python's csv module: every field quoted, a quote doubled, lines ended by a line feed.
 * Reads fields without quotes and Windows line ends too.
 */
final class Csv {
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int rowLine;
    private int openedLine;
    private int openedColumn;

    Csv(String text) {
        this.text = text;
    }

    /** The line on which the row read last began, from 1. */
    int rowLine() {
        return rowLine;
    }

    /** Whether the text ended within quotes; then {@link #openedLine} and {@link #openedColumn} tell where they opened. */
    boolean isOpen() {
        return openedLine > 0;
    }

    int openedLine() {
        return openedLine;
    }

    int openedColumn() {
        return openedColumn;
    }

    /** The next row, or {@code null} at the end. Empty lines are passed over. */
    @Nullable
    List<String> next() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            step();
        }
        if (at >= text.length()) {
            return null;
        }
        rowLine = line;
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                step();
                continue;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                step();
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                step();
            }
            return row;
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        openedLine = line;
        openedColumn = 1 + text.codePointCount(lineStart, at);
        step();
        StringBuilder field = new StringBuilder();
        int from = at;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                step();
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(text, from, at + 1);
                at += 2;
                from = at;
            } else {
                field.append(text, from, at);
                at++;
                openedLine = 0;
                return field + plain();
            }
        }
        return field.append(text, from, at).toString();
    }

    private void step() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }

    static void write(StringBuilder out, Iterable<String> row) {
        boolean first = true;
        for (String field : row) {
            if (!first) {
                out.append(',');
            }
            first = false;
            out.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
        out.append('\n');
    }
}
