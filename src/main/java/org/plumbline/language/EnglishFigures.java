package org.plumbline.language;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads figures and ordinals in English: number, hedge before or behind, unit. */
record EnglishFigures(English english) {
    static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> PREFIXES = Set.of("mid", "post", "pre", "early", "late", "non");
    private static final Set<String> DURATIONS =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "percent", "magnitude");
    /** More than any figure has; numbers of a million digits would take minutes. */
    static final int MOST_DIGITS = 40;

    private static final int MOST_WORDS_BETWEEN = 5;

    /** A hedge before a figure, and the token it starts at. */
    record Before(Hedge hedge, int start) {}

    private record Behind(Hedge hedge, int end) {}

    private record Unit(String key, int end) {}

    /** The ordinal at the token, or null. */
    @Nullable
    Found ordinalAt(int place) {
        Token token = english.at(place);
        int number = english.number(place, 5);
        if (number > 0
                && english.isJoined(place + 1)
                && ORDINAL_ENDS.contains(english.at(place + 1).word())) {
            return ordinal(place, place + 2, number);
        }
        Integer word = token.isWord() ? EnglishWords.ORDINALS.get(token.word()) : null;
        if (word != null) {
            return ordinal(place, place + 1, word);
        }
        EnglishWords.Numeral ten = token.isWord() ? EnglishWords.NUMBERS.get(token.word()) : null;
        Integer unit = EnglishWords.ORDINALS.get(english.at(place + 2).word());
        if (ten == null || ten.kind() != EnglishWords.Kind.TEN || !english.isSign(place + 1, "-")) {
            return null;
        }
        return unit != null && unit < 10 ? ordinal(place, place + 3, ten.value().intValueExact() + unit) : null;
    }

    private Found ordinal(int start, int end, int number) {
        Hedge limit = RankLimits.ENGLISH.of(
                english.view(), english.at(start).start(), english.at(end - 1).end());
        return Found.reading(end, new Reading.Ordinal(english.span(start, end), number, limit));
    }

    /** The figure whose number starts at the token, or null; {@code floor} is the first token that is still free. */
    @Nullable
    Found at(int place, int floor) {
        if (isPartOfName(english, place)) {
            return english.at(place).isNumber() ? Found.nothing(place + 1) : null;
        }
        if (english.at(place).isNumber() && english.at(place).word().length() > MOST_DIGITS) {
            Span span = english.span(place, place + 1);
            return Found.fault(
                    place + 1,
                    new Fault(Fault.Kind.TOO_LONG, span, span.of(english.view().text()), ""));
        }
        Found clock = clock(place);
        if (clock != null) {
            return clock;
        }
        EnglishNumbers.Amount first = EnglishNumbers.at(english, place, true);
        if (first == null) {
            return null;
        }
        Before before = before(place, floor);
        boolean between = before != null && before.hedge() == Hedge.BETWEEN;
        if (between) {
            first = Objects.requireNonNull(EnglishNumbers.at(english, place, false));
        }
        EnglishNumbers.Amount second =
                second(first, between, before != null || !english.at(place - 1).is("from"));
        return figure(place, first, second, second == null && between ? null : before, floor);
    }

    private @Nullable Before before(int place, int floor) {
        int start = currencyStart(place, floor);
        Before before = hedgeBefore(english, start);
        return before != null && before.start() >= floor ? before : null;
    }

    private EnglishNumbers.@Nullable Amount second(EnglishNumbers.Amount first, boolean between, boolean mayBeRange) {
        int place = first.end();
        Unit unit = unit(place);
        if (between && unit != null && english.at(unit.end()).is("and")) {
            place = unit.end();
        }
        boolean connected =
                between ? english.at(place).is("and") : english.at(place).is("to") || isRangeDash(place);
        if (!connected || !mayBeRange || first.vague()) {
            return null;
        }
        int start = place + 1;
        while (english.at(start).kind() == Token.Kind.SIGN
                && EnglishWords.CURRENCIES.containsKey(english.at(start).word())) {
            start++;
        }
        EnglishNumbers.Amount second = EnglishNumbers.at(english, start, true);
        if (second == null || second.vague()) {
            return null;
        }
        return first.value().compareTo(second.value()) < 0 ? second : null;
    }

    private boolean isRangeDash(int place) {
        boolean tight = english.isDash(place) && english.isJoined(place) && english.isJoined(place + 1);
        return tight
                || (english.isSign(place, "\u2013") && english.at(place + 1).isNumber());
    }

    private @Nullable Found figure(
            int place,
            EnglishNumbers.Amount first,
            EnglishNumbers.@Nullable Amount second,
            @Nullable Before before,
            int floor) {
        int number = second == null ? first.end() : second.end();
        int start = currencyStart(place, floor);
        String currency = EnglishWords.CURRENCIES.getOrDefault(currencyWords(start, place), "");
        BigDecimal scale = currency.isEmpty() ? BigDecimal.ONE : shortScale(number);
        boolean scaled = scale.compareTo(BigDecimal.ONE) > 0;
        int end = scaled ? number + 1 : number;
        Behind tight = behind(end);
        Unit unit = unit(tight == null ? end : tight.end());
        end = unit != null ? unit.end() : tight != null ? tight.end() : end;
        Behind wide = tight != null ? tight : behind(end);
        end = wide != null ? Math.max(end, wide.end()) : end;
        if (unit == null && english.isJoined(number) && english.at(number).isWord() && !scaled) {
            return Found.nothing(number + 1);
        }
        if (first.one() && unit == null && before == null && second == null) {
            return null;
        }
        String key =
                !currency.isEmpty() ? currency : unit != null ? unit.key() : magnitudeBefore(place) ? "magnitude" : "";
        int from = before != null ? before.start() : start;
        Span numberSpan = english.span(place, number);
        BigDecimal low = first.value().multiply(scale);
        BigDecimal high = second == null ? low : second.value().multiply(scale);
        return Found.reading(
                end,
                new Reading.Figure(
                        english.span(from, end), numberSpan, hedge(first, second, before, wide), low, high, key));
    }

    private static Hedge hedge(
            EnglishNumbers.Amount first,
            EnglishNumbers.@Nullable Amount second,
            @Nullable Before before,
            @Nullable Behind behind) {
        if (before != null) {
            return before.hedge();
        }
        if (behind != null) {
            return behind.hedge();
        }
        return first.vague() ? Hedge.DOZENS : second != null ? Hedge.BETWEEN : Hedge.EXACT;
    }

    private BigDecimal shortScale(int place) {
        if (!english.isJoined(place)) {
            return BigDecimal.ONE;
        }
        return switch (english.at(place).word()) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m", "mn" -> BigDecimal.valueOf(1_000_000);
            case "b", "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }

    private boolean magnitudeBefore(int place) {
        int word = english.at(place - 1).is("of") ? place - 2 : place - 1;
        return "magnitude".equals(EnglishWords.UNITS.get(english.at(word).word()));
    }

    private int currencyStart(int place, int floor) {
        for (int length = 2; length > 0; length--) {
            int start = place - length;
            if (start >= floor
                    && start >= 0
                    && EnglishWords.CURRENCIES.containsKey(currencyWords(start, place))
                    && (length == 1 || english.isJoined(start + 1))
                    && (english.at(start).isWord()
                            ? english.at(start).capital()
                                    && english.at(start).word().length() > 1
                            : true)) {
                return start;
            }
        }
        return place;
    }

    private String currencyWords(int start, int place) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < place; i++) {
            words.append(english.at(i).word());
        }
        return words.toString();
    }

    /** A time of day: a figure of the unit {@code clock}, hours before the point and minutes behind it. */
    private @Nullable Found clock(int place) {
        int hour = english.number(place, 2);
        int minute = english.isSign(place + 1, ":") && english.isJoined(place + 1) && english.isJoined(place + 2)
                ? english.number(place + 2, 2)
                : -1;
        if (hour < 0
                || hour > 24
                || minute < 0
                || minute > 59
                || english.at(place + 2).word().length() != 2) {
            return null;
        }
        Span span = english.span(place, place + 3);
        BigDecimal value = BigDecimal.valueOf(hour * 100L + minute, 2);
        return Found.reading(place + 3, new Reading.Figure(span, span, Hedge.EXACT, value, value, "clock"));
    }

    /** The hedge that ends right before the token, or null. */
    static @Nullable Before hedgeBefore(English english, int place) {
        for (int length = Math.min(EnglishWords.LONGEST, place); length > 0; length--) {
            Hedge hedge = EnglishWords.BEFORE.get(english.words(place - length, place));
            if (hedge != null && english.at(place - length).isWord()) {
                return new Before(hedge, place - length);
            }
        }
        return null;
    }

    private @Nullable Behind behind(int place) {
        for (int length = 2; length > 0; length--) {
            Hedge hedge = EnglishWords.AFTER.get(english.words(place, place + length));
            if (hedge != null
                    && !isNumberNext(place + length)
                    && (length > 1 || english.at(place).isWord() || english.isJoined(place))) {
                return new Behind(hedge, place + length);
            }
        }
        return null;
    }

    private boolean isNumberNext(int place) {
        return english.at(place).isNumber()
                || EnglishWords.NUMBERS.containsKey(english.at(place).word());
    }

    /** Whether the words here, right behind a number, are a unit. */
    static boolean isUnit(English english, int place) {
        Unit unit = unitWord(english, place);
        return unit != null && !unit.key().equals(EnglishWords.STOP);
    }

    private static @Nullable Unit unitWord(English english, int place) {
        for (int length = english.isSign(place + 1, "-") ? 3 : 2; length > 0; length--) {
            String key = EnglishWords.UNITS.get(english.words(place, place + length));
            if (key != null && !english.isSign(place + length - 1, "-")) {
                return new Unit(key, place + length);
            }
        }
        return null;
    }

    /** The unit of a number that ends here, past adjectives and lists of them, or null. */
    private @Nullable Unit unit(int place) {
        boolean listed = false;
        boolean joined = false;
        int here = english.at(place).is("of") ? place + 1 : place;
        for (int words = 0; words <= MOST_WORDS_BETWEEN; here++) {
            Token token = english.at(here);
            Unit unit = unitWord(english, here);
            if (unit != null) {
                boolean usable = !unit.key().equals(EnglishWords.STOP) && (!listed || joined);
                return usable ? head(unit) : null;
            }
            boolean and = token.is("and") || token.is("or");
            if (token.is(",") && words > 0) {
                listed = true;
            } else if (token.fresh() || EnglishWords.NUMBERS.containsKey(token.word()) || (and && words == 0)) {
                return null;
            } else if (token.isWord() || token.kind() == Token.Kind.MASK) {
                joined |= and;
                words++;
            } else if (!(token.is("-") && english.isJoined(here))) {
                return null;
            }
        }
        return null;
    }

    /** The last of some units in a row, which is the one that is counted ("drone attacks", "student protesters"). */
    private Unit head(Unit first) {
        Unit head = first;
        while (!DURATIONS.contains(head.key())) {
            Unit next = unitWord(english, head.end());
            boolean belongs = next != null
                    && !english.at(head.end()).fresh()
                    && english.at(head.end()).isWord();
            if (next == null || !belongs || next.key().equals(EnglishWords.STOP) || DURATIONS.contains(next.key())) {
                return head;
            }
            head = next;
        }
        return head;
    }

    /** Whether a number is part of a name such as F-16 or COVID-19. */
    static boolean isPartOfName(English english, int place) {
        return english.isJoined(place)
                && english.isSign(place - 1, "-")
                && english.isJoined(place - 1)
                && english.at(place - 2).isWord()
                && english.at(place).isNumber()
                && !PREFIXES.contains(english.at(place - 2).word())
                && !EnglishWords.MONTHS.containsKey(english.at(place - 2).word())
                && !EnglishWords.NUMBERS.containsKey(english.at(place - 2).word());
    }
}
