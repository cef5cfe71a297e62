package org.plumbline.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Extent;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Values;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;

/**
 * What a part of a case adds to the answer of one question.
 *
 * @param least what certainly counts at least, possible duplicates merged; zero for distinct values
 * @param values which values the incidents have, with how many incidents there are; only their extent for other questions
 * @param disputed whether accepted voices do not agree on what certainly counts
 */
record Share(BigDecimal least, Values values, boolean disputed) implements Serializable {
    static final Share NOTHING = new Share(BigDecimal.ZERO, Values.none(Extent.NONE), false);

    /** What the judge finds in one part; empty if the question is not clear, which it then is in no part. */
    static Optional<Share> of(Judge judge, Claim claim) {
        if (claim.query() instanceof Query.Distinct) {
            return judge.values(claim).map(values -> new Share(BigDecimal.ZERO, values, false));
        }
        return judge.count(claim, Judge.Depth.VERDICT) instanceof Counted.Found found
                ? Optional.of(new Share(
                        Objects.requireNonNullElse(found.incidents().low(), BigDecimal.ZERO),
                        Values.none(found.extent()),
                        found.evidence().disputed()))
                : Optional.empty();
    }

    /** Of two parts that have no incident in common. */
    Share plus(Share other) {
        return new Share(least.add(other.least), values.plus(other.values), disputed || other.disputed);
    }

    Extent extent() {
        return values.extent();
    }
}
