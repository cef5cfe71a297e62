package org.plumbline.ledger.history;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Statement;

/**
 * A statement as one recorder recorded it.
 *
 * @param recorder the role or pseudonym
 * @param file the text file it was read from, relative to the case folder
 * @param line the line of the recorder's history, from 1
 * @param from when it was recorded (UTC, whole seconds)
 * @param until when the recorder retracted it, or {@code null} while it stands
 */
public record Recorded(
        Statement statement,
        String recorder,
        String file,
        int line,
        Instant from,
        @Nullable Instant until) {

    /** When the recorder retracted it, if that happened. */
    public Optional<Instant> retracted() {
        return Optional.ofNullable(until);
    }

    /** Whether it stood at a time: recorded then or before, and not retracted by then. */
    public boolean standsAt(Instant time) {
        return !from.isAfter(time) && (until == null || until.isAfter(time));
    }

    /** Whether it still stands. */
    public boolean stands() {
        return until == null;
    }

    Recorded retractedAt(Instant time) {
        return new Recorded(statement, recorder, file, line, from, time);
    }
}
