package org.plumbline.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How one rate stands to another: the ratio of two Poisson rates with the exact conditional 95 % interval (Clopper and Pearson
 * 1934, applied to the second count given the sum of both; the method of R's {@code poisson.test} for two samples).
 *
 * @param ratio second rate divided by the first; infinite if nothing was counted before
 * @param low lower end of the interval
 * @param high upper end; infinite if nothing was counted before
 */
public record RateRatio(double ratio, double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * The ratio of the rate after to the rate before.
     *
     * @param before count in the first window, of {@code daysBefore} days
     * @param after count in the second window, of {@code daysAfter} days
     * @param dispersion variance divided by mean of the daily counts; above 1 widens the interval, as if fewer independent
     *     events had been seen
     * @return empty for 0 against 0, which is not estimable
     */
    public static Optional<RateRatio> of(
            long before, long after, double daysBefore, double daysAfter, double dispersion) {
        if (before == 0 && after == 0) {
            return Optional.empty();
        }
        double scale = Math.max(1, dispersion);
        double x = after / scale;
        double n = ((double) before + after) / scale;
        double lowShare = after == 0 ? 0 : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(TAIL);
        double highShare = before == 0 ? 1 : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(TAIL);
        double exposure = daysBefore / daysAfter;
        return Optional.of(new RateRatio(
                before == 0 ? Double.POSITIVE_INFINITY : (double) after / before * exposure,
                odds(lowShare) * exposure,
                odds(highShare) * exposure));
    }

    /**
     * How often counts this far apart, or further, come about if both rates are the same and single events are independent: the
     * two-sided exact p value.
     *
     * @return from 0 to 1; 1 for 0 against 0
     */
    public static double chance(long before, long after, double daysBefore, double daysAfter) {
        return Chance.of(after, before + after, daysAfter / (daysBefore + daysAfter));
    }

    private static double odds(double share) {
        return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }

    /** Whether the second rate is higher by the whole interval. */
    public boolean isWhollyAbove() {
        return low > 1;
    }

    /** Whether the second rate is lower by the whole interval. */
    public boolean isWhollyBelow() {
        return high < 1;
    }
}
