package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * Writes a case as a bag (RFC 8493): all its files as they are, the lists of their SHA-256 digests, and nothing about who wrote it
 * or on which computer. Not in it are caches and whatever else has a name that begins with a point, locks, and files that somebody
 * is still writing.
 */
public final class BagWriter {
    static final String SHA256 = "SHA-256";
    static final String DATA = "data/";
    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /** The heads of the log before the histories, and these before the archive: what a file names is then in the bag. */
    private static final List<String> ORDER = List.of("case.yaml", "log/", "history/", "records/", "incidents/");

    private BagWriter() {}

    /** What became of it. */
    public sealed interface Result {
        /**
         * The bag is whole and on the disk.
         *
         * @param leftOut what of the case is not in it
         */
        record Done(int files, long bytes, List<String> leftOut) implements Result {}

        /** Nothing was written. */
        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Writes the bag.
     *
     * @param target must not be there yet, nor lie in the case
     * @param day on which it is written; it stands in the bag
     */
    public static Result write(Path caseFolder, Path target, LocalDate day) {
        Place place = new Place(target.toString(), 1, 1);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return refused("E067", place, "bag.target.exists");
        }
        try {
            if (Containment.holds(caseFolder, target)) {
                return refused("E067", place, "bag.target.in-case");
            }
            FolderFiles all = FolderFiles.of(caseFolder);
            List<String> others = all.others().stream()
                    .filter(path -> !BagPath.isHidden(path))
                    .toList();
            return others.isEmpty()
                    ? write(caseFolder, all.plain(), target, day)
                    : refused("E067", new Place(others.getFirst(), 1, 1), "bag.not-plain");
        } catch (IOException failure) {
            return new Result.Refused(List.of(Problem.error(
                    "E055",
                    place,
                    Phrase.of("bag.failed", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage())),
                    Phrase.of("bag.failed.help"))));
        }
    }

    private static Result refused(String code, Place place, String key) {
        return new Result.Refused(List.of(Problem.error(code, place, Phrase.of(key), Phrase.of(key + ".help"))));
    }

    private static Result write(Path caseFolder, List<String> plain, Path target, LocalDate day) throws IOException {
        List<String> paths = plain.stream()
                .filter(BagWriter::belongs)
                .sorted(Comparator.comparingInt(BagWriter::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Problem> troubles = BagPath.troubles(paths);
        if (!troubles.isEmpty()) {
            return new Result.Refused(troubles);
        }
        try (SideFolder side = new SideFolder(target)) {
            Map<String, String> digests = new TreeMap<>();
            long bytes = 0;
            for (String path : paths) {
                DigestedFile file =
                        DigestedFile.copy(caseFolder.resolve(path), side.path().resolve(DATA + path), SHA256);
                digests.put(DATA + path, file.digest());
                bytes += file.size();
            }
            Files.createDirectories(side.path().resolve(DATA));
            writeTags(side.path(), digests, bytes, day);
            side.settle();
            List<String> leftOut = plain.stream().filter(path -> !belongs(path)).toList();
            return new Result.Done(paths.size(), bytes, leftOut);
        }
    }

    private static boolean belongs(String path) {
        return !BagPath.isHidden(path)
                && !path.endsWith(".part")
                && !(path.startsWith("history/") && path.endsWith(".lock"));
    }

    private static int rank(String path) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (path.startsWith(ORDER.get(i))) {
                return i;
            }
        }
        return ORDER.size();
    }

    private static void writeTags(Path bag, Map<String, String> digests, long bytes, LocalDate day) throws IOException {
        Map<String, String> tags = new TreeMap<>();
        tags.put("bagit.txt", DECLARATION);
        tags.put(
                "bag-info.txt",
                "Bag-Software-Agent: Plumbline\nBagging-Date: " + day + "\nPayload-Oxum: " + bytes + "."
                        + digests.size() + "\n");
        tags.put("manifest-sha256.txt", manifest(digests));
        Map<String, String> ofTags = new TreeMap<>();
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            ofTags.put(tag.getKey(), write(bag.resolve(tag.getKey()), tag.getValue()));
        }
        write(bag.resolve("tagmanifest-sha256.txt"), manifest(ofTags));
    }

    private static String write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        return DigestedFile.read(file, SHA256).digest();
    }

    private static String manifest(Map<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((path, digest) ->
                lines.append(digest).append("  ").append(BagPath.encoded(path)).append('\n'));
        return lines.toString();
    }
}
