package org.plumbline.statistics;

import java.util.Arrays;

/** How much counts of single days scatter: Pearson's chi-square divided by its degrees of freedom (McCullagh and Nelder 1989, 4.5.2). */
public final class Dispersion {
    private Dispersion() {}

    /**
     * Variance divided by mean; 1 for independent events, more if they come in bursts.
     *
     * @param counts of days, or of any other bins of one length
     * @return 1 if there are fewer than two bins or nothing was counted
     */
    public static double of(int[] counts) {
        double mean = Arrays.stream(counts).average().orElse(0);
        if (counts.length < 2 || mean == 0) {
            return 1;
        }
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return squares / (counts.length - 1) / mean;
    }
}
