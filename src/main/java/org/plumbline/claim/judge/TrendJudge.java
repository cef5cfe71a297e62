package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;
import org.plumbline.statistics.Dispersion;
import org.plumbline.statistics.RateRatio;

/**
 * Law 9: whether something rose or fell. Two windows compare only if both are declared equally complete, or if one originator
 * tallied both with one method; the interval of the rate ratio must lie wholly on the asserted side whatever the possible items
 * are.
 */
final class TrendJudge {
    private TrendJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Trend query) {
        return switch (windows(inquiry)) {
            case Windows.Unclear(Assessment.Unreadable why) -> why;
            case Windows.Asked asked -> assess(inquiry, query, asked.before, asked.after, asked.eventDays);
        };
    }

    /** The same with no wording held against it. */
    static Trend compare(Inquiry inquiry) {
        return switch (windows(inquiry)) {
            case Windows.Unclear(Assessment.Unreadable(String code, Phrase message, Phrase help)) ->
                new Trend.Unclear(code, message, help);
            case Windows.Asked asked -> {
                List<Trend.Pair> pairs = new ArrayList<>();
                TrendTallies.pairs(inquiry, asked.before, asked.after, asked.eventDays)
                        .forEach(counts -> pairs.add(counts.pair(Optional.empty())));
                if (pairs.isEmpty()) {
                    byCoverage(inquiry, asked.before, asked.after)
                            .ifPresent(counts -> pairs.add(counts.pair(series(inquiry, asked))));
                }
                yield pairs.isEmpty()
                        ? new Trend.NotComparable(asked.before, asked.after)
                        : new Trend.Compared(asked.before, asked.after, pairs);
            }
        };
    }

    /** The two windows of a trend, and the days of the event between them. */
    private sealed interface Windows {
        record Asked(Window before, Window after, Window eventDays) implements Windows {}

        record Unclear(Assessment.Unreadable why) implements Windows {}
    }

    private static Windows windows(Inquiry inquiry) {
        Optional<TimeClause.BeforeAndAfter> clause = inquiry.scope().times().stream()
                .filter(TimeClause.BeforeAndAfter.class::isInstance)
                .map(TimeClause.BeforeAndAfter.class::cast)
                .findFirst();
        if (clause.isEmpty()) {
            return new Windows.Unclear(new Assessment.Unreadable(
                    "S001", Phrase.of("judge.trend.no-windows"), Phrase.of("judge.trend.no-windows.help")));
        }
        return switch (new WindowReader(inquiry).place(clause.get().event())) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> new Windows.Unclear(why);
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                LocalDate first = ends.from().earliest();
                LocalDate last = ends.until().latest();
                yield new Windows.Asked(
                        Window.of(first.minusDays(clause.get().daysBefore()), first.minusDays(1)),
                        Window.of(last.plusDays(1), last.plusDays(clause.get().daysAfter())),
                        Window.of(first, last));
            }
        };
    }

    /** How many windows further back are asked for placebo dates, if the list is complete there too. */
    private static final int WINDOWS_BACK = 6;

    /** The single days of both windows, of the event, and of as many days before as the list is declared complete for. */
    private static Optional<Trend.Series> series(Inquiry inquiry, Windows.Asked asked) {
        String measure = IncidentJudge.measure(inquiry.query());
        if (!measure.equals(Tally.INCIDENTS)) {
            return Optional.empty();
        }
        int length = (int) Math.min(days(asked.before), days(asked.after));
        LocalDate first = asked.before.outerFrom();
        for (int back = WINDOWS_BACK; back > 0; back--) {
            LocalDate earlier = asked.before.outerFrom().minusDays((long) back * length);
            Window longer = Window.of(earlier, asked.after.outerUntil());
            if (CoverageSearch.declared(inquiry, inquiry.scope(), measure, longer, inquiry.acceptance())
                    .isPresent()) {
                first = earlier;
                break;
            }
        }
        Window whole = Window.of(first, asked.after.outerUntil());
        int split = (int) ChronoUnit.DAYS.between(first, asked.eventDays.outerFrom());
        List<Integer> counts =
                java.util.Arrays.stream(daily(inquiry, whole)).boxed().toList();
        return Optional.of(new Trend.Series(first, counts, split, length));
    }

    private static Assessment assess(
            Inquiry inquiry, Query.Trend query, Window before, Window after, Window eventDays) {
        List<Counts> counts = TrendTallies.pairs(inquiry, before, after, eventDays);
        if (counts.isEmpty()) {
            counts = byCoverage(inquiry, before, after).stream().toList();
        }
        Phrase says =
                Phrase.of(query.direction() == Query.Direction.UP ? "judge.says.up" : "judge.says.down", before, after);
        if (counts.isEmpty()) {
            return judged(
                    says,
                    after,
                    Optional.empty(),
                    List.of(),
                    new Verdict.NotShown(Phrase.of("judge.missing.trend"), List.of()));
        }
        List<Assessment.Judged> each =
                counts.stream().map(one -> assess(query, says, after, one)).toList();
        boolean agreed =
                each.stream().map(one -> one.verdict().getClass()).distinct().count() == 1;
        return agreed
                ? each.getFirst()
                : judged(
                        says,
                        after,
                        Optional.empty(),
                        each.stream()
                                .flatMap(one -> one.evidence().items().stream())
                                .distinct()
                                .toList(),
                        new Verdict.NotShown(Phrase.of("judge.missing.disputed"), List.of()));
    }

    private static Assessment.Judged assess(Query.Trend query, Phrase says, Window after, Counts found) {
        Optional<RateRatio> least = found.ratio(found.beforeMost, found.afterLeast);
        Optional<RateRatio> most = found.ratio(found.beforeLeast, found.afterMost);
        if (least.isEmpty() || most.isEmpty()) {
            return judged(
                    says,
                    after,
                    Optional.empty(),
                    found.items,
                    new Verdict.NotShown(Phrase.of("judge.missing.zero-against-zero"), List.of()));
        }
        boolean up = query.direction() == Query.Direction.UP;
        boolean holds = up
                ? least.get().isWhollyAbove() && most.get().isWhollyAbove()
                : least.get().isWhollyBelow() && most.get().isWhollyBelow();
        boolean opposite = up
                ? least.get().isWhollyBelow() && most.get().isWhollyBelow()
                : least.get().isWhollyAbove() && most.get().isWhollyAbove();
        Phrase ratio = Phrase.of(
                "judge.trend.ratio",
                found.beforeLeast,
                found.afterLeast,
                rounded(least.get().ratio()),
                rounded(least.get().low()),
                rounded(most.get().high()));
        Verdict verdict = holds
                ? new Verdict.Supported(ratio)
                : opposite
                        ? new Verdict.Contradicted(
                                new Verdict.Basis.DiffersFromSeen(1), List.of(new Verdict.Nearest.Said(ratio)))
                        : new Verdict.NotShown(ratio, List.of());
        return judged(
                says,
                after,
                Optional.of(new Evidence.Finding.Numbers(range(least.get(), most.get()))),
                found.items,
                verdict);
    }

    private static Interval range(RateRatio least, RateRatio most) {
        return Double.isInfinite(most.high())
                ? Interval.atLeast(rounded(least.low()))
                : Interval.between(rounded(least.low()), rounded(most.high()));
    }

    private static BigDecimal rounded(double value) {
        return Double.isInfinite(value)
                ? BigDecimal.valueOf(-1)
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static Assessment.Judged judged(
            Phrase says,
            Window after,
            Optional<Evidence.Finding.Numbers> finding,
            List<Evidence.Item> items,
            Verdict verdict) {
        Evidence evidence = new Evidence(
                finding.<Evidence.Finding>map(numbers -> numbers)
                        .orElse(new Evidence.Finding.Answer(Evidence.YesNo.UNKNOWN)),
                Optional.of(after),
                items,
                List.of(),
                false,
                false);
        return new Assessment.Judged(says, Optional.empty(), evidence, verdict, List.of());
    }

    /** What was counted in both windows, with the possible items chosen either way. */
    record Counts(
            long beforeLeast,
            long beforeMost,
            long afterLeast,
            long afterMost,
            long daysBefore,
            long daysAfter,
            double dispersion,
            List<Evidence.Item> items) {
        Trend.Pair pair(Optional<Trend.Series> series) {
            return new Trend.Pair(
                    new Trend.Span(beforeLeast, beforeMost, daysBefore),
                    new Trend.Span(afterLeast, afterMost, daysAfter),
                    dispersion,
                    items,
                    series);
        }

        Optional<RateRatio> ratio(long before, long after) {
            return RateRatio.of(before, after, (double) daysBefore, (double) daysAfter, dispersion);
        }
    }

    /** Incidents, where one declaration of completeness covers both windows. */
    private static Optional<Counts> byCoverage(Inquiry inquiry, Window before, Window after) {
        String measure = IncidentJudge.measure(inquiry.query());
        Window both = Window.of(before.outerFrom(), after.outerUntil());
        if (CoverageSearch.declared(inquiry, inquiry.scope(), measure, both, inquiry.acceptance())
                .isEmpty()) {
            return Optional.empty();
        }
        Total first = Totals.of(inquiry, before, measure, inquiry.acceptance());
        Total second = Totals.of(inquiry, after, measure, inquiry.acceptance());
        if (first.range().high() == null || second.range().high() == null) {
            return Optional.empty();
        }
        List<Evidence.Item> items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return Optional.of(new Counts(
                whole(first.range().low()),
                whole(first.range().high()),
                whole(second.range().low()),
                whole(second.range().high()),
                days(before),
                days(after),
                Math.max(dispersion(inquiry, before), dispersion(inquiry, after)),
                items));
    }

    private static long whole(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? 0 : value.longValue();
    }

    /** Variance divided by mean of the daily counts of incidents that certainly match; 1 if there are too few days. */
    private static double dispersion(Inquiry inquiry, Window window) {
        int days = (int) days(window);
        if (days < 2) {
            return 1;
        }
        return Dispersion.of(daily(inquiry, window));
    }

    /** How many incidents that certainly match fell on each day of a window; those whose day is not known exactly are left out. */
    static int[] daily(Inquiry inquiry, Window window) {
        int[] daily = new int[(int) days(window)];
        Matching matching = new Matching(
                inquiry.scope(),
                window,
                inquiry.acceptance(),
                inquiry.evidence().hierarchy());
        for (Incident incident : inquiry.evidence().incidents().near(window)) {
            Matching.Match match = matching.match(incident);
            match.date()
                    .filter(date -> match.standing() == Standing.CERTAIN && date.isExact())
                    .ifPresent(date -> daily[(int) ChronoUnit.DAYS.between(window.outerFrom(), date.earliest())]++);
        }
        return daily;
    }

    static long days(Window window) {
        return ChronoUnit.DAYS.between(window.outerFrom(), window.outerUntil()) + 1;
    }
}
