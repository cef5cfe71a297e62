package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/**
 * A bag (RFC 8493) that was verified: every file that its manifests list is there and has its digest, and no other is.
 *
 * @param folder where it lies
 * @param digests by path of the payload, {@code data/} left out
 * @param algorithm of the digests, as Java names it
 */
public record Bag(Path folder, Map<String, String> digests, String algorithm) {
    private static final String DECLARATION = "bagit.txt";
    private static final Pattern DECLARED =
            Pattern.compile("BagIt-Version: (0\\.97|1\\.0)\\R" + "Tag-File-Character-Encoding: UTF-8\\R?");
    private static final Pattern OXUM = Pattern.compile("(?im)^Payload-Oxum:[ \\t]*(\\d+)\\.(\\d+)[ \\t]*$");

    public Bag {
        digests = Map.copyOf(digests);
    }

    /** What a folder turned out to be. */
    public sealed interface Result {
        record Verified(Bag bag) implements Result {}

        /** It is no bag, not a whole one, or not a safe one; with everything that was found. */
        record Refused(List<Problem> problems) implements Result {}
    }

    /** Whether a folder says that it is a bag. */
    public static boolean isBag(Path folder) {
        return Files.isRegularFile(folder.resolve(DECLARATION));
    }

    /** Reads every file of a bag. Nothing is fetched, no link is followed and nothing is written. */
    public static Result verify(Path folder) {
        try {
            return new Check(folder).run();
        } catch (IOException failure) {
            return new Result.Refused(List.of(Problem.error(
                    "E055",
                    new Place(String.valueOf(folder.getFileName()), 1, 1),
                    Phrase.of("bag.failed", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage())),
                    Phrase.of("bag.failed.help"))));
        }
    }

    /**
     * Unpacks the payload into a new folder, which is there as a whole or not at all.
     *
     * @return what stood in the way; then there is no new folder
     */
    public java.util.Optional<Problem> unpack(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return java.util.Optional.of(
                    Manifest.problem("E067", new Place(target.toString(), 1, 1), "bag.case.exists"));
        }
        try (SideFolder side = new SideFolder(target)) {
            for (Map.Entry<String, String> file : digests.entrySet()) {
                Path copy = side.path().resolve(file.getKey());
                DigestedFile copied =
                        DigestedFile.copy(folder.resolve(BagWriter.DATA + file.getKey()), copy, algorithm);
                if (!copied.digest().equals(file.getValue())) {
                    return java.util.Optional.of(
                            Manifest.problem("E055", new Place(BagWriter.DATA + file.getKey(), 1, 1), "bag.changed"));
                }
            }
            side.settle();
            return java.util.Optional.empty();
        } catch (IOException failure) {
            return java.util.Optional.of(Problem.error(
                    "E055",
                    new Place(target.toString(), 1, 1),
                    Phrase.of("bag.failed", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage())),
                    Phrase.of("bag.failed.help")));
        }
    }

    /** One verification. */
    private static final class Check {
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, DigestedFile> read = new LinkedHashMap<>();

        Check(Path folder) {
            this.folder = folder;
        }

        Result run() throws IOException {
            FolderFiles files = FolderFiles.of(folder);
            files.others().forEach(path -> add("E067", path, "bag.not-plain"));
            files.plain().stream()
                    .filter(path -> !BagPath.staysInside(path))
                    .forEach(path -> add("E067", path, "bag.path", path));
            declaration();
            if (Files.exists(folder.resolve("fetch.txt"), LinkOption.NOFOLLOW_LINKS)) {
                add("E067", "fetch.txt", "bag.fetch");
            }
            problems.addAll(BagPath.troubles(files.plain()));
            Set<String> payload = new HashSet<>();
            files.plain().stream()
                    .filter(path -> path.startsWith(BagWriter.DATA))
                    .forEach(payload::add);
            if (!problems.isEmpty()) {
                return new Result.Refused(problems);
            }
            List<Manifest> manifests = manifests(files, false);
            List<Manifest> usable =
                    manifests.stream().filter(Manifest::isUsable).toList();
            if (usable.isEmpty()) {
                add("E055", "manifest-sha256.txt", "bag.manifest.none");
                return new Result.Refused(problems);
            }
            for (Manifest manifest : manifests) {
                compare(manifest, payload);
            }
            for (Manifest manifest : manifests(files, true)) {
                compare(manifest, Set.of());
            }
            oxum(payload);
            Manifest first = usable.getFirst();
            return problems.isEmpty() ? verified(first) : new Result.Refused(problems);
        }

        private Result verified(Manifest manifest) {
            Map<String, String> digests = new LinkedHashMap<>();
            manifest.digests().forEach((path, digest) -> digests.put(path.substring(BagWriter.DATA.length()), digest));
            digests.keySet().stream()
                    .filter(path -> BagPath.isHidden(path) || !BagPath.staysInside(path))
                    .forEach(path -> add("E067", BagWriter.DATA + path, "bag.hidden"));
            return problems.isEmpty()
                    ? new Result.Verified(new Bag(folder, digests, manifest.algorithm()))
                    : new Result.Refused(problems);
        }

        private void declaration() throws IOException {
            try {
                if (!Files.isRegularFile(folder.resolve(DECLARATION), LinkOption.NOFOLLOW_LINKS)) {
                    add("E055", DECLARATION, "bag.missing");
                } else if (!DECLARED.matcher(Files.readString(folder.resolve(DECLARATION)))
                        .matches()) {
                    add("E055", DECLARATION, "bag.declaration");
                }
            } catch (CharacterCodingException notUtf8) {
                add("E055", DECLARATION, "bag.not-utf8");
            }
        }

        private List<Manifest> manifests(FolderFiles files, boolean ofTags) throws IOException {
            List<Manifest> manifests = new ArrayList<>();
            for (String path : files.plain()) {
                if (Manifest.isName(path, ofTags)) {
                    Manifest manifest = Manifest.read(folder, path, ofTags ? "" : BagWriter.DATA);
                    problems.addAll(manifest.problems());
                    manifests.add(manifest);
                }
            }
            return manifests;
        }

        /** A manifest of the payload lists all of it; one of the tag files may leave some out. */
        private void compare(Manifest manifest, Set<String> payload) throws IOException {
            for (Map.Entry<String, String> listed : manifest.digests().entrySet()) {
                Path file = folder.resolve(listed.getKey());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    add("E055", listed.getKey(), "bag.missing");
                } else if (manifest.isUsable()
                        && !digest(listed.getKey(), manifest.algorithm()).equals(listed.getValue())) {
                    add("E055", listed.getKey(), "bag.changed");
                }
            }
            payload.stream()
                    .filter(path -> !manifest.digests().containsKey(path))
                    .sorted()
                    .forEach(path -> add("E055", path, "bag.extra", manifest.name()));
        }

        private String digest(String path, String algorithm) throws IOException {
            String key = algorithm + " " + path;
            DigestedFile known = read.get(key);
            if (known == null) {
                known = DigestedFile.read(folder.resolve(path), algorithm);
                read.put(key, known);
            }
            return known.digest();
        }

        private void oxum(Set<String> payload) throws IOException {
            Path info = folder.resolve("bag-info.txt");
            if (!Files.isRegularFile(info, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            Matcher told;
            try {
                told = OXUM.matcher(Files.readString(info));
            } catch (CharacterCodingException notUtf8) {
                add("E055", "bag-info.txt", "bag.not-utf8");
                return;
            }
            long bytes = 0;
            for (String path : payload) {
                bytes += Files.size(folder.resolve(path));
            }
            if (told.find() && !(told.group(1) + "." + told.group(2)).equals(bytes + "." + payload.size())) {
                add("E055", "bag-info.txt", "bag.oxum", told.group(1) + "." + told.group(2), bytes, payload.size());
            }
        }

        private void add(String code, String path, String key, Object... arguments) {
            problems.add(Manifest.problem(code, new Place(path, 1, 1), key, arguments));
        }
    }
}
