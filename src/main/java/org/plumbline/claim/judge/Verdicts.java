package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Hedge;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** Supported iff E is inside C; contradicted iff E and C do not meet; otherwise not shown. */
final class Verdicts {
    private Verdicts() {}

    /**
     * The verdict on a number.
     *
     * @param basis on what a contradiction would rest
     */
    static Verdict ofNumbers(Interval evidence, Interval wording, Verdict.Basis basis) {
        if (evidence.isInside(wording)) {
            return new Verdict.Supported(margin(evidence, wording));
        }
        List<Verdict.Nearest> nearest = nearest(evidence).stream().toList();
        return evidence.meets(wording)
                ? new Verdict.NotShown(missing(evidence, wording), nearest)
                : new Verdict.Contradicted(basis, nearest);
    }

    /** How far the evidence may move before it leaves the wording. */
    private static Phrase margin(Interval evidence, Interval wording) {
        Optional<BigDecimal> down = distance(wording.low(), evidence.low());
        Optional<BigDecimal> up = distance(evidence.high(), wording.high());
        if (down.isPresent() && up.isPresent()) {
            return margin(down.get(), up.get());
        }
        return down.map(room -> isNone(room) ? Phrase.of("judge.margin.no-less") : Phrase.of("judge.margin.down", room))
                .or(() -> up.map(
                        room -> isNone(room) ? Phrase.of("judge.margin.no-more") : Phrase.of("judge.margin.up", room)))
                .orElse(Phrase.of("judge.margin.any"));
    }

    private static Phrase margin(BigDecimal down, BigDecimal up) {
        if (isNone(down) && isNone(up)) {
            return Phrase.of("judge.margin.none");
        }
        if (isNone(down)) {
            return Phrase.of("judge.margin.only-up", up);
        }
        return isNone(up) ? Phrase.of("judge.margin.only-down", down) : Phrase.of("judge.margin.both", down, up);
    }

    private static boolean isNone(BigDecimal room) {
        return room.signum() == 0;
    }

    private static Optional<BigDecimal> distance(
            @org.jspecify.annotations.Nullable BigDecimal low, @org.jspecify.annotations.Nullable BigDecimal high) {
        return low == null || high == null ? Optional.empty() : Optional.of(high.subtract(low));
    }

    private static Phrase missing(Interval evidence, Interval wording) {
        boolean tooLow = Interval.compareLow(evidence, wording) < 0;
        boolean tooHigh = Interval.compareHigh(evidence, wording) > 0;
        if (tooLow && tooHigh) {
            return Phrase.of("judge.missing.both", evidence);
        }
        if (tooLow) {
            return Phrase.of("judge.missing.more", evidence);
        }
        return evidence.high() == null
                ? Phrase.of("judge.missing.complete", evidence)
                : Phrase.of("judge.missing.upper", evidence);
    }

    /** The wording that says exactly what the evidence shows, if it shows anything. */
    static Optional<Verdict.Nearest> nearest(Interval evidence) {
        if (evidence.low() == null && evidence.high() == null) {
            return Optional.empty();
        }
        if (evidence.high() == null && evidence.low() != null && evidence.low().signum() == 0 && !evidence.lowOpen()) {
            return Optional.empty();
        }
        Hedge hedge = evidence.isExact()
                ? Hedge.EXACT
                : evidence.high() == null
                        ? (evidence.lowOpen() ? Hedge.MORE_THAN : Hedge.AT_LEAST)
                        : evidence.low() == null
                                ? (evidence.highOpen() ? Hedge.FEWER_THAN : Hedge.AT_MOST)
                                : Hedge.BETWEEN;
        return Optional.of(new Verdict.Nearest.Figure(hedge, evidence));
    }

    /** The verdict on something asserted outright (law 8). */
    static Verdict ofAnswer(Evidence.YesNo answer, Verdict.Basis basis, Phrase missing, List<Verdict.Nearest> nearest) {
        return switch (answer) {
            case YES -> new Verdict.Supported(Phrase.of("judge.margin.answer"));
            case NO -> new Verdict.Contradicted(basis, nearest);
            case UNKNOWN -> new Verdict.NotShown(missing, nearest);
        };
    }

    /** The verdict on several parts: all supported gives supported; any contradicted gives contradicted; else not shown, naming which. */
    static Verdict ofParts(List<Judgement.Part> parts) {
        List<Judgement.Part> against = parts.stream()
                .filter(part -> part.verdict() instanceof Verdict.Contradicted)
                .toList();
        if (!against.isEmpty()) {
            boolean conclusive = against.stream()
                    .anyMatch(
                            part -> part.verdict() instanceof Verdict.Contradicted(Verdict.Basis.Conclusive c, var n));
            Verdict.Contradicted first = against.stream()
                    .map(part -> (Verdict.Contradicted) part.verdict())
                    .filter(verdict -> !conclusive || verdict.basis() instanceof Verdict.Basis.Conclusive)
                    .findFirst()
                    .orElseThrow();
            return new Verdict.Contradicted(first.basis(), nearest(against));
        }
        List<Judgement.Part> open = parts.stream()
                .filter(part -> part.verdict() instanceof Verdict.NotShown)
                .toList();
        if (!open.isEmpty()) {
            Phrase missing = parts.size() == 1
                    ? ((Verdict.NotShown) open.getFirst().verdict()).missing()
                    : Phrase.of(
                            "judge.missing.parts",
                            open.stream().map(Judgement.Part::title).toList());
            return new Verdict.NotShown(missing, nearest(open));
        }
        return parts.size() == 1
                ? parts.getFirst().verdict()
                : new Verdict.Supported(Phrase.of("judge.margin.parts", parts.size()));
    }

    private static List<Verdict.Nearest> nearest(List<Judgement.Part> parts) {
        return parts.stream()
                .flatMap(part -> switch (part.verdict()) {
                    case Verdict.Contradicted(var basis, List<Verdict.Nearest> nearest) -> nearest.stream();
                    case Verdict.NotShown(var missing, List<Verdict.Nearest> nearest) -> nearest.stream();
                    case Verdict.Supported supported -> java.util.stream.Stream.<Verdict.Nearest>empty();
                })
                .distinct()
                .toList();
    }
}
