package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * Something the checker has to say: a stable code, a place, and what it means.
 *
 * @param code for example {@code K101}; see {@code explain}
 * @param place where in the text, sheet or record
 * @param end behind the last character, where a stretch is meant
 * @param excerpt the text of the stretch, to be shown between ⟦ ⟧, and what stands before and after it on the line
 * @param message in one line what is the matter
 * @param notes what was found, what was expected, what to do; each with a key such as {@code note.help}
 * @param judgement where the evidence decided
 */
public record Diagnostic(
        String code,
        Severity severity,
        Place place,
        Optional<Place> end,
        Optional<Excerpt> excerpt,
        Phrase message,
        List<Phrase> notes,
        Optional<Judgement> judgement) {
    public Diagnostic {
        notes = List.copyOf(notes);
    }

    /** Something that needs no judgement. */
    public static Diagnostic error(String code, Place place, Phrase message, Phrase... notes) {
        return new Diagnostic(
                code,
                Severity.ERROR,
                place,
                Optional.empty(),
                Optional.empty(),
                message,
                List.of(notes),
                Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** A stretch of one line, with what surrounds it. */
    public record Excerpt(String before, String span, String after) {}

    /** What is wrong in a sheet, an edition or a question. */
    public static Diagnostic of(Problem problem) {
        return new Diagnostic(
                problem.code(),
                problem.isError() ? Severity.ERROR : Severity.NOTE,
                problem.place(),
                Optional.of(problem.end()),
                Excerpts.of(problem.line(), problem.place(), problem.end()),
                problem.message(),
                problem.notes(),
                Optional.empty());
    }
}
