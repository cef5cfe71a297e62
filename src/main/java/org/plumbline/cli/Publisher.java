package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.claim.report.Frozen;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.history.Archive;
import org.plumbline.ledger.history.Deed;
import org.plumbline.ledger.history.Recorder;
import org.plumbline.ledger.log.CaseHead;
import org.plumbline.ledger.log.CaseRoot;
import org.plumbline.ledger.log.Hash;
import org.plumbline.ledger.record.RecordFiles;

/**
 * Writes a version of a publication: first text and verdicts into the archive, then the act into the history, then the frozen
 * file beside the sheet. If it is cut off in between, the act counts, and the file is put back from the archive the next time.
 *
 * @param texts digests of the sheet and the editions that were judged, and of their pictures
 * @param root over the histories as they are
 */
record Publisher(
        Path folder,
        Map<String, String> texts,
        Past past,
        CaseRoot root,
        String recorder,
        Console console,
        Messages messages) {
    /** @param adopted a version that goes into the history with this one */
    int publish(
            CheckedPublication publication,
            int number,
            String correction,
            Optional<PublishedVersions.Version> adopted) {
        Instant at = console.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Frozen.Version next = new Frozen.Version(at, number, correction, standing(), texts);
        Frozen frozen =
                Frozen.of(publication, next, judgement -> judgement.grounds().bytes());
        byte[] bytes = frozen.toJson().getBytes(StandardCharsets.UTF_8);
        List<Recorder.Original> originals = new ArrayList<>();
        texts.forEach((path, digest) -> originals.add(new Recorder.Original(folder.resolve(path), digest)));
        List<Deed> deeds = new ArrayList<>();
        adopted.ifPresent(version -> {
            deeds.add(new Deed.Published(publication.id(), version.sha256()));
            originals.add(new Recorder.Original(fileOf(publication.id(), version.frozen()), version.sha256()));
        });
        deeds.add(new Deed.Published(publication.id(), RecordFiles.sha256(bytes)));
        Path target = fileOf(publication.id(), frozen);
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        write(draft, bytes);
        originals.add(new Recorder.Original(draft, RecordFiles.sha256(bytes)));
        if (!record(deeds, originals)) {
            delete(draft);
            return Main.UNREADABLE;
        }
        move(draft, target);
        console.say(messages.say(
                "publication.done", publication.id(), number, frozen.verdicts().size(), target.toString()));
        if (frozen.bytes().isEmpty()) {
            console.say(messages.say("publication.references-only"));
        }
        next(publication.id());
        return Main.DONE;
    }

    /** Puts a version into the history that was frozen before publications stood there. */
    int adopt(PublishedVersions.Version version, String id) {
        Path file = fileOf(id, version.frozen());
        List<Recorder.Original> originals = new ArrayList<>(List.of(new Recorder.Original(file, version.sha256())));
        version.frozen()
                .files()
                .forEach((path, sha256) -> originals.add(new Recorder.Original(folder.resolve(path), sha256)));
        if (!record(List.of(new Deed.Published(id, version.sha256())), originals)) {
            return Main.UNREADABLE;
        }
        console.say(messages.say("publication.adopted", file.toString(), recorder));
        next(id);
        return Main.DONE;
    }

    /** Writes a frozen file again whose copy lies in the archive. */
    int putBack(PublishedVersions.Version version, String id) {
        Path file = fileOf(id, version.frozen());
        if (!(new Archive(folder.resolve("archive")).find(version.sha256()) instanceof Archive.Found.Kept kept)) {
            console.warn(messages.say("publication.broken"));
            return Main.UNREADABLE;
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        write(draft, kept.bytes());
        move(draft, file);
        console.say(messages.say("publication.put-back", file.toString()));
        next(id);
        return Main.DONE;
    }

    private void next(String id) {
        console.say(messages.say("publication.next", folder.toString(), id));
    }

    private boolean record(List<Deed> deeds, List<Recorder.Original> originals) {
        Recorder.Result result = console.recorder(folder, recorder).take(deeds, originals);
        return switch (result) {
            case Recorder.Result.Refused(Problem problem) -> {
                print(List.of(problem));
                console.warn(messages.say("publication.nothing-done"));
                yield false;
            }
            case Recorder.Result.Unchanged(List<Problem> notes) -> {
                print(notes);
                yield true;
            }
            case Recorder.Result.Done done -> {
                print(done.notes());
                yield true;
            }
        };
    }

    private void print(List<Problem> problems) {
        Diagnostics.print(problems.stream().map(Diagnostics::of).toList(), console);
    }

    private Frozen.Standing standing() {
        Map<String, Frozen.Head> heads = new LinkedHashMap<>();
        past.heads().forEach((name, head) -> {
            String rootOfLog =
                    root.head(name).map(CaseHead::root).map(Hash::hex).orElse("");
            long size = root.head(name).map(CaseHead::size).orElse(0L);
            heads.put(name, new Frozen.Head(head.lines(), head.length(), head.digest(), size, rootOfLog));
        });
        return new Frozen.Standing(Optional.of(root.root().hex()), heads);
    }

    /** The paths of the sheet, the editions and the pictures that these name; for a text of somebody else's, of that text. */
    static List<String> paths(Path folder, Function<String, Optional<byte[]>> files, CheckedPublication publication) {
        List<String> paths = new ArrayList<>(List.of(CaseChecker.sheet(publication.id())));
        for (Language language : publication.editions()) {
            paths.add("publications/" + publication.id() + "/" + language.code() + ".md");
        }
        publication.sheet().texts().stream().map(Sheet.ForeignText::location).forEach(paths::add);
        TextPictures.of(folder, publication, files).files().values().forEach(picture -> paths.add(picture.path()));
        return paths;
    }

    /** Of those that are there. */
    static Map<String, String> digests(Iterable<String> paths, Function<String, Optional<byte[]>> files) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String path : paths) {
            files.apply(path).ifPresent(bytes -> digests.put(path, RecordFiles.sha256(bytes)));
        }
        return digests;
    }

    private Path fileOf(String id, Frozen frozen) {
        return folder.resolve("publications").resolve(id).resolve(Frozen.fileOf(frozen.version()));
    }

    /** Of what could not be written whole nothing stays. */
    private static void write(Path file, byte[] bytes) {
        boolean whole = false;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
            whole = true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            if (!whole) {
                delete(file);
            }
        }
    }

    /** Never over a file that is there. */
    private static void move(Path draft, Path target) {
        try {
            Files.move(draft, target);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
