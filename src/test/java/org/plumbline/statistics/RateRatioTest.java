package org.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against values that R prints for the examples in its own help pages, and against a sum of binomial terms in exact arithmetic
 * that shares no code with the product.
 */
class RateRatioTest {
    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    /** R, {@code example(poisson.test)}: {@code poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))}. */
    @Test
    void agreesWithTheTwoSampleExampleOfR() {
        RateRatio found = RateRatio.of(21, 11, 3011, 800, 1).orElseThrow();
        assertThat(found.ratio()).isCloseTo(1.971488, SIX_DIGITS);
        assertThat(found.low()).isCloseTo(0.8584264, SIX_DIGITS);
        assertThat(found.high()).isCloseTo(4.2772659, within(5e-6));
        assertThat(RateRatio.chance(21, 11, 3011, 800)).isCloseTo(0.07967, within(5e-6));
    }

    /** R, {@code example(poisson.test)}: {@code poisson.test(137, 24.19893)}, seeds of dodder (Snedecor and Cochran). */
    @Test
    void agreesWithTheOneSampleExampleOfR() {
        Rate found = Rate.of(137, 24.19893);
        assertThat(found.rate()).isCloseTo(5.661407, within(1.1e-6));
        assertThat(found.low()).isCloseTo(4.753125, within(1.1e-6));
        assertThat(found.high()).isCloseTo(6.692709, within(1.1e-6));
    }

    /** R, {@code example(binom.test)}: {@code binom.test(682, 925)} has 0.7076683 to 0.7654066 (Conover 1971, Mendel's plants). */
    @Test
    void agreesWithTheBinomialExampleOfR() {
        RateRatio found = RateRatio.of(925 - 682, 682, 1, 1, 1).orElseThrow();
        assertThat(found.low() / (1 + found.low())).isCloseTo(0.7076683, SIX_DIGITS);
        assertThat(found.high() / (1 + found.high())).isCloseTo(0.7654066, SIX_DIGITS);
    }

    @ParameterizedTest(name = "{0} in {2} days, then {1} in {3}")
    @CsvSource({"50,67,20,20", "5,0,10,10", "0,5,10,10", "1,1,30,7", "12,40,14,28", "200,150,90,60"})
    void theEndsOfTheIntervalLeaveTwoAndAHalfPerCentInEachTail(long before, long after, int daysBefore, int daysAfter) {
        RateRatio found = RateRatio.of(before, after, daysBefore, daysAfter, 1).orElseThrow();
        int n = (int) (before + after);
        if (after > 0) {
            assertThat(upperTail(n, (int) after, share(found.low(), daysBefore, daysAfter)))
                    .isCloseTo(0.025, within(1e-8));
        } else {
            assertThat(found.low()).isZero();
        }
        if (before > 0) {
            assertThat(1 - upperTail(n, (int) after + 1, share(found.high(), daysBefore, daysAfter)))
                    .isCloseTo(0.025, within(1e-8));
        } else {
            assertThat(found.high()).isInfinite();
        }
    }

    private static double share(double ratio, double daysBefore, double daysAfter) {
        double odds = ratio * daysAfter / daysBefore;
        return odds / (1 + odds);
    }

    /** The chance of k or more in n, term by term. */
    private static double upperTail(int n, int k, double share) {
        MathContext digits = new MathContext(40);
        BigDecimal p = BigDecimal.valueOf(share);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ways = BigDecimal.ONE;
        for (int i = 0; i <= n; i++) {
            if (i >= k) {
                sum = sum.add(ways.multiply(p.pow(i, digits)).multiply(q.pow(n - i, digits)), digits);
            }
            ways = ways.multiply(BigDecimal.valueOf(n - i)).divide(BigDecimal.valueOf(i + 1), digits);
        }
        return sum.doubleValue();
    }

    @Test
    void nothingAgainstNothingIsNotEstimable() {
        assertThat(RateRatio.of(0, 0, 20, 20, 1)).isEmpty();
        assertThat(RateRatio.chance(0, 0, 20, 20)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lawsOfTheInterval(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            long before = random.nextInt(60);
            long after = random.nextInt(60) + 1L;
            int daysBefore = 1 + random.nextInt(40);
            int daysAfter = 1 + random.nextInt(40);
            RateRatio plain =
                    RateRatio.of(before, after, daysBefore, daysAfter, 1).orElseThrow();
            assertThat(plain.ratio()).isBetween(plain.low(), plain.high());
            RateRatio wider =
                    RateRatio.of(before, after, daysBefore, daysAfter, 2.5).orElseThrow();
            assertThat(wider.low()).isLessThanOrEqualTo(plain.low());
            assertThat(wider.high()).isGreaterThanOrEqualTo(plain.high());
            RateRatio swapped =
                    RateRatio.of(after, before, daysAfter, daysBefore, 1).orElseThrow();
            assertThat(1 / swapped.high()).isCloseTo(plain.low(), within(1e-9));
            assertThat(RateRatio.chance(before, after, daysBefore, daysAfter))
                    .isCloseTo(RateRatio.chance(after, before, daysAfter, daysBefore), within(1e-9))
                    .isBetween(0.0, 1.0);
        }
    }
}
