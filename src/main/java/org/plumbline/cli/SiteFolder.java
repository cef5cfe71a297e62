package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Archive;

/**
 * The folder that a site is written into. It holds a list of what was written there, with digests; only files that still are as they
 * were written are replaced or taken away, so nothing of anybody else's is touched. Not for two processes at once.
 */
record SiteFolder(Path folder) {
    private static final String LIST = ".plumbline-site";
    private static final String NEW = ".plumbline-new";
    private static final String PART = ".part";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^\\\\\\x00-\\x1f]{1,500})");

    /** What came of writing. */
    sealed interface Outcome {
        /**
         * All of them stand there.
         *
         * @param changed how many files were new or other than before
         * @param gone the files that were taken away, by their paths in the site
         */
        record Written(int files, int changed, List<String> gone, long bytes) implements Outcome {
            public Written {
                gone = List.copyOf(gone);
            }
        }

        record Refused(Diagnostic why) implements Outcome {}
    }

    /** Why nothing may be written there; asked before the long work begins. */
    Optional<Diagnostic> taken() {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Path parent = folder.toAbsolutePath().getParent();
                return parent != null && Files.isDirectory(parent) && Files.isWritable(parent)
                        ? Optional.empty()
                        : Optional.of(problem("E191", folder));
            }
            if (!Files.isDirectory(folder)) {
                return Optional.of(problem("E190", folder));
            }
            if (!Files.isWritable(folder)) {
                return Optional.of(problem("E192", folder));
            }
            if (Files.isRegularFile(folder.resolve(LIST), LinkOption.NOFOLLOW_LINKS)) {
                return read().isPresent() ? Optional.empty() : Optional.of(problem("E193", folder.resolve(LIST)));
            }
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.findAny().isPresent() ? Optional.of(problem("E190", folder)) : Optional.empty();
            }
        } catch (IOException unreadable) {
            return Optional.of(problem("E192", folder));
        }
    }

    private static Diagnostic problem(String code, Path what) {
        return Diagnostic.error(
                code,
                new Place(what.toString(), 1, 1),
                Phrase.of("publication." + code, what.toString()),
                Phrase.of("publication." + code + ".help"));
    }

    /** The digests under which each file was written; of a run that was cut off there are two. Empty if the list cannot be read. */
    private Optional<SortedMap<String, Set<String>>> read() throws IOException {
        SortedMap<String, Set<String>> listed = new TreeMap<>();
        if (!Files.isRegularFile(folder.resolve(LIST))) {
            return Optional.of(listed);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(LIST));
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !isInside(matcher.group(2))) {
                return Optional.empty();
            }
            listed.computeIfAbsent(matcher.group(2), path -> new HashSet<>()).add(matcher.group(1));
        }
        return Optional.of(listed);
    }

    /**
     * The files that were written below a folder of the site and are still there, by their paths in the site.
     *
     * @return none where the list of the folder cannot be read; {@link #taken} tells that
     */
    List<String> standing(String below) {
        try {
            return read().orElseGet(TreeMap::new).keySet().stream()
                    .filter(path -> path.startsWith(below + "/"))
                    .filter(path -> Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private boolean isInside(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder.normalize()) && !path.startsWith("/") && !path.contains("..");
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    /**
     * Writes the files of a publication and of the site's top; those of other publications stay.
     *
     * @param files by path
     * @param publication files listed under its folder that are not among the new ones are taken away
     */
    Outcome write(SortedMap<String, byte[]> files, String publication) {
        try {
            Optional<Diagnostic> taken = taken();
            return taken.isPresent()
                    ? new Outcome.Refused(taken.get())
                    : write(files, publication, read().orElseThrow());
        } catch (IOException unwritable) {
            return new Outcome.Refused(problem("E194", folder));
        }
    }

    private Outcome write(SortedMap<String, byte[]> files, String publication, SortedMap<String, Set<String>> before)
            throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digests.put(file.getKey(), Archive.digest(file.getValue()));
        }
        List<String> gone = before.keySet().stream()
                .filter(path -> path.startsWith(publication + "/") && !files.containsKey(path))
                .toList();
        List<String> changed = new ArrayList<>();
        for (String path :
                Stream.concat(digests.keySet().stream(), gone.stream()).toList()) {
            if (isAlready(path, files)) {
                continue;
            }
            Optional<String> there = digestOf(path);
            if (there.isPresent() && !before.getOrDefault(path, Set.of()).contains(there.get())) {
                return new Outcome.Refused(problem("E195", folder.resolve(path)));
            }
            if (digests.containsKey(path)) {
                changed.add(path);
            }
        }
        Files.createDirectories(folder);
        clearNew();
        try {
            return written(files, before, digests, changed, gone);
        } finally {
            clearNew();
        }
    }

    /** First all new bytes, beside the site: where the disk is full, the site that was there stays whole. */
    private Outcome written(
            SortedMap<String, byte[]> files,
            SortedMap<String, Set<String>> before,
            SortedMap<String, String> digests,
            List<String> changed,
            List<String> gone)
            throws IOException {
        Files.createDirectories(folder.resolve(NEW));
        for (int i = 0; i < changed.size(); i++) {
            Files.write(folder.resolve(NEW).resolve(i + PART), files.getOrDefault(changed.get(i), new byte[0]));
        }
        SortedMap<String, Set<String>> both = new TreeMap<>(before);
        digests.forEach((path, digest) -> both.merge(path, Set.of(digest), SiteFolder::union));
        list(both);
        for (int i = 0; i < changed.size(); i++) {
            move(folder.resolve(NEW).resolve(i + PART), folder.resolve(changed.get(i)));
        }
        List<String> removed = new ArrayList<>(); // what somebody else has deleted before is not taken away now
        for (String path : gone) {
            if (Files.deleteIfExists(folder.resolve(path))) {
                removed.add(path);
            }
            both.remove(path);
        }
        digests.forEach((path, digest) -> both.put(path, Set.of(digest)));
        list(both);
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        return new Outcome.Written(files.size(), changed.size(), removed, bytes);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private boolean isAlready(String path, SortedMap<String, byte[]> files) throws IOException {
        Path file = folder.resolve(path);
        byte[] bytes = files.get(path);
        return bytes != null
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private Optional<String> digestOf(String path) throws IOException {
        Path file = folder.resolve(path);
        for (Path step = file.getParent(); step != null && !step.equals(folder); step = step.getParent()) {
            if (Files.isSymbolicLink(step)) {
                return Optional.of("something else"); // a link would lead out of the site
            }
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Archive.digestOf(file) : "something else");
    }

    private void list(SortedMap<String, Set<String>> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        digests.forEach((path, all) -> all.stream()
                .sorted()
                .forEach(digest -> text.append(digest).append("  ").append(path).append('\n')));
        Path draft = folder.resolve(NEW).resolve("list" + PART);
        Files.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
        move(draft, folder.resolve(LIST));
    }

    /** A file is there as it was or as it is to be, never half. */
    private static void move(Path draft, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was written beside the site and not moved, by this run or by one that was cut off. */
    private void clearNew() throws IOException {
        Path fresh = folder.resolve(NEW);
        if (!Files.isDirectory(fresh, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> drafts = Files.list(fresh)) {
            for (Path draft : drafts.filter(SiteFolder::isDraft).toList()) {
                Files.delete(draft);
            }
        }
        try (Stream<Path> others = Files.list(fresh)) {
            if (others.findAny().isEmpty()) {
                Files.delete(fresh);
            }
        }
    }

    private static boolean isDraft(Path file) {
        return String.valueOf(file.getFileName()).matches("[0-9]{1,9}\\.part|list\\.part");
    }
}
