package org.plumbline.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.ledger.Entity;

/**
 * Which reports surely are of one incident: those that a link joins, and, where links share a report, all that they join together.
 * The incident goes by the id of its first link.
 */
final class SameIncident {
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private SameIncident() {}

    static SameIncident of(List<Entity> links) {
        SameIncident same = new SameIncident();
        for (Entity link : links) {
            if (link.value("certainty").orElse("").equals("surely")) {
                same.join(link.id(), link.values("reports"));
            }
        }
        for (Entity link : links) {
            if (same.order.containsKey(link.id())) {
                List<String> all = same.reasons.computeIfAbsent(same.incidentOf(link.id()), id -> new ArrayList<>());
                link.value("because").filter(because -> !all.contains(because)).ifPresent(all::add);
            }
        }
        return same;
    }

    /** Makes one incident of what a link names. */
    void join(String link, List<String> reports) {
        order.put(link, order.size());
        reports.forEach(report -> join(link, report));
    }

    /** The earlier link stands above the later one, and every link above a report. */
    private void join(String link, String report) {
        String one = incidentOf(link);
        String other = incidentOf(report);
        if (one.equals(other)) {
            return;
        }
        boolean otherFirst = order.getOrDefault(other, Integer.MAX_VALUE) < order.getOrDefault(one, Integer.MAX_VALUE);
        above.put(otherFirst ? one : other, otherFirst ? other : one);
    }

    /** The id of the incident to which a report or a link belongs; its own if nothing joins it to another. */
    String incidentOf(String id) {
        String top = id;
        for (String next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        for (String below = id; !below.equals(top); ) { // shortens the way for the next time
            String next = above.getOrDefault(below, top);
            above.put(below, top);
            below = next;
        }
        return top;
    }

    /** Every report and link that stands below a link. */
    Set<String> members() {
        return above.keySet();
    }

    /** Why the reports of an incident are of one; empty if no link says. */
    String because(String incident) {
        return String.join("; ", reasons.getOrDefault(incident, List.of()));
    }
}
