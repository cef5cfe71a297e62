package org.plumbline.publication.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without a window.
 *
 * @param folder for what it keeps
 */
record Browser(Path program, Path folder) {
    private static final int LONGEST_SECONDS = 300;

    /** A page after its scripts have run, and what the browser complained of. */
    record Seen(String page, String log) {}

    /** Where Chromium is, if it is installed. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(path.split(File.pathSeparator)))
                .filter(one -> !one.isEmpty())
                .map(one -> Path.of(one, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page and lets it run. */
    Seen open(Path page, int virtualSeconds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path out = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox"));
        command.addAll(List.of("--disable-gpu", "--no-first-run", "--disable-background-networking"));
        command.addAll(List.of("--disable-component-update", "--disable-sync", "--enable-logging=stderr"));
        command.add("--user-data-dir=" + folder.resolve("profile").toAbsolutePath());
        command.add("--window-size=1000,800");
        command.add("--virtual-time-budget=" + virtualSeconds * 1000L);
        command.add("--dump-dom");
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the browser did not come to an end with " + page);
            }
        } finally {
            process.destroyForcibly();
        }
        return new Seen(Files.readString(out), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }
}
