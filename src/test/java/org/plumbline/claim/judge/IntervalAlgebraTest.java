package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.quantity.Interval;

/** The algebra that verdicts rest on: ranges, open and closed and endless, drawn at random. */
class IntervalAlgebraTest {
    static Interval any(Random random) {
        BigDecimal low = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(8));
        BigDecimal high = random.nextInt(5) == 0
                ? null
                : (low == null
                        ? BigDecimal.valueOf(random.nextInt(8))
                        : low.add(BigDecimal.valueOf(random.nextInt(4))));
        boolean point = low != null && high != null && low.compareTo(high) == 0;
        return new Interval(low, !point && random.nextBoolean(), high, !point && random.nextBoolean());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void intersectionHullInsideAndMeetingAgree(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Interval a = any(random);
            Interval b = any(random);
            assertThat(a.intersect(b)).isEqualTo(b.intersect(a));
            assertThat(a.hull(b)).isEqualTo(b.hull(a));
            assertThat(a.meets(b))
                    .isEqualTo(b.meets(a))
                    .isEqualTo(a.intersect(b).isPresent());
            assertThat(a.isInside(a.hull(b))).isTrue();
            assertThat(a.isInside(a)).isTrue();
            a.intersect(b).ifPresent(both -> {
                assertThat(both.isInside(a)).isTrue();
                assertThat(both.isInside(b)).isTrue();
            });
            if (a.isInside(b)) {
                assertThat(a.intersect(b)).contains(a);
                assertThat(a.hull(b)).isEqualTo(b);
            }
            if (a.isInside(b) && b.isInside(a)) {
                assertThat(a).isEqualTo(b);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aNumberIsInTheIntersectionIffItIsInBoth(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Interval a = any(random);
            Interval b = any(random);
            for (int half = -2; half < 26; half++) {
                BigDecimal value = BigDecimal.valueOf(half * 5L, 1);
                boolean inBoth = a.contains(value) && b.contains(value);
                assertThat(a.intersect(b).filter(both -> both.contains(value)).isPresent())
                        .isEqualTo(inBoth);
                assertThat(a.hull(b).contains(value) || !(a.contains(value) || b.contains(value)))
                        .isTrue();
            }
        }
    }
}
