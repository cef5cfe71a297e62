package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.Interval;

/** What parts of a case come to adds up to what the whole comes to. */
final class ValuesTest {
    private static final Hierarchy PLACES =
            Hierarchy.of(Ledger.of(List.of(Statement.own("village", "Place", "part of", "region"))));

    @Test
    void theRegionOfOnePartDoesNotCountBesideItsVillageInTheOther() {
        Values one = new Values(Set.of("region"), Set.of(), Set.of("town"), 1, false, Extent.NONE);
        Values other = new Values(Set.of("village"), Set.of(), Set.of("village"), 0, false, Extent.NONE);
        assertThat(one.plus(other).least(PLACES)).isEqualTo(Interval.atLeast(1));
        assertThat(one.plus(other).range(PLACES)).isEqualTo(Interval.between(1, 3));
    }

    @Test
    void whatMayBeOneOfSeveralCountsOnceUnlessSomethingCertainIsAmongThem() {
        Values one =
                new Values(Set.of(), Set.of(Set.of("hill", "town")), Set.of("hill", "town"), 0, false, Extent.NONE);
        Values other = new Values(Set.of("town"), Set.of(), Set.of("town"), 0, false, Extent.NONE);
        assertThat(one.range(PLACES)).isEqualTo(Interval.between(1, 2));
        assertThat(one.plus(other).range(PLACES)).isEqualTo(Interval.between(1, 2));
    }

    @Test
    void whereOnePartIsOpenTheWholeIs() {
        Values one = new Values(Set.of("village"), Set.of(), Set.of("village"), 0, false, Extent.NONE);
        Values open = new Values(Set.of(), Set.of(), Set.of(), 0, true, Extent.NONE);
        assertThat(one.range(PLACES)).isEqualTo(Interval.exactly(1));
        assertThat(one.plus(open).range(PLACES)).isEqualTo(Interval.atLeast(1));
    }

    @Test
    void extentsAddUpAndReachFromALowerBoundToAllThatIsPossible() {
        Extent one = new Extent(side(2, Interval.between(3, 5)), side(1, Interval.exactly(1)));
        Extent other = new Extent(side(1, Interval.exactly(4)), side(0, Interval.exactly(0)));
        Extent both = one.plus(other);
        assertThat(both.certain().incidents()).isEqualTo(3);
        assertThat(both.certain().range()).isEqualTo(Interval.between(7, 9));
        assertThat(both.upFrom(Interval.atLeast(6))).isEqualTo(Interval.between(6, 10));
        Extent open = both.plus(new Extent(Extent.Side.NONE, side(1, Interval.UNKNOWN_TOLL)));
        assertThat(open.upFrom(Interval.atLeast(6))).isEqualTo(Interval.atLeast(6));
    }

    private static Extent.Side side(long incidents, Interval range) {
        return new Extent.Side(incidents, range, BigDecimal.ZERO, 0, 0);
    }
}
