package org.plumbline.claim.judge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.plumbline.incident.Incident;
import org.plumbline.quantity.Interval;

/**
 * How many incidents lie in a scope and what they come to, possible duplicates each by itself, stated totals left out.
 *
 * @param certain those that certainly lie in it
 * @param possible those that only possibly do
 */
public record Extent(Side certain, Side possible) implements Serializable {
    /** Nothing. */
    public static final Extent NONE = new Extent(Side.NONE, Side.NONE);

    /**
     * Incidents of one standing.
     *
     * @param incidents how many
     * @param range their low and high figures, added up; open above where a figure is not known or has no upper end
     * @param best the sources' own best estimates, added up
     * @param withBest how many incidents have such an estimate
     * @param mayBeAnother how many may be the same as another incident
     */
    public record Side(long incidents, Interval range, BigDecimal best, long withBest, long mayBeAnother)
            implements Serializable {
        static final Side NONE = new Side(0, Interval.exactly(0), BigDecimal.ZERO, 0, 0);

        /** What one incident adds. */
        static Side of(Incident incident, Interval amount, Optional<BigDecimal> best) {
            return new Side(
                    1,
                    amount,
                    best.orElse(BigDecimal.ZERO),
                    best.isPresent() ? 1 : 0,
                    incident.possiblySame().isEmpty() ? 0 : 1);
        }

        Side plus(Side other) {
            return new Side(
                    incidents + other.incidents,
                    range.plus(other.range),
                    best.add(other.best),
                    withBest + other.withBest,
                    mayBeAnother + other.mayBeAnother);
        }
    }

    Extent plus(Evidence.Standing standing, Side more) {
        return switch (standing) {
            case CERTAIN -> new Extent(certain.plus(more), possible);
            case POSSIBLE -> new Extent(certain, possible.plus(more));
            case LEFT_OUT -> this;
        };
    }

    /** Of two parts that have no incident in common. */
    public Extent plus(Extent other) {
        return new Extent(certain.plus(other.certain), possible.plus(other.possible));
    }

    /**
     * From a lower bound to what all that is possible comes to, unmerged (law 1).
     *
     * @param lower the lower bound; open above
     */
    public Interval upFrom(Interval lower) {
        Interval top = certain.range.plus(possible.range);
        return new Interval(null, true, top.high(), top.highOpen())
                .intersect(lower)
                .orElse(lower);
    }
}
