package org.plumbline.incident;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Something that happened once: one report, or several that surely are of the same incident.
 *
 * @param id of the link that joins the reports, else of the single report
 * @param because why the reports are of one incident; empty for a single report
 * @param possiblySame ids of incidents that may be this one
 */
public record Incident(String id, List<Report> reports, String because, Set<String> possiblySame) {
    public Incident {
        reports = List.copyOf(reports);
        possiblySame = Set.copyOf(possiblySame);
    }

    /** The best estimate of a measure by those sources that are accepted, if one gives it and none gives another. */
    public Optional<BigDecimal> best(String measure, Predicate<Said<?>> accepted) {
        List<BigDecimal> all = reports.stream()
                .flatMap(report -> Optional.ofNullable(report.best().get(measure)).stream())
                .filter(accepted)
                .map(Said::value)
                .toList();
        boolean alike = all.stream().allMatch(value -> value.compareTo(all.getFirst()) == 0);
        return alike ? all.stream().findFirst() : Optional.empty();
    }

    /** The smallest span of days that holds every date that anyone gives. */
    public Optional<ImpreciseDate> span() {
        if (reports.size() == 1) {
            return reports.getFirst().span();
        }
        return reports.stream().flatMap(report -> report.span().stream()).reduce(ImpreciseDate::hull);
    }
}
