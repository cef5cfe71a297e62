package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Tally;
import org.plumbline.language.ListWords;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** Counts, sums and distinct values of incidents in a scope (laws 1 to 5). */
final class IncidentJudge {
    private IncidentJudge() {}

    static Assessment assess(Inquiry inquiry) {
        return switch (new WindowReader(inquiry).known()) {
            case WindowReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WindowReader.Result.Read(Window window) -> assess(inquiry, window);
        };
    }

    /** The same with no wording held against it. */
    static Counted count(Inquiry inquiry) {
        return switch (new WindowReader(inquiry).known()) {
            case WindowReader.Result.Failed(Assessment.Unreadable(String code, Phrase message, Phrase help)) ->
                new Counted.Unclear(code, message, help);
            case WindowReader.Result.Read(Window window) -> count(inquiry, window);
        };
    }

    static Counted count(Inquiry inquiry, Window window) {
        Total total = Totals.of(inquiry, window, measure(inquiry.query()), inquiry.acceptance());
        return new Counted.Found(window, total.incidents(), total.extent(), evidence(inquiry, window, total));
    }

    /** The values that a question asks to be told apart; empty if the question is not clear. */
    static Optional<Values> values(Inquiry inquiry, Query.Distinct query) {
        if (!(new WindowReader(inquiry).known() instanceof WindowReader.Result.Read(Window window))) {
            return Optional.empty();
        }
        Acceptance judging = Totals.judging(inquiry, window, measure(query), inquiry.acceptance());
        return Optional.of(DistinctValues.values(inquiry, window, query.feature(), judging));
    }

    /** The incidents of a question, parted; empty if the question is not clear. */
    static Optional<Breakdown> breakdown(Inquiry inquiry, Breakdown.By by) {
        if (!(new WindowReader(inquiry).known() instanceof WindowReader.Result.Read(Window window))) {
            return Optional.empty();
        }
        String measure = inquiry.query() instanceof Query.Distinct ? Tally.INCIDENTS : measure(inquiry.query());
        Acceptance judging = Totals.judging(inquiry, window, measure(inquiry.query()), inquiry.acceptance());
        return Optional.of(Breakdown.of(inquiry, window, measure, judging, by));
    }

    private static Assessment assess(Inquiry inquiry, Window window) {
        String unit = unit(inquiry);
        return switch (WordingReader.figure(inquiry, unit)) {
            case WordingReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WordingReader.Result.Read(var figure, Interval allowed) -> {
                Total total = Totals.of(inquiry, window, measure(inquiry.query()), inquiry.acceptance());
                Evidence evidence = evidence(inquiry, window, total);
                Verdict verdict = Verdicts.ofNumbers(
                        total.range(),
                        allowed,
                        Contradiction.basis(inquiry, window, measure(inquiry.query()), total, allowed));
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
        parts.add(new Judgement.Part(Phrase.of("judge.part.figure"), evidence, verdict, Optional.of(allowed)));
        parts.addAll(groups);
        return new Assessment.Judged(says, Optional.of(allowed), evidence, Verdicts.ofParts(parts), parts);
    }

    /** "including children": at least two of them in the same set; "a child": one. */
    private static List<Judgement.Part> including(Inquiry inquiry, Window window) {
        List<Judgement.Part> parts = new ArrayList<>();
        for (String group : inquiry.scope().including()) {
            List<String> measures = measuresOf(inquiry, group);
            int least = ListWords.in(inquiry.binding().language())
                            .meanOne(inquiry.binding().text())
                    ? 1
                    : 2;
            Interval wording = Interval.atLeast(least);
            String measure = measures.isEmpty() ? group : measures.getFirst();
            Total best = Total.nothing();
            for (String each : measures) {
                Total total = Totals.of(inquiry, window, each, inquiry.acceptance());
                if (Interval.compareLow(total.range(), best.range()) > 0) {
                    best = total;
                    measure = each;
                }
            }
            parts.add(new Judgement.Part(
                    Phrase.of("judge.part.including", inquiry.name(group), least),
                    evidence(inquiry, window, best),
                    Verdicts.ofNumbers(
                            best.range(), wording, Contradiction.basis(inquiry, window, measure, best, wording)),
                    Optional.of(wording)));
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

    /** For each voice what it says: accepted ones with what they alone bear out, the others with why not. */
    private static Evidence evidence(Inquiry inquiry, Window window, Total total) {
        List<Voice> voices = new ArrayList<>();
        total.byVoice()
                .forEach((voice, range) -> voices.add(new Voice(
                        voice,
                        inquiry.name(voice),
                        Phrase.of("judge.voice.value", range),
                        sources(total, voice),
                        Optional.empty(),
                        Optional.empty())));
        Map<String, List<TallyEvidence.Refused>> refused = new LinkedHashMap<>();
        total.refused()
                .forEach(each -> refused.computeIfAbsent(each.by().voice(), key -> new ArrayList<>())
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
        total.coverage()
                .filter(declared -> !total.byVoice().containsKey(declared.by().voice()))
                .ifPresent(declared -> voices.add(declared.row(inquiry)));
        return new Evidence(
                new Evidence.Finding.Numbers(total.range()),
                Optional.of(window),
                total.items(),
                total.unlisted(),
                voices,
                total.disputed(),
                total.complete(),
                inquiry.isDerived() ? total.derivation() : Optional.empty());
    }

    private static List<String> sources(Total total, String voice) {
        return Stream.concat(
                        total.accepted().stream()
                                .filter(by -> by.voice().equals(voice))
                                .map(Attribution::source),
                        total.totalsReadIn().getOrDefault(voice, Set.of()).stream())
                .distinct()
                .toList();
    }
}
