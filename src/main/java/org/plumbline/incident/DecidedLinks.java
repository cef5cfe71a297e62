package org.plumbline.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/** What people decided on pairs of reports, one decision after the other, and whether one more would contradict those that stand. */
public final class DecidedLinks {
    private final SameIncident same;
    private final Map<String, List<String>> apart = new LinkedHashMap<>();

    private DecidedLinks(SameIncident same) {
        this.same = same;
    }

    /**
     * The decisions of a ledger.
     *
     * @param undone links that no longer stand
     */
    public static DecidedLinks of(Ledger ledger, List<String> undone) {
        List<Entity> links = ledger.ofSchema("Link").stream()
                .filter(link -> !undone.contains(link.id()))
                .toList();
        DecidedLinks decided = new DecidedLinks(SameIncident.of(links));
        links.stream()
                .filter(link -> link.value("certainty").orElse("").equals("not"))
                .forEach(link -> decided.apart.put(link.id(), link.values("reports")));
        return decided;
    }

    /** The id of the incident to which a report belongs; its own if nothing joins it to another. */
    public String incidentOf(String report) {
        return same.incidentOf(report);
    }

    /** Whether the two are of one incident already. */
    public boolean areOne(String one, String other) {
        return incidentOf(one).equals(incidentOf(other));
    }

    /** The link that holds two to be two which this would make one; empty if there is none. */
    public Optional<String> againstJoining(String one, String other) {
        Set<String> both = Set.of(incidentOf(one), incidentOf(other));
        return apart.entrySet().stream()
                .filter(link -> link.getValue().stream()
                        .map(this::incidentOf)
                        .filter(both::contains)
                        .collect(Collectors.toSet())
                        .containsAll(both))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Adds a decision that the two are one. */
    public void join(String link, String one, String other) {
        same.join(link, List.of(one, other));
    }

    /** Adds a decision that they are two. */
    public void part(String link, String one, String other) {
        apart.put(link, List.of(one, other));
    }
}
