package org.plumbline.publication.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Incidents by day, week, month or year. What may lie in two columns stands in none.
 *
 * @param between how many stand in none
 */
record Columned(SortedMap<ImpreciseDate, Count> columns, int between) {
    /** How many in one column. */
    record Count(int certain, int possible) {
        int all() {
            return certain + possible;
        }

        private Count plus(Count other) {
            return new Count(certain + other.certain, possible + other.possible);
        }
    }

    static Columned of(List<Occurrence> all) {
        SortedMap<ImpreciseDate, Count> columns = new TreeMap<>();
        long length = Days.of(all.stream().map(Occurrence::day).toList())
                .map(Days::length)
                .orElse(0L);
        int between = 0;
        for (Occurrence one : all) {
            ImpreciseDate column = column(one.day().earliest(), length);
            if (one.day().latest().isAfter(column.latest())) {
                between++;
            } else {
                columns.merge(column, new Count(one.certain() ? 1 : 0, one.certain() ? 0 : 1), Count::plus);
            }
        }
        return new Columned(columns, between);
    }

    private static ImpreciseDate column(LocalDate day, long length) {
        if (length <= 45) {
            return ImpreciseDate.on(day);
        }
        if (length <= 400) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return ImpreciseDate.between(monday, monday.plus(6, ChronoUnit.DAYS));
        }
        return length <= 2200 ? ImpreciseDate.in(YearMonth.from(day)) : ImpreciseDate.in(day.getYear());
    }
}
