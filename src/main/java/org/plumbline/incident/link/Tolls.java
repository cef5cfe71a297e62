package org.plumbline.incident.link;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;

/** Compares what two reports say of the dead, the hurt and whatever else is counted. */
final class Tolls {
    private static final BigDecimal LARGE = BigDecimal.valueOf(5);
    private static final BigDecimal HALF_AS_MUCH_AGAIN = new BigDecimal("1.5");

    /** Where measures compare differently, the first of these that any of them has tells most. */
    private static final List<Level> BY_WEIGHT = List.of(
            Level.SAME_LARGE_TOLL,
            Level.TOLL_FAR_OFF,
            Level.SAME_TOLL,
            Level.OTHER_TOLL,
            Level.TOLLS_OVERLAP,
            Level.NO_TOLL);

    private Tolls() {}

    static Level compare(Side one, Side other, Hierarchy hierarchy) {
        if (one.tolls().isEmpty() || other.tolls().isEmpty()) {
            return Level.TOLL_NOT_SAID;
        }
        Set<Level> all = EnumSet.noneOf(Level.class);
        for (String measure : one.tolls().keySet()) {
            for (String asked : other.tolls().keySet()) {
                if (measure.equals(asked)) {
                    all.add(same(one, other, measure));
                } else if (hierarchy.isPartOf(measure, asked)) {
                    all.add(part(range(one, measure), range(other, asked)));
                } else if (hierarchy.isPartOf(asked, measure)) {
                    all.add(part(range(other, asked), range(one, measure)));
                }
            }
        }
        return BY_WEIGHT.stream().filter(all::contains).findFirst().orElse(Level.TOLL_NOT_SAID);
    }

    private static Interval range(Side side, String measure) {
        return side.tolls().getOrDefault(measure, Interval.UNKNOWN_TOLL);
    }

    private static Level same(Side one, Side other, String measure) {
        BigDecimal figure = one.best().get(measure);
        BigDecimal second = other.best().get(measure);
        if (figure != null && second != null && figure.compareTo(second) == 0) {
            return figure.compareTo(LARGE) >= 0
                    ? Level.SAME_LARGE_TOLL
                    : figure.signum() > 0 ? Level.SAME_TOLL : Level.NO_TOLL;
        }
        Interval range = range(one, measure);
        Interval asked = range(other, measure);
        if (range.meets(asked)) {
            return isPositive(range) && isPositive(asked) ? Level.TOLLS_OVERLAP : Level.TOLL_NOT_SAID;
        }
        return range.high() != null && asked.low() != null && range.high().compareTo(asked.low()) <= 0
                ? apart(range.high(), asked.low())
                : apart(asked.high(), range.low());
    }

    /** A part cannot be more than the whole. */
    private static Level part(Interval part, Interval whole) {
        BigDecimal least = part.low();
        if (least != null && whole.high() != null && whole.high().compareTo(least) < 0) {
            return apart(whole.high(), least);
        }
        if (part.isExact() && part.equals(whole) && isPositive(part)) {
            return least != null && least.compareTo(LARGE) >= 0 ? Level.SAME_LARGE_TOLL : Level.SAME_TOLL;
        }
        return isPositive(part) && isPositive(whole) ? Level.TOLLS_OVERLAP : Level.TOLL_NOT_SAID;
    }

    private static boolean isPositive(Interval range) {
        return range.low() != null && range.low().signum() > 0;
    }

    private static Level apart(
            @org.jspecify.annotations.Nullable BigDecimal below, @org.jspecify.annotations.Nullable BigDecimal above) {
        if (below == null || above == null) {
            return Level.OTHER_TOLL;
        }
        boolean far =
                above.subtract(below).compareTo(LARGE) >= 0 && above.compareTo(below.multiply(HALF_AS_MUCH_AGAIN)) > 0;
        return far ? Level.TOLL_FAR_OFF : Level.OTHER_TOLL;
    }
}
