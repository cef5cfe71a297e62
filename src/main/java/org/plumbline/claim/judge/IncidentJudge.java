package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Claim.Sources.Prefer;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Counts, sums and distinct values of incidents in a scope (laws 1 to 5). */
final class IncidentJudge {
    private IncidentJudge() {}

    static Assessment assess(Inquiry inquiry) {
        return switch (new WindowReader(inquiry).window()) {
            case WindowReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WindowReader.Result.Read(Window window) -> assess(inquiry, upToPublication(inquiry, window));
        };
    }

    /** A publication knows nothing of days after its own (law 7). */
    private static Window upToPublication(Inquiry inquiry, Window window) {
        Window known = Window.of(java.time.LocalDate.MIN, inquiry.perspective().factsUntil());
        return WindowReader.intersect(window, known).orElse(window);
    }

    private static Assessment assess(Inquiry inquiry, Window window) {
        String unit = unit(inquiry);
        return switch (WordingReader.figure(inquiry, unit)) {
            case WordingReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WordingReader.Result.Read(var figure, Interval allowed) -> {
                Total total = total(inquiry, window, measure(inquiry.query()), inquiry.acceptance());
                Evidence evidence = evidence(inquiry, window, total);
                Verdict verdict =
                        Verdicts.ofNumbers(total.range, allowed, Contradiction.basis(inquiry, total, allowed));
                List<Judgement.Part> groups = including(inquiry, window);
                yield groups.isEmpty()
                        ? new Assessment.Judged(
                                WordingReader.says(figure), Optional.of(allowed), evidence, verdict, List.of())
                        : withGroups(WordingReader.says(figure), allowed, evidence, verdict, groups);
            }
        };
    }

    private static Assessment withGroups(
            Phrase says, Interval allowed, Evidence evidence, Verdict verdict, List<Judgement.Part> groups) {
        List<Judgement.Part> parts = new ArrayList<>();
        parts.add(new Judgement.Part(Phrase.of("judge.part.figure"), evidence, verdict));
        parts.addAll(groups);
        return new Assessment.Judged(says, Optional.of(allowed), evidence, Verdicts.ofParts(parts), parts);
    }

    /** "including children": at least two of them in the same set; "a child": one. */
    private static List<Judgement.Part> including(Inquiry inquiry, Window window) {
        List<Judgement.Part> parts = new ArrayList<>();
        for (String group : inquiry.scope().including()) {
            List<String> measures = measuresOf(inquiry, group);
            int least = Singular.isMeant(inquiry.binding()) ? 1 : 2;
            Interval wording = Interval.atLeast(least);
            List<Total> totals = measures.stream()
                    .map(measure -> total(inquiry, window, measure, inquiry.acceptance()))
                    .toList();
            Total best = totals.stream()
                    .reduce((one, other) -> Interval.compareLow(one.range, other.range) >= 0 ? one : other)
                    .orElseGet(() -> Total.nothing());
            parts.add(new Judgement.Part(
                    Phrase.of("judge.part.including", inquiry.name(group), least),
                    evidence(inquiry, window, best),
                    Verdicts.ofNumbers(best.range, wording, Contradiction.basis(inquiry, best, wording))));
        }
        return parts;
    }

    /** The measures that count a group among those that the claim counts: parts of the group, or named after it ({@code children-killed}). */
    private static List<String> measuresOf(Inquiry inquiry, String group) {
        String asked = measure(inquiry.query());
        return inquiry.evidence().hierarchy().partsOf(group).stream()
                .filter(id -> inquiry.evidence()
                        .ledger()
                        .entity(id)
                        .filter(entity -> entity.schema().equals("Measure"))
                        .isPresent())
                .filter(id ->
                        !id.equals(asked) && inquiry.evidence().hierarchy().isPartOf(id, asked))
                .toList();
    }

