package org.plumbline.ledger;

import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Something the matter with what was recorded or is to be recorded.
 *
 * @param code for example {@code E080}; see {@code explain}
 * @param place the file, line and column; line 1 column 1 where the whole file is meant
 * @param message in one line what was found
 * @param advice what to do; may be empty
 */
public record Problem(Severity severity, String code, Place place, Phrase message, List<Phrase> advice) {
    public Problem {
        advice = List.copyOf(advice);
    }

    /** How much a problem stands in the way. */
    public enum Severity {
        /** The case cannot be read or written as it is. */
        ERROR,
        /** Plumbline went on, but somebody should look. */
        WARNING,
        /** Good to know. */
        NOTE
    }

    public static Problem error(String code, Place place, Phrase message, Phrase... advice) {
        return new Problem(Severity.ERROR, code, place, message, List.of(advice));
    }

    public static Problem warning(String code, Place place, Phrase message, Phrase... advice) {
        return new Problem(Severity.WARNING, code, place, message, List.of(advice));
    }

    public static Problem note(String code, Place place, Phrase message, Phrase... advice) {
        return new Problem(Severity.NOTE, code, place, message, List.of(advice));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
