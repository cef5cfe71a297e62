package org.plumbline.ledger.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/**
 * Rows of text whose cells are parted by a comma, a tab or a semicolon (RFC 4180). A quotation mark that is not closed breaks only
 * its own row: the next line is read as a row again.
 */
final class DelimitedRows implements Rows {
    private static final int LONGEST_HEADER = 1 << 16;

    private final Reader text;
    private final char separator;
    private final Lines lines;
    private final List<String> header;
    private long line = 1;
    private @Nullable Phrase broken;

    /** @param separator as named; 0 to tell it from the header */
    DelimitedRows(Reader text, char separator) throws IOException {
        Reader marked = new java.io.BufferedReader(text, 1 << 16);
        this.text = marked;
        this.separator = separator == 0 ? found(marked) : separator;
        this.lines = new Lines(marked);
        String[] first = next();
        if (first == null) {
            throw new TableUnreadableException(Phrase.of("import.empty"), 1);
        }
        if (broken != null) {
            throw new TableUnreadableException(broken, line);
        }
        this.header = List.of(first);
    }

    /** The sign that stands most often in the header outside quotation marks. */
    private static char found(Reader text) throws IOException {
        try {
            text.mark(LONGEST_HEADER);
            int[] counts = new int[3];
            boolean quoted = false;
            for (int i = 0, c = text.read(); i < LONGEST_HEADER - 1 && c >= 0; i++, c = text.read()) {
                quoted ^= c == '"';
                int which = ",\t;".indexOf(c);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
                if (c == '\n' && !quoted) {
                    break;
                }
            }
            text.reset();
            return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
        } catch (CharacterCodingException wrong) {
            throw new TableUnreadableException(Phrase.of("import.encoding"), 1);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String @Nullable [] next() throws IOException {
        broken = null;
        try {
            String start = lines.next();
            while (start != null && (start.equals("\n") || start.equals("\r\n") || start.equals("\r"))) {
                start = lines.next();
            }
            if (start == null) {
                return null;
            }
            line = lines.number();
            return record(start).cells();
        } catch (CharacterCodingException wrong) {
            throw new TableUnreadableException(Phrase.of("import.encoding"), lines.number() + 1);
        }
    }

    /** The row that begins with a line. Where a quotation mark swallows what follows, the line alone is the row, and broken. */
    @SuppressWarnings("NullAway") // header is null while the header itself is read
    private DelimitedRecord record(String start) throws IOException {
        DelimitedRecord record = new DelimitedRecord(separator, start);
        List<String> more = new ArrayList<>(0);
        int length = start.length();
        boolean ends = true;
        while (ends && record.isOpen() && record.behind().isEmpty()) {
            String next = lines.next();
            if (next != null) {
                more.add(next);
                record.add(next);
                length += next.length();
            }
            ends = next != null
                    && length <= RowColumns.LONGEST_CELL
                    && (header == null || record.mostInside() < RowColumns.wholeRow(header.size()));
        }
        boolean isRow = more.isEmpty() || header == null || record.cells().length == header.size();
        if (ends && isRow && record.behind().isEmpty()) {
            return record;
        }
        broken = more.isEmpty() && ends
                ? Phrase.of("import.quote.behind", RowColumns.cut(record.behind()))
                : Phrase.of("import.quote.open");
        lines.putBack(more);
        DelimitedRecord alone = new DelimitedRecord(separator, start);
        if (alone.isOpen()) {
            alone.close();
        }
        return alone;
    }

    @Override
    public @Nullable Phrase broken() {
        return broken;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
