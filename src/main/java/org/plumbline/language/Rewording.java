package org.plumbline.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.quantity.Interval;

/** Puts a true figure in place of an untrue one, in the author's own words: "36 civilians" becomes "at least 37 civilians". */
public final class Rewording {
    private static final BigDecimal FIRST_GROUPED = BigDecimal.valueOf(10_000);

    private Rewording() {}

    /** Words for a hedge, and the side of the figure they stand on. */
    record Words(String text, boolean before) {}

    /** The hedge that says just what a range allows. */
    public static Hedge hedgeFor(Interval range) {
        if (range.low() == null) {
            return range.highOpen() ? Hedge.FEWER_THAN : Hedge.AT_MOST;
        }
        if (range.high() == null) {
            return range.lowOpen() ? Hedge.MORE_THAN : Hedge.AT_LEAST;
        }
        return range.isExact() ? Hedge.EXACT : Hedge.BETWEEN;
    }

    /**
     * The text with the figure and its hedge exchanged; noun, classifier, currency and the script of the digits stay.
     *
     * @param boundText the text in which {@code old} was read
     * @param hedge how the new figure is to be limited
     * @param range the values that are borne out; the figure is the end of it that the hedge needs
     */
    public static String reword(String boundText, Reading.Figure old, Hedge hedge, Interval range, Language language) {
        String head = boundText.substring(0, old.span().start());
        String tail = boundText.substring(old.span().end());
        String prefix =
                normal(boundText.substring(old.span().start(), old.number().start()));
        String suffix =
                normal(boundText.substring(old.number().end(), old.span().end()));
        Hedges hedges = language == Language.BURMESE ? Hedges.BURMESE : Hedges.ENGLISH;
        prefix = hedges.withoutBefore(prefix);
        suffix = hedges.withoutAfter(suffix);
        String number = old.number().of(boundText);
        BigDecimal figure = figure(hedge, range);
        String middle = figure == null
                ? prefix + Writing.in(language).range(range) + suffix
                : hedge == Hedge.BETWEEN || (hedge == Hedge.EXACT && !range.isExact())
                        ? between(prefix, like(number, low(range)), like(number, high(range)), suffix, language)
                        : hedged(hedges.words().get(hedge), prefix, like(number, figure), suffix);
        boolean capital = old.span().start() < boundText.length()
                && Character.isUpperCase(boundText.charAt(old.span().start()));
        return head + (capital ? capitalised(middle) : middle) + tail;
    }

    private static BigDecimal low(Interval range) {
        BigDecimal low = range.low();
        return low == null ? BigDecimal.ZERO : low;
    }

    private static BigDecimal high(Interval range) {
        BigDecimal high = range.high();
        return high == null ? low(range) : high;
    }

    /** The figure a hedge needs so that it says no more than the range, or null if the range has no such end. */
    private static @Nullable BigDecimal figure(Hedge hedge, Interval range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        return switch (hedge) {
            case AT_LEAST, DOZENS ->
                low == null ? null : range.lowOpen() && isWhole(low) ? low.add(BigDecimal.ONE) : low;
            case MORE_THAN ->
                low == null ? null : range.lowOpen() || !isWhole(low) ? low : low.subtract(BigDecimal.ONE);
            case AT_MOST ->
                high == null ? null : range.highOpen() && isWhole(high) ? high.subtract(BigDecimal.ONE) : high;
            case FEWER_THAN ->
                high == null ? null : range.highOpen() || !isWhole(high) ? high : high.add(BigDecimal.ONE);
            case EXACT, BETWEEN -> low == null || high == null ? null : low;
            case AROUND, NEARLY ->
                low == null || high == null ? null : low.add(high).divide(BigDecimal.TWO);
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String hedged(@Nullable Words words, String prefix, String number, String suffix) {
        if (words == null) {
            return prefix + number + suffix;
        }
        if (words.before()) {
            return words.text() + " " + prefix + number + suffix;
        }
        return prefix + number + suffix + (suffix.isBlank() ? " " : "") + words.text();
    }

    private static String between(String prefix, String low, String high, String suffix, Language language) {
        if (language == Language.ENGLISH) {
            return prefix + low + " to " + high + suffix;
        }
        String gap = suffix.isBlank() ? " " : "";
        return prefix + low + suffix + gap + "\u1019\u103E " + high + suffix + gap + "\u1021\u1011\u102D";
    }

    /** A figure in the digits and grouping of the old one. */
    private static String like(String old, BigDecimal value) {
        boolean grouped = old.indexOf(',') > 0 || value.abs().compareTo(FIRST_GROUPED) >= 0;
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        String digits = grouped ? Writing.grouped(plain) : plain.toPlainString();
        return old.chars().anyMatch(sign -> View.isMyanmar((char) sign)) ? Writing.burmeseDigits(digits) : digits;
    }

    private static String normal(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(point -> !Unseen.isDropped(point)).forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The hedge words of a language, longest first. */
    private record Hedges(List<String> before, List<String> after, Map<Hedge, Words> words) {
        private static final Hedges ENGLISH =
                new Hedges(EnglishWords.BEFORE_WORDS, EnglishWords.AFTER_WORDS, EnglishWords.WRITTEN);
        private static final Hedges BURMESE =
                new Hedges(BurmeseWords.BEFORE_WORDS, BurmeseWords.AFTER_WORDS, BurmeseWords.WRITTEN);

        String withoutBefore(String prefix) {
            String lower = prefix.toLowerCase(Locale.ROOT);
            for (String word : before) {
                int place = lower.indexOf(word);
                if (place >= 0) {
                    return prefix.substring(0, place)
                            + prefix.substring(place + word.length()).stripLeading();
                }
            }
            return prefix;
        }

        String withoutAfter(String suffix) {
            String lower = suffix.toLowerCase(Locale.ROOT);
            for (String word : after) {
                if (lower.stripTrailing().endsWith(word)) {
                    return suffix.substring(0, lower.lastIndexOf(word)).stripTrailing();
                }
                if (lower.stripLeading().startsWith(word)) {
                    return suffix.substring(lower.indexOf(word) + word.length());
                }
            }
            return suffix;
        }
    }
}