    private static String unit(Inquiry inquiry) {
        return switch (inquiry.query()) {
            case Query.Sum(String measure) ->
                inquiry.evidence()
                        .ledger()
                        .entity(measure)
                        .flatMap(entity -> entity.value("unit"))
                        .orElse("");
            case Query.Distinct(Query.Feature feature) ->
                switch (feature) {
                    case PLACES -> "place";
                    case DAYS -> "day";
                    case ACTORS, KINDS -> "";
                };
            default -> "attack";
        };
    }

    static String measure(Query query) {
        return switch (query) {
            case Query.Sum(String measure) -> measure;
            case Query.Trend(Optional<String> measure, var direction) -> measure.orElse(Tally.INCIDENTS);
            case Query.Distinct(Query.Feature feature) -> "distinct " + feature.name();
            default -> Tally.INCIDENTS;
        };
    }

    /**
     * What the evidence adds up to.
     *
     * @param byVoice what each accepted voice alone bears out
     */
    record Total(
            Interval range,
            boolean disputed,
            boolean complete,
            List<Item> items,
            Set<Attribution> accepted,
            Map<String, Interval> byVoice,
            List<TallyEvidence.Refused> refused) {
        static Total nothing() {
            return new Total(Interval.UNKNOWN_TOLL, false, false, List.of(), Set.of(), Map.of(), List.of());
        }
    }

    static Total total(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        Claim.Rules rules = acceptance.rules();
        if (rules.sources() instanceof Prefer(String preferred)) {
            Total alone = sum(inquiry, window, measure, acceptance.onlyWith(preferred));
            if (!alone.byVoice.isEmpty()
                    || alone.items.stream().anyMatch(item -> item.standing() == Standing.CERTAIN)) {
                return alone;
            }
        }
        Total all = sum(inquiry, window, measure, acceptance);
        return rules.standard() == Standard.TWO_INDEPENDENT
                ? borneOutByTwo(inquiry, window, measure, acceptance, all)
                : all;
    }

    /** What two voices each bear out: the second-highest lower bound, the second-lowest upper bound (law 4). */
    private static Total borneOutByTwo(
            Inquiry inquiry, Window window, String measure, Acceptance acceptance, Total all) {
        List<Interval> alone = new ArrayList<>();
        for (String voice : all.byVoice.keySet()) {
            if (!voice.equals(Attribution.UNKNOWN_VOICE)) {
                alone.add(sum(inquiry, window, measure, acceptance.onlyWith(voice)).range);
            }
        }
        Interval both = Two.bearOut(alone);
        return new Total(both, all.disputed, all.complete, all.items, all.accepted, all.byVoice, all.refused);
    }

    private static Total sum(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        if (inquiry.query() instanceof Query.Distinct(Query.Feature feature) && measure.startsWith("distinct ")) {
            return DistinctValues.count(inquiry, window, feature, acceptance);
        }
        Gathering gathering = new Gathering(inquiry, window, measure, acceptance);
        return gathering.total();
    }

    /** One pass over the incidents near a window. */
    private static final class Gathering {
        private final Inquiry inquiry;
        private final Window window;
        private final String measure;
        private final Acceptance acceptance;
        private final Matching matching;
        private final Measuring measuring;
        private final boolean counts;
        private final List<Item> items = new ArrayList<>();
        private final Set<Attribution> accepted = new LinkedHashSet<>();
        private final Map<String, Interval> byVoice = new LinkedHashMap<>();
        private final Map<String, Amount> certain = new LinkedHashMap<>();
        private final List<TallyEvidence.Refused> refused = new ArrayList<>();
        private Interval possible = Interval.exactly(0);
        private boolean disputed;

        private record Amount(Incident incident, Interval range) {}

        Gathering(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
            this.inquiry = inquiry;
            this.window = window;
            this.measure = measure;
            this.acceptance = acceptance;
            this.counts = measure.equals(Tally.INCIDENTS);
            this.matching = new Matching(
                    inquiry.scope(), window, acceptance, inquiry.evidence().hierarchy());
            this.measuring =
                    new Measuring(measure, acceptance, inquiry.evidence().hierarchy());
        }

