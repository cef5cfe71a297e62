package org.plumbline.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one number in Burmese, digits or words, without hedge and classifier. */
final class BurmeseNumbers {
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);

    /** The scales that may stand before their figure: သိန်း ၅၀. */
    private static final BigDecimal LEAST_LEADING_SCALE = BigDecimal.valueOf(10_000);

    private BurmeseNumbers() {}

    /**
     * A number.
     *
     * @param high equal to {@code value}, but for သုံးလေး ("three or four")
     * @param end the place behind it
     * @param words whether it is in words alone, and so counts only before a unit
     * @param places the number of digits, 0 for words
     */
    record Amount(BigDecimal value, BigDecimal high, int end, boolean vague, boolean words, int places) {}

    /** The number in digits here, with its scale words, or null. */
    static @Nullable Amount digits(View view, int start) {
        if (!view.isDigit(start)) {
            return null;
        }
        int end = endOfDigits(view, start);
        if (end - start > EnglishFigures.MOST_DIGITS) {
            return null;
        }
        int places = end - start;
        BigDecimal value = plain(view, start, end);
        int decimal = value.scale() > 0 ? end : decimals(view, end);
        if (decimal > end) {
            int digits = view.afterBlanks(particleEnd(view, view.afterBlanks(end)));
            value = new BigDecimal(value + "." + view.substring(digits, decimal));
            end = decimal;
        }
        return scaled(view, value, end, places);
    }

    private static Amount scaled(View view, BigDecimal digits, int place, int places) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal value = digits;
        BigDecimal lowest = null;
        int end = place;
        while (true) {
            WordTree.Match<BurmeseWords.Numeral> scale = scale(view, view.afterBlanks(end));
            if (scale == null || (lowest != null && scale.value().value().compareTo(lowest) >= 0)) {
                break;
            }
            lowest = scale.value().value();
            total = total.add(value.multiply(lowest));
            end = scale.end();
            value = BigDecimal.ZERO;
            int next = view.afterBlanks(end);
            int nextEnd = view.isDigit(next) ? endOfDigits(view, next) : next;
            nextEnd = nextEnd - next > EnglishFigures.MOST_DIGITS ? next : nextEnd;
            WordTree.Match<BurmeseWords.Numeral> smaller = scale(view, view.afterBlanks(nextEnd));
            if (nextEnd == next || smaller == null || smaller.value().value().compareTo(lowest) >= 0) {
                break;
            }
            value = plain(view, next, nextEnd);
            end = nextEnd;
        }
        BigDecimal sum = total.add(value);
        return new Amount(sum, sum, end, false, false, places);
    }

    /** A scale word here that is not part of another word, or null. */
    private static WordTree.@Nullable Match<BurmeseWords.Numeral> scale(View view, int place) {
        WordTree.Match<BurmeseWords.Numeral> word = BurmeseWords.NUMBERS.at(view, place);
        boolean scale = word != null && word.value().kind() == BurmeseWords.Kind.SCALE;
        return scale && BurmeseWords.NOT_FIGURES.at(view, place) == null ? word : null;
    }

    private static BigDecimal plain(View view, int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (view.at(i) != ',') {
                digits.append(view.at(i));
            }
        }
        return new BigDecimal(digits.toString());
    }

    /** Behind digits, groups of three parted by commas, and decimals. */
    static int endOfDigits(View view, int start) {
        int end = run(view, start);
        boolean grouped = end - start <= 3;
        while (grouped && view.peek(end) == ',' && run(view, end + 1) == end + 4) {
            end += 4;
        }
        if (view.peek(end) == '.' && view.isDigit(end + 1)) {
            int decimals = run(view, end + 1);
            boolean another = view.peek(decimals) == '.' && view.isDigit(decimals + 1);
            end = another ? end : decimals;
        }
        return end;
    }

    private static int run(View view, int start) {
        int end = start;
        while (view.isDigit(end)) {
            end++;
        }
        return end;
    }

    /** Behind ဒသမ and its digits, or where it started. */
    private static int decimals(View view, int place) {
        int word = view.afterBlanks(place);
        int behind = particleEnd(view, word);
        int digits = view.afterBlanks(behind);
        int end = run(view, digits);
        return behind > word && end > digits && end - digits <= EnglishFigures.MOST_DIGITS ? end : place;
    }

    private static int particleEnd(View view, int place) {
        WordTree.Match<BurmeseWords.Particle> word = BurmeseWords.PARTICLES.at(view, place);
        return word != null && word.value() == BurmeseWords.Particle.DECIMAL ? word.end() : place;
    }

    /** A scale before its figure (သိန်း ၅၀, သန်းတစ်ထောင်), or null. */
    static @Nullable Amount leadingScale(View view, int place) {
        WordTree.Match<BurmeseWords.Numeral> scale = scale(view, place);
        if (scale == null || scale.value().value().compareTo(LEAST_LEADING_SCALE) < 0) {
            return null;
        }
        int next = scale.end();
        WordTree.Match<BurmeseWords.Particle> total = BurmeseWords.PARTICLES.at(view, next);
        next = view.afterBlanks(total != null && total.value() == BurmeseWords.Particle.FILLER ? total.end() : next);
        BigDecimal factor = scale.value().value();
        if (view.isDigit(next)) {
            int end = endOfDigits(view, next);
            if (end - next > EnglishFigures.MOST_DIGITS) {
                return null;
            }
            BigDecimal value = plain(view, next, end).multiply(factor);
            return scale(view, view.afterBlanks(end)) == null
                    ? new Amount(value, value, end, false, false, end - next)
                    : null;
        }
        List<Amount> words = words(view, next);
        if (words.isEmpty() || words.getLast().vague()) {
            return null;
        }
        Amount count = words.getLast();
        BigDecimal value = count.value().multiply(factor);
        return new Amount(value, count.high().multiply(factor), count.end(), false, true, 0);
    }

    /** All numbers in words that start here, shortest first: the caller takes the longest that a classifier follows. */
    static List<Amount> words(View view, int start) {
        List<Amount> amounts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal unit = null;
        BigDecimal lowest = null;
        BigDecimal lowestLakh = null;
        int place = start;
        while (true) {
            WordTree.Match<BurmeseWords.Numeral> word = BurmeseWords.NUMBERS.at(view, place);
            if (word == null) {
                return amounts;
            }
            BigDecimal value = word.value().value();
            switch (word.value().kind()) {
                case VAGUE -> {
                    if (place == start) {
                        amounts.add(new Amount(value, value, word.end(), true, true, 0));
                    }
                    return amounts;
                }
                case UNIT -> {
                    if (unit != null) {
                        boolean next = group.signum() == 0
                                && total.signum() == 0
                                && value.subtract(unit).compareTo(BigDecimal.ONE) == 0;
                        if (next) {
                            amounts.add(new Amount(unit, value, word.end(), false, true, 0));
                        }
                        return amounts;
                    }
                    unit = value;
                }
                case SCALE -> {
                    boolean lakhs = value.compareTo(LAKH) >= 0;
                    BigDecimal bound = lakhs ? lowestLakh : lowest;
                    if (bound != null && value.compareTo(bound) >= 0) {
                        return amounts;
                    }
                    BigDecimal count = unit == null ? BigDecimal.ZERO : unit;
                    if (lakhs) {
                        group = group.add(count);
                        total = total.add((group.signum() == 0 ? BigDecimal.ONE : group).multiply(value));
                        group = BigDecimal.ZERO;
                        lowest = value;
                        lowestLakh = value;
                    } else {
                        group = group.add((unit == null ? BigDecimal.ONE : unit).multiply(value));
                        lowest = value;
                    }
                    unit = null;
                }
            }
            BigDecimal sum = total.add(group).add(unit == null ? BigDecimal.ZERO : unit);
            amounts.add(new Amount(sum, sum, word.end(), false, true, 0));
            place = word.end();
        }
    }
}
