package org.plumbline.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/**
 * Which reports are, or may be, of one incident: what people recorded, and what a search found of which nobody has decided yet.
 * Whatever was found only may be one; a person's word on a pair of reports stands against it.
 */
public final class Links {
    private final SameIncident same;
    private final List<List<String>> possibly;
    private final Set<List<String>> decided;
    private final List<Found> open;

    /**
     * Two reports that a search found to be alike.
     *
     * @param id of the link between them
     */
    public record Found(String id, String one, String other) {}

    private Links(SameIncident same, List<List<String>> possibly, Set<List<String>> decided, List<Found> found) {
        this.same = same;
        this.possibly = possibly;
        this.decided = decided;
        this.open =
                found.stream().filter(pair -> isOpen(pair.one(), pair.other())).toList();
    }

    /** The links of a ledger, and those found pairs on which it says nothing. */
    public static Links of(Ledger ledger, List<Found> found) {
        List<Entity> links = ledger.ofSchema("Link");
        SameIncident same = SameIncident.of(links);
        Map<String, List<String>> reportsOf = new HashMap<>();
        links.forEach(link -> reportsOf.put(link.id(), link.values("reports")));
        Set<List<String>> decided = new HashSet<>();
        List<List<String>> possibly = new ArrayList<>();
        for (Entity link : links) {
            List<String> reports = link.values("reports");
            decide(reports, reportsOf, decided);
            if (link.value("certainty").orElse("").equals("possibly")) {
                possibly.add(reports);
            }
        }
        return new Links(same, possibly, decided, found);
    }

    /** Notes each pair of the reports of which a link speaks, by itself or by way of a link that it names. */
    private static void decide(List<String> named, Map<String, List<String>> reportsOf, Set<List<String>> decided) {
        List<List<String>> sides = new ArrayList<>();
        for (String id : named) {
            List<String> reports = new ArrayList<>();
            expand(id, reportsOf, new HashSet<>(), reports);
            sides.add(reports);
        }
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                for (String one : sides.get(i)) {
                    sides.get(j).forEach(other -> decided.add(pair(one, other)));
                }
            }
        }
    }

    /** The reports of a link, and of the links that it names. */
    private static void expand(String id, Map<String, List<String>> reportsOf, Set<String> seen, List<String> reports) {
        List<String> named = reportsOf.get(id);
        if (named == null) {
            reports.add(id);
        } else if (seen.add(id)) {
            named.forEach(each -> expand(each, reportsOf, seen, reports));
        }
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
    }

    SameIncident same() {
        return same;
    }

    /** The id of the incident to which a report belongs: that of the link that joins it to others, else its own. */
    public String incidentOf(String report) {
        return same.incidentOf(report);
    }

    /** Whether nobody has decided on two reports, nor joined them by way of others. */
    public boolean isOpen(String one, String other) {
        return !decided.contains(pair(one, other)) && !same.incidentOf(one).equals(same.incidentOf(other));
    }

    /** The found pairs on which nobody has decided. */
    public List<Found> open() {
        return open;
    }

    /** The reports that a link holds to be one, surely or possibly: they are to be looked at one by one. */
    public Set<String> linked() {
        Set<String> linked = new HashSet<>(same.members());
        possibly.forEach(linked::addAll);
        for (Found pair : open) {
            linked.add(pair.one());
            linked.add(pair.other());
        }
        return linked;
    }

    /**
     * For each of these incidents the others that it may be.
     *
     * @param shared reports that may be one because they came under one id
     */
    Map<String, Set<String>> possiblySame(Set<String> incidents, Collection<List<String>> shared) {
        Map<String, Set<String>> others = new HashMap<>();
        shared.forEach(reports -> note(reports, incidents, others));
        possibly.forEach(reports -> note(reports, incidents, others));
        open.forEach(pair -> note(List.of(pair.one(), pair.other()), incidents, others));
        return others;
    }

    private void note(List<String> reports, Set<String> incidents, Map<String, Set<String>> others) {
        Map<String, Boolean> ids = new LinkedHashMap<>();
        reports.stream().map(same::incidentOf).filter(incidents::contains).forEach(id -> ids.put(id, true));
        for (String id : ids.keySet()) {
            Set<String> rest = new TreeSet<>(ids.keySet());
            rest.remove(id);
            if (!rest.isEmpty()) {
                others.computeIfAbsent(id, key -> new TreeSet<>()).addAll(rest);
            }
        }
    }
}
