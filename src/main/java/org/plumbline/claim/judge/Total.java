package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.evidence.Attribution;
import org.plumbline.quantity.Interval;

/**
 * What the evidence adds up to.
 *
 * @param incidents what the single incidents come to, without stated totals: from what is certain, possible duplicates merged,
 *     to all that is possible, unmerged
 * @param extent how many incidents there are, and what they come to unmerged
 * @param unlisted how many incidents in the scope are too many to be among the items
 * @param coverage who declares the scope complete, if anyone does
 * @param found whether anything certainly counts
 * @param byVoice what each accepted voice says, added up; possible duplicates are not merged
 * @param totalsReadIn for each voice the sources of its stated totals that count
 * @param derivation how the range was reached, where that is asked for
 */
record Total(
        Interval range,
        Interval incidents,
        Extent extent,
        boolean disputed,
        Optional<CoverageSearch.Declared> coverage,
        boolean found,
        List<Item> items,
        long unlisted,
        Set<Attribution> accepted,
        Map<String, Interval> byVoice,
        Map<String, Set<String>> totalsReadIn,
        List<TallyEvidence.Refused> refused,
        Optional<Derivation> derivation) {
    static Total nothing() {
        return new Total(
                Interval.UNKNOWN_TOLL,
                Interval.exactly(0),
                Extent.NONE,
                false,
                Optional.empty(),
                false,
                List.of(),
                0,
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.of(NOTHING));
    }

    private static final Derivation NOTHING =
            new Derivation.Sum("", BigDecimal.ZERO, true, Derivation.Rows.NONE, List.of(), List.of(), Optional.empty());

    /** The same as another standard lets it count. */
    Total as(Interval other, Optional<Derivation> how) {
        return new Total(
                other,
                incidents,
                extent,
                disputed,
                coverage,
                found,
                items,
                unlisted,
                accepted,
                byVoice,
                totalsReadIn,
                refused,
                how);
    }

    boolean complete() {
        return coverage.isPresent();
    }
}
