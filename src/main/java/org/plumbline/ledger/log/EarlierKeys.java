package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.ledger.history.Disk;

/**
 * The keys that signed a recorder's log before the one it has now, and that a key signed a log at all whose public half is gone. An
 * earlier key stays in the case with everything it signed, as {@code log/earlier_keys/<recorder>-<number of the key>.vkey},
 * {@code .checkpoints} and {@code .case}, and is held against the history as before.
 */
record EarlierKeys(LogFiles files, String recorder) {
    /**
     * Something that only a key can have left behind.
     *
     * @param file where it stands
     * @param name of the key, where the file tells it
     */
    record Trace(Path file, Optional<KeyName> name) {}

    /** Whether this key was replaced by another. */
    boolean has(VerifierKey key) {
        return KeyName.read(key.name())
                .map(name -> Files.exists(files.earlier(name, LogFiles.KEY)))
                .orElse(false);
    }

    /**
     * Lists a key among the earlier ones, with what it signed; its checkpoints then no longer stand where those of the key of today
     * do. Killed at any moment, nothing that was signed is lost, and a second call goes on.
     *
     * @throws IOException if a file cannot be read or written
     */
    void setAside(VerifierKey key, KeyName name) throws IOException {
        Disk.makeFolder(files.earlier());
        Disk.writeWhole(files.earlier(name, LogFiles.KEY), (key + "\n").getBytes(StandardCharsets.UTF_8));
        List<String> signed = List.of(LogFiles.CHECKPOINTS, LogFiles.CASE);
        for (String kind : signed) {
            Path from = files.file(recorder, kind);
            if (Files.exists(from)) {
                Path to = files.earlier(name, kind);
                Disk.writeWhole(to, both(NoteFile.read(to), NoteFile.read(from)));
            }
        }
        for (String kind : signed) {
            Files.deleteIfExists(files.file(recorder, kind));
        }
        Disk.forceFolder(files.folder());
    }

    /** The notes of both, each once, as they stand in a file. */
    private static byte[] both(NoteFile before, NoteFile now) {
        LinkedHashSet<Note> all = new LinkedHashSet<>();
        before.notes().forEach(placed -> all.add(placed.note()));
        now.notes().forEach(placed -> all.add(placed.note()));
        StringBuilder text = new StringBuilder();
        all.forEach(note -> text.append(note).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What shows that the log was signed before, where the public key of the log is not in the case: a checkpoint of the whole case or a
     * cosignature of one, under a key of this recorder; a key that was set aside; or tiles.
     *
     * @throws IOException if the files of the log cannot be read
     */
    Optional<Trace> trace() throws IOException {
        for (Path file : below(files.folder())) {
            String name = file.getFileName().toString();
            if (name.endsWith(LogFiles.CASE) || name.endsWith(LogFiles.COSIGNATURES)) {
                Optional<KeyName> key = signer(file);
                if (key.isPresent()) {
                    return Optional.of(new Trace(file, key));
                }
            }
        }
        for (Path file : below(files.earlier())) {
            Optional<KeyName> key = RecorderLog.key(file)
                    .flatMap(one -> KeyName.read(one.name()))
                    .filter(name -> name.isHistoryOf(recorder));
            if (key.isPresent()) {
                return Optional.of(new Trace(file, key));
            }
        }
        Path tiles = files.tiles(recorder).resolve("tile");
        return Files.exists(tiles) ? Optional.of(new Trace(tiles, Optional.empty())) : Optional.empty();
    }

    /** The key of this recorder that signed a checkpoint of the case in this file. */
    private Optional<KeyName> signer(Path file) throws IOException {
        return NoteFile.read(file).notes().stream()
                .map(placed -> placed.note().text().lines().findFirst().orElse(""))
                .flatMap(origin -> KeyName.ofCaseOrigin(origin).stream())
                .filter(name -> name.isHistoryOf(recorder))
                .findFirst();
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
