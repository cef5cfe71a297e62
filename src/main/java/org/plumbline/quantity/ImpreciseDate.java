package org.plumbline.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day that may be known only to a month, a year or a span of days: one day between {@code earliest} and {@code latest}, both
 * included. Days are local days at the place. The notation is a part of EDTF (ISO 8601-2:2019): {@code 2025-04-18},
 * {@code 2025-04-18T13:00}, {@code 2025-04}, {@code 2025}, {@code 2025-04-22~} (about: three days either way for a day, one
 * month for a month, one year for a year), {@code [2025-04-13..2025-04-14]} (one of these days).
 *
 * @param clock the local time, only where the day is exact and a source gives it
 */
public record ImpreciseDate(
        LocalDate earliest, LocalDate latest, @Nullable LocalTime clock) implements Comparable<ImpreciseDate> {
    private static final int ABOUT_DAYS = 3;

    /**
     * @throws IllegalArgumentException if the earliest day is after the latest, or a clock time stands beside an inexact day
     */
    public ImpreciseDate {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException(earliest + " is after " + latest);
        }
        if (clock != null && !earliest.equals(latest)) {
            throw new IllegalArgumentException("a clock time needs an exact day");
        }
    }

    public static ImpreciseDate on(LocalDate day) {
        return new ImpreciseDate(day, day, null);
    }

    public static ImpreciseDate between(LocalDate earliest, LocalDate latest) {
        return new ImpreciseDate(earliest, latest, null);
    }

    public static ImpreciseDate in(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    public static ImpreciseDate in(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether it is all days of one month or one year of the calendar. */
    public boolean isMonthOrYear() {
        return !isExact() && (isYear() || isMonth());
    }

    private boolean isYear() {
        return earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31));
    }

    private boolean isMonth() {
        return earliest.getDayOfMonth() == 1
                && latest.equals(YearMonth.from(earliest).atEndOfMonth());
    }

    /** The local clock time, if a source gives it. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(clock);
    }

    /** The days that both allow, if there are any; the clock time stays if either has one. */
    public Optional<ImpreciseDate> intersect(ImpreciseDate other) {
        LocalDate from = earliest.isAfter(other.earliest) ? earliest : other.earliest;
        LocalDate until = latest.isBefore(other.latest) ? latest : other.latest;
        if (from.isAfter(until)) {
            return Optional.empty();
        }
        LocalTime shared =
                clock == null ? other.clock : other.clock == null || clock.equals(other.clock) ? clock : null;
        return Optional.of(new ImpreciseDate(from, until, from.equals(until) ? shared : null));
    }

    /** The smallest span of days that holds both. */
    public ImpreciseDate hull(ImpreciseDate other) {
        return between(
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isAfter(other.latest) ? latest : other.latest);
    }

    /**
     * Reads the notation above.
     *
     * @return empty if the text is not in the notation or names a day that does not exist
     */
    public static Optional<ImpreciseDate> parse(String text) {
        try {
            return Optional.of(read(text.strip()));
        } catch (DateTimeException | IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    private static ImpreciseDate read(String text) {
        if (text.startsWith("[") && text.endsWith("]") && text.contains("..")) {
            int dots = text.indexOf("..");
            return read(text.substring(1, dots)).hullInOrder(read(text.substring(dots + 2, text.length() - 1)));
        }
        if (text.endsWith("~")) {
            return about(text.substring(0, text.length() - 1));
        }
        if (!isInForm(text)) {
            throw new IllegalArgumentException(text);
        }
        return switch (text.length()) {
            case 4 -> in(Integer.parseInt(text));
            case 7 -> in(YearMonth.of(digits(text, 0, 4), digits(text, 5, 7)));
            case 10 -> on(day(text));
            default ->
                new ImpreciseDate(day(text), day(text), LocalTime.of(digits(text, 11, 13), digits(text, 14, 16)));
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    /** Whether the text is a beginning of {@code 0000-00-00T00:00} that ends behind a whole part, with any digits for the zeros. */
    private static boolean isInForm(String text) {
        String form = "0000-00-00T00:00";
        int length = text.length();
        if (length != 4 && length != 7 && length != 10 && length != form.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static ImpreciseDate about(String text) {
        ImpreciseDate middle = read(text);
        return switch (text.length()) {
            case 4 -> between(middle.earliest.minusYears(1), middle.latest.plusYears(1));
            case 7 -> between(middle.earliest.minusMonths(1), middle.latest.plusMonths(1));
            case 10 -> between(middle.earliest.minusDays(ABOUT_DAYS), middle.latest.plusDays(ABOUT_DAYS));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private ImpreciseDate hullInOrder(ImpreciseDate later) {
        if (later.latest.isBefore(earliest)) {
            throw new IllegalArgumentException(later + " is before " + this);
        }
        return between(earliest, later.latest);
    }

    @Override
    public int compareTo(ImpreciseDate other) {
        int byEarliest = earliest.compareTo(other.earliest);
        return byEarliest != 0 ? byEarliest : latest.compareTo(other.latest);
    }

    /** In the notation that {@link #parse} reads, as short as the days allow. */
    @Override
    public String toString() {
        if (isExact()) {
            return clock == null ? earliest.toString() : earliest + "T" + clock;
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
            return String.format(Locale.ROOT, "%04d", earliest.getYear());
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        return "[" + earliest + ".." + latest + "]";
    }
}
