package org.plumbline.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What a text says of a day; 0 stands for what it leaves out.
 *
 * @param end where the words for it end, in tokens or places of the view
 */
record DayParts(int year, int month, int day, int end) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2099;

    static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    boolean hasYear() {
        return year != 0;
    }

    DayParts endingAt(int place) {
        return new DayParts(year, month, day, place);
    }

    /** The parts that are left out, from the other end of a span of days. */
    DayParts filledFrom(DayParts other) {
        if (month == 0 && day == 0) {
            return this;
        }
        return new DayParts(year == 0 ? other.year : year, month == 0 ? other.month : month, day, end);
    }

    /**
     * The day, month or year that is meant; without a year, the latest one that starts not after the reference day.
     *
     * @return empty if the calendar has no such day
     */
    Optional<ImpreciseDate> resolve(LocalDate reference) {
        if (year != 0) {
            return in(year);
        }
        for (int back = 0; back <= 8; back++) {
            Optional<ImpreciseDate> date = in(reference.getYear() - back);
            if (date.isPresent() && !date.get().earliest().isAfter(reference)) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<ImpreciseDate> in(int someYear) {
        try {
            if (month == 0) {
                return Optional.of(ImpreciseDate.in(someYear));
            }
            return Optional.of(
                    day == 0
                            ? ImpreciseDate.in(YearMonth.of(someYear, month))
                            : ImpreciseDate.on(LocalDate.of(someYear, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The reading of these parts alone, or the fault that there is no such day. */
    static Found date(View view, Span span, DayParts parts, LocalDate reference) {
        return parts.resolve(reference)
                .map(date -> Found.reading(parts.end, new Reading.Date(span, date, parts.hasYear())))
                .orElseGet(() -> noSuchDay(view, span, parts.end));
    }

    /** The reading of a span of days, or the fault in it. */
    static Found range(View view, Span span, DayParts first, DayParts last, LocalDate reference) {
        DayParts from = first.filledFrom(last);
        DayParts to = last.filledFrom(first);
        boolean hasYear = from.hasYear() && to.hasYear();
        Optional<ImpreciseDate> end = to.resolve(reference);
        Optional<ImpreciseDate> start =
                from.resolve(end.map(ImpreciseDate::latest).orElse(reference));
        if (start.isEmpty() || end.isEmpty()) {
            return noSuchDay(view, span, to.end);
        }
        ImpreciseDate earliest = start.get();
        if (!first.hasYear()
                && last.hasYear()
                && earliest.earliest().isAfter(end.get().latest())) {
            earliest = new DayParts(from.year - 1, from.month, from.day, from.end)
                    .resolve(reference)
                    .orElse(earliest);
        }
        if (earliest.earliest().isAfter(end.get().latest())) {
            String fix = "";
            return Found.fault(to.end, new Fault(Fault.Kind.ENDS_BEFORE_START, span, span.of(view.text()), fix));
        }
        return Found.reading(to.end, new Reading.DateRange(span, earliest, end.get(), hasYear));
    }

    private static Found noSuchDay(View view, Span span, int end) {
        return Found.fault(end, new Fault(Fault.Kind.NO_SUCH_DAY, span, span.of(view.text()), ""));
    }
}
