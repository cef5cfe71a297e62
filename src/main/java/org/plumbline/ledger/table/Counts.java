package org.plumbline.ledger.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.record.FigureNotation;
import org.plumbline.quantity.Interval;

/** Reads the counts of a table: whole numbers from zero, in the notation of figures. What is empty is not known, which is not zero. */
final class Counts {
    private static final int MOST_KEPT = 1 << 16;

    private final Map<String, Reading> known = new HashMap<>();

    /**
     * One cell.
     *
     * @param range what it allows; {@code null} if it is no count
     * @param wrong why it is none
     */
    record Reading(@Nullable Interval range, @Nullable Phrase wrong) {}

    /** A whole count, as low, best and high give it. */
    record Count(Interval range, @Nullable BigDecimal best, boolean outOfOrder) {}

    Reading read(String text) {
        Reading reading = known.get(text);
        if (reading == null) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            reading = readAnew(text);
            known.put(text, reading);
        }
        return reading;
    }

    private static Reading readAnew(String text) {
        if (text.isEmpty() || text.equals("?")) {
            return new Reading(Interval.UNKNOWN_TOLL, null);
        }
        return switch (FigureNotation.read(text)) {
            case FigureNotation.Result.Bad bad ->
                new Reading(
                        null,
                        Phrase.of(
                                bad.fault() == FigureNotation.Fault.NEGATIVE ? "import.negative" : "import.no-count",
                                RowColumns.cut(text)));
            case FigureNotation.Result.Read(String value, Bound bound) -> {
                int dots = value.indexOf("..");
                BigDecimal low = new BigDecimal(dots < 0 ? value : value.substring(0, dots));
                BigDecimal high = dots < 0 ? low : new BigDecimal(value.substring(dots + 2));
                boolean whole = low.stripTrailingZeros().scale() <= 0
                        && high.stripTrailingZeros().scale() <= 0;
                yield whole
                        ? new Reading(bound.around(low, high), null)
                        : new Reading(null, Phrase.of("import.fraction", RowColumns.cut(text)));
            }
        };
    }

    /** Joins the ends: without an upper one it means at least; where the three are out of order, the hull of them. */
    static Count join(Interval low, @Nullable Interval best, @Nullable Interval high) {
        BigDecimal bottom = low.low() == null ? BigDecimal.ZERO : low.low();
        BigDecimal top = high == null ? null : high.high();
        boolean crossed = top != null && top.compareTo(bottom) < 0;
        Interval ends = top == null
                ? Interval.atLeast(bottom)
                : crossed ? Interval.between(top, bottom) : Interval.between(bottom, top);
        if (best == null) {
            return new Count(ends, null, crossed);
        }
        boolean outside = !best.meets(ends);
        return new Count(outside ? ends.hull(best) : ends, exact(best), crossed || outside);
    }

    private static @Nullable BigDecimal exact(Interval range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        return low != null && high != null && low.compareTo(high) == 0 ? low : null;
    }
}
