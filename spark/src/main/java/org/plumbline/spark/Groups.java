package org.plumbline.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;

/** Incidents that may be one and the same, one by way of another: law 1 merges them, so they have to be looked at together. */
final class Groups {
    private final Map<String, String> groupOf = new HashMap<>();

    /** The groups of the incidents that are kept apart; the others have none. */
    Groups(Incidents incidents) {
        for (Incident incident : incidents.apart()) {
            if (!groupOf.containsKey(incident.id())) {
                SortedSet<String> group = group(incident, incidents);
                group.forEach(id -> groupOf.put(id, group.first()));
            }
        }
    }

    private static SortedSet<String> group(Incident start, Incidents incidents) {
        SortedSet<String> group = new TreeSet<>();
        Deque<Incident> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Incident next = open.removeFirst();
            if (group.add(next.id())) {
                next.possiblySame().forEach(id -> incidents.incident(id).ifPresent(open::add));
            }
        }
        return group;
    }

    /** The group of an incident, named by the first of its ids. */
    String of(Incident incident) {
        return groupOf.getOrDefault(incident.id(), incident.id());
    }
}
