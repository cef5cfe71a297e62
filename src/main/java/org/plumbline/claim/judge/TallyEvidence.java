package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * What stated totals say of a measure in a scope and window (laws 1 and 2): a total of something smaller is a lower bound; a
 * total of something larger is an upper bound, if its originator declares it complete.
 *
 * @param byVoice what each accepted voice's totals allow
 * @param readIn in which sources each accepted voice's totals were read
 * @param refused what voices that are not accepted say
 * @param counting the totals that count, in the order in which those of one voice are drawn together
 */
record TallyEvidence(
        Map<String, Interval> byVoice,
        Map<String, Set<String>> readIn,
        List<Item> items,
        List<Refused> refused,
        List<Derivation.Stated> counting) {
    /** A stated total that does not count. */
    record Refused(Attribution by, Interval total, Phrase reason) {}

    /** How a tally lies to what is asked. */
    private enum Relation {
        INSIDE,
        SAME,
        AROUND,
        ELSEWHERE
    }

    static TallyEvidence gather(
            CaseEvidence evidence, Claim.Scope scope, String measure, Window window, Acceptance acceptance) {
        return new Gathering(evidence.hierarchy(), evidence, scope, measure, window, acceptance).gather();
    }

    /**
     * The days that a voice says it counted; where its retellings differ, or a day is not exact, the days are uncertain.
     *
     * @param said what the voice states
     * @return empty if nobody says from when or until when
     */
    static Optional<Window> window(Tally tally, List<? extends Said<?>> said) {
        Optional<ImpreciseDate> from = day(tally.froms(), said);
        Optional<ImpreciseDate> until = day(tally.untils(), said);
        if (from.isEmpty()
                || until.isEmpty()
                || from.get().earliest().isAfter(until.get().latest())) {
            return Optional.empty();
        }
        LocalDate innerFrom = from.get().latest();
        LocalDate innerUntil = until.get().earliest();
        return Optional.of(new Window(
                from.get().earliest(), innerFrom, innerUntil, until.get().latest(), null, null));
    }

    private static Optional<ImpreciseDate> day(List<Said<ImpreciseDate>> days, List<? extends Said<?>> said) {
        List<ImpreciseDate> ofVoice = days.stream()
                .filter(day -> said.stream().anyMatch(each -> each.by().equals(day.by())))
                .map(Said::value)
                .toList();
        List<ImpreciseDate> used =
                ofVoice.isEmpty() ? days.stream().map(Said::value).toList() : ofVoice;
        return used.stream().reduce(ImpreciseDate::hull);
    }

    private record Gathering(
            Hierarchy hierarchy,
            CaseEvidence evidence,
            Claim.Scope scope,
            String measure,
            Window window,
            Acceptance acceptance) {
        TallyEvidence gather() {
            List<Stated> all = new ArrayList<>();
            for (Tally tally : evidence.tallies()) {
                for (String counted : tally.measures()) {
                    if (isRelated(counted)) {
                        all.addAll(stated(tally, counted));
                    }
                }
            }
            Map<String, Interval> byVoice = new LinkedHashMap<>();
            Map<String, Set<String>> readIn = new LinkedHashMap<>();
            List<Item> items = new ArrayList<>();
            List<Refused> refused = new ArrayList<>();
            List<Derivation.Stated> counting = new ArrayList<>();
            all.forEach(one -> look(one, all, byVoice, readIn, items, refused, counting));
            return new TallyEvidence(byVoice, readIn, items, refused, counting);
        }

        private boolean isRelated(String counted) {
            return hierarchy.isPartOf(counted, measure) || hierarchy.isPartOf(measure, counted);
        }

        /** What one voice states in one tally for one measure. */
        private record Stated(
                Tally tally,
                String counted,
                String voice,
                List<Said<Interval>> said,
                Interval total,
                Optional<Window> days,
                Optional<Phrase> refusal) {
            boolean isOfSameThing(Stated other) {
                return voice.equals(other.voice)
                        && counted.equals(other.counted)
                        && days.isPresent()
                        && days.equals(other.days)
                        && Set.copyOf(tally.kinds()).equals(Set.copyOf(other.tally.kinds()))
                        && Set.copyOf(tally.actors()).equals(Set.copyOf(other.tally.actors()))
                        && Set.copyOf(tally.targets()).equals(Set.copyOf(other.tally.targets()))
                        && Set.copyOf(tally.places()).equals(Set.copyOf(other.tally.places()));
            }
        }

        private List<Stated> stated(Tally tally, String counted) {
            List<Said<Interval>> all = tally.totalsOf(counted);
            List<Stated> stated = new ArrayList<>();
            for (String voice : voices(all)) {
                List<Said<Interval>> said = all.stream()
                        .filter(each -> each.by().voice().equals(voice))
                        .toList();
                List<Said<Interval>> counting = acceptance.accepted(said);
                Interval total =
                        Agreement.byVoice(counting.isEmpty() ? said : counting).getOrDefault(voice, Interval.ALL);
                stated.add(new Stated(tally, counted, voice, said, total, window(tally, said), refusal(tally, said)));
            }
            return stated;
        }

        private void look(
                Stated one,
                List<Stated> all,
                Map<String, Interval> byVoice,
                Map<String, Set<String>> readIn,
                List<Item> items,
                List<Refused> refused,
                List<Derivation.Stated> counting) {
            if (one.days.filter(days -> !days.mayMeet(window)).isPresent()) {
                return;
            }
            Relation relation =
                    one.days.map(days -> relation(one.tally, one.counted, days)).orElse(Relation.ELSEWHERE);
            Optional<Interval> bound = bound(relation, one.total, one.tally.isCompleteBy(one.voice));
            if (bound.isEmpty()) {
                if (isNear(one.tally)) {
                    items.add(item(one, Standing.LEFT_OUT, Phrase.of("judge.reason.tally-elsewhere")));
                }
            } else if (one.refusal.isPresent()) {
                refused.add(new Refused(one.said.getFirst().by(), one.total, one.refusal.get()));
                items.add(item(one, Standing.LEFT_OUT, one.refusal.get()));
            } else if (all.stream().anyMatch(other -> replaces(other, one))) {
                items.add(item(one, Standing.LEFT_OUT, Phrase.of("judge.reason.tally-replaced")));
            } else {
                byVoice.merge(
                        one.voice,
                        bound.get(),
                        (before, next) -> before.intersect(next).orElse(before.hull(next)));
                acceptance
                        .accepted(one.said)
                        .forEach(each -> readIn.computeIfAbsent(one.voice, voice -> new LinkedHashSet<>())
                                .add(each.by().source()));
                items.add(item(one, Standing.CERTAIN, Phrase.of("judge.reason.tally")));
                counting.add(derived(one, relation));
            }
        }

        private static Derivation.Stated derived(Stated one, Relation relation) {
            Derivation.Relation lies = switch (relation) {
                case INSIDE -> Derivation.Relation.INSIDE;
                case SAME -> Derivation.Relation.SAME;
                case AROUND, ELSEWHERE -> Derivation.Relation.AROUND;
            };
            Set<String> sources = new LinkedHashSet<>();
            one.said.forEach(said -> sources.add(said.by().source()));
            return new Derivation.Stated(
                    one.tally.id(),
                    one.counted,
                    one.voice,
                    one.total,
                    lies,
                    one.tally.isCompleteBy(one.voice),
                    true,
                    sources);
        }

        /** A later total of one voice replaces an earlier one only for the same measure, scope and window (law 3). */
        private boolean replaces(Stated later, Stated earlier) {
            Optional<LocalDate> first = published(earlier.said).map(ImpreciseDate::latest);
            Optional<LocalDate> second = published(later.said).map(ImpreciseDate::earliest);
            return !later.equals(earlier)
                    && later.refusal.isEmpty()
                    && later.isOfSameThing(earlier)
                    && first.isPresent()
                    && second.filter(day -> day.isAfter(first.get())).isPresent();
        }

        /** The day of the first source in which a voice states it. */
        private Optional<ImpreciseDate> published(List<Said<Interval>> said) {
            return acceptance.accepted(said).stream()
                    .flatMap(each -> evidence.sources().source(each.by().source()).flatMap(Source::published).stream())
                    .min(Comparator.naturalOrder());
        }

        private static Set<String> voices(List<Said<Interval>> said) {
            Set<String> voices = new LinkedHashSet<>();
            said.forEach(each -> voices.add(each.by().voice()));
            return voices;
        }

        /** A total that nobody explains is shown, not accepted; of several retellings one that counts is enough. */
        private Optional<Phrase> refusal(Tally tally, List<Said<Interval>> said) {
            if (tally.basis().isEmpty()) {
                return Optional.of(Phrase.of("judge.refused.no-basis"));
            }
            Optional<String> asked = acceptance.rules().talliedBy();
            if (asked.filter(voice -> !hierarchy.isPartOf(said.getFirst().by().voice(), voice))
                    .isPresent()) {
                return Optional.of(Phrase.of("judge.refused.tallied-by", evidence.name(asked.get())));
            }
            Optional<Phrase> first = Optional.empty();
            for (Said<Interval> each : said) {
                Optional<Phrase> refusal = acceptance.refusal(each);
                if (refusal.isEmpty()) {
                    return Optional.empty();
                }
                first = first.or(() -> refusal);
            }
            return first;
        }

        /** The days that a voice says it counted; where its retellings differ, the days are uncertain. */
        private Optional<Window> window(Tally tally, List<Said<Interval>> said) {
            Optional<ImpreciseDate> from = day(tally.froms(), said);
            Optional<ImpreciseDate> until = day(tally.untils(), said);
            if (from.isEmpty()
                    || until.isEmpty()
                    || from.get().earliest().isAfter(until.get().latest())) {
                return Optional.empty();
            }
            LocalDate innerFrom = from.get().latest();
            LocalDate innerUntil = until.get().earliest();
            return Optional.of(new Window(
                    from.get().earliest(), innerFrom, innerUntil, until.get().latest(), null, null));
        }

        private static Optional<ImpreciseDate> day(List<Said<ImpreciseDate>> days, List<Said<Interval>> said) {
            List<ImpreciseDate> ofVoice = days.stream()
                    .filter(day -> said.stream().anyMatch(each -> each.by().equals(day.by())))
                    .map(Said::value)
                    .toList();
            List<ImpreciseDate> used =
                    ofVoice.isEmpty() ? days.stream().map(Said::value).toList() : ofVoice;
            return used.stream().reduce(ImpreciseDate::hull);
        }

        private Relation relation(Tally tally, String counted, Window days) {
            boolean inside = hierarchy.isPartOf(counted, measure)
                    && isInside(tally.kinds(), scope.kinds())
                    && isInside(tally.actors(), scope.by())
                    && isInside(tally.places(), scope.places())
                    && isInside(tally.targets(), scope.with())
                    && days.isSurelyInside(window);
            boolean around = hierarchy.isPartOf(measure, counted)
                    && isInside(scope.kinds(), tally.kinds())
                    && isInside(scope.by(), tally.actors())
                    && isInside(scope.places(), tally.places())
                    && isInside(scope.with(), tally.targets())
                    && days.surelyCovers(window);
            return inside && around
                    ? Relation.SAME
                    : inside ? Relation.INSIDE : around ? Relation.AROUND : Relation.ELSEWHERE;
        }

        private boolean isInside(List<String> narrow, List<String> wide) {
            return wide.isEmpty()
                    || (!narrow.isEmpty() && narrow.stream().allMatch(id -> hierarchy.isPartOfAny(id, wide)));
        }

        /** Whether the reader would expect to see this tally although it cannot count: the same scope in another time. */
        private boolean isNear(Tally tally) {
            return hierarchy.isPartOf(tally.measure(), measure)
                    && isInside(tally.actors(), scope.by())
                    && isInside(tally.kinds(), scope.kinds())
                    && isInside(tally.places(), scope.places());
        }

        private static Optional<Interval> bound(Relation relation, Interval total, boolean complete) {
            Interval lower = new Interval(total.low(), total.lowOpen(), null, true);
            return switch (relation) {
                case INSIDE -> Optional.of(lower);
                case SAME -> Optional.of(complete ? total : lower);
                case AROUND ->
                    complete && total.high() != null
                            ? Interval.UNKNOWN_TOLL.intersect(new Interval(null, true, total.high(), total.highOpen()))
                            : Optional.empty();
                case ELSEWHERE -> Optional.empty();
            };
        }

        private Item item(Stated one, Standing standing, Phrase reason) {
            return new Item(
                    one.tally.id(),
                    evidence.name(one.tally.id()),
                    one.tally.anyFrom(),
                    Optional.of(one.total),
                    List.of(one.voice),
                    standing,
                    Optional.of(reason));
        }
    }
}
