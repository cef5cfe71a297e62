package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.plumbline.ledger.Problem;

/**
 * The log of one recorder as it was last signed. Leaf {@code i} is line {@code i + 1} of {@code history/<recorder>.jsonl}, without its
 * line feed.
 */
public final class RecorderLog {
    private final LogFiles files;
    private final String recorder;
    private final VerifierKey key;
    private final NoteFile notes;
    private final Checkpoint newest;

    private RecorderLog(LogFiles files, String recorder, VerifierKey key, NoteFile notes, Checkpoint newest) {
        this.files = files;
        this.recorder = recorder;
        this.key = key;
        this.notes = notes;
        this.newest = newest;
    }

    /** Whether a recorder's log is signed. */
    public sealed interface Reading {
        /** It is, up to the newest checkpoint, whose signature is good. */
        record Signed(RecorderLog log) implements Reading {}

        /** It was never signed. The key is there if it was made already. */
        record Unsigned(Optional<VerifierKey> key) implements Reading {}

        /** The files of the log cannot be relied on. */
        record Broken(Problem problem) implements Reading {}
    }

    /** Reads a recorder's log. Only the newest checkpoint is verified; {@link LogReplay} verifies all. */
    public static Reading read(Path caseFolder, String recorder) {
        LogFiles files = new LogFiles(caseFolder);
        Path keyFile = files.file(recorder, LogFiles.KEY);
        Path noteFile = files.file(recorder, LogFiles.CHECKPOINTS);
        try {
            NoteFile notes = NoteFile.read(noteFile);
            if (notes.broken() > 0) {
                return broken("E163", "not-a-note", files, noteFile, notes.broken());
            }
            Optional<VerifierKey> key = key(keyFile);
            if (key.isEmpty()) {
                boolean isNew = !Files.exists(keyFile) && notes.notes().isEmpty();
                return isNew ? new Reading.Unsigned(Optional.empty()) : broken("E166", "unreadable", files, keyFile, 1);
            }
            if (!isOf(key.get(), recorder)) {
                return broken("E166", "other", files, keyFile, 1);
            }
            return notes.notes().isEmpty()
                    ? new Reading.Unsigned(key)
                    : newest(files, recorder, key.get(), notes, noteFile);
        } catch (IOException unreadable) {
            return new Reading.Broken(
                    LogProblem.error("E163", "unreadable", files.place(noteFile, 1), LogProblem.why(unreadable)));
        }
    }

    /** The key in a file, which ends in one line feed. */
    static Optional<VerifierKey> key(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.endsWith("\n") ? VerifierKey.read(text.substring(0, text.length() - 1)) : Optional.empty();
    }

    private static boolean isOf(VerifierKey key, String recorder) {
        return key.use() == VerifierKey.Use.NOTE
                && KeyName.read(key.name())
                        .filter(name -> name.isHistoryOf(recorder))
                        .isPresent();
    }

    private static Reading newest(LogFiles files, String recorder, VerifierKey key, NoteFile notes, Path file) {
        NoteFile.Placed last = notes.notes().getLast();
        Optional<Checkpoint> checkpoint = checkpoint(last.note(), key);
        return checkpoint.isEmpty()
                ? broken("E163", "not-signed", files, file, last.line())
                : new Reading.Signed(new RecorderLog(files, recorder, key, notes, checkpoint.get()));
    }

    private static Reading broken(String code, String what, LogFiles files, Path file, int line) {
        return new Reading.Broken(LogProblem.error(code, what, files.place(file, line)));
    }

    /** What a note says of the log that has this key, if it carries the key's good signature and no other. */
    static Optional<Checkpoint> checkpoint(Note note, VerifierKey key) {
        return note.signatures().size() == 1 && key.verify(note) == VerifierKey.Verdict.GOOD
                ? Checkpoint.read(note.text())
                        .filter(one -> one.origin().equals(key.name())
                                && one.size() > 0
                                && one.more().isEmpty())
                : Optional.empty();
    }

    public String recorder() {
        return recorder;
    }

    /** The public key of the log; its name is the origin of the checkpoints. */
    public VerifierKey key() {
        return key;
    }

    /** How far the log is signed. */
    public Checkpoint newest() {
        return newest;
    }

    /** The newest checkpoint with its signature, as it stands in the file. */
    public Note newestNote() {
        return notes.notes().getLast().note();
    }

    /** Every checkpoint that was ever signed, oldest first. Their signatures are not verified here. */
    public List<Note> checkpoints() {
        return notes.notes().stream().map(NoteFile.Placed::note).toList();
    }

    NoteFile notes() {
        return notes;
    }

    /** The digests of the log as it was last signed, from its tiles. */
    public Subtrees subtrees() {
        return tiles();
    }

    Tiles tiles() {
        return new Tiles(files.tiles(recorder), newest.size());
    }

    /**
     * The proof that a line of the history stands in the log as it was last signed.
     *
     * @param line from 1
     * @throws IOException if a tile cannot be read
     * @throws IllegalArgumentException if so many lines are not signed
     */
    public Inclusion inclusion(long line) throws IOException {
        return Inclusion.of(line - 1, newest.size(), tiles());
    }

    /**
     * The proof that a line stands in the log as it was last signed, with the line and the newest checkpoint, for somebody who has
     * neither the case nor Plumbline. Reads the history up to the line.
     *
     * @param line from 1
     * @return nothing if the history has no such line
     * @throws IOException if a tile or the history cannot be read
     * @throws IllegalArgumentException if so many lines are not signed
     */
    public Optional<LineProof> proof(long line) throws IOException {
        Inclusion inclusion = inclusion(line);
        byte[][] last = new byte[1][];
        long read = HistoryLines.read(
                files.history(recorder),
                0,
                line,
                (bytes, start, length) -> last[0] = java.util.Arrays.copyOfRange(bytes, start, start + length));
        return read == line
                ? Optional.of(new LineProof(
                        new String(last[0], java.nio.charset.StandardCharsets.UTF_8), inclusion, newestNote()))
                : Optional.empty();
    }

    /**
     * The proof that the log, when it had {@code from} lines, was a prefix of the log as it was last signed.
     *
     * @throws IOException if a tile cannot be read
     * @throws IllegalArgumentException if {@code from} is not between 1 and the newest size
     */
    public Consistency consistency(long from) throws IOException {
        return Consistency.of(from, newest.size(), tiles());
    }

    /**
     * Some lines of the history, in one pass.
     *
     * @param wanted from 1
     * @return the lines by number, without their line feeds; those that do not exist are not in it
     * @throws IOException if the history cannot be read
     */
    public SortedMap<Long, String> lines(SortedSet<Long> wanted) throws IOException {
        SortedMap<Long, String> lines = new TreeMap<>();
        long[] line = {0};
        HistoryLines.read(files.history(recorder), 0, wanted.isEmpty() ? 0 : wanted.last(), (bytes, start, length) -> {
            if (wanted.contains(++line[0])) {
                lines.put(line[0], new String(bytes, start, length, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return lines;
    }

    /**
     * The root of the log when it had so many lines.
     *
     * @throws IOException if a tile cannot be read
     */
    public Hash rootAt(long size) throws IOException {
        return tiles().range(0, size);
    }
}
