package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        private final Map<Integer, List<Version>> candidates = new TreeMap<>();
        private final Set<String> named = new HashSet<>();
        private boolean lost;

        Reading(Path folder, String id) {
            this.folder = folder;
            this.beside = "publications/" + id + "/";
            this.archive = new Archive(folder.resolve("archive"));
        }

        PublishedVersions run(List<Done> acts) {
            readFiles();
            acts.forEach(this::take);
            candidates.forEach(this::choose);
            files.keySet().removeAll(named);
            files.forEach((name, bytes) -> unnamed(name, bytes, acts.isEmpty()));
            return new PublishedVersions(withLoss(), problems, lost);
        }

        /** Where verdicts that an act names are nowhere any more, nobody can say that those before them are the last. */
        private List<Version> withLoss() {
            List<Version> all = new ArrayList<>(versions.values());
            if (lost && !all.isEmpty()) {
                Version last = all.removeLast();
                List<Phrase> broken = new ArrayList<>(last.broken());
                broken.add(Phrase.of("publication.E063.lost", last.frozen().version() + 1));
                all.add(new Version(last.frozen(), last.act(), last.sha256(), broken));
            }
            return List.copyOf(all);
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
                        Phrase.of("publication.E063.lost", candidates.size() + 1),
                        Phrase.of("publication.E063.lost.help")));
                return;
            }
            parse(beside + "frozen.json", bytes.get())
                    .ifPresent(frozen -> candidates
                            .computeIfAbsent(frozen.version(), number -> new ArrayList<>())
                            .add(new Version(frozen, Optional.of(act), digest, List.of())));
        }

        /** Two people who worked apart may both have published a version: the file that is there tells which one counts. */
        private void choose(int number, List<Version> published) {
            String name = Frozen.fileOf(number);
            named.add(name);
            byte[] there = files.get(name);
            String digest = there == null ? "" : RecordFiles.sha256(there);
            Optional<Version> same = published.stream()
                    .filter(version -> version.sha256().equals(digest))
                    .findFirst();
            versions.put(number, same.orElseGet(() -> broken(published.getFirst(), name, there != null)));
        }

        private Version broken(Version version, String name, boolean isThere) {
            Phrase what = Phrase.of(isThere ? "publication.E063.changed" : "publication.E063.missing", beside + name);
            problems.add(Diagnostic.error(
                    "E063",
                    new Place(beside + name, 1, 1),
                    what,
                    Phrase.of("publication.E063.help", version.sha256())));
            return new Version(version.frozen(), version.act(), version.sha256(), List.of(what));
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
                if (counts && read.standing().root().isPresent()) {
                    withoutAct(read, name, bytes);
                    return;
                }
                problems.add(new Diagnostic(
                        "E064",
                        Diagnostic.Severity.WARNING,
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

        /** Whatever was published since publications stand in the history has an act: without one nothing vouches for the file. */
        private void withoutAct(Frozen frozen, String name, byte[] bytes) {
            Phrase what = Phrase.of("publication.E063.no-act", beside + name);
            problems.add(Diagnostic.error(
                    "E063", new Place(beside + name, 1, 1), what, Phrase.of("publication.E063.no-act.help")));
            versions.put(1, new Version(frozen, Optional.empty(), RecordFiles.sha256(bytes), List.of(what)));
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
