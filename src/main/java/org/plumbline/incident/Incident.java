package org.plumbline.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The smallest span of days that holds every date that anyone gives. */
    public Optional<ImpreciseDate> span() {
        if (reports.size() == 1) {
            return reports.getFirst().span();
        }
        return reports.stream().flatMap(report -> report.span().stream()).reduce(ImpreciseDate::hull);
    }
}
