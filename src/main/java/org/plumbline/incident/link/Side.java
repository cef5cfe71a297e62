package org.plumbline.incident.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * What is compared of a report.
 *
 * @param first the first day on which it may have begun, counted from 1970; {@code last} likewise the last
 * @param tolls by measure, what it says of each; what is not known is left out
 * @param best by measure, the figure itself or the source's best estimate, where there is one
 * @param point where it was, or {@code null} if nobody tells the spot
 * @param sources in which it was read; one source tells of each incident once
 */
public record Side(
        String id,
        int first,
        int last,
        List<String> places,
        List<String> kinds,
        List<String> actors,
        Map<String, Interval> tolls,
        Map<String, BigDecimal> best,
        TableRow.@Nullable Point point,
        Set<String> sources) {
    /** The spot, if anybody tells it. */
    public Optional<TableRow.Point> spot() {
        return Optional.ofNullable(point);
    }

    /** A report, whoever speaks in it; empty if nobody tells its day. */
    public static Optional<Side> of(Report report) {
        Optional<ImpreciseDate> days = report.dates().stream().map(Said::value).reduce(ImpreciseDate::hull);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Interval> tolls = new LinkedHashMap<>();
        Map<String, BigDecimal> best = new LinkedHashMap<>();
        report.measures().forEach((measure, said) -> {
            Said<BigDecimal> estimate = report.best().get(measure);
            said.stream()
                    .map(Said::value)
                    .reduce(Interval::hull)
                    .ifPresent(range -> note(measure, range, estimate == null ? null : estimate.value(), tolls, best));
        });
        Set<String> sources = new LinkedHashSet<>();
        report.dates().forEach(said -> sources.add(said.by().source()));
        return Optional.of(new Side(
                report.id(),
                Math.toIntExact(days.get().earliest().toEpochDay()),
                Math.toIntExact(days.get().latest().toEpochDay()),
                all(Feature.PLACE, report),
                all(Feature.KIND, report),
                all(Feature.ACTOR, report),
                Map.copyOf(tolls),
                Map.copyOf(best),
                report.point(),
                Set.copyOf(sources)));
    }

    /** Notes what is said of a measure, unless it is nothing. */
    static void note(
            String measure,
            Interval range,
            @Nullable BigDecimal estimate,
            Map<String, Interval> tolls,
            Map<String, BigDecimal> best) {
        if (range.equals(Interval.UNKNOWN_TOLL)) {
            return;
        }
        tolls.put(measure, range);
        BigDecimal figure = estimate == null && range.isExact() ? range.low() : estimate;
        if (figure != null) {
            best.put(measure, figure);
        }
    }

    private static List<String> all(Feature feature, Report report) {
        Set<String> values = new LinkedHashSet<>();
        feature.of(report).forEach(said -> values.addAll(said.value()));
        return List.copyOf(new ArrayList<>(values));
    }
}
