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
 * Runs the main jobs once on a copy of a case, so that the JDK's ahead-of-time cache has what they need (JEP 483, 514, 515). Part of the
 * build: {@code Training CASE PUBLICATION FOLDER}; the folder, which holds the copy, its keys and its site, is new and is taken away again.
 */
final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        run(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]));
        System.exit(Main.DONE);
    }

    /** How each job ended; all with 0 if the publication holds. */
    static List<Integer> run(Path caseFolder, String publication, Path folder) throws IOException {
        try {
            String copy = folder.resolve("case").toString();
            copy(caseFolder, folder.resolve("case"));
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Console console = new Console(
                    nowhere,
                    nowhere,
                    false,
                    Language.ENGLISH,
                    Optional.empty(),
                    Clock.systemUTC(),
                    Map.of("PLUMBLINE_KEYS", folder.resolve("keys").toString()));
            List<Integer> ended = new ArrayList<>();
            for (String[] job : List.of(new String[] {"check", copy, publication}, new String[] {
                "publish", copy, publication, "-o", folder.resolve("site").toString()
            })) {
                ended.add(Main.run(job, console));
            }
            return ended;
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
