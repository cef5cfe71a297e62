package org.plumbline.ledger.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.record.ImportDescription;

/** A table of any format as one stream of rows, read one by one; only the row at hand is in memory. */
public interface Rows extends AutoCloseable {
    /** The names of the columns, as they stand. */
    List<String> header();

    /**
     * The cells of the next row, without white space around them, or {@code null} after the last. There may be more or fewer cells
     * than columns where the row itself has them.
     *
     * @throws TableUnreadableException if the table cannot be read on
     */
    String @Nullable [] next() throws IOException;

    /** Where the row that came last begins: its line, or in a sheet or JSON the number of the row, from 1. */
    long line();

    /** The column that holds the shape on the map as Well-Known Text, where the format has one; else empty. */
    default String geometry() {
        return "";
    }

    /** Why the row that came last cannot be read; {@code null} if its cells can be. */
    default @Nullable Phrase broken() {
        return null;
    }

    /** By column, why a cell of the row that came last is empty though something stands there. */
    default Map<String, Phrase> unread() {
        return Map.of();
    }

    /** The day of the serial number 0, where days may stand as serial numbers as a spreadsheet counts them. */
    default Optional<LocalDate> serialStart() {
        return Optional.empty();
    }

    @Override
    void close() throws IOException;

    /**
     * Opens a table and tells its format from how it begins.
     *
     * @throws TableUnreadableException if it has no header, or its encoding is not what it is said to be
     */
    static Rows open(Path file, ImportDescription.Layout layout) throws IOException {
        byte[] start = start(file, 4096);
        if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
            return new SheetRows(file, layout.sheet());
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            Encoding.Text text = Encoding.open(in, start, layout.encoding());
            if (text.isJson()) {
                return GeoJsonRows.looksLike(start) ? new GeoJsonRows(text.reader()) : new JsonRows(text.reader());
            }
            return new DelimitedRows(text.reader(), layout.separator());
        } catch (CharacterCodingException wrong) {
            in.close();
            throw new TableUnreadableException(Phrase.of("import.encoding"), 1);
        } catch (IOException | TableUnreadableException unreadable) {
            in.close();
            throw unreadable;
        }
    }

    /** The sheets of a workbook that are passed over because the description names none of them; empty for other formats. */
    static List<String> otherSheets(Path file, ImportDescription.Layout layout) throws IOException {
        byte[] start = start(file, 2);
        boolean isBook = start.length == 2 && start[0] == 'P' && start[1] == 'K';
        return isBook && layout.sheet().isEmpty() ? SheetRows.behindTheFirst(file) : List.of();
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }
}
