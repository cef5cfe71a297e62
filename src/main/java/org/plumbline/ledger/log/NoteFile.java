package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.history.Disk;

/**
 * A file of notes that only grows: each note as it is, with an empty line behind. What stands behind the last empty line is a write
 * that was cut short; nobody was told of it, and the next note goes in its place.
 *
 * @param notes in the order written
 * @param length of the complete notes, in bytes
 * @param torn how many bytes stand behind them
 * @param broken the line at which something stands that is no note; 0 if all is well
 */
record NoteFile(List<Placed> notes, long length, long torn, int broken) {
    private static final int NEVER = -1;

    NoteFile {
        notes = List.copyOf(notes);
    }

    /**
     * A note and where it begins.
     *
     * @param line from 1
     */
    record Placed(Note note, int line) {}

    /** Reads a file; one that is not there has no notes. */
    static NoteFile read(Path file) throws IOException {
        try {
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return new NoteFile(List.of(), 0, 0, 0);
        }
    }

    /** Reads the bytes of a file. */
    static NoteFile of(byte[] bytes) {
        List<Placed> notes = new ArrayList<>();
        int start = 0;
        int line = 1;
        while (start < bytes.length) {
            int signatures = behindEmptyLine(bytes, start);
            int end = signatures == NEVER ? NEVER : behindEmptyLine(bytes, signatures);
            if (end == NEVER) {
                break;
            }
            Optional<Note> note = Note.read(Arrays.copyOfRange(bytes, start, end - 1));
            if (note.isEmpty()) {
                return new NoteFile(notes, start, 0, line);
            }
            notes.add(new Placed(note.get(), line));
            for (int i = start; i < end; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            start = end;
        }
        return new NoteFile(notes, start, bytes.length - start, 0);
    }

    private static int behindEmptyLine(byte[] bytes, int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        return NEVER;
    }

    /** The complete notes and one more, as they stand in a file. */
    String with(Note another) {
        StringBuilder all = new StringBuilder();
        notes.forEach(placed -> all.append(placed.note()).append('\n'));
        return all.append(another).append('\n').toString();
    }

    Optional<Note> last() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast().note());
    }

    /**
     * Adds a note behind the complete ones; on return it is on the disk. A half-written note is cut off.
     *
     * @throws IOException if the disk is full or may not be written; then the file is as before
     */
    void append(Path file, Note note) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Disk.makeFolder(folder);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            try {
                Disk.writeFully(channel, (note + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException full) {
                channel.truncate(length);
                throw full;
            }
            channel.force(true);
        }
        if (length == 0 && folder != null) {
            Disk.forceFolder(folder);
        }
    }
}
