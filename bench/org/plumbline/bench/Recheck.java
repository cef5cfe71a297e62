package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.cli.Main;

/**
 * From a change on disk to the new result of {@code check --watch}, which keeps the case in memory: after one claim, one record
 * and one row of the table. Each kind of change is made several times; the first runs meet a cold compiler.
 */
final class Recheck {
    private static final int TIMES = 6;

    private Recheck() {}

    static void measure(Path caseFolder, PrintStream out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Measured.jvm("1g"));
        command.addAll(List.of(Main.class.getName(), "check", caseFolder.toString(), "--watch"));
        Process process =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            waitForResult(lines);
            Path text = caseFolder.resolve("publications/figures/en.md");
            Path records = caseFolder.resolve("records/events.yaml");
            Path table = caseFolder.resolve("incidents/reports.csv");
            out.printf(
                    "re-check after one claim changes    %s%n",
                    times(process, lines, caseFolder, text, Recheck::otherFigure));
            out.printf(
                    "re-check after one record changes   %s%n",
                    times(process, lines, caseFolder, records, Recheck::otherTroops));
            out.printf(
                    "re-check after one row changes      %s%n",
                    times(process, lines, caseFolder, table, Recheck::otherRow));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** One claim says a figure more. */
    private static String otherFigure(String text) {
        int start = text.indexOf("At least ") + 9;
        int end = text.indexOf(' ', start);
        int figure = Integer.parseInt(text, start, end, 10);
        return text.substring(0, start) + (figure + 1) + text.substring(end);
    }

    private static String otherTroops(String text) {
        int start = text.indexOf("troops: ") + 8;
        int end = text.indexOf('\n', start);
        return text.substring(0, start) + (Integer.parseInt(text, start, end, 10) + 1) + text.substring(end);
    }

    private static String otherRow(String text) {
        return text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
    }

    private static String times(
            Process process, BufferedReader lines, Path caseFolder, Path file, UnaryOperator<String> change)
            throws IOException {
        List<String> wall = new ArrayList<>();
        List<String> cpu = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Path changed = Files.writeString(
                    Files.createTempFile(caseFolder.getParent(), "changed", ""), change.apply(Files.readString(file)));
            double used = cpu(process);
            long start = System.nanoTime();
            Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            waitForResult(lines);
            wall.add("%.2f".formatted((System.nanoTime() - start) / 1e9));
            cpu.add("%.2f".formatted(cpu(process) - used));
        }
        return "wall " + String.join(" ", wall) + " s; CPU " + String.join(" ", cpu) + " s";
    }

    /** Seconds that all threads of a running process have used so far; 0 where the system does not tell. */
    private static double cpu(Process process) {
        return process.info().totalCpuDuration().map(Measured::seconds).orElse(0.0);
    }

    private static void waitForResult(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("Ctrl-C")) {
                return;
            }
        }
        throw new IOException("the check ended");
    }
}
