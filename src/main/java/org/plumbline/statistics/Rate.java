package org.plumbline.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * One Poisson rate with its exact 95 % interval (Garwood 1936; the method of R's {@code poisson.test} for one sample).
 *
 * @param rate events per unit of exposure
 * @param low lower end of the interval
 * @param high upper end
 */
public record Rate(double rate, double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * The rate at which events were counted.
     *
     * @param count zero or more
     * @param exposure days or any other unit, above zero
     */
    public static Rate of(long count, double exposure) {
        double low = count == 0 ? 0 : GammaDistribution.of((double) count, 1).inverseCumulativeProbability(TAIL);
        double high = GammaDistribution.of(count + 1.0, 1).inverseSurvivalProbability(TAIL);
        return new Rate(count / exposure, low / exposure, high / exposure);
    }
}
