package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Done;
import org.plumbline.ledger.record.RecordFiles;

/**
 * The versions of a publication that were published: what the acts of the history, the frozen files beside the sheet, and their
 * copies in the archive come to.
 *
 * @param versions the first first
 * @param problems what does not fit
 * @param isLost whether an act names frozen verdicts that are nowhere any more
 */
record PublishedVersions(List<Version> versions, List<Diagnostic> problems, boolean isLost) {
    private static final Pattern FROZEN = Pattern.compile("frozen(-\\d{1,6})?\\.json");

    PublishedVersions {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /**
     * One version.
     *
     * @param act that published it; empty for one that was frozen before such acts were kept
     * @param sha256 digest of the frozen file
     * @param broken why it cannot be vouched for; empty if it can
     */
    record Version(Frozen frozen, Optional<Done> act, String sha256, List<Phrase> broken) {}

    /** The version that was published last. */
    Optional<Version> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    static PublishedVersions read(Path folder, String id, Past past) {
        return new Reading(folder, id).run(past.publishings(id));
    }

    /** One reading of the files and acts of a publication. */
    private static final class Reading {
        private final Path folder;
        private final String beside;
        private final Archive archive;
        private final Map<String, byte[]> files = new TreeMap<>();
        private final Map<Integer, Version> versions = new TreeMap<>();
        private final List<Diagnostic> problems = new ArrayList<>();
        private boolean lost;

        Reading(Path folder, String id) {
            this.folder = folder;
            this.beside = "publications/" + id + "/";
            this.archive = new Archive(folder.resolve("archive"));
        }

        PublishedVersions run(List<Done> acts) {
            readFiles();
            acts.forEach(this::take);
            files.forEach((name, bytes) -> unnamed(name, bytes, acts.isEmpty()));
            return new PublishedVersions(List.copyOf(versions.values()), problems, lost);
        }

        private void readFiles() {
            Path place = folder.resolve(beside);
            if (!Files.isDirectory(place)) {
                return;
            }
            try (Stream<Path> entries = Files.list(place)) {
                entries.map(entry -> String.valueOf(entry.getFileName()))
                        .filter(name -> FROZEN.matcher(name).matches())
                        .sorted()
                        .forEach(name ->
                                CaseChecker.bytes(folder, beside + name).ifPresent(bytes -> files.put(name, bytes)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** The verdicts that an act names, and whether the file beside the sheet still is what was published. */
        private void take(Done act) {
            String digest = ((Deed.Published) act.deed()).sha256();
            Optional<byte[]> bytes = find(digest);
            if (bytes.isEmpty()) {
                lost = true;
                problems.add(Diagnostic.error(
                        "E063",
                        new Place("archive/" + digest, 1, 1),
                        Phrase.of("publication.E063.lost", Math.max(1, versions.size() + 1)),
                        Phrase.of("publication.E063.lost.help")));
                return;
            }
            parse(beside + "frozen.json", bytes.get())
                    .ifPresent(frozen -> versions.merge(
                            frozen.version(),
                            new Version(frozen, Optional.of(act), digest, compare(frozen, digest)),
                            Reading::whichIsThere));
        }

        /** Two people who worked apart may both have published: the file that is there tells which one counts. */
        private static Version whichIsThere(Version first, Version second) {
            return first.broken().isEmpty() ? first : second;
        }

        private List<Phrase> compare(Frozen frozen, String digest) {
            String name = Frozen.fileOf(frozen.version());
            byte[] there = files.remove(name);
            if (there != null && RecordFiles.sha256(there).equals(digest)) {
                return List.of();
            }
            Phrase what = there == null
                    ? Phrase.of("publication.E063.missing", beside + name)
                    : Phrase.of("publication.E063.changed", beside + name);
            problems.add(Diagnostic.error(
                    "E063", new Place(beside + name, 1, 1), what, Phrase.of("publication.E063.help", digest)));
            return List.of(what);
        }

        private Optional<byte[]> find(String digest) {
            if (archive.find(digest) instanceof Archive.Found.Kept kept) {
                return Optional.of(kept.bytes());
            }
            return files.values().stream()
                    .filter(bytes -> RecordFiles.sha256(bytes).equals(digest))
                    .findFirst();
        }

        /** A file that no act names: from before such acts were kept, or put there by somebody. */
        private void unnamed(String name, byte[] bytes, boolean noActs) {
            Optional<Frozen> frozen = parse(beside + name, bytes);
            boolean counts = noActs && name.equals("frozen.json");
            frozen.ifPresent(read -> {
                problems.add(new Diagnostic(
                        "E064",
                        counts ? Diagnostic.Severity.NOTE : Diagnostic.Severity.WARNING,
                        new Place(beside + name, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Phrase.of(counts ? "publication.E064.before" : "publication.E064.foreign"),
                        List.of(Phrase.of(
                                counts ? "publication.E064.before.help" : "publication.E064.foreign.help",
                                folder.toString())),
                        Optional.empty()));
                if (counts) {
                    versions.put(1, new Version(read, Optional.empty(), RecordFiles.sha256(bytes), List.of()));
                }
            });
        }

        private Optional<Frozen> parse(String path, byte[] bytes) {
            return switch (Frozen.parse(new String(bytes, StandardCharsets.UTF_8))) {
                case Frozen.Result.Read(Frozen frozen) -> Optional.of(frozen);
                case Frozen.Result.Broken(String why, int line, int column) -> {
                    problems.add(Diagnostic.error(
                            "E060",
                            new Place(path, Math.max(line, 1), Math.max(column, 1)),
                            Phrase.of("report.frozen.broken", why),
                            Phrase.of("report.frozen.help")));
                    yield Optional.empty();
                }
            };
        }
    }
}