        Total total() {
            for (Incident incident : inquiry.evidence().incidents().near(window)) {
                look(incident);
            }
            Optional<Phrase> coverage = CoverageSearch.declared(inquiry, window, acceptance);
            Interval lower = Interval.atLeast(lowerBound());
            Interval found = coverage.isPresent() ? withUpperBound(lower) : lower;
            TallyEvidence tallies =
                    TallyEvidence.gather(inquiry.evidence(), inquiry.scope(), measure, window, acceptance);
            items.addAll(tallies.items());
            refused.addAll(tallies.refused());
            tallies.byVoice()
                    .forEach((voice, range) -> byVoice.merge(
                            voice, range, (one, other) -> one.intersect(other).orElse(one)));
            List<Interval> sides = new ArrayList<>();
            sides.add(found);
            sides.addAll(tallies.byVoice().values());
            List<Interval> sets = Agreement.largestConsistentSets(sides);
            return new Total(
                    Interval.hull(sets),
                    disputed || sets.size() > 1,
                    coverage.isPresent(),
                    items,
                    accepted,
                    byVoice,
                    refused);
        }

        private void look(Incident incident) {
            Matching.Match match = matching.match(incident);
            if (!match.isIn()) {
                leaveOut(incident, match);
                return;
            }
            Agreement amount = counts ? matching.occurrences(incident) : measuring.amount(incident);
            disputed |= amount.disputed() && match.standing() == Standing.CERTAIN;
            if (match.standing() == Standing.CERTAIN) {
                certain.put(incident.id(), new Amount(incident, amount.range()));
                bearOut(incident, amount);
            } else {
                possible = possible.plus(amount.range());
            }
            items.add(item(incident, match, Optional.of(amount.range())));
        }

        /** Only what a reader would look for among the items is listed: what fails by one feature, or by its source. */
        private void leaveOut(Incident incident, Matching.Match match) {
            if (!matching.isNear(incident)) {
                return;
            }
            items.add(item(incident, match, Optional.empty()));
            if (!matching.mayFit(incident)) {
                return;
            }
            for (Report report : incident.reports()) {
                for (Said<Interval> said : amounts(report)) {
                    acceptance
                            .refusal(said)
                            .ifPresent(
                                    reason -> refused.add(new TallyEvidence.Refused(said.by(), said.value(), reason)));
                }
            }
        }

        /** What a report says of the measure; of its occurrences, where incidents are counted. */
        private List<Said<Interval>> amounts(Report report) {
            if (!counts) {
                return report.measures().getOrDefault(measure, List.of());
            }
            return report.occurrences().isEmpty()
                    ? report.dates().stream()
                            .map(said -> new Said<>(Interval.exactly(1), said.by(), said.modality()))
                            .toList()
                    : report.occurrences();
        }

        private void bearOut(Incident incident, Agreement amount) {
            for (Report report : incident.reports()) {
                for (Said<ImpreciseDate> said : report.dates()) {
                    if (acceptance.accepts(said)) {
                        accepted.add(said.by());
                    }
                }
                for (Said<Interval> said : report.measures().getOrDefault(measure, List.of())) {
                    Optional<Phrase> refusal = acceptance.refusal(said);
                    refusal.ifPresent(
                            reason -> refused.add(new TallyEvidence.Refused(said.by(), said.value(), reason)));
                    if (refusal.isEmpty()) {
                        accepted.add(said.by());
                    }
                }
            }
            if (counts) {
                for (String voice : voices(incident)) {
                    byVoice.merge(voice, lower(amount.range()), Interval::plus);
                }
            } else {
                amount.byVoice().forEach((voice, range) -> byVoice.merge(voice, lower(range), Interval::plus));
            }
        }

        private Set<String> voices(Incident incident) {
            Set<String> voices = new LinkedHashSet<>();
            for (Report report : incident.reports()) {
                for (Said<ImpreciseDate> said : report.dates()) {
                    if (acceptance.accepts(said)) {
                        voices.add(said.by().voice());
                    }
                }
            }
            return voices;
        }

