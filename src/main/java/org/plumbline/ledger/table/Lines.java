package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** The lines of a text, each with the signs that end it: a line feed, a carriage return, or both. What was read can be put back. */
final class Lines {
    private static final int LONGEST = 1 << 24;

    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private final Deque<String> back = new ArrayDeque<>();
    private int position;
    private int end;
    private long number;

    Lines(Reader text) {
        this.text = text;
    }

    /**
     * The next line, or {@code null} after the last.
     *
     * @throws TableUnreadableException if it is longer than 16 million signs
     */
    @Nullable
    String next() throws IOException {
        String line = back.isEmpty() ? read() : back.pop();
        number += line == null ? 0 : 1;
        return line;
    }

    /** The number of the line that came last, from 1. */
    long number() {
        return number;
    }

    /** Gives back the lines that came last, in the order in which they came. */
    void putBack(List<String> lines) {
        lines.reversed().forEach(back::push);
        number -= lines.size();
    }

    private @Nullable String read() throws IOException {
        StringBuilder start = new StringBuilder(0);
        while (position < end || fill()) {
            int from = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            boolean hasEnd = position < end;
            boolean isReturn = hasEnd && buffer[position] == '\r';
            position += hasEnd ? 1 : 0;
            start.append(buffer, from, position - from);
            if (isReturn && (position < end || fill()) && buffer[position] == '\n') {
                start.append('\n');
                position++;
            }
            if (hasEnd) {
                return start.toString();
            }
            if (start.length() > LONGEST) {
                throw new TableUnreadableException(Phrase.of("import.line-long"), number + 1);
            }
        }
        return start.isEmpty() ? null : start.toString();
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }
}
