package org.plumbline.ledger.log;

import java.io.IOException;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Problem;

/** What is said of logs; every code has one piece of advice. */
final class LogProblem {
    private LogProblem() {}

    /** The message is {@code log.<code>.<what>}. */
    static Problem error(String code, String what, Place place, Object... found) {
        return Problem.error(code, place, message(code, what, found), help(code));
    }

    static Problem warning(String code, String what, Place place, Object... found) {
        return Problem.warning(code, place, message(code, what, found), help(code));
    }

    static Problem note(String code, String what, Place place, Object... found) {
        return Problem.note(code, place, message(code, what, found), help(code));
    }

    private static Phrase message(String code, String what, Object... found) {
        return Phrase.of("log." + code + "." + what, found);
    }

    private static Phrase help(String code) {
        return Phrase.of("log." + code + ".help");
    }

    static String why(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
