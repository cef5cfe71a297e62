package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;
import org.plumbline.statistics.Daily;
import org.plumbline.statistics.RateRatio;

/** Two windows side by side (law 9), with no wording held against them. */
public sealed interface Trend {
    /**
     * What may be compared; more than one pair where several voices counted both windows.
     *
     * @param refused voices that counted one of the windows and are not accepted (law 4)
     */
    record Compared(Windows windows, List<Pair> pairs, List<Voice> refused) implements Trend {
        public Compared {
            pairs = List.copyOf(pairs);
            refused = List.copyOf(refused);
        }
    }

    /** They may not be compared. */
    record NotComparable(Windows windows, Phrase why, List<Voice> refused) implements Trend {
        public NotComparable {
            refused = List.copyOf(refused);
        }
    }

    /** The question does not say enough. */
    record Unclear(String code, Phrase message, Phrase help) implements Trend {}

    /**
     * The windows that are asked for.
     *
     * @param event the days of the event itself, which belong to neither
     */
    record Windows(Window before, Window event, Window after) {}

    /**
     * Two counts that one voice made in one way.
     *
     * @param dispersion variance divided by mean of the daily counts; 1 where only totals are known
     * @param items the incidents or tallies that were counted
     * @param series the single days, where single incidents are listed completely
     */
    record Pair(
            Span before,
            Span after,
            double dispersion,
            Ground ground,
            List<Item> items,
            Optional<Series> series,
            Lag lag) {
        public Pair {
            items = List.copyOf(items);
        }

        /** The ratio of the rates if the possible items speak against a rise; empty for 0 against 0. */
        public Optional<RateRatio> lowest(boolean widened) {
            return ratio(before.most, after.least, widened);
        }

        /** The ratio of the rates if the possible items speak for a rise; empty for 0 against 0. */
        public Optional<RateRatio> highest(boolean widened) {
            return ratio(before.least, after.most, widened);
        }

        private Optional<RateRatio> ratio(long countBefore, long countAfter, boolean widened) {
            return RateRatio.of(countBefore, countAfter, before.exposure(), after.exposure(), widened ? dispersion : 1);
        }

        /** The largest two-sided chance of such counts if both rates are the same, whichever way possible items are taken. */
        public double chance() {
            boolean mayBeEqual = lowest(false).filter(low -> low.ratio() <= 1).isPresent()
                    && highest(false).filter(high -> high.ratio() >= 1).isPresent();
            boolean isExact = before.least == before.most && after.least == after.most;
            return mayBeEqual && !isExact
                    ? 1
                    : Math.max(chance(before.most, after.least), chance(before.least, after.most));
        }

        private double chance(long countBefore, long countAfter) {
            return RateRatio.chance(countBefore, countAfter, before.exposure(), after.exposure());
        }

        /** What the widened interval shows under every choice of the possible items (law 9). */
        public Result result() {
            Optional<RateRatio> low = lowest(true);
            Optional<RateRatio> high = highest(true);
            if (low.isEmpty() || high.isEmpty()) {
                return Result.NOT_ESTIMABLE;
            }
            if (low.get().isWhollyAbove() && high.get().isWhollyAbove()) {
                return Result.HIGHER;
            }
            return low.get().isWhollyBelow() && high.get().isWhollyBelow() ? Result.LOWER : Result.OPEN;
        }
    }

    /** What a comparison shows. */
    enum Result {
        HIGHER,
        LOWER,
        OPEN,
        /** 0 against 0. */
        NOT_ESTIMABLE
    }

    /**
     * A count and its exposure.
     *
     * @param least what was counted if no possible item counts
     * @param most what was counted if all do
     * @param window the days that were counted
     */
    record Span(long least, long most, Window window) {
        /** How many days were counted. */
        public long days() {
            return ChronoUnit.DAYS.between(window.outerFrom(), window.outerUntil()) + 1;
        }

        /** The exposure of a rate, in days. */
        public double exposure() {
            return (double) days();
        }
    }

    /** Why the two counts may be compared. */
    sealed interface Ground {
        /** Who counted, or who declares that everything is listed. */
        String voice();

        /** In which sources it was read. */
        List<String> sources();

        /** One originator's tallies with one method. */
        record OneMethod(String voice, String method, List<String> sources) implements Ground {
            public OneMethod {
                sources = List.copyOf(sources);
            }
        }

        /** A source declares that it lists everything of both windows. */
        record CompleteList(String voice, List<String> sources) implements Ground {
            public CompleteList {
                sources = List.copyOf(sources);
            }
        }
    }

    /** How long after what happened it was told: the last days of a window may still fill up. */
    sealed interface Lag {
        /**
         * Days from the end of each window to the day on which its total was published; empty where no day is known.
         */
        record OfTotals(Optional<Long> before, Optional<Long> after) implements Lag {}

        /**
         * Days from an incident to its first report.
         *
         * @param half half of the incidents were reported within so many days; likewise {@code nineInTen}
         * @param incidents of how many incidents this is known
         * @param list days from the end of the second window to the publication of the complete list
         */
        record OfReports(long half, long nineInTen, int incidents, Optional<Long> list) implements Lag {}

        /** Nobody says when anything was published. */
        record Unknown() implements Lag {}
    }

    /**
     * Counts of single days.
     *
     * @param first the first day; {@code perDay} has one entry for each day from it
     * @param event how many days lie before the event
     * @param eventDays how many days the event itself lasts
     * @param before length of the first window asked for; likewise {@code after}
     */
    record Series(LocalDate first, List<Integer> perDay, int event, int eventDays, int before, int after) {
        public Series {
            perDay = List.copyOf(perDay);
        }

        /** The same comparison with other windows. */
        public List<Daily.Variant> sensitivity() {
            return daily().sensitivity(before, after);
        }

        /** The same comparison on days on which nothing is known to have happened. */
        public Daily.Placebo placebo() {
            return daily().placebo(before, after);
        }

        private Daily daily() {
            return new Daily(perDay.stream().mapToInt(Integer::intValue).toArray(), event, eventDays);
        }
    }
}
