package org.plumbline.claim.judge;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Report;

/** Incidents that may be one and the same: if the first may be the second and the second the third, all three may be one. */
final class Duplicates {
    private Duplicates() {}

    /** The incident and all that it may be, one by way of another, by id. */
    static Map<String, Incident> of(Incident incident, Incidents incidents) {
        Map<String, Incident> group = new TreeMap<>();
        Deque<Incident> open = new ArrayDeque<>(List.of(incident));
        while (!open.isEmpty()) {
            Incident next = open.removeFirst();
            if (group.putIfAbsent(next.id(), next) == null) {
                next.possiblySame().forEach(id -> incidents.incident(id).ifPresent(open::add));
            }
        }
        return group;
    }

    /** As if they were one. */
    static Incident merged(Collection<Incident> group) {
        List<Report> reports =
                group.stream().flatMap(incident -> incident.reports().stream()).toList();
        return new Incident(group.iterator().next().id(), reports, "", Set.of());
    }
}
