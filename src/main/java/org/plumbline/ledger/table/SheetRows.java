package org.plumbline.ledger.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** Rows of one sheet of a workbook (XLSX). Cells that are shown as days come as year-month-day. */
final class SheetRows implements Rows {
    private final LocalDate start;
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;
    private final Map<String, Phrase> unread = new LinkedHashMap<>();
    private long line;

    /** @param name of the sheet; empty for the first */
    SheetRows(Path file, String name) throws IOException {
        try {
            this.start = SerialDays.start(file);
            this.book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IOException broken) { // the file itself could be read before
            throw new TableUnreadableException(Phrase.of("import.sheet.broken"), 1);
        }
        Optional<Sheet> sheet = name.isEmpty() ? Optional.of(book.getFirstSheet()) : book.findSheet(name);
        if (sheet.isEmpty()) {
            String names =
                    String.join(", ", book.getSheets().map(Sheet::getName).toList());
            book.close();
            throw new TableUnreadableException(Phrase.of("import.sheet.none", name, names), 1);
        }
        this.stream = sheet.get().openStream();
        this.rows = stream.iterator();
        String[] first = next();
        if (first == null) {
            close();
            throw new TableUnreadableException(Phrase.of("import.empty"), 1);
        }
        this.header = List.of(first);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<LocalDate> serialStart() {
        return Optional.of(start);
    }

    @Override
    public Map<String, Phrase> unread() {
        return unread;
    }

    /** The names of all sheets but the first. */
    static List<String> behindTheFirst(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.getSheets().skip(1).map(Sheet::getName).toList();
        } catch (ExcelReaderException | IOException broken) { // what is wrong is told when its rows are read
            return List.of();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // header is null while the header itself is read
    public String @Nullable [] next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                line = row.getRowNum();
                unread.clear();
                int width = header == null ? row.getCellCount() : Math.max(row.getCellCount(), header.size());
                String[] cells = new String[width];
                boolean blank = true;
                for (int i = 0; i < width; i++) {
                    cells[i] = i < row.getCellCount() ? text(row.getCell(i)) : "";
                    if (header != null && i < Math.min(row.getCellCount(), header.size()) && cells[i].isEmpty()) {
                        noteUnread(header.get(i), row.getCell(i));
                    }
                    blank &= cells[i].isEmpty();
                }
                if (!blank) {
                    return header == null ? withoutTail(cells) : cells;
                }
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw new TableUnreadableException(Phrase.of("import.sheet.broken"), line + 1);
        }
    }

    private static String[] withoutTail(String[] cells) {
        int end = cells.length;
        while (end > 0 && cells[end - 1].isEmpty()) {
            end--;
        }
        return Arrays.copyOf(cells, end);
    }

    private void noteUnread(String column, @Nullable Cell cell) {
        if (cell != null && cell.getType() == CellType.ERROR) {
            unread.put(column, Phrase.of("import.sheet.error", column, String.valueOf(cell.getRawValue())));
        } else if (cell != null && cell.getFormula() != null && isEmpty(cell.getRawValue())) {
            unread.put(column, Phrase.of("import.sheet.formula", column));
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && cell.asNumber() != null) {
            String format = cell.getDataFormatString();
            String plain = cell.asNumber().stripTrailingZeros().toPlainString();
            return format != null && isDay(format)
                    ? SerialDays.time(cell.asNumber(), start)
                            .map(SheetRows::written)
                            .orElse(plain)
                    : plain;
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    private static String written(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString().substring(0, 16);
    }

    /** Whether a number format shows a day: it has a year or a day outside quoted and bracketed parts. */
    private static boolean isDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.indexOf('y') >= 0 || bare.indexOf('Y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('D') >= 0;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
