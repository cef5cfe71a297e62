package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.language.Language;

/**
 * Runs a job once on a copy of a case, so that the JDK's ahead-of-time cache has what it needs (JEP 483, 514, 515). Part of the build:
 * {@code Training check|publish CASE PUBLICATION FOLDER}; the folder, which holds the copy, its keys and its site, is new and is taken
 * away again. The caches are two, since a cache is loaded whole: that of publishing would keep {@code check} waiting.
 */
final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments[0], Path.of(arguments[1]), arguments[2], Path.of(arguments[3])));
    }

    /** How the job ended; with 0 if the publication holds. */
    static int run(String job, Path caseFolder, String publication, Path folder) throws IOException {
        try {
            Path copy = folder.resolve("case");
            copy(caseFolder, copy);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Console console = new Console(
                    nowhere,
                    nowhere,
                    false,
                    Language.ENGLISH,
                    Optional.empty(),
                    Clock.systemUTC(),
                    Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()));
            List<String> words = new ArrayList<>(List.of(job, copy.toString(), publication));
            if (job.equals("publish")) {
                words.addAll(List.of("-o", folder.resolve("site").toString()));
            }
            return Main.run(words.toArray(String[]::new), console);
        } finally {
            remove(folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
