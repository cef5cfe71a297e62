package org.plumbline.claim.judge;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;

/**
 * Which places, actors, kinds or days the incidents of a scope have. What parts of a case have adds up.
 *
 * @param certain values of incidents that certainly lie in the scope and tell one value only
 * @param possible values of the others
 * @param open whether an incident in the scope tells no value: it may have any
 * @param extent how many incidents there are
 */
public record Values(Set<String> certain, Set<String> possible, boolean open, Extent extent) implements Serializable {
    public Values {
        certain = Set.copyOf(certain);
        possible = Set.copyOf(possible);
    }

    /** Of two parts that have no incident in common. */
    public Values plus(Values other) {
        return new Values(
                both(certain, other.certain),
                both(possible, other.possible),
                open || other.open,
                extent.plus(other.extent));
    }

    /** How many different ones there are at least (law 1). */
    public Interval least(Hierarchy hierarchy) {
        return Interval.atLeast(withoutWholes(certain, hierarchy).size());
    }

    /** How many different ones the single incidents have, from what is certain to all that is possible. */
    public Interval range(Hierarchy hierarchy) {
        int apart = withoutWholes(certain, hierarchy).size();
        return open
                ? Interval.atLeast(apart)
                : Interval.between(
                        apart, Math.max(apart, both(certain, possible).size()));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
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
