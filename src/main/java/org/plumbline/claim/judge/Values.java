package org.plumbline.claim.judge;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;

/**
 * Which places, actors, kinds or days the incidents of a scope have. What parts of a case have adds up.
 *
 * @param certain values of incidents that certainly lie in the scope and tell one value only
 * @param oneOfThese of each incident that certainly lies in the scope and may have one of several: these
 * @param exact values that incidents have, or may have, and that are one thing each
 * @param eachItsOwn how many incidents are known only to something wider, so that each may have a value of its own
 * @param open whether an incident in the scope tells no value: it may have any
 * @param extent how many incidents there are
 */
public record Values(
        Set<String> certain,
        Set<Set<String>> oneOfThese,
        Set<String> exact,
        long eachItsOwn,
        boolean open,
        Extent extent)
        implements Serializable {
    public Values {
        certain = Set.copyOf(certain);
        oneOfThese = Set.copyOf(oneOfThese);
        exact = Set.copyOf(exact);
    }

    /** No incidents, or incidents of which only the number is known. */
    public static Values none(Extent extent) {
        return new Values(Set.of(), Set.of(), Set.of(), 0, false, extent);
    }

    /** Of two parts that have no incident in common. */
    public Values plus(Values other) {
        return new Values(
                both(certain, other.certain),
                both(oneOfThese, other.oneOfThese),
                both(exact, other.exact),
                eachItsOwn + other.eachItsOwn,
                open || other.open,
                extent.plus(other.extent));
    }

    /** How many different ones there are at least (law 1). */
    public Interval least(Hierarchy hierarchy) {
        return Interval.atLeast(few(hierarchy));
    }

    /** How many different ones the single incidents have, from what is certain to all that is possible. */
    public Interval range(Hierarchy hierarchy) {
        long few = few(hierarchy);
        return open ? Interval.atLeast(few) : Interval.between(few, Math.max(few, exact.size() + eachItsOwn));
    }

    private long few(Hierarchy hierarchy) {
        return withoutWholes(certain, hierarchy).size() + further(hierarchy);
    }

    /** How many more there are at least: each of these sets has one, and those that share nothing have different ones. */
    private long further(Hierarchy hierarchy) {
        Set<String> taken = new HashSet<>(certain);
        List<Set<String>> sorted = oneOfThese.stream()
                .sorted(Comparator.comparingInt((Set<String> some) -> some.size())
                        .thenComparing(some -> String.join(" ", new TreeSet<>(some))))
                .toList();
        long apart = 0;
        for (Set<String> some : sorted) {
            if (some.stream().noneMatch(value -> isRelatedToAny(value, taken, hierarchy))) {
                taken.addAll(some);
                apart++;
            }
        }
        return apart;
    }

    private static boolean isRelatedToAny(String value, Set<String> others, Hierarchy hierarchy) {
        return others.contains(value)
                || !Collections.disjoint(hierarchy.wholesOf(value), others)
                || !Collections.disjoint(hierarchy.partsOf(value), others);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** A place that holds another one of the set may be the same: it does not count beside it. */
    static Set<String> withoutWholes(Set<String> values, Hierarchy hierarchy) {
        Set<String> kept = new LinkedHashSet<>(values);
        for (String value : values) {
            for (String whole : hierarchy.wholesOf(value)) {
                if (!whole.equals(value)) {
                    kept.remove(whole);
                }
            }
        }
        return kept;
    }
}
