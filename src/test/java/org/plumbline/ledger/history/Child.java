package org.plumbline.ledger.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second Java process that runs {@link RecordingChild}. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child recording(Path folder, String recorder, int first, int count, long patienceMillis) throws IOException {
        return new Child(new ProcessBuilder(command(folder, recorder, first, count, patienceMillis))
                .redirectErrorStream(true)
                .start());
    }

    /** The command line of the child, for a test that runs it under a shell. */
    static List<String> command(Path folder, String recorder, int first, int count, long patienceMillis) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                RecordingChild.class.getName(),
                folder.toString(),
                recorder,
                Integer.toString(first),
                Integer.toString(count),
                Long.toString(patienceMillis)));
    }

    /** The next line that the child printed, or an empty text when it ended. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    List<String> rest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    /** Ends it as kill -9 does; what it printed before can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
