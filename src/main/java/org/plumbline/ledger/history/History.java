package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;

/**
 * All that one recorder recorded, in complete batches only.
 *
 * @param recorder the role or pseudonym; the file is {@code history/<recorder>.jsonl}
 * @param recorded every statement ever recorded, in order, also those retracted since
 * @param tables every table ever taken in, in order
 * @param deeds what was done with evidence, in order
 * @param files the digest of each text file when it was last recorded, by path; files that left the case are not in it
 * @param last when the last batch was recorded, or {@code null} before the first
 * @param head how far the complete batches reach
 * @param torn how many bytes stand behind the last complete batch; they do not count
 * @param problems what is the matter with the file; with an error among them, nothing after the broken line was read
 */
public record History(
        String recorder,
        List<Recorded> recorded,
        List<Table> tables,
        List<Done> deeds,
        Map<String, String> files,
        @Nullable Instant last,
        Head head,
        long torn,
        List<Problem> problems) {
    public History {
        recorded = List.copyOf(recorded);
        tables = List.copyOf(tables);
        deeds = List.copyOf(deeds);
        files = Map.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * The end of the last complete batch.
     *
     * @param length in bytes
     * @param lines how many lines
     * @param digest of the last line, 64 hexadecimal digits; zeros for an empty history
     */
    public record Head(long length, int lines, String digest) {
        /** The head of a history that does not exist yet. */
        public static final Head NONE = new Head(0, 0, "0".repeat(64));
    }

    /** Reads {@code <folder>/<recorder>.jsonl}. Without that file the history is empty. Trouble is told in {@link #problems}. */
    public static History read(Path folder, String recorder) {
        return HistoryReader.read(folder.resolve(recorder + ".jsonl"), recorder);
    }

    /**
     * Whether a history still begins as it did when it ended with this head. As each line's digest covers all lines before it, a
     * history that can be read and has this digest at this place has the same past.
     *
     * @param length in bytes
     * @param digest of the last line then
     */
    public static boolean reaches(Path folder, String recorder, long length, String digest) {
        String end = "\"chain\":\"" + digest + "\"}";
        int longest = end.length() + 1;
        if (length == 0) {
            return digest.equals(Head.NONE.digest());
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(recorder + ".jsonl"), StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(longest, length));
            long at = length - tail.capacity();
            while (tail.hasRemaining() && channel.read(tail, at + tail.position()) > 0) {}
            String read = new String(tail.array(), 0, tail.position(), StandardCharsets.US_ASCII);
            return read.stripTrailing().endsWith(end);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether the file was edited or could not be read, so that nobody should rely on it. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** When the last batch was recorded. */
    public Optional<Instant> lastRecorded() {
        return Optional.ofNullable(last);
    }

    /** The digest of each text file when it was last recorded: a file that still has it need not be read again. */
    public Map<String, String> recordedFiles() {
        return files;
    }

    /** The statements that stood at a time, in the order recorded. */
    public Stream<Statement> asOf(Instant time) {
        return recorded.stream().filter(one -> one.standsAt(time)).map(Recorded::statement);
    }

    /** The statements that stand now. */
    public Stream<Recorded> standing() {
        return recorded.stream().filter(Recorded::stands);
    }

    /** The tables that stood at a time. */
    public List<Table> tablesAsOf(Instant time) {
        return tables.stream().filter(table -> table.standsAt(time)).toList();
    }
}
