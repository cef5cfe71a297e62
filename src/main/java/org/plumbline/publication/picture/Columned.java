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
 * Incidents by day, week, month or year.
 *
 * @param columns those that surely lie in one
 * @param between those that may lie in two or more, by the days that are known
 */
record Columned(SortedMap<ImpreciseDate, Count> columns, SortedMap<ImpreciseDate, Count> between) {
    private static final double NARROWEST = 4;

    /** How many, surely and perhaps. */
    record Count(int certain, int possible) {
        int all() {
            return certain + possible;
        }

        private Count plus(Count other) {
            return new Count(certain + other.certain, possible + other.possible);
        }
    }

    /** Columns as narrow as can still be told apart. */
    private enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final int days;

        Unit(int days) {
            this.days = days;
        }

        static Unit of(double roomOfDay) {
            for (Unit unit : values()) {
                if (unit.days * roomOfDay >= NARROWEST) {
                    return unit;
                }
            }
            return YEAR;
        }

        ImpreciseDate column(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return switch (this) {
                case DAY -> ImpreciseDate.on(day);
                case WEEK -> ImpreciseDate.between(monday, monday.plus(6, ChronoUnit.DAYS));
                case MONTH -> ImpreciseDate.in(YearMonth.from(day));
                case YEAR -> ImpreciseDate.in(day.getYear());
            };
        }
    }

    /** @param roomOfDay in units of the picture */
    static Columned of(List<Occurrence> all, double roomOfDay) {
        SortedMap<ImpreciseDate, Count> columns = new TreeMap<>();
        SortedMap<ImpreciseDate, Count> between = new TreeMap<>();
        Unit unit = Unit.of(roomOfDay);
        for (Occurrence one : all) {
            Count count = new Count(one.certain() ? 1 : 0, one.certain() ? 0 : 1);
            ImpreciseDate days =
                    ImpreciseDate.between(one.day().earliest(), one.day().latest());
            ImpreciseDate column = unit.column(days.earliest());
            if (days.latest().isAfter(column.latest())) {
                between.merge(days, count, Count::plus);
            } else {
                columns.merge(column, count, Count::plus);
            }
        }
        return new Columned(columns, between);
    }

    /** The most in one column. */
    int most() {
        return columns.values().stream().mapToInt(Count::all).max().orElse(0);
    }
}
