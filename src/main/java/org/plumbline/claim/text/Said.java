package org.plumbline.claim.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.language.Hedge;
import org.plumbline.language.Reading;
import org.plumbline.quantity.ImpreciseDate;

/** What one edition says, without its language: figures, days, names, and how many quotations. Order does not matter. */
record Said(List<Figure> figures, List<Day> days, List<Rank> ordinals, Set<String> names, int quotations) {
    /** A figure with its hedge and the place it was read from. */
    record Figure(BigDecimal low, BigDecimal high, String unit, Hedge hedge, Source source) {
        /** The same number; a unit that one language leaves out does not differ. */
        boolean sameValue(Figure other) {
            return low.compareTo(other.low) == 0
                    && high.compareTo(other.high) == 0
                    && (unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty());
        }

        boolean same(Figure other) {
            return sameValue(other) && hedge == other.hedge;
        }
    }

    /** A day or a span of days. */
    record Day(ImpreciseDate from, ImpreciseDate to, Source source) {
        boolean same(Day other) {
            return from.equals(other.from) && to.equals(other.to);
        }
    }

    /** A rank and what limits it. */
    record Rank(int number, Hedge hedge) {
        /** In signs, which need no language: 4, ≥4 for the fourth place or one further down. */
        @Override
        public String toString() {
            return switch (hedge) {
                case AT_LEAST -> "≥" + number;
                case AT_MOST -> "≤" + number;
                default -> Integer.toString(number);
            };
        }
    }

    /** A stretch of a file, for people. */
    record Source(Edition edition, ReadBlock block, org.plumbline.language.Span span) {
        String text() {
            return span.of(block.block().text());
        }
    }

    static Said in(Edition edition, List<Edition.Bound> bound) {
        List<Figure> figures = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        List<Rank> ordinals = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        int quotations = 0;
        for (Edition.Bound one : bound) {
            one.binding().names().forEach(name -> names.add(name.id()));
            for (Reading reading : one.binding().readings()) {
                Source source = new Source(
                        edition, one.block(), reading.span().shifted(one.span().start()));
                switch (reading) {
                    case Reading.Figure(var span, var number, var hedge, var low, var high, var unit) ->
                        figures.add(new Figure(low, high, unit, hedge, source));
                    case Reading.Date(var span, var date, var hasYear) -> days.add(new Day(date, date, source));
                    case Reading.DateRange(var span, var from, var to, var hasYear) ->
                        days.add(new Day(from, to, source));
                    case Reading.Ordinal(var span, var number, var hedge) -> ordinals.add(new Rank(number, hedge));
                    case Reading.Quotation quotation -> quotations++;
                }
            }
        }
        ordinals.sort(Comparator.comparingInt(Rank::number).thenComparing(Rank::hedge));
        return new Said(figures, days, ordinals, names, quotations);
    }
}
