package org.plumbline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.record.ImportDescription;
import org.plumbline.ledger.table.Intake;
import org.plumbline.ledger.table.Maker;
import org.plumbline.ledger.table.Names;

/**
 * How fast a table with the columns of UCDP GED is taken in, digest, archive copy, Merkle tree and all, against only parsing it
 * with FastCSV and hashing the file. {@code ImportRate [ROWS]}; 250,000 rows unless told.
 */
public final class ImportRate {
    private static final String HEADER =
            "id,relid,year,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_article,"
                    + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,event_clarity,date_prec,date_start,"
                    + "date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";
    private static final int PLACES = 330;

    private ImportRate() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250_000;
        Path folder = Files.createTempDirectory("import-rate");
        Path table = folder.resolve("table.csv");
        write(table, rows);
        long megabytes = Files.size(table) >> 20;
        Names names = names();
        ImportDescription description = description();
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

    private static ImportDescription description() {
        String text = Maker.of(List.of(HEADER.split(",", -1))).orElseThrow().description() + "\nsource: list\n";
        return ImportDescription.read("ucdp", text.getBytes(StandardCharsets.UTF_8))
                .description()
                .orElseThrow();
    }

    private static Names names() {
        List<Statement> all = new ArrayList<>();
        all.add(Statement.own("list", "Source", "publisher", "List"));
        all.add(Statement.own("people-killed", "Measure", "name", "people killed"));
        for (String kind : List.of("state-based-conflict", "non-state-conflict", "one-sided-violence")) {
            all.add(Statement.own(kind, "Kind", "name", kind));
        }
        for (int i = 0; i < 40; i++) {
            all.add(Statement.own("side-" + i, "Organization", "name", "Side " + i));
        }
        for (int i = 0; i < PLACES; i++) {
            all.add(Statement.own("town-" + i, "Place", "name", "Town " + i));
        }
        return Names.of(Ledger.of(all));
    }

    /** Shares as in the public table: nine rows in ten exact to the day, half of them an area, a fifth one-sided, counts mostly small. */
    private static void write(Path table, int rows) throws IOException {
        Random random = new Random(20211123);
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write(HEADER);
            out.write('\n');
            for (int i = 0; i < rows; i++) {
                int kind = random.nextInt(100) < 80 ? 1 : random.nextInt(100) < 99 ? 3 : 2;
                String one = "Side " + random.nextInt(4);
                String other = kind == 3 ? "Civilians" : "Side " + (4 + random.nextInt(40));
                LocalDate day = LocalDate.of(1989, 1, 1).plusDays(random.nextInt(12_900));
                boolean exact = random.nextInt(100) < 90;
                LocalDate end = exact ? day : day.plusDays(random.nextInt(30));
                int low = (int) Math.min(5000, Math.round(Math.exp(random.nextGaussian() * 1.3)) - 1);
                int best = low + random.nextInt(3);
                int high = best + random.nextInt(4);
                int precision = new int[] {5, 5, 5, 5, 5, 1, 1, 2, 2, 3}[random.nextInt(10)];
                String place = "Town " + random.nextInt(PLACES + PLACES / 10);
                out.write((400_000 + i) + ",X-" + day.getYear() + "-" + kind + "-" + i + "," + day.getYear() + ","
                        + kind + ","
                        + one + " - " + other + "," + one + "," + other + "," + (1 + random.nextInt(4))
                        + ",\"\"\"Agency "
                        + random.nextInt(50) + "," + day + ",Clash leaves several dead near " + place
                        + ", residents and local media say\"\"\"," + precision + "," + place + ",around " + place
                        + " in the morning,Town " + random.nextInt(15) + ",Town " + random.nextInt(80) + ","
                        + (10 + random.nextInt(18_000_000) / 1e6) + "," + (92 + random.nextInt(9_000_000) / 1e6) + ",1,"
                        + (exact ? 1 : 2) + "," + day + " 00:00:00," + end + " 00:00:00,0,0," + best + ",0," + best
                        + ","
                        + high + "," + Math.max(low, 0) + "\n");
            }
        }
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
