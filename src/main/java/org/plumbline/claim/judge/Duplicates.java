package org.plumbline.claim.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Report;

/** Incidents that may be one and the same: if the first may be the second and the second the third, all three may be one. */
final class Duplicates {
    private Duplicates() {}

    /** The incident and all that it may be, one by way of another, by id. */
    static Map<String, Incident> of(Incident incident, Incidents incidents) {
        return of(incident, incidents, any -> true);
    }

    /** The same, where not every incident can make two others one. */
    static Map<String, Incident> of(Incident incident, Incidents incidents, Predicate<Incident> joins) {
        return reachable(incident, id -> incidents.incident(id).filter(joins));
    }

    /** The incident and all that it may be, one by way of another. */
    static Map<String, Incident> reachable(Incident incident, Function<String, Optional<Incident>> others) {
        Map<String, Incident> group = new TreeMap<>();
        Deque<Incident> open = new ArrayDeque<>(List.of(incident));
        while (!open.isEmpty()) {
            Incident next = open.removeFirst();
            if (group.putIfAbsent(next.id(), next) == null) {
                next.possiblySame().forEach(id -> others.apply(id).ifPresent(open::add));
            }
        }
        return group;
    }

    /**
     * The rows of one list among them, list by list, by its source: a table tells of each incident once, so its rows are of as many
     * incidents, unless a link says that two of them may be one.
     */
    static Map<String, List<Incident>> ofOneList(Collection<Incident> group) {
        Map<String, List<Incident>> lists = new TreeMap<>();
        for (Incident incident : group) {
            incident.reports().stream()
                    .filter(report -> report.line() > 0)
                    .flatMap(report -> report.dates().stream())
                    .map(said -> said.by().source())
                    .distinct()
                    .forEach(source -> lists.computeIfAbsent(source, key -> new ArrayList<>())
                            .add(incident));
        }
        lists.values().removeIf(Duplicates::mayShareOne);
        return lists;
    }

    private static boolean mayShareOne(List<Incident> rows) {
        return rows.stream()
                .anyMatch(row ->
                        rows.stream().anyMatch(other -> row.possiblySame().contains(other.id())));
    }

    /** As if they were one. */
    static Incident merged(Collection<Incident> group) {
        List<Report> reports =
                group.stream().flatMap(incident -> incident.reports().stream()).toList();
        return new Incident(group.iterator().next().id(), reports, "", Set.of());
    }
}
