package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.Figure;
import org.plumbline.incident.PlainReports;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;

/**
 * How much of one measure each plain incident adds. The same figures come again and again, so they are worked out once and kept by
 * number: whole numbers that are not open, or {@link #NOT_SAID} or {@link #NOT_WHOLE}.
 *
 * @param isOwn whether nothing is carried from other measures
 * @param number by row, which of the amounts it adds
 * @param low by number
 * @param high by number; {@code Long.MAX_VALUE} where there is none
 * @param best the source's own best estimate by number; {@link #NOT_SAID} where there is none in whole numbers
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record Amounts(boolean isOwn, IntUnaryOperator number, long[] low, long[] high, long[] best) {
    /** The incident says nothing of the measure; its toll is not known. */
    static final long NOT_SAID = -1;

    /** The amount has to be looked at by itself. */
    static final long NOT_WHOLE = -2;

    static Amounts of(String measure, PlainReports reports, Hierarchy hierarchy) {
        if (measure.equals(Tally.INCIDENTS)) {
            return ownFigures(true, reports::occurrences, Interval.exactly(1), reports);
        }
        Measuring measuring = new Measuring(measure, said -> true, hierarchy);
        List<String> told = toldBy(measure, reports, hierarchy);
        if (told.isEmpty() || told.equals(List.of(measure))) {
            return ownFigures(measuring.isOwn(), reports.figuresOf(measure), null, reports);
        }
        List<IntUnaryOperator> columns = told.stream().map(reports::figuresOf).toList();
        IntUnaryOperator own = reports.figuresOf(measure);
        int[] numbers = new int[reports.size()];
        List<Integer> examples = new ArrayList<>();
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int row = 0; row < numbers.length; row++) {
            int at = row;
            numbers[row] = known.computeIfAbsent(figures(columns, row), key -> {
                examples.add(at);
                return examples.size() - 1;
            });
        }
        Amounts amounts = empty(measuring.isOwn(), row -> numbers[row], examples.size());
        for (int i = 0; i < examples.size(); i++) {
            Agreement amount = measuring.amount(reports.incident(examples.get(i)));
            int figure = own.applyAsInt(examples.get(i));
            amounts.put(
                    i,
                    amount.byVoice().isEmpty() ? null : amount.range(),
                    figure < 0
                            ? Optional.empty()
                            : reports.figures().get(figure).best());
        }
        return amounts;
    }

    private static Amounts empty(boolean isOwn, IntUnaryOperator numbers, int count) {
        return new Amounts(isOwn, numbers, new long[count], new long[count], new long[count]);
    }

    /** With nothing to carry, the figures are the amounts; number 0 is for what says nothing. */
    private static Amounts ownFigures(
            boolean isOwn, IntUnaryOperator column, @Nullable Interval notSaid, PlainReports reports) {
        Amounts amounts = empty(
                isOwn, row -> column.applyAsInt(row) + 1, reports.figures().size() + 1);
        amounts.put(0, notSaid, Optional.empty());
        for (int i = 0; i < reports.figures().size(); i++) {
            Figure figure = reports.figures().get(i);
            amounts.put(i + 1, figure.range(), figure.best());
        }
        return amounts;
    }

    /** The measure and those from which something is carried to it, as far as any report says anything of them. */
    private static List<String> toldBy(String measure, PlainReports reports, Hierarchy hierarchy) {
        Set<String> told = new LinkedHashSet<>(List.of(measure));
        told.addAll(hierarchy.partsOf(measure));
        told.addAll(hierarchy.wholesOf(measure));
        told.retainAll(reports.measures());
        return List.copyOf(told);
    }

    private static List<Integer> figures(List<IntUnaryOperator> columns, int row) {
        Integer[] figures = new Integer[columns.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = columns.get(i).applyAsInt(row);
        }
        return Arrays.asList(figures);
    }

    /** An amount that is a whole number or not said. */
    Interval range(int at) {
        if (low[at] == NOT_SAID) {
            return Interval.UNKNOWN_TOLL;
        }
        return high[at] == Long.MAX_VALUE ? Interval.atLeast(low[at]) : Interval.between(low[at], high[at]);
    }

    private void put(int at, @Nullable Interval range, Optional<BigDecimal> estimate) {
        high[at] = Long.MAX_VALUE;
        best[at] = estimate.filter(value -> WholeRange.isWhole(Interval.exactly(value)))
                .map(BigDecimal::longValueExact)
                .orElse(NOT_SAID);
        if (range == null) {
            low[at] = NOT_SAID;
        } else if (WholeRange.isWhole(range)) {
            low[at] = WholeRange.low(range);
            high[at] = WholeRange.high(range);
        } else {
            low[at] = NOT_WHOLE;
        }
    }
}
