package org.plumbline.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.BurmeseWords.Particle;

/** Reads days, months, years and spans of them in Burmese. */
record BurmeseDays(View view, LocalDate reference) {
    /** Years of the Myanmar era fall 638 years behind, and turn in April. */
    private static final int MYANMAR_ERA = 638;

    /** Letters of ရက်, which alone is rather a number of days. */
    private static final int DAY_ALONE = 3;

    private static final int FIRST_ERA_YEAR = 1200;
    private static final int LAST_ERA_YEAR = 1499;

    /** The day or span of days that starts here, or null. */
    @Nullable
    Found at(int place) {
        DayParts first = point(place, false);
        if (first == null) {
            Found range = bareDayRange(place);
            return range != null ? range : dayOfUnnamedMonth(place);
        }
        DayParts second = second(first);
        if (second != null) {
            return DayParts.range(view, view.span(place, second.end()), first, second, reference);
        }
        if (first.year() == 0 && first.day() == 0 && !isMonthSure(place, first)) {
            return null;
        }
        return DayParts.date(view, view.span(place, first.end()), first, reference);
    }

    /** A further day of the month of the date that ended at {@code before} ("… ၁၉ ရက်နှင့် ၂၀ ရက်"), or null. */
    @Nullable
    Found following(int place, int before, DayParts month) {
        int here = view.afterBlanks(before);
        Particle joint = particle(here);
        here = joint == Particle.AND ? end(here) : view.peek(here) == '၊' || view.peek(here) == ',' ? here + 1 : -1;
        if (here < 0 || view.afterBlanks(here) != place) {
            return null;
        }
        DayParts day = bareDay(place, true);
        return day == null ? null : DayParts.date(view, view.span(place, day.end()), day.filledFrom(month), reference);
    }

    /** What the date that starts here says, or null. */
    @Nullable
    DayParts parts(int place) {
        return point(place, false);
    }

    private @Nullable DayParts second(DayParts first) {
        int here = view.afterBlanks(first.end());
        Particle joint = particle(here);
        boolean hyphen = view.peek(here) == '-' || view.peek(here) == '\u2013';
        boolean amid = joint == Particle.AND;
        if (!hyphen && !amid && joint != Particle.FROM) {
            return null;
        }
        int next = view.afterBlanks(hyphen ? here + 1 : end(here));
        DayParts second = point(next, true);
        if (second != null && first.day() > 0 != second.day() > 0) {
            second = null;
        }
        if (second == null && first.month() > 0 && first.day() > 0) {
            second = bareDay(next, true);
        }
        if (second == null && first.month() == 0 && hyphen) {
            second = shortYear(first, next);
        }
        if (second == null) {
            return null;
        }
        int behind = view.afterBlanks(second.end());
        Particle close = particle(behind);
        if (amid && close != Particle.AMID) {
            return null;
        }
        boolean closes = close == Particle.UNTIL || close == Particle.AMID;
        return second.endingAt(closes ? end(behind) : second.end());
    }

    private @Nullable DayParts shortYear(DayParts first, int place) {
        int end = place + 2;
        boolean two = view.isDigit(place) && view.isDigit(place + 1) && !view.isDigit(end);
        int year = two ? (view.at(place) - '0') * 10 + view.at(place + 1) - '0' : 0;
        return year > first.year() % 100 ? new DayParts(first.year() / 100 * 100 + year, 0, 0, afterEra(end)) : null;
    }

    /** {@code ၂-၂၂ ရက်} of a month that stands behind, or {@code ၂ ရက် ဧပြီ}-like spans. */
    private @Nullable Found bareDayRange(int place) {
        DayParts first = bareDay(place, false);
        if (first == null) {
            return null;
        }
        int here = view.afterBlanks(first.end());
        boolean hyphen = view.peek(here) == '-' || view.peek(here) == '\u2013';
        if (!hyphen && particle(here) != Particle.FROM) {
            return null;
        }
        DayParts second = point(view.afterBlanks(hyphen ? here + 1 : end(here)), true);
        if (second == null || second.day() == 0 || second.month() == 0) {
            return null;
        }
        int behind = view.afterBlanks(second.end());
        int end = particle(behind) == Particle.UNTIL ? end(behind) : second.end();
        return DayParts.range(view, view.span(place, end), first, second.endingAt(end), reference);
    }

