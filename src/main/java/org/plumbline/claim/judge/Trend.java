package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;
import org.plumbline.statistics.Daily;
import org.plumbline.statistics.RateRatio;

/** Two windows side by side (law 9), with no wording held against them. */
public sealed interface Trend {
    /** What may be compared. */
    record Compared(Window before, Window after, List<Pair> pairs) implements Trend {
        public Compared {
            pairs = List.copyOf(pairs);
        }
    }

    /** They may not be compared: neither complete lists nor tallies of one originator by one method. */
    record NotComparable(Window before, Window after) implements Trend {}

    /** The question does not say enough. */
    record Unclear(String code, Phrase message, Phrase help) implements Trend {}

    /**
     * Two counts that one voice made in one way.
     *
     * @param before least and most that was counted in the first window, whichever way possible items are taken
     * @param after likewise in the second
     * @param dispersion variance divided by mean of the daily counts; 1 where only totals are known
     * @param items the incidents or tallies that were counted
     * @param series the single days, where single incidents are listed completely
     */
    record Pair(Span before, Span after, double dispersion, List<Item> items, Optional<Series> series) {
        public Pair {
            items = List.copyOf(items);
        }

        /** The ratio of the rates if the possible items speak against a rise; empty for 0 against 0. */
        public Optional<RateRatio> lowest(boolean widened) {
            return RateRatio.of(
                    before.most, after.least, before.exposure(), after.exposure(), widened ? dispersion : 1);
        }

        /** The ratio of the rates if the possible items speak for a rise; empty for 0 against 0. */
        public Optional<RateRatio> highest(boolean widened) {
            return RateRatio.of(
                    before.least, after.most, before.exposure(), after.exposure(), widened ? dispersion : 1);
        }

        /** The largest two-sided chance of such counts if both rates are the same. */
        public double chance() {
            return Math.max(
                    RateRatio.chance(before.most, after.least, before.exposure(), after.exposure()),
                    RateRatio.chance(before.least, after.most, before.exposure(), after.exposure()));
        }
    }

    /**
     * A count and its exposure.
     *
     * @param days how many days were counted
     */
    record Span(long least, long most, long days) {
        /** The exposure of a rate, in days. */
        double exposure() {
            return (double) days;
        }
    }

    /**
     * Counts of single days.
     *
     * @param first the first day; {@code perDay} has one entry for each day from it
     * @param split how many days lie before the event
     * @param length of the windows asked for
     */
    record Series(LocalDate first, List<Integer> perDay, int split, int length) {
        public Series {
            perDay = List.copyOf(perDay);
        }

        /** As numbers to be compared. */
        public Daily daily() {
            return new Daily(perDay.stream().mapToInt(Integer::intValue).toArray(), split);
        }
    }
}
