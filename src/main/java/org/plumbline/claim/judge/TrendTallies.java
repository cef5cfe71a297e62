package org.plumbline.claim.judge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.TrendJudge.Counts;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Stated totals that may be compared (law 9): by one originator, with one method, of the same scope, in the two windows asked for. */
final class TrendTallies {
    private TrendTallies() {}

    /** Two tallies of one originator, one method, same measure and scope, that fill the two windows (the event's own days may lie in either). */
    static List<Counts> pairs(Inquiry inquiry, Window before, Window after, Window eventDays) {
        List<Counted> all = new ArrayList<>();
        for (Tally tally : inquiry.evidence().tallies()) {
            if (!tally.basis().isEmpty() && isOfScope(inquiry, tally)) {
                all.addAll(counted(inquiry, tally));
            }
        }
        List<Counts> pairs = new ArrayList<>();
        for (Counted first : all) {
            for (Counted second : all) {
                boolean comparable = first.voice.equals(second.voice)
                        && first.tally.method().equals(second.tally.method())
                        && !first.tally.method().isEmpty()
                        && first.tally.measure().equals(second.tally.measure())
                        && first.tally.kinds().equals(second.tally.kinds())
                        && first.tally.places().equals(second.tally.places())
                        && first.tally.actors().equals(second.tally.actors());
                if (comparable && fill(first.days, second.days, before, after, eventDays)) {
                    pairs.add(new Counts(
                            first.total,
                            first.total,
                            second.total,
                            second.total,
                            TrendJudge.days(first.days),
                            TrendJudge.days(second.days),
                            1,
                            List.of(first.item(inquiry), second.item(inquiry))));
                }
            }
        }
        pairs.sort(Comparator.comparing(
                pair -> pair.items().stream().map(Evidence.Item::id).toList().toString()));
        return pairs;
    }

    private record Counted(Tally tally, String voice, Window days, long total) {
        Evidence.Item item(Inquiry inquiry) {
            return new Evidence.Item(
                    tally.id(),
                    inquiry.name(tally.id()),
                    tally.anyFrom(),
                    Optional.of(Interval.exactly(total)),
                    List.of(voice),
                    Standing.CERTAIN,
                    Optional.of(Phrase.of("judge.reason.tally")));
        }
    }

    /**
     * Whether two counted windows are the two asked ones: the same days, but that the event's own days may be counted to either
     * side or shift both.
     */
    private static boolean fill(Window first, Window second, Window before, Window after, Window eventDays) {
        return first.isExact()
                && second.isExact()
                && first.outerUntil().isBefore(second.outerFrom())
                && fills(first, before, eventDays)
                && fills(second, after, eventDays);
    }

    private static boolean fills(Window counted, Window asked, Window eventDays) {
        long slack = Math.min(TrendJudge.days(eventDays), TrendJudge.days(asked) / 10);
        return Math.abs(ChronoUnit.DAYS.between(counted.outerFrom(), asked.outerFrom())) <= slack
                && Math.abs(ChronoUnit.DAYS.between(counted.outerUntil(), asked.outerUntil())) <= slack;
    }

    private static boolean isOfScope(Inquiry inquiry, Tally tally) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        String measure = IncidentJudge.measure(inquiry.query());
        return tally.measure().equals(measure)
                && same(hierarchy, tally.kinds(), inquiry.scope().kinds())
                && same(hierarchy, tally.actors(), inquiry.scope().by())
                && same(hierarchy, tally.targets(), inquiry.scope().with())
                && same(hierarchy, tally.places(), inquiry.scope().places());
    }

    /** A trend of the whole is not shown by its part, nor the other way: the scopes must be the same. */
    private static boolean same(Hierarchy hierarchy, List<String> stated, List<String> asked) {
        return asked.isEmpty() == stated.isEmpty()
                && stated.stream().allMatch(id -> hierarchy.isPartOfAny(id, asked))
                && asked.stream().allMatch(id -> hierarchy.isPartOfAny(id, stated));
    }

    private static List<Counted> counted(Inquiry inquiry, Tally tally) {
        List<Counted> counted = new ArrayList<>();
        Optional<String> asked = inquiry.claim().rules().talliedBy();
        for (Said<Interval> said : tally.totals()) {
            boolean counts = inquiry.acceptance().accepts(said)
                    && said.value().isExact()
                    && asked.filter(voice -> !inquiry.evidence()
                                    .hierarchy()
                                    .isPartOf(said.by().voice(), voice))
                            .isEmpty();
            Optional<ImpreciseDate> from = first(tally.froms(), said);
            Optional<ImpreciseDate> until = first(tally.untils(), said);
            if (counts
                    && from.isPresent()
                    && until.isPresent()
                    && from.get().isExact()
                    && until.get().isExact()) {
                counted.add(new Counted(
                        tally,
                        said.by().voice(),
                        Window.of(from.get().earliest(), until.get().latest()),
                        java.util.Objects.requireNonNull(said.value().low()).longValue()));
            }
        }
        return counted;
    }

    private static Optional<ImpreciseDate> first(List<Said<ImpreciseDate>> days, Said<Interval> total) {
        return days.stream()
                .filter(day -> day.by().equals(total.by()))
                .map(Said::value)
                .findFirst()
                .or(() -> days.stream().map(Said::value).findFirst());
    }
}
