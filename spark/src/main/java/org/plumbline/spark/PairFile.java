package org.plumbline.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.plumbline.incident.link.Weights;

/** Pairs as one table of text (RFC 4180), in the columns in which the main program keeps them; pair by pair, so that all fit. */
final class PairFile {
    private static final List<String> HEADER =
            List.of("id", "one", "other", "bits", "date", "place", "actor", "kind", "toll");

    private static final int BITS = HEADER.indexOf("bits");
    private static final int DECIDED = HEADER.size();

    private PairFile() {}

    /**
     * What became of the pairs.
     *
     * @param open those written: nobody has decided on them
     * @param advised how many of these a person is advised to take for one incident
     * @param decided those left out
     */
    record Written(long open, long advised, long decided) {}

    /** Writes the pairs of {@link LinkJob#find} on which nobody has decided. The file is there only once all are in it. */
    static Written write(Iterator<Row> pairs, Weights weights, Path file) throws IOException {
        Path part =
                Files.createTempFile(file.resolveSibling(""), file.getFileName().toString(), ".part");
        long open = 0;
        long advised = 0;
        long decided = 0;
        try {
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part)) {
                csv.writeRecord(HEADER);
                while (pairs.hasNext()) {
                    Row pair = pairs.next();
                    if (pair.getBoolean(DECIDED)) {
                        decided++;
                    } else {
                        csv.writeRecord(cells(pair));
                        open++;
                        advised += pair.getDouble(BITS) >= weights.surely() ? 1 : 0;
                    }
                }
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Written(open, advised, decided);
    }

    private static List<String> cells(Row pair) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < HEADER.size(); i++) {
            cells.add(i == BITS ? String.format(Locale.ROOT, "%.1f", pair.getDouble(i)) : pair.getString(i));
        }
        return cells;
    }
}
