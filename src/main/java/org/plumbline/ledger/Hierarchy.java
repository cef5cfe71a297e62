package org.plumbline.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The <em>is part of</em> relation of a case (law 2): between kinds, places, units, bodies and measures. Reflexive and transitive. */
public final class Hierarchy {
    private final Map<String, List<String>> direct;
    private final Map<String, Set<String>> wholes = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();

    private Hierarchy(Map<String, List<String>> direct) {
        this.direct = direct;
        direct.keySet().forEach(id -> {
            Set<String> above = walk(id);
            wholes.put(id, above);
            above.forEach(whole ->
                    parts.computeIfAbsent(whole, key -> new LinkedHashSet<>()).add(id));
        });
        parts.forEach((whole, all) -> all.add(whole)); // also of what nothing else is said
    }

    /** The relation as the ledger states it; a cycle, which the record check refuses, ends where it began. */
    public static Hierarchy of(Ledger ledger) {
        Map<String, List<String>> direct = new HashMap<>();
        for (Entity entity : ledger.entities()) {
            direct.put(entity.id(), entity.values("part of"));
        }
        return new Hierarchy(direct);
    }

    /** Whether {@code part} is {@code whole} or lies in it. */
    public boolean isPartOf(String part, String whole) {
        return part.equals(whole) || wholesOf(part).contains(whole);
    }

    /** Whether {@code part} is or lies in any of these. */
    public boolean isPartOfAny(String part, Collection<String> any) {
        for (String whole : any) {
            if (isPartOf(part, whole)) {
                return true;
            }
        }
        return false;
    }

    /** What it directly is part of, as the records say it. */
    public List<String> directWholesOf(String id) {
        return direct.getOrDefault(id, List.of());
    }

    /** The id itself and all that it lies in. */
    public Set<String> wholesOf(String id) {
        Set<String> known = wholes.get(id);
        return known == null ? Set.of(id) : known;
    }

    /** The id itself and all that lies in it. */
    public Set<String> partsOf(String id) {
        Set<String> known = parts.get(id);
        return known == null ? Set.of(id) : known;
    }

    private Set<String> walk(String start) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (seen.add(id)) {
                open.addAll(direct.getOrDefault(id, List.of()));
            }
        }
        return seen;
    }
}
