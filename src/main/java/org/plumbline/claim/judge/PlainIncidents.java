package org.plumbline.claim.judge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.PlainReports;
import org.plumbline.incident.PlainSearch;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Window;

/** The plain incidents of a case as claims see them. Says of each exactly what {@link Matching} and {@link Measuring} say. */
final class PlainIncidents {
    private final PlainReports reports;
    private final Hierarchy hierarchy;
    private final PlainSearch search;
    private final Map<String, Amounts> amounts = new ConcurrentHashMap<>();

    /** What was found: incidents in the scope, and those that only their voice keeps out. */
    interface Visitor {
        /**
         * An incident in the scope.
         *
         * @param wholly whether all that it tells, its toll too, is of the scope, if the incident is
         */
        void in(int row, Standing standing, boolean wholly);

        void refused(int row);
    }

    PlainIncidents(PlainReports reports, Hierarchy hierarchy) {
        this.reports = reports;
        this.hierarchy = hierarchy;
        this.search = new PlainSearch(reports, hierarchy);
    }

    PlainReports reports() {
        return reports;
    }

    Incident incident(int row) {
        return reports.incident(row);
    }

    Attribution by(int row) {
        return reports.by(row);
    }

    /** Visits every plain incident that is in the scope, or would be if its voice were accepted. */
    void search(Claim.Scope scope, Window window, Acceptance acceptance, Visitor visitor) {
        search.search(scope.places(), scope.kinds(), scope.by(), scope.with(), window, (row, isCertain, wholly) -> {
            Attribution by = reports.by(row);
            if (acceptance.accepts(by, by.number())) {
                visitor.in(row, isCertain ? Standing.CERTAIN : Standing.POSSIBLE, wholly);
            } else {
                visitor.refused(row);
            }
        });
    }

    /** How much of a measure each incident adds. */
    Amounts amounts(String measure) {
        return amounts.computeIfAbsent(measure, key -> Amounts.of(key, reports, hierarchy));
    }
}
