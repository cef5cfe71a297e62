package org.plumbline.ledger.record;

import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.record.FigureNotation.Result;

/** Tells what is wrong with a figure. */
final class Figures {
    private Figures() {}

    /** What is wrong with the text as a figure; empty if nothing is. */
    static Optional<Problem> check(String text, Place place) {
        if (!(FigureNotation.read(text) instanceof Result.Bad bad)) {
            return Optional.empty();
        }
        String fix = bad.suggestion();
        return Optional.of(
                switch (bad.fault()) {
                    case UNREADABLE ->
                        error(
                                "E026",
                                place,
                                fix.isEmpty() ? Problems.help("figure") : Problems.help("write", fix),
                                text);
                    case LOW_ABOVE_HIGH -> error("E027", place, Problems.help("write", fix), text);
                    case NEGATIVE -> error("E028", place, Problems.help("negative"), text);
                    case WRONG_LETTER -> error("E036", place, Problems.help("wrong.letter", fix), text);
                });
    }

    private static Problem error(String code, Place place, Phrase help, String text) {
        return Problem.error(code, place, Phrase.of("record." + code, text), help);
    }
}
