package org.plumbline.statistics;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often counts at least as unlikely as those seen come about if both rates are the same: the two-sided exact p value, all
 * outcomes added that are no more likely than the one seen (the method of R's {@code poisson.test} and {@code binom.test}). The
 * cost does not grow with the counts.
 */
final class Chance {
    /** Counts whose chance differs by less than this share are as likely as each other (as in R's {@code binom.test}). */
    private static final double TIE = 1 + 1e-7;

    private Chance() {}

    /**
     * Of {@code seen} or anything as unlikely among {@code all}, each of which falls on this side with probability {@code share}.
     *
     * @return from 0 to 1
     */
    static double of(long seen, long all, double share) {
        if (all > Integer.MAX_VALUE) {
            return large(seen, all, share);
        }
        int n = (int) all;
        int x = (int) seen;
        BinomialDistribution binomial = BinomialDistribution.of(n, share);
        double limit = binomial.probability(x) * TIE;
        double middle = n * share;
        if (x == middle) {
            return 1;
        }
        if (x < middle) {
            int first = first((int) Math.ceil(middle), n, k -> binomial.probability(k) <= limit);
            return Math.min(1, binomial.cumulativeProbability(x) + binomial.survivalProbability(first - 1));
        }
        int beyond = first(0, (int) Math.floor(middle), k -> binomial.probability(k) > limit);
        return Math.min(1, binomial.cumulativeProbability(beyond - 1) + binomial.survivalProbability(x - 1));
    }

    /** The first of a row for which a condition holds that, once it holds, goes on holding; one more than the last, if for none. */
    private static int first(int from, int to, IntPredicate condition) {
        int low = from;
        int high = to + 1;
        while (low < high) {
            int half = (low + high) >>> 1;
            if (condition.test(half)) {
                high = half;
            } else {
                low = half + 1;
            }
        }
        return low;
    }

    /** Above two thousand million events the normal approximation agrees to more digits than are ever printed. */
    private static double large(long seen, long all, double share) {
        double distance = Math.abs(seen - all * share) / Math.sqrt(all * share * (1 - share));
        return 2 * NormalDistribution.of(0, 1).survivalProbability(distance);
    }
}
