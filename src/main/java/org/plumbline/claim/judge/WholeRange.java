package org.plumbline.claim.judge;

import java.math.BigDecimal;
import org.plumbline.quantity.Interval;

/** Ranges of whole numbers that can be added as such, without a loss. */
final class WholeRange {
    /** Sums of as many as fit into memory stay within a long. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private WholeRange() {}

    /** Whether both ends are whole numbers from 0, not left out; the upper one may be missing. */
    static boolean isWhole(Interval range) {
        return range.low() != null
                && !range.lowOpen()
                && isWhole(range.low())
                && (range.high() == null || (!range.highOpen() && isWhole(range.high())));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() >= 0 && value.scale() <= 0 && value.compareTo(MOST) <= 0;
    }

    static long low(Interval range) {
        return range.low() == null ? 0 : range.low().longValueExact();
    }

    /** {@code Long.MAX_VALUE} where there is no upper end. */
    static long high(Interval range) {
        return range.high() == null ? Long.MAX_VALUE : range.high().longValueExact();
    }
}
