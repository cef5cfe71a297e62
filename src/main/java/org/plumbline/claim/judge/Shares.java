package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Interval;

/**
 * How much of a measure an incident adds to a scope. Where a voice names others beside those asked for (two villages, both sides of
 * a clash, two kinds), its toll is of all of them together: to the scope belongs anything from nothing to the whole. That the
 * incident took place stays certain.
 */
final class Shares {
    private final Matching matching;
    private final Measuring measuring;
    private final boolean counts;
    private final BigDecimal least;

    Shares(Matching matching, String measure, Acceptance acceptance, Hierarchy hierarchy) {
        this.matching = matching;
        this.measuring = new Measuring(measure, acceptance::accepts, hierarchy);
        this.counts = measure.equals(Tally.INCIDENTS);
        this.least = BigDecimal.valueOf(least(measure));
    }

    /** The least that belongs to a scope that shares an incident with others: of occurrences one, of a toll nothing. */
    static long least(String measure) {
        return measure.equals(Tally.INCIDENTS) ? 1 : 0;
    }

    /** What is told of the incident as a whole, also of what lies outside the scope. */
    Agreement told(Incident incident) {
        return counts ? matching.occurrences(incident) : measuring.amount(incident);
    }

    /** Whether all that is told of it belongs to the scope. */
    boolean isWhole(Incident incident) {
        return matching.isWholly(incident);
    }

    /** What the incident adds. */
    Agreement of(Incident incident) {
        Agreement amount = told(incident);
        if (isWhole(incident)) {
            return amount;
        }
        Map<String, Interval> byVoice = new LinkedHashMap<>();
        amount.byVoice().forEach((voice, range) -> byVoice.put(voice, share(range)));
        return new Agreement(share(amount.range()), amount.disputed(), byVoice);
    }

    /** Whether only a part of what the incident tells may belong to the scope. */
    boolean isShared(Incident incident) {
        return !matching.isWholly(incident) && !isLeast(told(incident).range());
    }

    private boolean isLeast(Interval whole) {
        int order = whole.low() == null ? -1 : whole.low().compareTo(least);
        return order < 0 || (order == 0 && !whole.lowOpen());
    }

    /** What of a whole may belong to a part: from the least to all of it. */
    Interval share(Interval whole) {
        return isLeast(whole) ? whole : new Interval(least, false, whole.high(), whole.highOpen());
    }
}
