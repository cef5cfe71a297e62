package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.ClaimReading;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.Binding;
import org.plumbline.commitment.Instrument;
import org.plumbline.engagement.Engagement;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.Window;

/**
 * Holds claims against evidence by the laws of judgement. A verdict is a function of the claim, the wording, the evidence, the
 * as-of times and the rule version, and of nothing else (law 12). Keeps what it learned of voices from claim to claim; not for
 * two threads at once.
 */
public final class Judge {
    private final CaseEvidence evidence;
    private final Perspective perspective;
    private final Map<Claim.Rules, Acceptance> acceptances = new HashMap<>();
    private Function<String, List<Inquiry>> lookup = label -> List.of();

    public Judge(CaseEvidence evidence, Perspective perspective) {
        this.evidence = evidence;
        this.perspective = perspective;
    }

    /** How deep to look. */
    public enum Depth {
        /** The verdict, what the evidence adds up to, and the voices; single incidents are not listed. */
        VERDICT,
        /** Also what the verdict rests on, and what the voices that were not accepted would have changed. */
        FULL,
        /** And every incident in the scope, however many they are. */
        EVERYTHING,
        /** As {@link #FULL}, and how the evidence was added up, so that others can do the sum again. */
        DERIVATION
    }

    /** A judgement, or why there is none. */
    public sealed interface Outcome {
        record Judged(Judgement judgement) implements Outcome {}

        /** The claim or its span does not say enough to be judged. */
        record Unreadable(Claim claim, Binding binding, String code, Phrase message, Phrase help) implements Outcome {}
    }

    /** Tells the judge which spans are bound to which claims, for claims that compare others. */
    public void knows(List<Bound> all) {
        Map<String, List<Inquiry>> byLabel = new HashMap<>();
        for (Bound bound : all) {
            byLabel.computeIfAbsent(bound.claim.label(), label -> new ArrayList<>())
                    .add(inquiry(bound.claim, bound.binding, Depth.VERDICT));
        }
        lookup = label -> byLabel.getOrDefault(label, List.of());
    }

    /** A claim and one span that is bound to it. */
    public record Bound(Claim claim, Binding binding) {}

    /** Judges one span. */
    public Outcome judge(Claim claim, Binding binding, Depth depth) {
        Inquiry inquiry = inquiry(claim, binding, depth);
        return switch (assess(inquiry)) {
            case Assessment.Unreadable(String code, Phrase message, Phrase help) ->
                new Outcome.Unreadable(claim, binding, code, message, help);
            case Assessment.Judged judged ->
                new Outcome.Judged(
                        depth != Depth.VERDICT ? inDepth(inquiry, judged) : judgement(inquiry, judged, List.of()));
        };
    }

    /**
     * Counts, adds up or tells apart the incidents of a scope, by the same laws as a claim is judged by.
     *
     * @param claim whose query counts incidents, sums a measure or counts distinct values; dates to be read from a text are unclear
     */
    public Counted count(Claim claim, Depth depth) {
        return IncidentJudge.count(inquiry(claim, nothing(claim), depth));
    }

    /** The same in days that are known better than the words of a claim can tell. */
    Counted count(Claim claim, Window window) {
        return IncidentJudge.count(inquiry(claim, nothing(claim), Depth.FULL), window);
    }

    /**
     * Parts the incidents that {@link #count} counts.
     *
     * @return empty if the question does not say enough
     */
    public Optional<Breakdown> breakdown(Claim claim, Breakdown.By by) {
        return IncidentJudge.breakdown(inquiry(claim, nothing(claim), Depth.VERDICT), by);
    }

    /**
     * The values that {@link #count} counts.
     *
     * @return empty if the question does not say enough, or does not ask for distinct values
     */
    public Optional<Values> values(Claim claim) {
        return claim.query() instanceof Query.Distinct query
                ? IncidentJudge.values(inquiry(claim, nothing(claim), Depth.VERDICT), query)
                : Optional.empty();
    }

    /** The same with the incidents listed. */
    public Counted count(Claim claim) {
        return count(claim, Depth.FULL);
    }

    /** Holds the two windows of a trend side by side, if law 9 allows it. */
    public Trend trend(Claim claim) {
        return TrendJudge.compare(inquiry(claim, nothing(claim), Depth.FULL));
    }

    /**
     * Whether a commitment was in force on a day at the place.
     *
     * @param which the instruments that are asked; each party is held to its own declarations
     */
    public Answer inForce(String commitment, LocalDate day, Predicate<Instrument> which) {
        Claim claim = plain(commitment, new Query.InForce(commitment));
        Judgement.Part part = CommitmentJudge.on(inquiry(claim, nothing(claim), Depth.VERDICT), commitment, day, which);
        return answer(part.evidence());
    }

