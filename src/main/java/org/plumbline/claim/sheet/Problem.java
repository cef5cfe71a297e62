package org.plumbline.claim.sheet;

import java.util.List;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Something that is wrong with a sheet or a text, before any evidence is asked.
 *
 * @param code stable, e.g. {@code K006}
 * @param place the first character that is meant
 * @param end behind the last character that is meant
 * @param line the whole line that {@code place} lies in, for display; empty if the file could not be read
 * @param message in one line what is the matter
 * @param notes what was found and what to do
 */
public record Problem(
        String code, Weight weight, Place place, Place end, String line, Phrase message, List<Phrase> notes) {
    public Problem {
        notes = List.copyOf(notes);
    }

    /** How much a problem matters. */
    public enum Weight {
        /** The publication does not build. */
        ERROR,
        /** Shown; changes nothing. */
        NOTE
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** The same as a finding that stops nothing: what is an error in one's own text is a note on somebody else's. */
    public Problem asNote() {
        return new Problem(code, Weight.NOTE, place, end, line, message, notes);
    }
}
