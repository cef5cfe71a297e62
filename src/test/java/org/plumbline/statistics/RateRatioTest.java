package org.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /**
     * As printed by R 4.2.2 with {@code options(digits = 15)}: estimate, conf.int and p.value of
     * {@code poisson.test(c(after, before), c(daysAfter, daysBefore))}.
     */
    @ParameterizedTest(name = "{0} in {2} days, then {1} in {3}")
    @CsvSource({
        "21, 11, 3011, 800, 1.9714880952381, 0.858426403391639, 4.277265943654071, 0.0796686330333295",
        "50, 67, 20, 20, 1.34, 0.91522916486073, 1.97320194517043, 0.138753168943026",
        "5, 0, 10, 10, 0, 0, 1.09127910518255, 0.0625",
        "0, 5, 10, 10, Infinity, 0.91635585731546, Infinity, 0.0625",
        "1, 1, 30, 7, 4.28571428571429, 0.0545972875014284, 336.4150084982693443, 0.342585829072316",
        "12, 40, 14, 28, 1.66666666666667, 0.857210201680297, 3.489910072336326, 0.140945442135869",
        "200, 150, 90, 60, 1.125, 0.904215808347567, 1.397239026896415, 0.275741008091018",
        "3, 17, 20, 20, 5.66666666666667, 1.6390319448138, 30.1808786321734, 0.00257682800292969",
        "7, 7, 20, 30, 0.666666666666667, 0.199539787873733, 2.227347483829567, 0.58680478941184",
        "2, 9, 40, 20, 9, 1.86282451638754, 85.59943187053560, 0.00137174211248285",
        "243, 682, 1, 1, 2.80658436213992, 2.42077125786430, 3.26269375863264, 7.08729077507094e-49",
        "1000, 1100, 20, 20, 1.1, 1.00879883231455, 1.19955422626960, 0.0307207078642424",
        "2500000, 2503000, 365, 365, 1.0012, 0.99944651452819, 1.00295656234171, 0.179988184769285"
    })
    void agreesWithRToSixDigits(
            long before, long after, int daysBefore, int daysAfter, double ratio, double low, double high, double p) {
        RateRatio found = RateRatio.of(before, after, daysBefore, daysAfter, 1).orElseThrow();
        assertThat(sixDigits(found.ratio())).isEqualTo(sixDigits(ratio));
        assertThat(sixDigits(found.low())).isEqualTo(sixDigits(low));
        assertThat(sixDigits(found.high())).isEqualTo(sixDigits(high));
        assertThat(sixDigits(RateRatio.chance(before, after, daysBefore, daysAfter)))
                .isEqualTo(sixDigits(p));
    }

    /** As printed by R 4.2.2: estimate and conf.int of {@code poisson.test(count, exposure)}. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "0, 20, 0, 0, 0.184443972705697",
        "1, 20, 0.05, 0.00126589039921449, 0.27858216954694492",
        "50, 20, 2.5, 1.85554818687309, 3.29593833321684",
        "67, 20, 3.35, 2.59620398626003, 4.25438158138982",
        "137, 24.19893, 5.66140734321724, 4.75312480484875, 6.69270933417607",
        "5000000, 365, 13698.6301369863, 13686.6255740464, 13710.6426307320"
    })
    void oneRateAgreesWithRToSixDigits(long count, double exposure, double rate, double low, double high) {
        Rate found = Rate.of(count, exposure);
        assertThat(sixDigits(found.rate())).isEqualTo(sixDigits(rate));
        assertThat(sixDigits(found.low())).isEqualTo(sixDigits(low));
        assertThat(sixDigits(found.high())).isEqualTo(sixDigits(high));
    }

    private static String sixDigits(double value) {
        return Double.isInfinite(value)
                ? "Infinity"
                : BigDecimal.valueOf(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toString();
    }

    /** The p value against a sum over all outcomes in exact arithmetic. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void theChanceIsTheSumOfAllOutcomesThatAreNoMoreLikely(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int before = random.nextInt(40);
            int after = random.nextInt(40);
            int daysBefore = 1 + random.nextInt(9);
            int daysAfter = 1 + random.nextInt(9);
            BigInteger total = BigInteger.ZERO;
            BigInteger sum = BigInteger.ZERO;
            BigInteger seen = weight(before + after, after, daysBefore, daysAfter);
            for (int k = 0; k <= before + after; k++) {
                BigInteger weight = weight(before + after, k, daysBefore, daysAfter);
                total = total.add(weight);
                sum = weight.compareTo(seen) <= 0 ? sum.add(weight) : sum;
            }
            double exact = new BigDecimal(sum)
                    .divide(new BigDecimal(total), MathContext.DECIMAL64)
                    .doubleValue();
            assertThat(RateRatio.chance(before, after, daysBefore, daysAfter)).isCloseTo(exact, within(1e-9));
        }
    }

    /** Of k among n, in units that all outcomes of one comparison share. */
    private static BigInteger weight(int n, int k, int daysBefore, int daysAfter) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways.multiply(BigInteger.valueOf(daysAfter).pow(k))
                .multiply(BigInteger.valueOf(daysBefore).pow(n - k));
    }

    @Test
    void countsBeyondTwoThousandMillionNeitherOverflowNorTakeTime() {
        assertThat(RateRatio.chance(4_000_000_000L, 4_000_000_000L, 20, 20)).isEqualTo(1);
        assertThat(RateRatio.chance(2_000_000_000L, 2_000_126_512L, 20, 20)).isBetween(0.045, 0.046);
        RateRatio found =
                RateRatio.of(4_000_000_000L, 4_000_000_000L, 20, 20, 1).orElseThrow();
        assertThat(found.low()).isLessThan(1);
        assertThat(found.high()).isGreaterThan(1);
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
            assertThat(RateRatio.of(before, after, daysBefore, daysAfter, 0.3))
                    .as("days that scatter less than by chance do not narrow it")
                    .contains(plain);
            RateRatio swapped =
                    RateRatio.of(after, before, daysAfter, daysBefore, 1).orElseThrow();
            assertThat(1 / swapped.high()).isCloseTo(plain.low(), within(1e-9));
            assertThat(RateRatio.chance(before, after, daysBefore, daysAfter))
                    .isCloseTo(RateRatio.chance(after, before, daysAfter, daysBefore), within(1e-9))
                    .isBetween(0.0, 1.0);
        }
    }
}