    /** {@code ၁၇ ရက်နေ့} without a month: the 17th. */
    private @Nullable Found dayOfUnnamedMonth(int place) {
        Numeral day = numeral(place);
        if (day == null || day.digits > 2 || day.value < 1 || day.value > 31) {
            return null;
        }
        int word = view.afterBlanks(day.end);
        WordTree.Match<Particle> mark = BurmeseWords.PARTICLES.at(view, word);
        if (mark == null || mark.value() != Particle.DAY || mark.end() - word <= DAY_ALONE) {
            return null;
        }
        return Found.reading(mark.end(), new Reading.Ordinal(view.span(place, mark.end()), day.value));
    }

    /** Digits, in brackets or not. */
    private record Numeral(int value, int digits, int end) {}

    private @Nullable Numeral numeral(int place) {
        boolean bracket = view.peek(place) == '(';
        int start = bracket ? view.afterBlanks(place + 1) : place;
        int end = start;
        while (view.isDigit(end) && end - start < 5) {
            end++;
        }
        boolean decimal = (view.peek(end) == '.' || view.peek(end) == ',') && view.isDigit(end + 1);
        if (end == start || end - start > 4 || decimal) {
            return null;
        }
        int close = bracket ? view.afterBlanks(end) : end;
        if (bracket && view.peek(close) != ')') {
            return null;
        }
        return new Numeral(Integer.parseInt(view.substring(start, end)), end - start, bracket ? close + 1 : close);
    }

    /** The day, month or year here, or null. */
    private @Nullable DayParts point(int place, boolean secondEnd) {
        if (view.isDigit(place)) {
            DayParts numeric = numeric(place);
            if (numeric != null) {
                return numeric;
            }
        }
        Numeral number = view.isDigit(place) || view.peek(place) == '(' ? numeral(place) : null;
        if (number == null) {
            return monthFirst(0, place);
        }
        if (number.digits == 4) {
            return yearFirst(number, place, secondEnd);
        }
        if (number.digits == 2 && particle(view.afterBlanks(number.end)) == Particle.ERA) {
            int age = Math.floorMod(reference.getYear() - number.value, 100);
            return new DayParts(reference.getYear() - age, 0, 0, afterEra(number.end));
        }
        return number.digits <= 2 && number.value > 0 ? dayFirst(number) : null;
    }

    private @Nullable DayParts yearFirst(Numeral year, int place, boolean secondEnd) {
        int era = afterEra(year.end);
        boolean named = era > year.end;
        if (named && year.value >= FIRST_ERA_YEAR && year.value <= LAST_ERA_YEAR) {
            return new DayParts(year.value + MYANMAR_ERA, 0, 0, era);
        }
        if (!named && !DayParts.isYear(year.value)) {
            return null;
        }
        DayParts dated = monthFirst(year.value, named ? afterComma(era) : view.afterBlanks(era));
        if (dated != null) {
            return dated;
        }
        boolean range = secondEnd || isRangeOfYears(year.end);
        return named || range || isBareYear(place, year.end) ? new DayParts(year.value, 0, 0, era) : null;
    }

    private boolean isRangeOfYears(int place) {
        int here = view.afterBlanks(place);
        boolean hyphen = view.peek(here) == '-' || view.peek(here) == '\u2013';
        int next = view.afterBlanks(hyphen ? here + 1 : end(here));
        Numeral other = hyphen || particle(here) == Particle.FROM ? numeral(next) : null;
        return other != null && (other.digits == 4 || (hyphen && other.digits == 2)) && !isCounted(other.end);
    }

    private boolean isBareYear(int place, int end) {
        boolean noun = view.peek(place) == '(' ? false : isCounted(end);
        return !noun && BurmeseWords.AFTER.at(view, view.afterBlanks(end)) == null;
    }

    private boolean isCounted(int end) {
        int here = view.afterBlanks(end);
        return BurmeseWords.CLASSIFIERS.at(view, here) != null || BurmeseWords.NUMBERS.at(view, here) != null;
    }

    private int afterEra(int place) {
        int here = view.afterBlanks(place);
        return particle(here) == Particle.ERA ? end(here) : place;
    }

    private int afterComma(int place) {
        int here = view.afterBlanks(place);
        return view.afterBlanks(view.peek(here) == '၊' || view.peek(here) == ',' ? here + 1 : here);
    }

