package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.Breakage;
import org.plumbline.claim.report.Diagnostic;
import org.plumbline.claim.report.Frozen;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.History;
import org.plumbline.ledger.record.RecordFiles;

/**
 * Whether what a published version rests on is still what it was: its texts, the captures, the histories.
 *
 * @param breakage what cannot be gone back to
 * @param problems the same for the reader, and what was only changed in the folder
 */
record FrozenState(Breakage breakage, List<Diagnostic> problems) {
    FrozenState {
        problems = List.copyOf(problems);
    }

    static FrozenState of(Path folder, PublishedVersions.Version version) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Phrase> whole = new ArrayList<>(version.broken());
        Archive archive = new Archive(folder.resolve("archive"));
        Frozen frozen = version.frozen();
        frozen.files().forEach((path, digest) -> {
            if (!isAt(folder, path, digest)) {
                boolean kept = isKept(archive, digest);
                problems.add(kept || version.act().isEmpty() ? changed(path) : lost(path));
                if (!kept && version.act().isPresent()) {
                    whole.add(Phrase.of("publication.E065.text", path));
                }
            }
        });
        frozen.standing().heads().forEach((recorder, head) -> {
            if (!History.reaches(folder.resolve("history"), recorder, head.length(), head.chain())) {
                whole.add(Phrase.of("publication.E066", recorder));
                problems.add(Diagnostic.error(
                        "E066",
                        new Place("history/" + recorder + ".jsonl", 1, 1),
                        Phrase.of("publication.E066", recorder),
                        Phrase.of("publication.E066.help")));
            }
        });
        return new FrozenState(new Breakage(whole, bytes(archive, frozen, problems)), problems);
    }

    private static Map<String, Phrase> bytes(Archive archive, Frozen frozen, List<Diagnostic> problems) {
        Map<String, Phrase> broken = new LinkedHashMap<>();
        for (String digest : frozen.bytes()) {
            if (!isKept(archive, digest)) {
                Phrase what = Phrase.of("publication.E065.bytes", digest.substring(0, 12));
                broken.put(digest, what);
                problems.add(Diagnostic.error(
                        "E065", new Place("archive/" + digest, 1, 1), what, Phrase.of("publication.E065.help")));
            }
        }
        return broken;
    }

    /** The bytes of a file of the version: as they lie in the folder if they are the published ones, else as the archive keeps them. */
    static Optional<byte[]> bytes(Path folder, Frozen frozen, String path) {
        Optional<byte[]> there = CaseChecker.bytes(folder, path);
        String digest = frozen.files().get(path);
        if (digest == null
                || there.map(RecordFiles::sha256).filter(digest::equals).isPresent()) {
            return there;
        }
        return new Archive(folder.resolve("archive")).find(digest) instanceof Archive.Found.Kept kept
                ? Optional.of(kept.bytes())
                : there;
    }

    /** Whether the files of the version lie in the folder as they were published. */
    static boolean isUnchanged(Path folder, Frozen frozen) {
        return frozen.files().entrySet().stream().allMatch(file -> isAt(folder, file.getKey(), file.getValue()));
    }

    private static boolean isAt(Path folder, String path, String digest) {
        return CaseChecker.bytes(folder, path)
                .map(RecordFiles::sha256)
                .filter(digest::equals)
                .isPresent();
    }

    private static boolean isKept(Archive archive, String digest) {
        try {
            return archive.file(digest).isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Diagnostic lost(String path) {
        return Diagnostic.error(
                "E065",
                new Place(path, 1, 1),
                Phrase.of("publication.E065.text", path),
                Phrase.of("publication.E065.help"));
    }

    /** The verdicts speak of the text as it was published: if that was changed since, the reader is told. */
    private static Diagnostic changed(String path) {
        return new Diagnostic(
                "E061",
                Diagnostic.Severity.WARNING,
                new Place(path, 1, 1),
                Optional.empty(),
                Optional.empty(),
                Phrase.of("report.frozen.changed"),
                List.of(Phrase.of("report.frozen.changed-help")),
                Optional.empty());
    }
}
