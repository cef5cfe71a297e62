package org.plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts day by day over a span in which nothing is missing, and an event within it that parts it. */
public final class Daily {
    private static final int FARTHEST_SHIFT = 3;

    private final int[] counts;
    private final long[] upTo;
    private final int event;
    private final int eventDays;

    /**
     * Counts of days in a row.
     *
     * @param event how many of the days lie before the event
     * @param eventDays how many days the event itself lasts; they belong to neither side
     * @throws IllegalArgumentException if a side has no day
     */
    public Daily(int[] counts, int event, int eventDays) {
        if (event < 1 || eventDays < 0 || event + eventDays >= counts.length) {
            throw new IllegalArgumentException(
                    "an event after " + event + " days for " + eventDays + " of " + counts.length);
        }
        this.counts = counts.clone();
        this.event = event;
        this.eventDays = eventDays;
        this.upTo = new long[counts.length + 1];
        for (int day = 0; day < counts.length; day++) {
            upTo[day + 1] = upTo[day] + counts[day];
        }
    }

    /** What becomes of the event's own days. */
    public enum OwnDays {
        LEFT_OUT,
        COUNTED_BEFORE,
        COUNTED_AFTER
    }

    /**
     * The same comparison with other windows.
     *
     * @param before days before the event; likewise {@code after}
     * @param shift how many days later than it was the event is taken to be
     * @param ratio empty for 0 against 0
     */
    public record Variant(
            int before,
            int after,
            int shift,
            OwnDays ownDays,
            long countBefore,
            long countAfter,
            Optional<RateRatio> ratio) {}

    /**
     * Both windows cut to a quarter, half and three quarters; the event's own days counted to either side; the event moved by up to
     * three days. The first variant is the comparison itself. All lie within the span.
     *
     * @param before length of the first window that was asked for, in days; likewise {@code after}
     */
    public List<Variant> sensitivity(int before, int after) {
        List<Variant> variants = new ArrayList<>();
        for (int quarters = 4; quarters >= 1; quarters--) {
            add(variants, part(before, quarters), part(after, quarters), 0, OwnDays.LEFT_OUT);
        }
        if (eventDays > 0) {
            add(variants, before, after, 0, OwnDays.COUNTED_BEFORE);
            add(variants, before, after, 0, OwnDays.COUNTED_AFTER);
        }
        for (int shift = -FARTHEST_SHIFT; shift <= FARTHEST_SHIFT; shift++) {
            add(variants, before, after, shift, OwnDays.LEFT_OUT);
        }
        return List.copyOf(variants);
    }

    private static int part(int days, int quarters) {
        return Math.max(1, Math.round(days * quarters / 4f));
    }

    /** A window that does not fit into the span is cut to what is there. */
    private void add(List<Variant> variants, int before, int after, int shift, OwnDays ownDays) {
        int at = event + shift;
        int next = at + eventDays;
        if (at < 1 || next >= counts.length) {
            return;
        }
        Variant variant = variant(at, Math.min(before, at), Math.min(after, counts.length - next), shift, ownDays);
        boolean known = variants.stream()
                .anyMatch(one -> one.before == variant.before
                        && one.after == variant.after
                        && one.shift == shift
                        && one.ownDays == ownDays);
        if (!known) {
            variants.add(variant);
        }
    }

    private Variant variant(int at, int before, int after, int shift, OwnDays ownDays) {
        int next = at + eventDays;
        int end = ownDays == OwnDays.COUNTED_BEFORE ? next : at;
        int start = ownDays == OwnDays.COUNTED_AFTER ? at : next;
        long countBefore = sum(at - before, end);
        long countAfter = sum(start, next + after);
        int daysBefore = end - at + before;
        int daysAfter = next + after - start;
        double dispersion = Math.max(dispersion(at - before, end), dispersion(start, next + after));
        return new Variant(
                daysBefore,
                daysAfter,
                shift,
                ownDays,
                countBefore,
                countAfter,
                RateRatio.of(countBefore, countAfter, daysBefore, daysAfter, dispersion));
    }

    private double dispersion(int from, int until) {
        return Dispersion.of(Arrays.copyOfRange(counts, from, until));
    }

    private long sum(int from, int until) {
        return upTo[until] - upTo[from];
    }

    /**
     * The same comparison at days on which nothing is known to have happened. The windows of neighbouring days overlap, so that
     * these are not so many independent trials.
     *
     * @param dates how many such days there are: those whose windows end before the event
     * @param asLarge at how many of them the rate changed at least as much, up or down
     */
    public record Placebo(int dates, int asLarge) {}

    /** Placebo dates with windows of these lengths that lie wholly before the event. */
    public Placebo placebo(int before, int after) {
        int shownAfter = Math.min(after, counts.length - event - eventDays);
        double seen = change(event, Math.min(before, event), shownAfter);
        int dates = 0;
        int asLarge = 0;
        for (int at = before; at + eventDays + after <= event; at++) {
            dates++;
            asLarge += change(at, before, after) >= seen ? 1 : 0;
        }
        return new Placebo(dates, asLarge);
    }

    /** How much a rate changed, up or down; half an event is added to each side, so that zero can be compared (Haldane 1956). */
    private double change(int at, int before, int after) {
        double first = (sum(at - before, at) + 0.5) / before;
        double second = (sum(at + eventDays, at + eventDays + after) + 0.5) / after;
        return Math.abs(Math.log(second / first));
    }
}
