package org.plumbline.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.plumbline.quantity.Interval;

/** How a source limits a figure that it states. */
public enum Bound {
    EXACT("exact"),
    AT_LEAST("at-least"),
    OVER("over"),
    ABOUT("about"),
    AT_MOST("at-most"),
    UNDER("under");

    private static final BigDecimal ABOUT_TOLERANCE = new BigDecimal("0.10");

    private final String word;

    Bound(String word) {
        this.word = word;
    }

    /** The one with this word, if there is one. */
    public static Optional<Bound> named(String word) {
        for (Bound one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word in record files and histories. */
    public String word() {
        return word;
    }

    /** The values that a figure from {@code low} to {@code high} (equal for a single number) allows under this bound; "about" allows ten per cent either way. */
    public Interval around(BigDecimal low, BigDecimal high) {
        return switch (this) {
            case EXACT -> Interval.between(low, high);
            case AT_LEAST -> Interval.atLeast(low);
            case OVER -> Interval.moreThan(low);
            case ABOUT ->
                Interval.between(
                        low.subtract(slack(low)).setScale(Math.max(low.scale(), 0), RoundingMode.CEILING),
                        high.add(slack(high)).setScale(Math.max(high.scale(), 0), RoundingMode.FLOOR));
            case AT_MOST -> Interval.atMost(high);
            case UNDER -> Interval.lessThan(high);
        };
    }

    private static BigDecimal slack(BigDecimal value) {
        return value.abs().multiply(ABOUT_TOLERANCE);
    }
}
