package org.plumbline.incident.link;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.record.TableRow;

/**
 * How alike two reports are: each respect weighs so many bits, more than zero for "one incident" and less for "two" (Fellegi and
 * Sunter 1969). Reports that lie too far apart in time or space, say too little of where they were, or stand in one source, are not
 * compared at all: one source tells of each incident once.
 */
public final class Likeness {
    /** Days between two reports of one incident, at most. */
    public static final int MOST_DAYS_APART = 3;

    /** What is known only to a longer span is not compared. */
    static final int LONGEST_DAYS = 31;

    private final Hierarchy hierarchy;
    private final Places places;
    private final Weights weights;

    /**
     * Likeness in a case.
     *
     * @param points of places, by id
     */
    public Likeness(Hierarchy hierarchy, Map<String, TableRow.Point> points, Weights weights) {
        this.hierarchy = hierarchy;
        this.places = new Places(hierarchy, points);
        this.weights = weights;
    }

    Places places() {
        return places;
    }

    public Weights weights() {
        return weights;
    }

    /** How two reports compare; empty if they are not compared. The order of the two makes no difference. */
    public Optional<Comparison> compare(Side one, Side other) {
        Level date = date(one, other);
        if (date == null || !Collections.disjoint(one.sources(), other.sources())) {
            return Optional.empty();
        }
        return places.compare(one, other)
                .map(place -> new Comparison(
                        date,
                        place,
                        actor(one.actors(), other.actors()),
                        kind(one.kinds(), other.kinds()),
                        Tolls.compare(one, other, hierarchy)));
    }

    /** The weight of a comparison in bits: the logarithm to base 2 of how much likelier it is for one incident than for two. */
    public double bits(Comparison comparison) {
        return weights.bits(comparison);
    }

    private static @org.jspecify.annotations.Nullable Level date(Side one, Side other) {
        if (one.last() - one.first() > LONGEST_DAYS || other.last() - other.first() > LONGEST_DAYS) {
            return null;
        }
        int gap = Math.max(one.first() - other.last(), other.first() - one.last());
        if (gap > MOST_DAYS_APART) {
            return null;
        }
        if (gap > 0) {
            return gap == 1 ? Level.NEXT_DAY : Level.FEW_DAYS;
        }
        return one.first() == one.last() && other.first() == other.last() ? Level.SAME_DAY : Level.DAYS_OVERLAP;
    }

    private Level actor(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Level.ACTOR_NOT_SAID;
        }
        boolean open = one.contains(TableRow.SOMEBODY) || other.contains(TableRow.SOMEBODY);
        if (!open && one.size() == other.size() && one.containsAll(other)) {
            return Level.SAME_ACTOR;
        }
        if (isAnyWithin(one, other)) {
            return Level.ACTOR_SHARED;
        }
        return open ? Level.ACTOR_NOT_SAID : Level.OTHER_ACTOR;
    }

    private Level kind(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Level.KIND_NOT_SAID;
        }
        if (!Collections.disjoint(one, other)) {
            return Level.SAME_KIND;
        }
        if (isAnyWithin(one, other)) {
            return Level.KIND_WITHIN;
        }
        boolean related = one.stream()
                .anyMatch(kind -> other.stream()
                        .anyMatch(asked -> !Collections.disjoint(hierarchy.wholesOf(kind), hierarchy.wholesOf(asked))));
        return related ? Level.KIND_RELATED : Level.OTHER_KIND;
    }

    private boolean isAnyWithin(List<String> one, List<String> other) {
        for (String id : one) {
            for (String asked : other) {
                if (!id.equals(TableRow.SOMEBODY) && (hierarchy.isPartOf(id, asked) || hierarchy.isPartOf(asked, id))) {
                    return true;
                }
            }
        }
        return false;
    }
}
