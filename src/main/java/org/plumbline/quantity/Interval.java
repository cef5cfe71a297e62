package org.plumbline.quantity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, each end open, closed or endless: what the evidence allows, or what a wording allows. Never empty: an
 * operation that could give nothing returns an {@link Optional}. Numbers are compared by value, so 1.0 equals 1.
 *
 * @param low the lower end, or {@code null} for minus infinity
 * @param lowOpen whether {@code low} itself is left out; always true for an endless end
 * @param high the upper end, or {@code null} for infinity
 * @param highOpen whether {@code high} itself is left out; always true for an endless end
 */
public record Interval(
        @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen)
        implements Serializable {
    /** Every number. */
    public static final Interval ALL = new Interval(null, true, null, true);

    /** Zero and every number above: an unknown toll. */
    public static final Interval UNKNOWN_TOLL = atLeast(0);

    /**
     * @throws IllegalArgumentException if no number lies in the range
     */
    public Interval {
        low = low == null ? null : normal(low);
        high = high == null ? null : normal(high);
        lowOpen = low == null || lowOpen;
        highOpen = high == null || highOpen;
        if (low != null && high != null && isEmpty(low, lowOpen, high, highOpen)) {
            throw new IllegalArgumentException("no number lies between " + low + " and " + high);
        }
    }

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, false, value, false);
    }

    public static Interval exactly(long value) {
        return exactly(BigDecimal.valueOf(value));
    }

    /** From {@code low} upward, {@code low} included. */
    public static Interval atLeast(BigDecimal low) {
        return new Interval(low, false, null, true);
    }

    /** From {@code low} upward, {@code low} included. */
    public static Interval atLeast(long low) {
        return atLeast(BigDecimal.valueOf(low));
    }

    /** Above {@code low}. */
    public static Interval moreThan(BigDecimal low) {
        return new Interval(low, true, null, true);
    }

    /** Up to {@code high}, {@code high} included. */
    public static Interval atMost(BigDecimal high) {
        return new Interval(null, true, high, false);
    }

    /** Below {@code high}. */
    public static Interval lessThan(BigDecimal high) {
        return new Interval(null, true, high, true);
    }

    /** From {@code low} to {@code high}, both included. */
    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(low, false, high, false);
    }

    /** From {@code low} to {@code high}, both included. */
    public static Interval between(long low, long high) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** Whether the value lies in this range. */
    public boolean contains(BigDecimal value) {
        return (low == null || compare(low, value) < (lowOpen ? 0 : 1))
                && (high == null || compare(value, high) < (highOpen ? 0 : 1));
    }

    /** Whether every value of this range lies in {@code other}. */
    public boolean isInside(Interval other) {
        return compareLow(this, other) >= 0 && compareHigh(this, other) <= 0;
    }

    /** Whether this range is a single number. */
    public boolean isExact() {
        return low != null && high != null && compare(low, high) == 0;
    }

    /** The values in both ranges, if there are any. */
    public Optional<Interval> intersect(Interval other) {
        Interval lower = compareLow(this, other) >= 0 ? this : other;
        Interval upper = compareHigh(this, other) <= 0 ? this : other;
        if (lower.low != null && upper.high != null && isEmpty(lower.low, lower.lowOpen, upper.high, upper.highOpen)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(lower.low, lower.lowOpen, upper.high, upper.highOpen));
    }

    /** Whether some value lies in both ranges. */
    public boolean meets(Interval other) {
        return intersect(other).isPresent();
    }

    /** The smallest range that holds both. */
    public Interval hull(Interval other) {
        Interval lower = compareLow(this, other) <= 0 ? this : other;
        Interval upper = compareHigh(this, other) >= 0 ? this : other;
        return new Interval(lower.low, lower.lowOpen, upper.high, upper.highOpen);
    }

    /**
     * The smallest range that holds all.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Interval hull(Collection<Interval> ranges) {
        return ranges.stream()
                .reduce(Interval::hull)
                .orElseThrow(() -> new IllegalArgumentException("a hull needs at least one range"));
    }

    /** All sums of a value of this range and a value of the other. */
    public Interval plus(Interval other) {
        BigDecimal bottom = low == null || other.low == null ? null : low.add(other.low);
        BigDecimal top = high == null || other.high == null ? null : high.add(other.high);
        return new Interval(bottom, lowOpen || other.lowOpen, top, highOpen || other.highOpen);
    }

    /** Negative, zero or positive as the lower end of {@code a} lies below, at or above that of {@code b}. */
    public static int compareLow(Interval a, Interval b) {
        if (a.low == null || b.low == null) {
            return Boolean.compare(a.low != null, b.low != null);
        }
        int byValue = compare(a.low, b.low);
        return byValue != 0 ? byValue : Boolean.compare(a.lowOpen, b.lowOpen);
    }

    /** Negative, zero or positive as the upper end of {@code a} lies below, at or above that of {@code b}. */
    public static int compareHigh(Interval a, Interval b) {
        if (a.high == null || b.high == null) {
            return Boolean.compare(a.high == null, b.high == null);
        }
        int byValue = compare(a.high, b.high);
        return byValue != 0 ? byValue : Boolean.compare(b.highOpen, a.highOpen);
    }

    /** In mathematical notation, e.g. {@code [37, inf)}. */
    @Override
    public String toString() {
        return (lowOpen ? "(" : "[")
                + (low == null ? "-inf" : low.toPlainString())
                + ", "
                + (high == null ? "inf" : high.toPlainString())
                + (highOpen ? ")" : "]");
    }

    private static boolean isEmpty(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {
        int order = compare(low, high);
        return order > 0 || (order == 0 && (lowOpen || highOpen));
    }

    private static int compare(BigDecimal a, BigDecimal b) {
        return a.compareTo(b);
    }

    private static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
