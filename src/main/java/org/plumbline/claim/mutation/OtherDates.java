package org.plumbline.claim.mutation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.quantity.ImpreciseDate;

/** Dates that lie beside a date: a day, a month or a year earlier or later, as precise as it is. */
final class OtherDates {
    private OtherDates() {}

    /** By one of every unit that the date names. */
    static List<ImpreciseDate> of(ImpreciseDate date) {
        List<ImpreciseDate> others = new ArrayList<>(nearest(date));
        if (date.isExact()) {
            others.add(day(date.earliest().minusMonths(1)));
            others.add(day(date.earliest().plusMonths(1)));
        }
        if (!isYear(date) && (date.isExact() || isMonth(date))) {
            others.add(yearOn(date, -1));
            others.add(yearOn(date, 1));
        }
        return others;
    }

    /** By one of the smallest unit that the date names; none for a date that is a stretch of its own. */
    static List<ImpreciseDate> nearest(ImpreciseDate date) {
        LocalDate first = date.earliest();
        if (date.isExact()) {
            return List.of(day(first.minusDays(1)), day(first.plusDays(1)));
        }
        if (isYear(date)) {
            return List.of(ImpreciseDate.in(first.getYear() - 1), ImpreciseDate.in(first.getYear() + 1));
        }
        if (isMonth(date)) {
            YearMonth month = YearMonth.from(first);
            return List.of(ImpreciseDate.in(month.minusMonths(1)), ImpreciseDate.in(month.plusMonths(1)));
        }
        return List.of();
    }

    private static ImpreciseDate yearOn(ImpreciseDate date, int years) {
        return date.isExact()
                ? day(date.earliest().plusYears(years))
                : ImpreciseDate.in(YearMonth.from(date.earliest()).plusYears(years));
    }

    private static ImpreciseDate day(LocalDate day) {
        return ImpreciseDate.on(day);
    }

    private static boolean isYear(ImpreciseDate date) {
        LocalDate first = date.earliest();
        return first.getDayOfYear() == 1 && date.latest().equals(LocalDate.of(first.getYear(), 12, 31));
    }

    private static boolean isMonth(ImpreciseDate date) {
        LocalDate first = date.earliest();
        return first.getDayOfMonth() == 1
                && date.latest().equals(YearMonth.from(first).atEndOfMonth());
    }
}
