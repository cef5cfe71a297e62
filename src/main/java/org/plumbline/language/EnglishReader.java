package org.plumbline.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads English. */
final class EnglishReader implements TextReader {
    @Override
    public List<Reading> read(String text, LocalDate reference, Collection<Span> masked) {
        Findings findings = find(View.of(text, masked), reference);
        return findings.readings();
    }

    @Override
    public List<Fault> faults(String text) {
        View view = View.of(text);
        return find(view, ANY_DAY).faults(view, Language.ENGLISH);
    }

    private static Findings find(View view, LocalDate reference) {
        Findings findings = new Findings();
        English english = English.of(view);
        EnglishDays days = new EnglishDays(english, reference);
        EnglishFigures figures = new EnglishFigures(english);
        int floor = 0;
        for (int place = 0; place < english.size(); ) {
            Found found = next(english, days, figures, place, floor);
            if (found == null) {
                place++;
            } else {
                findings.add(found);
                Found day = secondDay(days, found, place);
                if (day != null) {
                    findings.add(day);
                    found = day;
                }
                place = found.end();
                floor = found.end();
            }
        }
        Quotations.find(view, findings);
        return findings;
    }

    private static @Nullable Found secondDay(EnglishDays days, Found found, int place) {
        DayParts parts = found.reading() instanceof Reading.Date ? days.parts(place) : null;
        return parts != null && parts.day() > 0 && parts.end() == found.end()
                ? days.following(found.end(), parts)
                : null;
    }

    private static @Nullable Found next(
            English english, EnglishDays days, EnglishFigures figures, int place, int floor) {
        Token token = english.at(place);
        if (token.kind() == Token.Kind.MASK || (token.kind() == Token.Kind.SIGN && !token.is("$"))) {
            return null;
        }
        Found address = address(english, place);
        if (address != null) {
            return address;
        }
        if (token.isWord()) {
            int phrase = notAFigure(english, place);
            if (phrase > 0) {
                return Found.nothing(phrase);
            }
        }
        Found day = days.at(place);
        if (day != null) {
            return day;
        }
        Found fraction = EnglishFractions.at(english, place, floor);
        if (fraction != null) {
            return fraction;
        }
        Found ordinal = figures.ordinalAt(place);
        return ordinal != null ? ordinal : figures.at(place, floor);
    }

    /** The end of the phrase that counts nothing, or 0. */
    private static int notAFigure(English english, int place) {
        for (int length = EnglishWords.LONGEST; length > 1; length--) {
            if (EnglishWords.NOT_FIGURES.contains(english.words(place, place + length))) {
                return place + length;
            }
        }
        return 0;
    }

    /** A web or mail address, which is passed over up to the next blank. */
    private static @Nullable Found address(English english, int place) {
        boolean web =
                (english.isSign(place + 1, ":") && english.isSign(place + 2, "/") && english.isSign(place + 3, "/"))
                        || (english.at(place).is("www") && english.isSign(place + 1, "."));
        if (!web || !english.at(place).isWord()) {
            return null;
        }
        int end = place + 1;
        while (end < english.size() && english.isJoined(end)) {
            end++;
        }
        return Found.nothing(end);
    }
}
