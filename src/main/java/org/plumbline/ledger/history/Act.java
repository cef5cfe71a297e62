package org.plumbline.ledger.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.ledger.Statement;

/** What one line of a history says. A batch goes from {@link Begin} to {@link Commit} and counts as a whole or not at all. */
sealed interface Act {
    /** The format of batches that hold statements and tables only. */
    int STATEMENTS = 1;

    /** The format of batches that hold deeds, and the newest that is read. */
    int DEEDS = 2;

    /**
     * A recorder starts a batch; all its acts carry this time.
     *
     * @param salt 128 random bits in hexadecimal, so that nobody who sees lines around it can confirm a guess of the time; empty in
     *     histories from before there were salts
     */
    record Begin(int format, Instant at, String by, String salt) implements Act {}

    /** The statements and retractions that follow belong to this text file, whose bytes had this digest. */
    record File(String path, String sha256) implements Act {}

    /** The file or table is no longer part of the case; the retractions of its statements follow. */
    record Gone(String path) implements Act {}

    /** A statement is recorded, from the file named last. */
    record State(Statement statement) implements Act {}

    /** The statement on an earlier line (from 1) of this history no longer holds for this recorder. */
    record Retract(int line) implements Act {}

    /** A table was taken in as a whole; its bytes and those of its mapping lie in the archive. The root, if not empty, is over its rows. */
    record TakeIn(String path, String sha256, String mapping, int rows, String root) implements Act {}

    /** Something was done with evidence. */
    record Did(Deed deed) implements Act {}

    /** The batch is complete: so many lines, this one and the first included. */
    record Commit(int lines) implements Act {}

    /** The digests of the files that lie in the archive because of this act. */
    default List<String> archived() {
        return switch (this) {
            case TakeIn table ->
                Stream.of(table.sha256(), table.mapping())
                        .filter(digest -> !digest.isEmpty())
                        .toList();
            case Did did -> did.deed().archived();
            case Begin none -> List.of();
            case File none -> List.of();
            case Gone none -> List.of();
            case State none -> List.of();
            case Retract none -> List.of();
            case Commit none -> List.of();
        };
    }
}
