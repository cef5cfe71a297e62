package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.evidence.Attribution;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * Laws 3 and 5: what several accepted values come to. All values of one originator are one voice; voices intersect; where no
 * value satisfies all, the result is the hull of the intersections of the largest consistent sets, and disputed. "Largest"
 * means that no further voice fits in, not that most voices are in it: a majority does not settle a dispute.
 *
 * @param byVoice each voice's own value
 */
record Agreement(Interval range, boolean disputed, Map<String, Interval> byVoice) {
    /**
     * What these values come to.
     *
     * @return empty if there are none
     */
    static Optional<Agreement> of(List<Said<Interval>> accepted) {
        if (accepted.size() == 1) {
            Said<Interval> single = accepted.getFirst();
            return Optional.of(
                    new Agreement(single.value(), false, Map.of(single.by().voice(), single.value())));
        }
        return ofVoices(byVoice(accepted));
    }

    /** What these voices come to; an unknown originator counts only if nobody else speaks. */
    static Optional<Agreement> ofVoices(Map<String, Interval> voices) {
        Map<String, Interval> known = new LinkedHashMap<>(voices);
        if (known.size() > 1) {
            known.remove(Attribution.UNKNOWN_VOICE);
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Interval> sets = largestConsistentSets(known.values());
        return Optional.of(new Agreement(Interval.hull(sets), sets.size() > 1, voices));
    }

    /** Days instead of numbers. */
    static Optional<Days> ofDays(List<Said<ImpreciseDate>> accepted) {
        if (accepted.size() == 1) {
            return Optional.of(new Days(accepted.getFirst().value(), false));
        }
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        return of(numbered(accepted)).flatMap(agreement -> agreement.asDays(accepted));
    }

    /** Days counted from 1970. */
    static List<Said<Interval>> numbered(List<Said<ImpreciseDate>> all) {
        return all.stream()
                .map(said -> new Said<>(days(said.value()), said.by(), said.modality()))
                .toList();
    }

    /** As days again; empty if one end is open. */
    Optional<Days> asDays(List<Said<ImpreciseDate>> accepted) {
        return range.low() == null || range.high() == null
                ? Optional.empty()
                : Optional.of(new Days(day(range, accepted), disputed));
    }

    record Days(ImpreciseDate date, boolean disputed) {}

    static Interval days(ImpreciseDate date) {
        return Interval.between(date.earliest().toEpochDay(), date.latest().toEpochDay());
    }

    private static ImpreciseDate day(Interval range, List<Said<ImpreciseDate>> accepted) {
        BigDecimal low = java.util.Objects.requireNonNull(range.low());
        BigDecimal high = java.util.Objects.requireNonNull(range.high());
        ImpreciseDate plain = ImpreciseDate.between(
                LocalDate.ofEpochDay(low.longValueExact()), LocalDate.ofEpochDay(high.longValueExact()));
        return speaking(accepted).stream()
                .map(Said::value)
                .filter(value -> value.isExact()
                        && value.time().isPresent()
                        && value.earliest().equals(plain.earliest()))
                .reduce((one, other) -> one.equals(other) ? one : ImpreciseDate.on(one.earliest()))
                .filter(value -> plain.isExact())
                .orElse(plain);
    }

    /** Those whose word counts beside the others (law 3): an original before its retellings, a known voice before an unknown one. */
    static <T> List<Said<T>> speaking(List<Said<T>> accepted) {
        return accepted.stream()
                .filter(said -> accepted.stream().noneMatch(other -> standsAgainst(other.by(), said.by())))
                .toList();
    }

    private static boolean standsAgainst(Attribution one, Attribution other) {
        boolean isRetelling = one.voice().equals(other.voice()) && one.original() && !other.original();
        boolean isNobody =
                other.voice().equals(Attribution.UNKNOWN_VOICE) && !one.voice().equals(other.voice());
        return isRetelling || isNobody;
    }

    /** Each voice's own value: the original's where it was seen, else the hull of its retellings (law 3). */
    static Map<String, Interval> byVoice(List<Said<Interval>> accepted) {
        Map<String, Interval> own = new LinkedHashMap<>();
        Map<String, Interval> retold = new LinkedHashMap<>();
        for (Said<Interval> said : accepted) {
            (said.by().original() ? own : retold).merge(said.by().voice(), said.value(), Interval::hull);
        }
        own.forEach(retold::put);
        return retold;
    }

    /** The intersections of all sets of ranges that meet and to which no further range can be added; one, if all meet. */
    static List<Interval> largestConsistentSets(Collection<Interval> ranges) {
        Optional<Interval> all = Optional.of(Interval.ALL);
        for (Interval range : ranges) {
            all = all.flatMap(range::intersect);
        }
        if (all.isPresent()) {
            return List.of(all.get());
        }
        List<Interval> byLow = new ArrayList<>(ranges);
        byLow.sort(Interval::compareLow);
        Map<Set<Integer>, Interval> sets = new LinkedHashMap<>();
        for (Interval at : byLow) {
            Set<Integer> members = new LinkedHashSet<>();
            Interval shared = Interval.ALL;
            for (int i = 0; i < byLow.size(); i++) {
                Interval candidate = byLow.get(i);
                if (startsWithin(at, candidate)) {
                    members.add(i);
                    shared = shared.intersect(candidate).orElse(shared);
                }
            }
            sets.put(members, shared);
        }
        return sets.entrySet().stream()
                .filter(set -> sets.keySet().stream()
                        .noneMatch(other -> other.size() > set.getKey().size() && other.containsAll(set.getKey())))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Interval::toString))
                .toList();
    }

    /** Whether the point just at the lower end of {@code at} lies in the candidate. */
    private static boolean startsWithin(Interval at, Interval candidate) {
        if (Interval.compareLow(candidate, at) > 0) {
            return false;
        }
        return at.meets(candidate);
    }
}
