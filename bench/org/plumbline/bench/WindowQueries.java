package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.cli.Main;

/**
 * A table of incidents of the size of the largest public one: how fast {@code import} takes it in, and how fast 1,000 mixed questions
 * about windows are answered, against the same questions as SQL on DuckDB over the same rows. Each part runs in a JVM of its own.
 * {@code WindowQueries [ROWS [TABLE]]}: 2,500,000 rows unless told, drawn like the UCDP table that is given, or like noted shares.
 */
final class WindowQueries {
    private static final int ROWS = 2_500_000;

    private WindowQueries() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        List<Path> real = Stream.of(arguments).skip(1).map(Path::of).toList();
        Path folder = Files.createTempDirectory("window-queries");
        Path table = folder.resolve("made.csv");
        Path made = folder.resolve("case");
        MadeGed.writeCase(made);
        MadeGed.like(real).write(table, rows);
        out.printf("%,d rows, %,d MiB%n", rows, Files.size(table) >> 20);
        Measured.run(Main.class, List.of("record", made.toString()));
        Measured taken =
                Measured.run(Main.class, List.of("import", made.toString(), table.toString(), "--source", "ged"), "2g");
        if (taken.exit() != 0) {
            throw new IllegalStateException("import ended with " + taken.exit());
        }
        out.printf(
                "import: %,.0f rows/s of wall time, start of the JVM included; %s%n",
                rows / Measured.seconds(taken.wall()), taken);
        List<WindowQuestion> questions = WindowQuestion.mixed(1_100);
        Path sql = folder.resolve("questions.sql");
        Path asked = folder.resolve("questions.txt");
        Files.write(sql, questions.stream().map(WindowQuestion::sql).toList());
        Files.write(asked, questions.stream().map(WindowQuestion::asked).toList());
        Measured ours = Measured.run(WindowAnswers.class, List.of(folder.toString()), "2g");
        Measured theirs = Measured.run(WindowSql.class, List.of(folder.toString()), "2g");
        report("plumbline", folder, ours, out);
        report("DuckDB", folder, theirs, out);
        compare(folder, out);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void report(String name, Path folder, Measured measured, PrintStream out) throws IOException {
        List<String> times = Files.readAllLines(folder.resolve(name + ".times"));
        out.printf(
                "%-9s  read %5.1f s, 1,000 questions %7.3f s, of which the slowest tenth take %7.3f s; most memory %,d MiB%n",
                name, seconds(times.get(0)), seconds(times.get(1)), seconds(times.get(2)), measured.memory());
    }

    private static double seconds(String nanos) {
        return Measured.seconds(Duration.ofNanos(Long.parseLong(nanos)));
    }

    private static void compare(Path folder, PrintStream out) throws IOException {
        List<String> ours = Files.readAllLines(folder.resolve("plumbline.answers"));
        List<String> theirs = Files.readAllLines(folder.resolve("DuckDB.answers"));
        List<String> asked = Files.readAllLines(folder.resolve("questions.txt"));
        List<String> different = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
                different.add(asked.get(i) + ": " + ours.get(i) + ", DuckDB " + theirs.get(i));
            }
        }
        out.printf("answers that are the same: %,d of %,d%n", asked.size() - different.size(), asked.size());
        different.stream().limit(5).forEach(line -> out.println("  " + line));
        double ratio = seconds(
                        Files.readAllLines(folder.resolve("plumbline.times")).get(1))
                / seconds(Files.readAllLines(folder.resolve("DuckDB.times")).get(1));
        out.printf("plumbline takes %.2f times the time of DuckDB for the questions%n", ratio);
    }
}
