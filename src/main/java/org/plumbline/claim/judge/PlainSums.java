package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.PlainIncidents.Amounts;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.quantity.Interval;

/** Adds up plain incidents in whole numbers; exact, because amounts that are not whole numbers are handed on. */
final class PlainSums {
    private static final long NOTHING = -1;

    private final List<Attribution> accepted = new ArrayList<>();
    private final Set<Refusal> refusals = new HashSet<>();
    private long[] byAttribution = new long[0];
    private boolean[] isAccepted = new boolean[0];
    private long low;
    private long possibleLow;
    private long high;
    private boolean endless;
    private boolean found;

    /**
     * Takes what a search finds.
     *
     * @param notWhole takes incidents whose amounts are not whole numbers
     * @param refused takes incidents whose voice is not accepted
     */
    PlainIncidents.Visitor of(
            PlainIncidents plain, String measure, Consumer<Incident> notWhole, Consumer<Incident> refused) {
        Amounts amounts = plain.amounts(measure);
        return new PlainIncidents.Visitor() {
            @Override
            public void in(int number, Standing standing) {
                long least = amounts.low()[number];
                if (least == Amounts.NOT_WHOLE) {
                    notWhole.accept(plain.incident(number));
                } else {
                    add(plain.by(number), standing == Standing.CERTAIN, least, amounts.high()[number]);
                }
            }

            @Override
            public void refused(int number) {
                if (amounts.isOwn() && !isNewRefusal(plain, number, amounts)) {
                    return;
                }
                refused.accept(plain.incident(number));
            }
        };
    }

    /** The same figure by the same voice is told once; what says nothing of the measure is not told. */
    private boolean isNewRefusal(PlainIncidents plain, int number, Amounts amounts) {
        long least = amounts.low()[number];
        return least == Amounts.NOT_WHOLE
                || (least != Amounts.NOT_SAID
                        && refusals.add(new Refusal(plain.by(number).number(), least, amounts.high()[number])));
    }

    private record Refusal(int attribution, long low, long high) {}

    private void add(Attribution by, boolean certain, long least, long most) {
        long atLeast = Math.max(0, least);
        endless |= most == Long.MAX_VALUE;
        high += most == Long.MAX_VALUE ? 0 : most;
        if (!certain) {
            possibleLow += atLeast;
            return;
        }
        found = true;
        low += atLeast;
        int number = by.number();
        if (number >= byAttribution.length) {
            int before = byAttribution.length;
            byAttribution = Arrays.copyOf(byAttribution, number + 16);
            Arrays.fill(byAttribution, before, byAttribution.length, NOTHING);
            isAccepted = Arrays.copyOf(isAccepted, byAttribution.length);
        }
        if (!isAccepted[number]) {
            isAccepted[number] = true;
            accepted.add(by);
        }
        if (least != Amounts.NOT_SAID) {
            byAttribution[number] = Math.max(0, byAttribution[number]) + least;
        }
    }

    /** What certainly counts, at least. */
    long low() {
        return low;
    }

    boolean found() {
        return found;
    }

    /** What all, certain or possible, may come to. */
    Interval range() {
        Interval least = Interval.atLeast(low + possibleLow);
        return endless ? least : Interval.between(low + possibleLow, high);
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
