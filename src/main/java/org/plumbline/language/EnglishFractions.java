package org.plumbline.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parts of a whole in English: a figure of the unit {@code share}, rounded to four decimals. */
final class EnglishFractions {
    private static final Set<String> OF = Set.of("of", "the", "all");
    private static final int DECIMALS = 4;

    private EnglishFractions() {}

    /** The fraction that starts at the token ("two-thirds", "a third of", "half the"), or null. */
    static @Nullable Found at(English english, int place, int floor) {
        Token token = english.at(place);
        EnglishWords.Numeral word = EnglishWords.NUMBERS.get(token.word());
        boolean single = token.is("a") || token.is("one") || token.is("half");
        boolean unit = word != null && word.kind() == EnglishWords.Kind.UNIT;
        if (!single && !unit) {
            return null;
        }
        int part = token.is("half") ? place : english.isSign(place + 1, "-") ? place + 2 : place + 1;
        Integer parts = EnglishWords.FRACTIONS.get(english.at(part).word());
        boolean plural = english.at(part).word().endsWith("s");
        if (parts == null || (single && !OF.contains(english.at(part + 1).word())) || single == plural) {
            return null;
        }
        BigDecimal count = word == null ? BigDecimal.ONE : word.value();
        BigDecimal value = count.divide(BigDecimal.valueOf(parts), DECIMALS, RoundingMode.HALF_UP);
        EnglishFigures.Before before = EnglishFigures.hedgeBefore(english, place);
        boolean hedged = before != null && before.start() >= floor && before.hedge() != Hedge.BETWEEN;
        int start = hedged && before != null ? before.start() : place;
        Hedge hedge = hedged && before != null ? before.hedge() : Hedge.EXACT;
        Span number = english.span(place, part + 1);
        return Found.reading(
                part + 1, new Reading.Figure(english.span(start, part + 1), number, hedge, value, value, "share"));
    }
}
