package org.plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command took, with all that it started and waited for.
 *
 * @param cpu user and system, as the shell's {@code times} tells it: to the millisecond or coarser
 * @param told what it printed, each line with when it came after the start
 */
record Spent(Duration wall, Duration cpu, List<Line> told, int exit) {
    private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.]+)s");

    /** A line of output. */
    record Line(Duration at, String text) {}

    /** Runs a command to its end. */
    static Spent by(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", ".txt");
        List<String> all = new ArrayList<>(
                List.of("bash", "-c", "\"$@\"; status=$?; times > \"$0\"; exit $status", times.toString()));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        List<Line> told = new ArrayList<>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(new Line(Duration.ofNanos(System.nanoTime() - start), line));
            }
        }
        int exit = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        Duration cpu = ofChildren(Files.readAllLines(times).getLast());
        Files.delete(times);
        return new Spent(wall, cpu, told, exit);
    }

    private static Duration ofChildren(String line) {
        Duration all = Duration.ZERO;
        Matcher matcher = TIME.matcher(line);
        while (matcher.find()) {
            all = all.plusMinutes(Long.parseLong(matcher.group(1)))
                    .plusNanos((long) (Double.parseDouble(matcher.group(2)) * 1e9));
        }
        return all;
    }

    /** The one in the middle, by CPU time. */
    static Spent median(List<Spent> runs) {
        return runs.stream()
                .sorted(java.util.Comparator.comparing(Spent::cpu))
                .toList()
                .get(runs.size() / 2);
    }

    @Override
    public String toString() {
        return "%6.2f s wall, %6.2f s CPU".formatted(Measured.seconds(wall), Measured.seconds(cpu));
    }
}
