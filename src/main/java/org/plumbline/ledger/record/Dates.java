package org.plumbline.ledger.record;

import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.ImpreciseDate;

/** Tells what is wrong with a date: whether it is written in another way, or does not exist. */
final class Dates {
    private Dates() {}

    /** What is wrong with the text as a date; empty if nothing is. */
    static Optional<Problem> check(String text, Place place) {
        if (ImpreciseDate.parse(text).isPresent()) {
            return Optional.empty();
        }
        boolean looksRight = text.length() >= 7
                && isDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && isDigits(text, 5, 7)
                && (text.length() == 7 || (text.length() >= 10 && text.charAt(7) == '-' && isDigits(text, 8, 10)));
        int dots = text.indexOf("..");
        if (dots > 0) {
            String low = text.substring(text.startsWith("[") ? 1 : 0, dots);
            String high = text.substring(dots + 2, text.length() - (text.endsWith("]") ? 1 : 0));
            if (ImpreciseDate.parse(low).isPresent()
                    && ImpreciseDate.parse(high).isPresent()) {
                return Optional.of(error("E025", place, "swap.dates", low, high));
            }
            return check(low, place).or(() -> check(high, place));
        }
        return Optional.of(looksRight ? error("E024", place, "no.such.day", text) : error("E023", place, "date", text));
    }

    private static Problem error(String code, Place place, String help, Object... arguments) {
        return Problem.error(code, place, Phrase.of("record." + code, arguments), Problems.help(help));
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
