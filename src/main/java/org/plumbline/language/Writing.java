package org.plumbline.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Writes numbers, ranges and days in a reader's language. Whole numbers from 10,000 up are grouped. */
public final class Writing {
    private static final BigDecimal FIRST_GROUPED = BigDecimal.valueOf(10_000);

    private final Language language;
    private final Messages messages;

    private Writing(Messages messages, Language language) {
        this.language = language;
        this.messages = messages;
    }

    public static Writing in(Language language) {
        return new Writing(Messages.in(language), language);
    }

    static Writing with(Messages messages, Language language) {
        return new Writing(messages, language);
    }

    /** {@code 12,345}, {@code ၁၂,၃၄၅}. */
    public String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        String digits = plain.abs().compareTo(FIRST_GROUPED) < 0 ? plain.toPlainString() : grouped(plain);
        return digits(digits);
    }

    public String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A number with commas between groups of three digits, in Latin digits. */
    static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        StringBuilder digits = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int place = (point < 0 ? plain.length() : point) - 3; place > first; place -= 3) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** The same text with the digits of the language. */
    public String digits(String text) {
        return language == Language.BURMESE ? burmeseDigits(text) : text;
    }

    static String burmeseDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            digits.append(sign >= '0' && sign <= '9' ? (char) (sign - '0' + '\u1040') : sign);
        }
        return digits.toString();
    }

    /** {@code at least 37}, {@code အနည်းဆုံး ၃၇}. */
    public String range(Interval range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low == null) {
            return high == null
                    ? messages.say("language.any-number")
                    : limit(range.highOpen() ? Hedge.FEWER_THAN : Hedge.AT_MOST, high);
        }
        if (high == null) {
            return limit(range.lowOpen() ? Hedge.MORE_THAN : Hedge.AT_LEAST, low);
        }
        if (range.isExact()) {
            return number(low);
        }
        if (!range.lowOpen() && !range.highOpen()) {
            return messages.say("language.between", number(low), number(high));
        }
        return messages.say(
                "language.both",
                limit(range.lowOpen() ? Hedge.MORE_THAN : Hedge.AT_LEAST, low),
                limit(range.highOpen() ? Hedge.FEWER_THAN : Hedge.AT_MOST, high));
    }

    /** A hedged figure as a wording says it: {@code about 40}, {@code ၄၀ ခန့်}. */
    public String figure(Hedge hedge, BigDecimal low, BigDecimal high) {
        return switch (hedge) {
            case BETWEEN -> messages.say("language.between", number(low), number(high));
            case AT_MOST, FEWER_THAN -> limit(hedge, high);
            case EXACT -> low.compareTo(high) == 0 ? number(low) : figure(Hedge.BETWEEN, low, high);
            case AROUND, NEARLY, AT_LEAST, MORE_THAN, DOZENS -> limit(hedge, low);
        };
    }

    private String limit(Hedge hedge, BigDecimal value) {
        String key = switch (hedge) {
            case AT_LEAST, DOZENS -> "language.at-least";
            case MORE_THAN -> "language.more-than";
            case AT_MOST -> "language.at-most";
            case FEWER_THAN -> "language.fewer-than";
            case NEARLY -> "language.nearly";
            case AROUND -> "language.around";
            case EXACT, BETWEEN -> throw new IllegalArgumentException(hedge + " is no limit");
        };
        return messages.say(key, number(value));
    }

    /** {@code 18 April 2025}, {@code ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်}. */
    public String day(LocalDate day) {
        return messages.say(
                "language.day", plain(day.getDayOfMonth()), month(day.getMonthValue()), plain(day.getYear()));
    }

    /** {@code 18 April 2025, 13:00}; a month or year as such; otherwise the days it may be. */
    public String day(ImpreciseDate date) {
        LocalTime clock = date.clock();
        if (date.isExact()) {
            return clock == null
                    ? day(date.earliest())
                    : messages.say("language.day-and-time", day(date.earliest()), digits(clock.toString()));
        }
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))) {
            return messages.say("language.year", plain(first.getYear()));
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return messages.say("language.month", month(first.getMonthValue()), plain(first.getYear()));
        }
        return messages.say("language.between-days", day(first), day(last));
    }

    /**
     * {@code 18 April 2025 to 19 April 2025}; an endless end is left out, an uncertain one shows both days, one within a day its
     * clock time.
     */
    public String window(Window window) {
        LocalTime fromClock = window.fromClock();
        LocalTime untilClock = window.untilClock();
        String from = fromClock == null
                ? end(window.outerFrom(), window.innerFrom())
                : day(new ImpreciseDate(window.outerFrom(), window.outerFrom(), fromClock));
        String until = untilClock == null
                ? end(window.innerUntil(), window.outerUntil())
                : day(new ImpreciseDate(window.outerUntil(), window.outerUntil(), untilClock));
        if (from == null) {
            return until == null ? messages.say("language.always") : messages.say("language.until", until);
        }
        if (until == null) {
            return messages.say("language.since", from);
        }
        return from.equals(until) ? from : messages.say("language.from-to", from, until);
    }

    private @Nullable String end(LocalDate one, LocalDate other) {
        if (isEndless(one) || isEndless(other)) {
            return null;
        }
        return one.equals(other) ? day(one) : messages.say("language.or", day(one), day(other));
    }

    private static boolean isEndless(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    }

    private String month(int month) {
        return messages.say("language.month." + month);
    }

    private String plain(int number) {
        return digits(String.valueOf(number));
    }
}
