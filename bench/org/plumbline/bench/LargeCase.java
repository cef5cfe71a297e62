package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.cli.Main;

/**
 * A cold {@code check} of 10,000 claims against 100,000 incidents, beside the counts and sums among them as one set-based SQL
 * on DuckDB; how long a check takes again after one thing changed; then how the cost grows with incidents and with claims. {@code bench/run LargeCase} measures all,
 * {@code bench/run LargeCase once} leaves the curves out.
 */
final class LargeCase {
    private static final int INCIDENTS = 100_000;
    private static final int CLAIMS = 10_000;

    private LargeCase() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("large-case");
        new MadeCase(INCIDENTS, CLAIMS).write(folder.resolve("case"));
        Measured check = check(folder);
        Measured sql = Measured.run(SetBasedSql.class, List.of(folder.toString()));
        out.printf("%,d claims, %,d incidents%n", CLAIMS, INCIDENTS);
        out.printf("check, all kinds of claims     %s   (exit %d)%n", check, check.exit());
        out.printf("DuckDB, counts and sums only   %s%n", sql);
        out.printf(
                "DuckDB takes %.1f times the wall time, %.1f times the CPU time of check%n",
                Measured.seconds(sql.wall()) / Measured.seconds(check.wall()),
                Measured.seconds(sql.cpu()) / Measured.seconds(check.cpu()));
        agreement(folder, out);
        Recheck.measure(folder.resolve("case"), out);
        if (arguments.length > 0 && arguments[0].equals("once")) {
            return;
        }
        for (int incidents : List.of(1_000, 10_000, 100_000)) {
            curve(incidents, CLAIMS, out);
        }
        for (int claims : List.of(100, 1_000, 10_000)) {
            curve(INCIDENTS, claims, out);
        }
    }

    private static void curve(int incidents, int claims, PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("large-case");
        new MadeCase(incidents, claims).write(folder.resolve("case"));
        out.printf("%,7d incidents, %,6d claims   %s%n", incidents, claims, check(folder));
    }

    private static Measured check(Path folder) throws IOException, InterruptedException {
        return Measured.run(
                Main.class,
                List.of(
                        "check",
                        folder.resolve("case").toString(),
                        "--format",
                        "json",
                        "-o",
                        folder.resolve("result.json").toString()));
    }

    /** Both must come to the same least values. */
    private static void agreement(Path folder, PrintStream out) throws IOException {
        Map<String, Long> least = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("baseline/least.csv"))) {
            String[] cells = line.split(",", -1);
            least.put(cells[0], Math.round(Double.parseDouble(cells[1])));
        }
        CheckedFigures checked = CheckedFigures.read(folder.resolve("result.json"));
        long same = least.entrySet().stream()
                .filter(entry -> entry.getValue().equals(checked.least().get(entry.getKey())))
                .count();
        out.printf("verdicts: %s; claims that could not be read: %d%n", checked.verdicts(), checked.errors());
        out.printf("least values that are the same as DuckDB's: %,d of %,d%n", same, least.size());
    }
}
