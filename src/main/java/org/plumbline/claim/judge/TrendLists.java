package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.evidence.Source;
import org.plumbline.incident.Incident;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;
import org.plumbline.statistics.Dispersion;

/**
 * Incidents of two windows that may be compared (law 9): those of one list that is declared complete for both. What others merely
 * collected is not counted with it, nor is one list with another.
 */
final class TrendLists {
    /** How many windows further back are asked for placebo dates, if the list is complete there too. */
    private static final int WINDOWS_BACK = 6;

    /** A longer span is not told day by day. */
    private static final int MOST_DAYS = 2000;

    /** Into so many parts of one length at most a window is cut to see how much the counts scatter. */
    private static final int MOST_PARTS = 1000;

    private final Inquiry inquiry;
    private final Trend.Windows windows;
    private final String measure;
    private final CompleteList list;
    private final Acceptance listed;

    private TrendLists(Inquiry inquiry, Trend.Windows windows, CompleteList list) {
        this.inquiry = inquiry;
        this.windows = windows;
        this.measure = IncidentJudge.measure(inquiry.query());
        this.list = list;
        this.listed = inquiry.acceptance().onlyListedIn(list);
    }

    /** The pair, or why a list that is complete cannot be compared. */
    sealed interface Found {
        record Pair(Trend.Pair pair) implements Found {}

        record Unusable(Phrase why) implements Found {}
    }

    /**
     * One for each voice that declares a list which is complete for both windows.
     *
     * @param inFull with the single days, and how late they were reported
     */
    static List<Found> of(Inquiry inquiry, Trend.Windows windows, boolean inFull) {
        Window both = Window.of(windows.before().outerFrom(), windows.after().outerUntil());
        return CoverageSearch.lists(inquiry, IncidentJudge.measure(inquiry.query()), both).stream()
                .map(list -> new TrendLists(inquiry, windows, list).compare(inFull))
                .toList();
    }

    private Found compare(boolean inFull) {
        Total first = total(inquiry, windows.before());
        Total second = total(inquiry, windows.after());
        if (first.incidents().high() == null || second.incidents().high() == null) {
            return new Found.Unusable(Phrase.of("judge.missing.trend-unknown-tolls"));
        }
        if (statesOtherwise(first, windows.before()) || statesOtherwise(second, windows.after())) {
            return new Found.Unusable(Phrase.of("judge.missing.trend-own-total", inquiry.name(list.voice())));
        }
        List<Item> items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return new Found.Pair(new Trend.Pair(
                span(first, windows.before()),
                span(second, windows.after()),
                Math.max(dispersion(windows.before()), dispersion(windows.after())),
                new Trend.Ground.CompleteList(list.voice(), list.declaredIn()),
                items,
                inFull ? series() : Optional.empty(),
                inFull ? lag(items) : new Trend.Lag.Unknown()));
    }

    /** What the list itself comes to; how many voices a claim asks for is no matter of one list. */
    private Total total(Inquiry asked, Window window) {
        return new IncidentSum(asked, window, measure, listed).total();
    }

    /** Whether the list's maker states a total that the list does not come to: then it is not complete by its own word. */
    private boolean statesOtherwise(Total total, Window window) {
        return TallyEvidence.gather(inquiry.evidence(), inquiry.scope(), measure, window, listed)
                .byVoice()
                .values()
                .stream()
                .anyMatch(stated -> stated.intersect(total.incidents()).isEmpty());
    }

    private boolean isCompleteFor(LocalDate from, LocalDate until) {
        return CoverageSearch.lists(inquiry, measure, Window.of(from, until)).stream()
                .anyMatch(other -> other.voice().equals(list.voice()));
    }

    private static Trend.Span span(Total total, Window window) {
        return new Trend.Span(
                whole(total.incidents().low()), whole(total.incidents().high()), window);
    }

    private static long whole(@org.jspecify.annotations.Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO).longValue();
    }

    /** Variance divided by mean of what was certainly counted, day by day; in longer parts of one length where there are many days. */
    private double dispersion(Window window) {
        int days = days(window.outerFrom(), window.outerUntil());
        int length = Math.ceilDiv(days, MOST_PARTS);
        return Dispersion.of(counts(window.outerFrom(), days / length, length));
    }

    private int[] counts(LocalDate first, int parts, int length) {
        int[] counts = new int[parts];
        Inquiry summed = inquiry.judgedBy(listed);
        for (int part = 0; part < parts; part++) {
            LocalDate from = first.plusDays((long) part * length);
            Total total = total(summed, Window.of(from, from.plusDays(length - 1L)));
            counts[part] =
                    (int) Math.min(Integer.MAX_VALUE, whole(total.incidents().low()));
        }
        return counts;
    }

    /** The single days of both windows, of the event, and of as many days before as the list is declared complete for. */
    private Optional<Trend.Series> series() {
        int before = days(windows.before().outerFrom(), windows.before().outerUntil());
        int after = days(windows.after().outerFrom(), windows.after().outerUntil());
        LocalDate first = windows.before().outerFrom();
        LocalDate last = windows.after().outerUntil();
        for (int back = WINDOWS_BACK; back > 0; back--) {
            LocalDate earlier = windows.before().outerFrom().minusDays((long) back * (before + after) / 2);
            if (ChronoUnit.DAYS.between(earlier, last) < MOST_DAYS && isCompleteFor(earlier, last)) {
                first = earlier;
                break;
            }
        }
        int days = days(first, last);
        if (days > MOST_DAYS) {
            return Optional.empty();
        }
        List<Integer> perDay =
                java.util.Arrays.stream(counts(first, days, 1)).boxed().toList();
        return Optional.of(new Trend.Series(
                first,
                perDay,
                (int) ChronoUnit.DAYS.between(first, windows.event().outerFrom()),
                days(windows.event().outerFrom(), windows.event().outerUntil()),
                before,
                after));
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    private Trend.Lag lag(List<Item> items) {
        List<Long> days = items.stream()
                .filter(item -> item.standing() == Standing.CERTAIN)
                .flatMap(item -> firstReported(item).stream())
                .sorted()
                .toList();
        return days.isEmpty()
                ? new Trend.Lag.Unknown()
                : new Trend.Lag.OfReports(
                        days.get((days.size() - 1) / 2),
                        days.get((days.size() * 9 + 9) / 10 - 1),
                        days.size(),
                        list.declaredIn().stream()
                                .flatMap(source -> published(source).stream())
                                .min(LocalDate::compareTo)
                                .map(day ->
                                        ChronoUnit.DAYS.between(windows.after().outerUntil(), day)));
    }

    private Optional<Long> firstReported(Item item) {
        return item.date()
                .filter(ImpreciseDate::isExact)
                .flatMap(date -> inquiry.evidence().incidents().incident(item.id()).stream()
                        .map(Incident::reports)
                        .flatMap(List::stream)
                        .flatMap(report -> report.dates().stream())
                        .map(Said::by)
                        .flatMap(by -> published(by.source()).stream())
                        .min(LocalDate::compareTo)
                        .map(day -> Math.max(0, ChronoUnit.DAYS.between(date.latest(), day))));
    }

    private Optional<LocalDate> published(String source) {
        return inquiry.evidence()
                .sources()
                .source(source)
                .flatMap(Source::published)
                .map(ImpreciseDate::earliest);
    }
}