    /** Whether a party took part in an engagement: it, a part of it, or whoever fills a seat with its people (law 8). */
    public Answer tookPart(String party, Engagement engagement) {
        Claim claim =
                plain(engagement.id(), new Query.TookPart(new Query.Parties.Named(List.of(party)), engagement.id()));
        Inquiry inquiry = inquiry(claim, nothing(claim), Depth.VERDICT);
        return answer(AttendanceJudge.answers(inquiry, engagement, party).evidence(Optional.empty()));
    }

    /** Whether something took place (law 8); unknown, if the case holds no such thing. */
    public Answer happened(String id) {
        Claim claim = plain(id, new Query.Happened(id));
        return evidence.ledger()
                .entity(id)
                .map(entity -> answer(HappeningJudge.occurred(inquiry(claim, nothing(claim), Depth.VERDICT), entity)
                        .evidence()))
                .orElse(new Answer(Evidence.YesNo.UNKNOWN, false, List.of()));
    }

    /** Whether what this attribution states counts, where no claim limits whom to hear (law 4). */
    public boolean accepts(Attribution by) {
        return acceptance(Claim.Rules.PLAIN).refusal(by).isEmpty();
    }

    /**
     * The answer to a yes/no question that holds no wording against the evidence.
     *
     * @param disputed accepted voices do not agree
     * @param voices who says what, those that do not count among them
     */
    public record Answer(Evidence.YesNo answer, boolean disputed, List<Voice> voices) {
        public Answer {
            voices = List.copyOf(voices);
        }
    }

    private static Answer answer(Evidence evidence) {
        return evidence.finding() instanceof Evidence.Finding.Answer(Evidence.YesNo answer)
                ? new Answer(answer, evidence.disputed(), evidence.voices())
                : new Answer(Evidence.YesNo.UNKNOWN, false, evidence.voices());
    }

    private static Claim plain(String label, Query query) {
        return new Claim(label, "", query, Claim.Scope.ANY, Claim.Rules.PLAIN, List.of(), new Place(label, 1, 1));
    }

    private static Binding nothing(Claim claim) {
        return new Binding(claim.label(), Language.ENGLISH, "", List.of(), List.of(), claim.place(), claim.place(), "");
    }

    private Acceptance acceptance(Claim.Rules rules) {
        return acceptances.computeIfAbsent(rules, same -> Acceptance.of(evidence, perspective, same));
    }

    private Inquiry inquiry(Claim claim, Binding binding, Depth depth) {
        Acceptance acceptance = acceptance(claim.rules());
        return new Inquiry(
                evidence,
                claim,
                binding,
                acceptance,
                depth,
                label -> lookup.apply(label).stream()
                        .filter(other -> !(other.query() instanceof Query.Compare))
                        .map(Judge::assess)
                        .toList());
    }

    private Judgement judgement(Inquiry inquiry, Assessment.Judged judged, List<String> restsOn) {
        return new Judgement(
                inquiry.claim(),
                inquiry.binding(),
                judged.says(),
                judged.wording(),
                judged.evidence(),
                judged.verdict(),
                judged.parts(),
                restsOn,
                reading(inquiry),
                Grounds.NOTHING);
    }

    /** How the claim is read, with what the span gives. A comparison tells how its two claims are read where they are first bound. */
    private Phrase reading(Inquiry inquiry) {
        return ClaimReading.of(
                inquiry.claim(),
                inquiry::name,
                given(inquiry),
                label -> lookup.apply(label).stream()
                        .filter(other -> !(other.query() instanceof Query.Compare))
                        .findFirst()
                        .map(this::reading));
    }

    private static ClaimReading.Given given(Inquiry inquiry) {
        return new ClaimReading.Given(
                AskedDays.in(inquiry.binding()).stream()
                        .map(days ->
                                new ClaimReading.Given.Days(days.from(), days.to(), days.isRange(), days.isOneOf()))
                        .toList(),
                inquiry.query() instanceof Query.TookPart(Query.Parties.EachNamed all, var id)
                        ? inquiry.evidence()
                                .engagements()
                                .engagement(id)
                                .map(engagement -> AttendanceJudge.namedBeside(inquiry, engagement))
                                .orElse(List.of())
                        : List.of(),
                QuotationJudge.quoted(inquiry));
    }

