package org.plumbline.ledger.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** Rows of text whose cells are parted by a comma, a tab or a semicolon (RFC 4180). */
final class DelimitedRows implements Rows {
    private static final int LONGEST_HEADER = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    /** @param separator as named; 0 to tell it from the header */
    DelimitedRows(Reader text, char separator) throws IOException {
        Reader marked = new java.io.BufferedReader(text, 1 << 16);
        char between = separator == 0 ? found(marked) : separator;
        this.reader = CsvReader.builder()
                .fieldSeparator(between)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(marked);
        this.records = reader.iterator();
        String[] first = next();
        if (first == null) {
            throw new TableUnreadableException(Phrase.of("import.empty"), 1);
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
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            String[] cells = new String[record.getFieldCount()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = record.getField(i).strip();
            }
            return cells;
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        } catch (UncheckedIOException failed) {
            throw unreadable(failed);
        }
    }

    private TableUnreadableException unreadable(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new TableUnreadableException(Phrase.of("import.encoding"), line + 1);
            }
        }
        return new TableUnreadableException(Phrase.of("import.broken"), line + 1);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
