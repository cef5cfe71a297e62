package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.quantity.Interval;

/** Adds up plain incidents in whole numbers; exact, because amounts that are not whole numbers are handed on. */
final class PlainSums {
    private static final long NOTHING = -1;

    private final List<Attribution> accepted = new ArrayList<>();
    private final Set<Refusal> refusals = new HashSet<>();
    private final Sum certain = new Sum();
    private final Sum possible = new Sum();
    private long[] byAttribution = new long[0];
    private boolean[] isAccepted = new boolean[0];

    /** The sums of one standing. */
    private static final class Sum {
        private long incidents;
        private long low;
        private long high;
        private boolean endless;
        private long best;
        private long withBest;

        private void add(long least, long most, long estimate) {
            incidents++;
            low += least;
            if (most == Long.MAX_VALUE) {
                endless = true;
            } else {
                high += most;
            }
            if (estimate != Amounts.NOT_SAID) {
                best += estimate;
                withBest++;
            }
        }

        private Extent.Side side() {
            Interval range = endless ? Interval.atLeast(low) : Interval.between(low, high);
            return new Extent.Side(incidents, range, BigDecimal.valueOf(best), withBest, 0);
        }
    }

    /**
     * Takes what a search finds.
     *
     * @param notWhole takes incidents whose amounts are not whole numbers
     * @param refused takes incidents whose voice is not accepted
     */
    PlainIncidents.Visitor of(
            PlainIncidents plain, String measure, Consumer<Incident> notWhole, Consumer<Incident> refused) {
        Amounts amounts = plain.amounts(measure);
        long leastOfShare = Shares.least(measure);
        return new PlainIncidents.Visitor() {
            @Override
            public void in(int row, Standing standing, boolean wholly) {
                int number = amounts.number().applyAsInt(row);
                if (amounts.low()[number] == Amounts.NOT_WHOLE) {
                    notWhole.accept(plain.incident(row));
                } else {
                    long least = amounts.low()[number];
                    Amount amount = wholly || least == Amounts.NOT_SAID
                            ? new Amount(least, amounts.high()[number], amounts.best()[number])
                            : new Amount(Math.min(least, leastOfShare), amounts.high()[number], Amounts.NOT_SAID);
                    add(plain.by(row), standing == Standing.CERTAIN, amount);
                }
            }

            @Override
            public void refused(int row) {
                if (amounts.isOwn()
                        && !isNewRefusal(plain.by(row), amounts.number().applyAsInt(row), amounts)) {
                    return;
                }
                refused.accept(plain.incident(row));
            }
        };
    }

    /** The same figure by the same voice is told once; what says nothing of the measure is not told. */
    private boolean isNewRefusal(Attribution by, int number, Amounts amounts) {
        long least = amounts.low()[number];
        return least == Amounts.NOT_WHOLE
                || (least != Amounts.NOT_SAID && refusals.add(new Refusal(by.number(), least, amounts.high()[number])));
    }

    private record Refusal(int attribution, long low, long high) {}

    private record Amount(long least, long most, long best) {}

    private void add(Attribution by, boolean isCertain, Amount amount) {
        long least = amount.least;
        (isCertain ? certain : possible).add(Math.max(0, least), amount.most, amount.best);
        if (!isCertain) {
            return;
        }
        int voice = by.number();
        if (voice >= byAttribution.length) {
            int before = byAttribution.length;
            byAttribution = Arrays.copyOf(byAttribution, voice + 16);
            Arrays.fill(byAttribution, before, byAttribution.length, NOTHING);
            isAccepted = Arrays.copyOf(isAccepted, byAttribution.length);
        }
        if (!isAccepted[voice]) {
            isAccepted[voice] = true;
            accepted.add(by);
        }
        if (least != Amounts.NOT_SAID) {
            byAttribution[voice] = Math.max(0, byAttribution[voice]) + least;
        }
    }

    /** What certainly counts, at least. */
    long low() {
        return certain.low;
    }

    boolean found() {
        return certain.incidents > 0;
    }

    /** How many there are of either standing, and what they come to. */
    Extent extent() {
        return new Extent(certain.side(), possible.side());
    }

    List<Attribution> accepted() {
        return accepted;
    }

    /** What each voice that says how much bears out, at least. */
    Map<String, Long> byVoice() {
        Map<String, Long> voices = new LinkedHashMap<>();
        for (Attribution by : accepted) {
            if (byAttribution[by.number()] != NOTHING) {
                voices.merge(by.voice(), byAttribution[by.number()], Long::sum);
            }
        }
        return voices;
    }
}
