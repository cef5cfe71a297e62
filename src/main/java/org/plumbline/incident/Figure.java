package org.plumbline.incident;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.quantity.Interval;

/**
 * A figure of a report.
 *
 * @param range what it allows
 * @param bestOrNull the source's own best estimate, or {@code null} if it gives none
 */
public record Figure(Interval range, @Nullable BigDecimal bestOrNull) {
    /** The source's own best estimate, if it gives one. */
    public Optional<BigDecimal> best() {
        return Optional.ofNullable(bestOrNull);
    }
}
