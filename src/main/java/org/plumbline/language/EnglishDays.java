package org.plumbline.language;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days, months, years and spans of them in English. */
record EnglishDays(English english, LocalDate reference) {
    private static final Set<String> INTRODUCING = Set.of(
            "in",
            "since",
            "until",
            "till",
            "of",
            "from",
            "to",
            "during",
            "by",
            "early",
            "late",
            "mid",
            "last",
            "this",
            "next",
            "and",
            "through",
            "between",
            "before",
            "after",
            "throughout");
    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "since", "until", "till", "during", "by", "early", "late", "mid", "from", "through", "throughout");
    private static final Set<String> BEFORE_DAYS = Set.of("on", "the", "of", "from", "both");
    private static final Set<String> CONNECTING = Set.of("to", "until", "till", "through");

    /** The day or span of days that starts at the token, or null. */
    @Nullable
    Found at(int place) {
        Token token = english.at(place);
        if (token.isWord() && (token.is("from") || token.is("between"))) {
            Found range = range(place, place + 1, token.is("between"));
            return range;
        }
        Found decade = decade(place);
        if (decade != null) {
            return decade;
        }
        Found range = range(place, place, false);
        if (range != null) {
            return range;
        }
        DayParts parts = point(place);
        if (parts == null) {
            return firstOfTwo(place);
        }
        if (parts.end() < 0) {
            return unclear(place, parts);
        }
        return DayParts.date(english.view(), english.span(place, parts.end()), parts, reference);
    }

    /** {@code the 1990s}. */
    private @Nullable Found decade(int place) {
        int year = english.number(place, 4);
        if (year % 10 != 0
                || !DayParts.isYear(year)
                || !english.isJoined(place + 1)
                || !english.at(place + 1).is("s")) {
            return null;
        }
        DayParts last = new DayParts(year + 9, 0, 0, place + 2);
        Span span = english.span(place, place + 2);
        return DayParts.range(english.view(), span, new DayParts(year, 0, 0, place + 2), last, reference);
    }

    /** The first of two days of one month ("on 19 and 20 March"), or null. */
    private @Nullable Found firstOfTwo(int place) {
        int day = bareDay(place);
        boolean joined = day > 0
                && BEFORE_DAYS.contains(english.at(place - 1).word())
                && english.at(place + 1).is("and");
        DayParts second = joined && english.at(place + 2).isNumber() ? dayFirst(place + 2) : null;
        if (second == null || second.day() <= day) {
            return null;
        }
        DayParts first = new DayParts(second.year(), second.month(), day, place + 1);
        return DayParts.date(english.view(), english.span(place, place + 1), first, reference);
    }

    /** A further day of the month of the day that ended right before ("March 19 and 20"), or null. */
    @Nullable
    Found following(int place, DayParts month) {
        int number = english.at(place).is("and") || english.isSign(place, ",") ? place + 1 : -1;
        int day = number < 0 ? -1 : bareDay(number);
        boolean free =
                day > month.day() && !EnglishFigures.isUnit(english, afterOrdinal(number)) && point(number) == null;
        if (!free || EnglishNumbers.at(english, number + 1, true) != null) {
            return null;
        }
        DayParts parts = new DayParts(month.year(), month.month(), day, afterOrdinal(number));
        return DayParts.date(english.view(), english.span(number, parts.end()), parts, reference);
    }

    /** What the date here says, or null. */
    @Nullable
    DayParts parts(int place) {
        return english.at(place).isWord() ? point(place) : null;
    }

    private @Nullable Found range(int start, int first, boolean between) {
        DayParts from = point(first);
        int bareDay = bareDay(first);
        if (from == null && bareDay > 0) {
            from = new DayParts(0, 0, bareDay, afterOrdinal(first));
        }
        if (from == null || from.end() < 0) {
            return null;
        }
        int second = connected(from.end(), between);
        if (second < 0) {
            return null;
        }
        DayParts to = second(from, second);
        if (to == null) {
            return null;
        }
        int end = to.end();
        if (from.day() > 0 && from.month() == 0 && (to.day() == 0 || to.month() == 0)) {
            return null;
        }
        return DayParts.range(english.view(), english.span(start, end), from, to, reference);
    }

    private @Nullable DayParts second(DayParts from, int place) {
        DayParts to = point(place);
        if (to != null && to.end() >= 0) {
            boolean sameKind = (from.month() == 0 && from.day() == 0) == (to.month() == 0 && to.day() == 0);
            return sameKind ? to : null;
        }
        int day = bareDay(place);
        if (from.month() > 0 && from.day() > 0 && day > 0) {
            return withYear(new DayParts(0, 0, day, afterOrdinal(place)), afterOrdinal(place));
        }
        int year = english.number(place, 2);
        if (from.month() == 0 && from.year() > 0 && year > from.year() % 100 && english.isJoined(place)) {
            return new DayParts(from.year() / 100 * 100 + year, 0, 0, place + 1);
        }
        return null;
    }

    /** Where the second end of a span of days starts, or -1 if none is connected here. */
    private int connected(int place, boolean between) {
        Token token = english.at(place);
        boolean word = token.isWord() && (between ? token.is("and") : CONNECTING.contains(token.word()));
        return word || english.isDash(place) ? place + 1 : -1;
    }

    /** The day, month or year here; with an end below zero if it can be read in two ways; or null. */
    private @Nullable DayParts point(int place) {
        Token token = english.at(place);
        if (token.kind() == Token.Kind.DOTTED) {
            return dotted(place);
        }
        if (token.isNumber()) {
            DayParts numeric = numeric(place);
            return numeric != null ? numeric : dayFirst(place);
        }
        return token.isWord() ? monthFirst(place) : null;
    }

    private @Nullable DayParts dotted(int place) {
        String[] parts = english.view()
                .substring(english.at(place).start(), english.at(place).end())
                .split("\\.", -1);
        boolean day = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        return day ? dayMonthYear(parts[0], parts[1], parts[2], place + 1) : null;
    }

    private static DayParts dayMonthYear(String day, String month, String year, int end) {
        return new DayParts(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), end);
    }

    /** ISO days and months, days parted by strokes or hyphens, years. */
    private @Nullable DayParts numeric(int place) {
        int first = english.number(place, 4);
        if (first < 0 || isPartOfName(place)) {
            return null;
        }
        int digits = english.at(place).word().length();
        int second = joinedAfter(place, "-") || joinedAfter(place, "/") ? english.number(place + 2, 2) : -1;
        boolean three = second >= 0
                && english.at(place + 3).is(english.at(place + 1).word())
                && joinedAfter(place + 2, english.at(place + 1).word());
        if (three && digits == 4) {
            int day = english.number(place + 4, 2);
            return day < 0 ? null : new DayParts(first, second, day, place + 5);
        }
        if (three && digits <= 2 && english.number(place + 4, 4) >= 1000) {
            return dayMonthOrder(place, first, second);
        }
        boolean month = digits == 4
                && second >= 1
                && second <= 12
                && english.at(place + 2).word().length() == 2;
        if (month && joinedAfter(place, "-") && second <= first % 100) {
            return new DayParts(first, second, 0, place + 3);
        }
        return digits == 4 && DayParts.isYear(first) && isYearHere(place) ? new DayParts(first, 0, 0, place + 1) : null;
    }

    private DayParts dayMonthOrder(int place, int first, int second) {
        int year = english.number(place + 4, 4);
        boolean stroke = english.isSign(place + 1, "/");
        if (stroke && first <= 12 && second <= 12 && first != second) {
            return new DayParts(year, second, first, -1);
        }
        return stroke && second > 12
                ? new DayParts(year, first, second, place + 5)
                : new DayParts(year, second, first, place + 5);
    }

    private Found unclear(int place, DayParts parts) {
        Span span = english.span(place, place + 5);
        String fix = parts.year() + "-" + two(parts.month()) + "-" + two(parts.day()) + " / " + parts.year() + "-"
                + two(parts.day()) + "-" + two(parts.month());
        return Found.fault(
                place + 5,
                new Fault(Fault.Kind.UNCLEAR_DAY, span, span.of(english.view().text()), fix));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private boolean joinedAfter(int place, String sign) {
        return english.isSign(place + 1, sign) && english.isJoined(place + 1) && english.isJoined(place + 2);
    }

    private boolean isPartOfName(int place) {
        return EnglishFigures.isPartOfName(english, place);
    }

    /** Whether four digits are a year here and not a count ("2000 people"). */
    private boolean isYearHere(int place) {
        boolean introduced = BEFORE_YEARS.contains(english.at(place - 1).word())
                || (english.isDash(place - 1) && english.isJoined(place));
        if (EnglishFigures.hedgeBefore(english, place) != null
                && !english.at(place - 1).is("between")) {
            return false;
        }
        return introduced || !EnglishFigures.isUnit(english, place + 1);
    }

    /** {@code 28 March 2025}, {@code 28th of March}. */
    private @Nullable DayParts dayFirst(int place) {
        int day = bareDay(place);
        if (day < 0) {
            return null;
        }
        int month = afterOrdinal(place);
        month += english.at(month).is("of") ? 1 : 0;
        int number = month(month);
        if (number < 0) {
            return null;
        }
        return withYear(new DayParts(0, number, day, afterMonth(month)), afterMonth(month));
    }

    /** {@code March 28, 2025}, {@code March 2025}, {@code in March}. */
    private @Nullable DayParts monthFirst(int place) {
        int month = month(place);
        if (month < 0) {
            return null;
        }
        int next = afterMonth(place);
        int day = bareDay(next);
        if (day > 0 && !isCount(place, next)) {
            return withYear(new DayParts(0, month, day, afterOrdinal(next)), afterOrdinal(next));
        }
        DayParts dated = withYear(new DayParts(0, month, 0, next), next);
        boolean known = standsAlone(place);
        int further = connected(next, false);
        boolean span = further > 0 && month(further) > 0;
        return dated.hasYear()
                        || span
                        || known
                        || INTRODUCING.contains(english.at(place - 1).word())
                        || isPrefixed(place)
                ? dated
                : null;
    }

    private boolean standsAlone(int place) {
        EnglishWords.MonthName name = EnglishWords.MONTHS.get(english.at(place).word());
        return name != null && name.alone();
    }

    private boolean isPrefixed(int place) {
        return english.isSign(place - 1, "-")
                && english.isJoined(place)
                && INTRODUCING.contains(english.at(place - 2).word());
    }

    /** Whether the number behind a month counts something ("in March 36 civilians"). */
    private boolean isCount(int month, int number) {
        return EnglishFigures.isUnit(english, afterOrdinal(number))
                && !english.at(month - 1).is("on");
    }

    private DayParts withYear(DayParts parts, int place) {
        int here = english.isSign(place, ",") ? place + 1 : place;
        int year = english.number(here, 4);
        boolean follows = year >= 1000
                && (here == place || DayParts.isYear(year))
                && !english.at(here).fresh();
        return follows ? new DayParts(year, parts.month(), parts.day(), here + 1) : parts;
    }

    private int month(int place) {
        Token token = english.at(place);
        EnglishWords.MonthName name = EnglishWords.MONTHS.get(token.word());
        return name == null || !token.capital() ? -1 : name.month();
    }

    private int afterMonth(int place) {
        boolean shortened = english.isSign(place + 1, ".")
                && english.isJoined(place + 1)
                && english.at(place).word().length() <= 4;
        return shortened && (bareDay(place + 2) > 0 || english.number(place + 2, 4) > 0) ? place + 2 : place + 1;
    }

    /** The number of a day here, or -1. */
    private int bareDay(int place) {
        int day = english.number(place, 2);
        return day <= 0 || isPartOfName(place) ? -1 : day;
    }

    private int afterOrdinal(int place) {
        return english.isJoined(place + 1)
                        && EnglishFigures.ORDINAL_ENDS.contains(
                                english.at(place + 1).word())
                ? place + 2
                : place + 1;
    }
}
