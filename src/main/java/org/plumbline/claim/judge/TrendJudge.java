package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.sheet.Claim.Sources.Prefer;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.statistics.RateRatio;
import org.plumbline.statistics.Rounded;

/**
 * Law 9: whether something rose or fell. Two windows compare only if both are declared equally complete, or if one originator
 * tallied both with one method; the interval of the rate ratio must lie wholly on the asserted side whatever the possible items
 * are. A claim of a sheet and a question of a person are answered by the same comparison.
 */
final class TrendJudge {
    private TrendJudge() {}

    /** Holds a direction against the comparison. */
    static Assessment assess(Inquiry inquiry, Query.Trend query) {
        boolean up = query.direction() == Query.Direction.UP;
        return switch (compare(inquiry, false)) {
            case Trend.Unclear(String code, Phrase message, Phrase help) ->
                new Assessment.Unreadable(code, message, help);
            case Trend.NotComparable(Trend.Windows windows, Phrase why, List<Voice> refused) ->
                judged(up, windows, Optional.empty(), List.of(), refused, notShown(why));
            case Trend.Compared compared -> assess(inquiry, up, compared);
        };
    }

    /** The comparison with no wording held against it, and the single days where they are known. */
    static Trend compare(Inquiry inquiry) {
        return compare(inquiry, true);
    }

    private static Trend compare(Inquiry inquiry, boolean inFull) {
        return switch (TrendWindows.of(inquiry)) {
            case TrendWindows.Read.Failed(Assessment.Unreadable(String code, Phrase message, Phrase help)) ->
                new Trend.Unclear(code, message, help);
            case TrendWindows.Read.Asked(Trend.Windows windows) -> compare(inquiry, windows, inFull);
        };
    }

    private static Trend compare(Inquiry inquiry, Trend.Windows windows, boolean inFull) {
        LocalDate known = inquiry.perspective().factsUntil();
        if (windows.after().outerUntil().isAfter(known)) {
            return new Trend.NotComparable(
                    windows,
                    Phrase.of("judge.missing.trend-not-over", windows.after().outerUntil(), known),
                    List.of());
        }
        boolean countsIncidents = IncidentJudge.measure(inquiry.query()).equals(Tally.INCIDENTS);
        List<Trend.Pair> tallied = TrendTallies.pairs(inquiry, windows);
        List<Trend.Pair> pairs = new ArrayList<>(countsIncidents ? tallied : List.of());
        boolean onlyTotals = !countsIncidents && !tallied.isEmpty();
        Phrase why = Phrase.of(onlyTotals ? "judge.missing.trend-totals" : "judge.missing.trend");
        for (TrendLists.Found found : TrendLists.of(inquiry, windows, inFull)) {
            switch (found) {
                case TrendLists.Found.Pair(Trend.Pair pair) -> pairs.add(pair);
                case TrendLists.Found.Unusable(Phrase unusable) -> why = unusable;
            }
        }
        List<Voice> refused = TrendTallies.refused(inquiry, windows);
        if (pairs.isEmpty()) {
            return new Trend.NotComparable(windows, why, refused);
        }
        List<Trend.Pair> judging = judging(inquiry, pairs);
        boolean needsTwo = inquiry.claim().rules().standard() == Standard.TWO_INDEPENDENT;
        return needsTwo && voices(judging) < 2
                ? new Trend.NotComparable(windows, Phrase.of("judge.missing.trend-one-voice"), refused)
                : new Trend.Compared(windows, judging, refused);
    }

    /** With {@code prefer}, the preferred one alone, if it counted both windows (law 4). */
    private static List<Trend.Pair> judging(Inquiry inquiry, List<Trend.Pair> pairs) {
        if (inquiry.claim().rules().sources() instanceof Prefer(String preferred)) {
            List<Trend.Pair> alone = pairs.stream()
                    .filter(pair -> pair.ground().sources().contains(preferred)
                            || inquiry.evidence()
                                    .hierarchy()
                                    .isPartOf(pair.ground().voice(), preferred))
                    .toList();
            return alone.isEmpty() ? pairs : alone;
        }
        return pairs;
    }