    /** {@code ဧပြီလ ၁၇ ရက်}, {@code ဧပြီလ}, {@code ဧပြီ ၁၇}. */
    private @Nullable DayParts monthFirst(int year, int place) {
        WordTree.Match<BurmeseWords.MonthName> name = BurmeseWords.MONTHS.at(view, place);
        if (name == null) {
            return null;
        }
        int month = name.value().month();
        int end = afterMonthMark(name.end());
        boolean marked = end > name.end();
        DayParts day = bareDay(afterComma(end), false);
        if (day != null && isDayHere(afterComma(end), day.end())) {
            return new DayParts(year, month, day.day(), day.end());
        }
        Numeral later = year == 0 ? numeral(view.afterBlanks(end)) : null;
        if (later != null && later.digits == 4 && DayParts.isYear(later.value) && !isCounted(later.end)) {
            return new DayParts(later.value, month, 0, afterEra(later.end));
        }
        return marked || name.value().alone() || year != 0 ? new DayParts(year, month, 0, end) : null;
    }

    private int afterMonthMark(int place) {
        int here = view.afterBlanks(place);
        return particle(here) == Particle.MONTH ? end(here) : place;
    }

    private boolean isMonthSure(int place, DayParts parts) {
        WordTree.Match<BurmeseWords.MonthName> name = BurmeseWords.MONTHS.at(view, place);
        return name == null || name.value().alone() || parts.end() > name.end();
    }

    /** Whether the number is a day and not a count ("မတ်လ ၃၆ ဦး"). */
    private boolean isDayHere(int start, int end) {
        boolean marked = particle(view.afterBlanks(bareEnd(start))) == Particle.DAY;
        return marked || (!isCounted(end) && BurmeseWords.AFTER.at(view, view.afterBlanks(end)) == null);
    }

    private int bareEnd(int place) {
        Numeral number = numeral(place);
        return number == null ? place : number.end;
    }

    /** {@code ၁၇ ရက် ဧပြီ ၂၀၂၅}. */
    private @Nullable DayParts dayFirst(Numeral day) {
        int mark = view.afterBlanks(day.end);
        int here = particle(mark) == Particle.DAY ? afterComma(end(mark)) : mark;
        WordTree.Match<BurmeseWords.MonthName> name = BurmeseWords.MONTHS.at(view, here);
        if (name == null) {
            return null;
        }
        int end = afterMonthMark(name.end());
        boolean marked = end > name.end() || here > mark;
        Numeral year = numeral(afterComma(end));
        if (year != null && year.digits == 4 && DayParts.isYear(year.value)) {
            return new DayParts(year.value, name.value().month(), day.value, afterEra(year.end));
        }
        return marked || name.value().alone() ? new DayParts(0, name.value().month(), day.value, end) : null;
    }

    private @Nullable DayParts bareDay(int place, boolean marked) {
        Numeral number = view.isDigit(place) || view.peek(place) == '(' ? numeral(place) : null;
        if (number == null || number.digits > 2 || number.value == 0) {
            return null;
        }
        int word = view.afterBlanks(number.end);
        if (particle(word) == Particle.DAY) {
            return new DayParts(0, 0, number.value, end(word));
        }
        return marked ? null : new DayParts(0, 0, number.value, number.end);
    }

    /** {@code ၂၈.၃.၂၀၂၅}, {@code ၂၈-၃-၂၀၂၅}, {@code ၂၈/၃/၂၀၂၅}, {@code ၂၀၂၅-၀၃-၂၈}. */
    private @Nullable DayParts numeric(int place) {
        int[] numbers = new int[3];
        int here = place;
        int firstDigits = 0;
        int lastDigits = 0;
        char sign = '\0';
        for (int i = 0; i < 3; i++) {
            int start = here;
            while (view.isDigit(here) && here - start < 5) {
                numbers[i] = numbers[i] * 10 + view.at(here++) - '0';
            }
            firstDigits = i == 0 ? here - start : firstDigits;
            lastDigits = here - start;
            char next = view.peek(here);
            boolean parted = next == '.' || next == '-' || next == '/';
            if (lastDigits == 0 || lastDigits > 4 || (i < 2 && (!parted || (sign != '\0' && next != sign)))) {
                return null;
            }
            sign = next;
            here += i < 2 ? 1 : 0;
        }
        if (firstDigits == 4 && lastDigits <= 2 && sign != '.') {
            return new DayParts(numbers[0], numbers[1], numbers[2], here);
        }
        return firstDigits <= 2 && lastDigits == 4 && numbers[2] >= 1000
                ? new DayParts(numbers[2], numbers[1], numbers[0], here)
                : null;
    }

    private @Nullable Particle particle(int place) {
        WordTree.Match<Particle> word = BurmeseWords.PARTICLES.at(view, place);
        return word == null ? null : word.value();
    }

    private int end(int place) {
        WordTree.Match<Particle> word = BurmeseWords.PARTICLES.at(view, place);
        return word == null ? place : word.end();
    }
}
