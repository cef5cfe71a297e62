package org.plumbline.language;

import java.math.BigDecimal;
import org.plumbline.quantity.Interval;

/** How a wording limits its figure, and so which values it allows (the hedge table of the design). */
public enum Hedge {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    FEWER_THAN,
    NEARLY,
    AROUND,
    BETWEEN,
    /** "dozens", "hundreds": at least the figure that the house rule sets, of which {@code low} is the default. */
    DOZENS;

    /**
     * The values that the wording allows.
     *
     * @param low the figure, or the lower one of two
     * @param high the figure, or the higher one of two
     * @param tolerance of {@link #NEARLY} and {@link #AROUND}, as a share of the figure
     */
    public Interval allowed(BigDecimal low, BigDecimal high, BigDecimal tolerance) {
        return switch (this) {
            case EXACT, BETWEEN -> Interval.between(low, high);
            case AT_LEAST, DOZENS -> Interval.atLeast(low);
            case MORE_THAN -> Interval.moreThan(low);
            case AT_MOST -> Interval.atMost(high);
            case FEWER_THAN -> Interval.lessThan(high);
            case NEARLY -> new Interval(low.subtract(low.abs().multiply(tolerance)), false, low, true);
            case AROUND ->
                Interval.between(
                        low.subtract(low.abs().multiply(tolerance)),
                        high.add(high.abs().multiply(tolerance)));
        };
    }
}
