package org.plumbline.ledger.record;

import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Something wrong in the files of a case.
 *
 * @param code stable, {@code E001} to {@code E059}
 * @param message what was found
 * @param help what to do
 */
public record Problem(String code, Severity severity, Place place, Phrase message, Phrase help) {
    /** Whether the case can be used in spite of it. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Problem error(String code, Place place, Phrase message, Phrase help) {
        return new Problem(code, Severity.ERROR, place, message, help);
    }

    static Problem warning(String code, Place place, Phrase message, Phrase help) {
        return new Problem(code, Severity.WARNING, place, message, help);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
