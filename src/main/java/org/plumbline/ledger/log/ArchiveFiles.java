package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;

/** Holds every file of the archive against its digest, which is its name. */
final class ArchiveFiles {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private ArchiveFiles() {}

    /**
     * What is the matter with the archive.
     *
     * @param named the digests that some act names
     */
    static List<Problem> check(LogFiles files, Set<String> named) throws IOException {
        Path folder = files.caseFolder().resolve("archive");
        List<Problem> problems = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>(named);
        for (Path file : in(folder)) {
            String name = String.valueOf(file.getFileName());
            boolean isDigest =
                    folder.equals(file.getParent()) && DIGEST.matcher(name).matches();
            if (isDigest) {
                missing.remove(name);
            }
            if (isDigest && !Archive.digestOf(file).equals(name)) {
                problems.add(wrong("changed", files, file));
            } else if (!isDigest || !named.contains(name)) {
                problems.add(LogProblem.note("E170", isDigest ? "unnamed" : "not-a-digest", files.place(file, 1)));
            }
        }
        missing.forEach(digest -> problems.add(wrong("missing", files, folder.resolve(digest))));
        return problems;
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Problem wrong(String what, LogFiles files, Path file) {
        return Problem.error(
                "E089", files.place(file, 1), Phrase.of("ledger.E089." + what), Phrase.of("ledger.E089.help"));
    }
}
