package org.plumbline.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads one number in English, digits or words, without hedge and unit. */
final class EnglishNumbers {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Scales in a row ("two thousand million"). */
    private static final int MOST_SCALES = 3;

    private EnglishNumbers() {}

    /**
     * A number.
     *
     * @param end the token behind it
     * @param vague whether it is a word such as "dozens"
     * @param one whether it is the bare word "one", which often counts nothing
     */
    record Amount(BigDecimal value, int end, boolean vague, boolean one) {}

    /** The number that starts at the token, or null; {@code joining} allows "one hundred and five". */
    static @Nullable Amount at(English english, int place, boolean joining) {
        Token token = english.at(place);
        if (token.isNumber() && token.word().length() > EnglishFigures.MOST_DIGITS) {
            return null;
        }
        if (token.isNumber()) {
            return scaled(english, new BigDecimal(token.word()), place + 1);
        }
        if (!token.isWord()) {
            return null;
        }
        Amount vague = vague(english, place);
        if (vague != null) {
            return vague;
        }
        return english.at(place).is("half") ? half(english, place) : words(english, place, joining);
    }

    /** {@code half a million}, {@code half a dozen}. */
    private static @Nullable Amount half(English english, int place) {
        Amount whole = english.at(place + 1).is("a") ? words(english, place + 1, false) : null;
        return whole == null ? null : new Amount(whole.value().divide(BigDecimal.TWO), whole.end(), false, false);
    }

    private static Amount scaled(English english, BigDecimal digits, int place) {
        BigDecimal value = digits;
        int end = place;
        EnglishWords.Numeral word = number(english, end);
        while (word != null && word.kind() == EnglishWords.Kind.SCALE && end - place < MOST_SCALES) {
            value = value.multiply(word.value());
            word = number(english, ++end);
        }
        return new Amount(value, end, false, false);
    }

    private static EnglishWords.@Nullable Numeral number(English english, int place) {
        return english.at(place).isWord()
                ? EnglishWords.NUMBERS.get(english.at(place).word())
                : null;
    }

    private static @Nullable Amount vague(English english, int place) {
        if (!english.at(place).word().endsWith("s")) {
            return null;
        }
        for (int length = 3; length > 0; length--) {
            EnglishWords.Numeral number = EnglishWords.NUMBERS.get(english.words(place, place + length));
            if (number != null && number.kind() == EnglishWords.Kind.VAGUE) {
                return new Amount(number.value(), place + length, true, false);
            }
        }
        return null;
    }

    private static @Nullable Amount words(English english, int place, boolean joining) {
        boolean article = english.at(place).is("a") || english.at(place).is("an");
        if (article) {
            EnglishWords.Numeral scale = number(english, place + 1);
            if (scale == null || scale.kind() != EnglishWords.Kind.SCALE) {
                return null;
            }
        }
        Sum sum = new Sum();
        int end = article ? place + 1 : place;
        int last = place;
        while (true) {
            int here = end;
            boolean hyphen = english.isSign(here, "-") && english.isJoined(here) && english.isJoined(here + 1);
            boolean and = joining && english.at(here).is("and") && sum.mayJoin();
            here += (hyphen || and) && last > place ? 1 : 0;
            EnglishWords.Numeral word = number(english, here);
            if (word == null
                    || (hyphen && !sum.takesHyphen(word))
                    || (and && !isRest(english, here, sum.lastScale))
                    || !sum.add(word)) {
                break;
            }
            end = here + 1;
            last = end;
        }
        if (last == place) {
            return null;
        }
        boolean one = !article && end == place + 1 && english.at(place).is("one");
        return new Amount(sum.value(), end, false, one);
    }

    /** Whether what follows "and" goes on with a number of that scale ("two hundred and six million") and is none of its own. */
    private static boolean isRest(English english, int place, BigDecimal scale) {
        int end = place;
        EnglishWords.Numeral word = number(english, end);
        while (word != null) {
            if (word.kind() == EnglishWords.Kind.VAGUE) {
                return false;
            }
            if (word.kind() == EnglishWords.Kind.SCALE) {
                int order = word.value().compareTo(scale);
                return scale.compareTo(HUNDRED) == 0 ? order > 0 : order < 0;
            }
            end++;
            end += english.isSign(end, "-") ? 1 : 0;
            word = number(english, end);
        }
        return true;
    }

    /** The sum of number words so far, each scale below the one before it. */
    private static final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;
        private BigDecimal lowestScale = BigDecimal.valueOf(Long.MAX_VALUE);
        private BigDecimal lastScale = BigDecimal.ZERO;
        private int scales;
        private EnglishWords.@Nullable Kind before;

        BigDecimal value() {
            return total.add(group);
        }

        boolean mayJoin() {
            return before == EnglishWords.Kind.SCALE;
        }

        boolean takesHyphen(EnglishWords.Numeral word) {
            return (before == EnglishWords.Kind.TEN && word.kind() == EnglishWords.Kind.UNIT)
                    || word.kind() == EnglishWords.Kind.SCALE;
        }

        boolean add(EnglishWords.Numeral word) {
            boolean fits = switch (word.kind()) {
                case UNIT ->
                    before != EnglishWords.Kind.UNIT
                            && before != EnglishWords.Kind.TEEN
                            && (before != EnglishWords.Kind.TEN || word.value().signum() > 0);
                case TEEN, TEN -> before == null || before == EnglishWords.Kind.SCALE;
                case SCALE -> scale(word.value());
                case VAGUE -> false;
            };
            if (fits) {
                if (word.kind() != EnglishWords.Kind.SCALE) {
                    group = group.add(word.value());
                } else {
                    lastScale = word.value();
                }
                before = word.kind();
            }
            return fits;
        }

        private boolean scale(BigDecimal scale) {
            if (++scales > MOST_SCALES * MOST_SCALES) {
                return false;
            }
            BigDecimal count = group.signum() == 0 && before == null ? BigDecimal.ONE : group;
            if (scale.compareTo(THOUSAND) < 0) {
                BigDecimal hundreds = count.remainder(HUNDRED);
                if (count.compareTo(HUNDRED) >= 0 || hundreds.signum() == 0) {
                    return false;
                }
                group = count.multiply(scale);
                return true;
            }
            if (scale.compareTo(lowestScale) >= 0 && before != EnglishWords.Kind.SCALE) {
                return false;
            }
            total = count.signum() == 0 ? total.multiply(scale) : total.add(count.multiply(scale));
            group = BigDecimal.ZERO;
            lowestScale = scale;
            return true;
        }
    }
}
