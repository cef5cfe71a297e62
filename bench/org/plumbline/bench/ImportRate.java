package org.plumbline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Names;

/**
 * How fast a table with the columns of UCDP GED is taken in, digest, archive copy, Merkle tree and all, against only parsing it
 * with FastCSV and hashing the file. {@code ImportRate [ROWS [TABLE]]}; 250,000 rows unless told, drawn like the table that is given.
 */
public final class ImportRate {
    private ImportRate() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250_000;
        Path folder = Files.createTempDirectory("import-rate");
        Path table = folder.resolve("table.csv");
        MadeGed.like(Stream.of(arguments).skip(1).map(Path::of).toList()).write(table, rows);
        MadeGed.writeCase(folder.resolve("case"));
        long megabytes = Files.size(table) >> 20;
        Names names = Names.of(MadeGed.ledger(folder.resolve("case")));
        ImportDescription description = MadeGed.description();
        System.out.printf("%,d rows, %,d MB%n", rows, megabytes);
        double baseline = 0;
        double ours = 0;
        for (int round = 0; round < 2; round++) {
            baseline = baseline(table);
            ours = ours(table, folder, description, names, rows);
        }
        System.out.printf("FastCSV and SHA-256 only   %,12.0f rows/s%n", rows / baseline);
        System.out.printf("import                     %,12.0f rows/s%n", rows / ours);
        System.out.printf("import takes %.2f times the baseline; largest heap %,d MB%n", ours / baseline, peak());
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double baseline(Path table) throws IOException, NoSuchAlgorithmException {
        long start = System.nanoTime();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(table)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        long fields = sha256.digest().length;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        }
        if (fields == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double ours(Path table, Path folder, ImportDescription description, Names names, int rows)
            throws IOException {
        long start = System.nanoTime();
        Archive archive = new Archive(folder.resolve("archive"));
        String digest = archive.keep(table);
        long[] taken = {0};
        Intake.Listener listener = new Intake.Listener(row -> taken[0]++, remark -> {}, read -> {});
        Intake.Result result = Intake.read(table, description, names, null, listener);
        if (!(result instanceof Intake.Result.Done(Intake.Summary sum)) || sum.rows() != rows || taken[0] == 0) {
            throw new IllegalStateException(String.valueOf(result));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(folder.resolve("archive").resolve(digest));
        return seconds;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
