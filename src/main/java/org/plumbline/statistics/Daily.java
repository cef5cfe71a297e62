package org.plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts day by day over a span in which nothing is missing, and a day that parts it. */
public final class Daily {
    private final int[] counts;
    private final int split;

    /**
     * Counts of days in a row.
     *
     * @param split index of the first day after the event; from 1 to the number of days less one
     */
    public Daily(int[] counts, int split) {
        if (split < 1 || split >= counts.length) {
            throw new IllegalArgumentException("a split needs a day on either side");
        }
        this.counts = counts.clone();
        this.split = split;
    }

    /**
     * The same comparison with other windows.
     *
     * @param before days before the split; likewise {@code after}
     * @param shift how many days later than asked the span is parted
     */
    public record Variant(
            int before, int after, int shift, long countBefore, long countAfter, Optional<RateRatio> ratio) {}

    /**
     * Both windows cut to other lengths, and the parting day moved. All variants lie within the span.
     *
     * @param length of the windows that were asked for, in days on either side
     */
    public List<Variant> sensitivity(int length) {
        List<Variant> variants = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            int days = Math.max(1, (int) Math.round(length * quarter / 4.0));
            add(variants, days, 0);
        }
        for (int shift : new int[] {-3, -2, -1, 1, 2, 3}) {
            add(variants, length - Math.abs(shift), shift);
        }
        return variants;
    }

    private void add(List<Variant> variants, int days, int shift) {
        int at = split + shift;
        if (days >= 1 && at - days >= 0 && at + days <= counts.length) {
            Variant next = at(at, days, shift);
            if (variants.stream().noneMatch(known -> known.before == next.before && known.shift == next.shift)) {
                variants.add(next);
            }
        }
    }

    private Variant at(int at, int days, int shift) {
        long before = sum(at - days, at);
        long after = sum(at, at + days);
        double dispersion = Math.max(
                Dispersion.of(Arrays.copyOfRange(counts, at - days, at)),
                Dispersion.of(Arrays.copyOfRange(counts, at, at + days)));
        return new Variant(days, days, shift, before, after, RateRatio.of(before, after, days, days, dispersion));
    }

    private long sum(int from, int until) {
        return Arrays.stream(counts, from, until).asLongStream().sum();
    }

    /**
     * The same comparison at days on which nothing is known to have happened.
     *
     * @param dates how many such days there are: those whose windows end before the event
     * @param asLarge at how many of them the rate changed at least as much, up or down
     */
    public record Placebo(int dates, int asLarge) {}

    /** Placebo dates with windows of {@code length} days that lie wholly before the split. */
    public Placebo placebo(int length) {
        double seen = change(at(split, Math.min(length, Math.min(split, counts.length - split)), 0));
        int dates = 0;
        int asLarge = 0;
        for (int at = length; at + length <= split; at++) {
            dates++;
            asLarge += change(at(at, length, 0)) >= seen ? 1 : 0;
        }
        return new Placebo(dates, asLarge);
    }

    /** How much a rate changed, up or down; half an event is added to each side, so that zero can be compared (Haldane 1956). */
    private static double change(Variant variant) {
        return Math.abs(Math.log((variant.countAfter + 0.5) / (variant.countBefore + 0.5)));
    }
}
