package org.plumbline.incident.link;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Found links as a table of text (RFC 4180): one act of the history keeps them all. The same search gives the same bytes. */
public final class LinkTable {
    private static final List<String> HEADER =
            List.of("id", "one", "other", "bits", "date", "place", "actor", "kind", "toll");
    private static final Map<String, Level> LEVELS = new HashMap<>();

    static {
        for (Level level : Level.values()) {
            LEVELS.put(level.word(), level);
        }
    }

    private LinkTable() {}

    /** The table of these pairs, in their order. */
    public static byte[] write(List<Pair> pairs) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            for (Pair pair : pairs) {
                FoundLink link = FoundLink.of(pair);
                List<String> cells = new ArrayList<>(
                        List.of(link.id(), link.one(), link.other(), String.format(Locale.ROOT, "%.1f", link.bits())));
                link.comparison().levels().forEach(level -> cells.add(level.word()));
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was read. */
    public sealed interface Result {
        record Read(List<FoundLink> links) implements Result {
            public Read {
                links = List.copyOf(links);
            }
        }

        /** Not such a table; the line, counted from 1, is the first that is none of it. */
        record Broken(long line) implements Result {}
    }

    /** Reads what {@link #write} wrote. */
    public static Result read(byte[] bytes) {
        List<FoundLink> links = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (line == 1) {
                    if (!row.getFields().equals(HEADER)) {
                        return new Result.Broken(1);
                    }
                    continue;
                }
                Optional<FoundLink> link = link(row.getFields());
                if (link.isEmpty()) {
                    return new Result.Broken(line);
                }
                links.add(link.get());
            }
            return line == 1 && bytes.length == 0 ? new Result.Broken(1) : new Result.Read(links);
        } catch (CsvParseException broken) {
            return new Result.Broken(line + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<FoundLink> link(List<String> cells) {
        if (cells.size() != HEADER.size() || !cells.get(3).matches("-?\\d{1,4}\\.\\d")) {
            return Optional.empty();
        }
        List<Level> levels = new ArrayList<>();
        Level.Respect[] respects = Level.Respect.values();
        for (int i = 0; i < respects.length; i++) {
            Level level = LEVELS.get(cells.get(4 + i));
            if (level == null || level.respect() != respects[i]) {
                return Optional.empty();
            }
            levels.add(level);
        }
        Comparison comparison =
                new Comparison(levels.get(0), levels.get(1), levels.get(2), levels.get(3), levels.get(4));
        return Optional.of(
                new FoundLink(cells.get(0), cells.get(1), cells.get(2), comparison, Double.parseDouble(cells.get(3))));
    }
}
