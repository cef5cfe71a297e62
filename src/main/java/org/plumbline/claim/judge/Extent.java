package org.plumbline.claim.judge;

import java.math.BigDecimal;
import org.plumbline.quantity.Interval;

/**
 * How many incidents lie in a scope and what they come to, possible duplicates each by itself, stated totals left out.
 *
 * @param certain those that certainly lie in it
 * @param possible those that only possibly do
 */
public record Extent(Side certain, Side possible) {
    /** Nothing. */
    static final Extent NONE = new Extent(Side.NONE, Side.NONE);

    /**
     * Incidents of one standing.
     *
     * @param incidents how many
     * @param range their low and high figures, added up; open above where a figure is not known or has no upper end
     * @param best the sources' own best estimates, added up
     * @param withBest how many incidents have such an estimate
     */
    public record Side(long incidents, Interval range, BigDecimal best, long withBest) {
        static final Side NONE = new Side(0, Interval.exactly(0), BigDecimal.ZERO, 0);

        Side plus(Side other) {
            return new Side(
                    incidents + other.incidents,
                    range.plus(other.range),
                    best.add(other.best),
                    withBest + other.withBest);
        }
    }

    Extent plus(Evidence.Standing standing, Side more) {
        return switch (standing) {
            case CERTAIN -> new Extent(certain.plus(more), possible);
            case POSSIBLE -> new Extent(certain, possible.plus(more));
            case LEFT_OUT -> this;
        };
    }

    Extent plus(Extent other) {
        return new Extent(certain.plus(other.certain), possible.plus(other.possible));
    }
}