    private static long voices(List<Trend.Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.ground().voice())
                .filter(voice -> !voice.equals(Attribution.UNKNOWN_VOICE))
                .distinct()
                .count();
    }

    private static Assessment assess(Inquiry inquiry, boolean up, Trend.Compared compared) {
        List<Verdict> verdicts =
                compared.pairs().stream().map(pair -> verdict(up, pair)).toList();
        boolean agreed = verdicts.stream().map(Verdict::getClass).distinct().count() == 1;
        Trend.Pair first = compared.pairs().getFirst();
        List<Voice> voices = new ArrayList<>();
        compared.pairs().forEach(pair -> voices.add(row(inquiry, pair)));
        voices.addAll(compared.refused());
        return judged(
                up,
                compared.windows(),
                agreed ? range(first) : Optional.empty(),
                compared.pairs().stream()
                        .flatMap(pair -> pair.items().stream())
                        .distinct()
                        .toList(),
                voices,
                agreed ? verdicts.getFirst() : notShown(Phrase.of("judge.missing.disputed")));
    }

    private static Verdict verdict(boolean up, Trend.Pair pair) {
        Trend.Result asserted = up ? Trend.Result.HIGHER : Trend.Result.LOWER;
        Trend.Result shown = pair.result();
        if (shown == asserted) {
            return new Verdict.Supported(ratio(pair));
        }
        return switch (shown) {
            case HIGHER, LOWER -> new Verdict.Contradicted(basis(pair), List.of(new Verdict.Nearest.Said(ratio(pair))));
            case OPEN -> notShown(ratio(pair));
            case NOT_ESTIMABLE -> notShown(Phrase.of("judge.missing.zero-against-zero"));
        };
    }

    /** Both counts, the ratio of their rates and its interval; nothing of a ratio where it cannot be estimated. */
    private static Phrase ratio(Trend.Pair pair) {
        Optional<RateRatio> least = pair.lowest(true);
        Optional<RateRatio> most = pair.highest(true);
        return least.isEmpty() || most.isEmpty()
                ? Phrase.of("judge.missing.zero-against-zero")
                : Phrase.of(
                        "judge.trend.ratio",
                        Interval.between(pair.before().least(), pair.before().most()),
                        Interval.between(pair.after().least(), pair.after().most()),
                        inWords(pair.lowest(false).orElse(least.get()).ratio()),
                        inWords(least.get().low()),
                        inWords(most.get().high()));
    }

    private static Voice row(Inquiry inquiry, Trend.Pair pair) {
        String voice = pair.ground().voice();
        return new Voice(
                voice, inquiry.name(voice), ratio(pair), pair.ground().sources(), Optional.empty(), Optional.empty());
    }

    /** Law 11: a contradiction is conclusive only with declared completeness. */
    private static Verdict.Basis basis(Trend.Pair pair) {
        return switch (pair.ground()) {
            case Trend.Ground.CompleteList list -> new Verdict.Basis.Conclusive(Phrase.of("judge.basis.complete"));
            case Trend.Ground.OneMethod one -> new Verdict.Basis.DiffersFromSeen(1);
        };
    }

    private static Verdict notShown(Phrase why) {
        return new Verdict.NotShown(why, List.of());
    }

    private static Optional<Evidence.Finding.Numbers> range(Trend.Pair pair) {
        Optional<RateRatio> most = pair.highest(true);
        return pair.lowest(true)
                .flatMap(least -> most.map(high -> Double.isInfinite(high.high())
                        ? Interval.atLeast(Rounded.of(least.low()))
                        : Interval.between(Rounded.of(least.low()), Rounded.of(high.high()))))
                .map(Evidence.Finding.Numbers::new);
    }

    private static Object inWords(double value) {
        return Double.isInfinite(value) ? Phrase.of("statistics.no-end") : Rounded.of(value);
    }

    private static Assessment.Judged judged(
            boolean up,
            Trend.Windows windows,
            Optional<Evidence.Finding.Numbers> finding,
            List<Item> items,
            List<Voice> voices,
            Verdict verdict) {
        Evidence evidence = new Evidence(
                finding.<Evidence.Finding>map(numbers -> numbers)
                        .orElse(new Evidence.Finding.Answer(Evidence.YesNo.UNKNOWN)),
                Optional.of(windows.after()),
                items,
                voices,
                false,
                false);
        Phrase says = Phrase.of(up ? "judge.says.up" : "judge.says.down", windows.before(), windows.after());
        return new Assessment.Judged(says, Optional.empty(), evidence, verdict, List.of());
    }
}