    /** Leaves out one accepted voice at a time, and lets in one refused voice at a time. */
    private Judgement inDepth(Inquiry inquiry, Assessment.Judged judged) {
        List<String> restsOn = new ArrayList<>();
        for (String voice : voices(judged, true)) {
            Assessment without = assess(inquiry.judgedBy(inquiry.acceptance().without(voice)));
            if (!sameKind(judged, without)) {
                restsOn.add(voice);
            }
        }
        Map<String, Phrase> changes = new HashMap<>();
        for (String voice : voices(judged, false)) {
            changes.put(
                    voice,
                    change(judged, assess(inquiry.judgedBy(inquiry.acceptance().alsoWith(voice)))));
        }
        Evidence seen = judged.evidence();
        List<Voice> rows = seen.voices().stream()
                .map(row -> row.refused().isEmpty() || !changes.containsKey(row.id())
                        ? row
                        : new Voice(
                                row.id(),
                                row.name(),
                                row.value(),
                                row.sources(),
                                row.refused(),
                                Optional.of(changes.get(row.id()))))
                .toList();
        Evidence explained = new Evidence(
                seen.finding(),
                seen.window(),
                seen.items(),
                seen.unlisted(),
                rows,
                seen.disputed(),
                seen.complete(),
                seen.derivation());
        Assessment.Judged shown =
                new Assessment.Judged(judged.says(), judged.wording(), explained, judged.verdict(), judged.parts());
        return judgement(inquiry, shown, restsOn);
    }

    private static Set<String> voices(Assessment.Judged judged, boolean accepted) {
        Set<String> voices = new LinkedHashSet<>();
        judged.evidence().voices().stream()
                .filter(voice -> voice.refused().isEmpty() == accepted)
                .map(Voice::id)
                .forEach(voices::add);
        for (Judgement.Part part : judged.parts()) {
            part.evidence().voices().stream()
                    .filter(voice -> voice.refused().isEmpty() == accepted)
                    .map(Voice::id)
                    .forEach(voices::add);
        }
        voices.remove(Attribution.OWN_VOICE);
        return voices;
    }

    private static boolean sameKind(Assessment.Judged judged, Assessment other) {
        return other instanceof Assessment.Judged same
                && same.verdict().getClass() == judged.verdict().getClass();
    }

    private static Phrase change(Assessment.Judged judged, Assessment other) {
        if (!(other instanceof Assessment.Judged with)) {
            return Phrase.of("judge.change.nothing");
        }
        if (!sameKind(judged, with)) {
            return Phrase.of(
                    switch (with.verdict()) {
                        case Verdict.Supported supported -> "judge.change.supported";
                        case Verdict.Contradicted contradicted -> "judge.change.contradicted";
                        case Verdict.NotShown notShown -> "judge.change.not-shown";
                    });
        }
        boolean otherRange = with.evidence().finding() instanceof Evidence.Finding.Numbers(var range)
                && judged.evidence().finding() instanceof Evidence.Finding.Numbers(var before)
                && !range.equals(before);
        return otherRange && with.evidence().finding() instanceof Evidence.Finding.Numbers(var now)
                ? Phrase.of("judge.change.range", now)
                : Phrase.of("judge.change.nothing");
    }

    private static Assessment assess(Inquiry inquiry) {
        return switch (inquiry.query()) {
            case Query.Count query -> IncidentJudge.assess(inquiry);
            case Query.Sum query -> IncidentJudge.assess(inquiry);
            case Query.Distinct query -> IncidentJudge.assess(inquiry);
            case Query.Value query -> ValueJudge.value(inquiry, query);
            case Query.Length query -> ValueJudge.length(inquiry, query);
            case Query.Elapsed query -> ValueJudge.elapsed(inquiry, query);
            case Query.Happened query -> HappeningJudge.happened(inquiry, query);
            case Query.Planned query -> HappeningJudge.planned(inquiry, query);
            case Query.TookPart query -> AttendanceJudge.assess(inquiry, query);
            case Query.Held query -> RoleJudge.assess(inquiry, query);
            case Query.Said query -> QuotationJudge.assess(inquiry, query);
            case Query.InForce query -> CommitmentJudge.assess(inquiry, query);
            case Query.Order query -> OrderJudge.assess(inquiry, query);
            case Query.Compare query -> CompareJudge.assess(inquiry, query);
            case Query.Trend query -> TrendJudge.assess(inquiry, query);
            case Query.Rank query -> RankJudge.assess(inquiry, query);
            case Query.None query -> AbsenceJudge.assess(inquiry, query);
            case Query.Finding query -> FindingJudge.assess(inquiry, query);
        };
    }
}