        private static Interval lower(Interval range) {
            return new Interval(range.low(), range.lowOpen(), null, true);
        }

        /** Certain, after merging every possible duplicate (law 1). */
        private BigDecimal lowerBound() {
            Map<String, String> groups = new HashMap<>();
            certain.keySet().forEach(id -> groups.put(id, id));
            certain.forEach((id, amount) -> amount.incident.possiblySame().stream()
                    .filter(certain::containsKey)
                    .forEach(other -> join(groups, id, other)));
            Map<String, BigDecimal> most = new HashMap<>();
            certain.forEach((id, amount) -> most.merge(root(groups, id), whole(amount.range), BigDecimal::max));
            return most.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The least whole value: "more than 20" people are at least 21. */
        private static BigDecimal whole(Interval range) {
            BigDecimal low = range.low() == null ? BigDecimal.ZERO : range.low();
            boolean isWhole = low.stripTrailingZeros().scale() <= 0;
            return range.low() != null && range.lowOpen() && isWhole ? low.add(BigDecimal.ONE) : low;
        }

        private static void join(Map<String, String> groups, String one, String other) {
            groups.put(root(groups, one), root(groups, other));
        }

        private static String root(Map<String, String> groups, String id) {
            String at = id;
            while (!groups.getOrDefault(at, at).equals(at)) {
                at = groups.getOrDefault(at, at);
            }
            return at;
        }

        private Interval withUpperBound(Interval lower) {
            Interval top = possible;
            for (Amount amount : certain.values()) {
                top = top.plus(amount.range);
            }
            return new Interval(lower.low(), lower.lowOpen(), top.high(), top.highOpen());
        }

        private Item item(Incident incident, Matching.Match match, Optional<Interval> amount) {
            List<String> voices = incident.reports().stream()
                    .flatMap(report -> report.dates().stream())
                    .map(said -> said.by().voice())
                    .distinct()
                    .toList();
            return new Item(
                    incident.id(), title(incident), match.date(), amount, voices, match.standing(), match.reason());
        }

        private Phrase.Name title(Incident incident) {
            return incident.reports().stream()
                    .flatMap(report -> report.places().stream())
                    .flatMap(said -> said.value().stream())
                    .findFirst()
                    .map(inquiry::name)
                    .orElseGet(() -> inquiry.name(incident.id()));
        }
    }

    /** For each voice what it says: accepted ones with what they alone bear out, the others with why not. */
    private static Evidence evidence(Inquiry inquiry, Window window, Total total) {
        List<Voice> voices = new ArrayList<>();
        total.byVoice.forEach((voice, range) -> voices.add(new Voice(
                voice,
                inquiry.name(voice),
                Phrase.of("judge.voice.value", range),
                sources(total.accepted, voice),
                Optional.empty(),
                Optional.empty())));
        Map<String, List<TallyEvidence.Refused>> refused = new LinkedHashMap<>();
        total.refused.forEach(each -> refused.computeIfAbsent(each.by().voice(), key -> new ArrayList<>())
                .add(each));
        refused.forEach((voice, each) -> voices.add(new Voice(
                voice,
                inquiry.name(voice),
                Phrase.of(
                        "judge.voice.values",
                        each.stream()
                                .map(TallyEvidence.Refused::total)
                                .distinct()
                                .toList()),
                each.stream().map(one -> one.by().source()).distinct().toList(),
                Optional.of(each.getFirst().reason()),
                Optional.empty())));
        return new Evidence(
                new Evidence.Finding.Numbers(total.range),
                Optional.of(window),
                total.items,
                voices,
                total.disputed,
                total.complete);
    }

    private static List<String> sources(Set<Attribution> accepted, String voice) {
        return accepted.stream()
                .filter(by -> by.voice().equals(voice))
                .map(Attribution::source)
                .distinct()
                .toList();
    }
}
