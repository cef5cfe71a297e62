package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.incident.Tally;
import org.plumbline.quantity.Interval;

/**
 * What a figure means at least and at most. Nothing counted is fewer than none; of what comes in whole numbers, "more than 20" is
 * at least 21 and "fewer than 5" at most 4.
 */
record FigureBounds(boolean whole) {
    /** What is counted one by one; of anything else there may be a part. */
    private static final Set<String> WHOLE_UNITS = Set.of(
            "person",
            "attack",
            "incident",
            "place",
            "building",
            "household",
            "vehicle",
            "aircraft",
            "munition",
            "state");

    static FigureBounds of(String measure, CaseEvidence evidence) {
        return new FigureBounds(measure.equals(Tally.INCIDENTS)
                || evidence.ledger()
                        .entity(measure)
                        .flatMap(entity -> entity.value("unit"))
                        .filter(WHOLE_UNITS::contains)
                        .isPresent());
    }

    /** The least value, never below zero. */
    BigDecimal least(Interval range) {
        BigDecimal low = range.low();
        if (low == null || low.signum() < 0) {
            return BigDecimal.ZERO;
        }
        return whole && range.lowOpen() && isWhole(low) ? low.add(BigDecimal.ONE) : low;
    }

    /** The same values, with both ends among them wherever that can be said. */
    Interval closed(Interval range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        BigDecimal least = least(range);
        BigDecimal most = most(high, range.highOpen());
        if (most != null && most.compareTo(least) < 0) {
            return range;
        }
        boolean lowOpen = low != null && low.compareTo(least) == 0 && range.lowOpen();
        boolean highOpen = high == null || (high.compareTo(most) == 0 && range.highOpen());
        return new Interval(least, lowOpen, most, highOpen);
    }

    private @Nullable BigDecimal most(@Nullable BigDecimal high, boolean open) {
        return high != null && whole && open && isWhole(high) ? high.subtract(BigDecimal.ONE) : high;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
