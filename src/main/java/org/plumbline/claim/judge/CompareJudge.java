package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.quantity.Interval;

/** How one claim's number stands to another's: certain only if every value that the evidence allows stands so. */
final class CompareJudge {
    private CompareJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Compare query) {
        Optional<Interval> first = range(inquiry, query.first());
        Optional<Interval> second = range(inquiry, query.second());
        if (first.isEmpty() || second.isEmpty()) {
            return new Assessment.Unreadable(
                    "K070",
                    Phrase.of("judge.compare.no-number", first.isEmpty() ? query.first() : query.second()),
                    Phrase.of("judge.compare.no-number.help"));
        }
        return query.relation() instanceof Query.Relation.Times
                ? times(inquiry, query, first.get(), second.get())
                : ordered(query, first.get(), second.get());
    }

    private static Optional<Interval> range(Inquiry inquiry, String label) {
        for (Assessment assessment : inquiry.others().apply(label)) {
            if (assessment instanceof Assessment.Judged judged
                    && judged.evidence().finding() instanceof Evidence.Finding.Numbers(Interval range)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private static Assessment ordered(Query.Compare query, Interval first, Interval second) {
        YesNo answer = switch (query.relation()) {
            case Query.Relation.More() -> isMore(first, second);
            case Query.Relation.Fewer() -> isMore(second, first);
            case Query.Relation.Equal() -> isEqual(first, second);
            case Query.Relation.Times() -> YesNo.UNKNOWN;
        };
        Evidence evidence =
                new Evidence(new Evidence.Finding.Answer(answer), Optional.empty(), List.of(), List.of(), false, false);
        return new Assessment.Judged(
                Phrase.of(
                        switch (query.relation()) {
                            case Query.Relation.More() -> "judge.says.more";
                            case Query.Relation.Fewer() -> "judge.says.fewer";
                            case Query.Relation.Equal() -> "judge.says.equal";
                            case Query.Relation.Times() -> "judge.says.times";
                        },
                        query.first(),
                        query.second(),
                        first,
                        second),
                Optional.empty(),
                evidence,
                Verdicts.ofAnswer(
                        answer,
                        new Verdict.Basis.DiffersFromSeen(1),
                        Phrase.of("judge.missing.compare", first, second),
                        List.of()),
                List.of());
    }

    private static YesNo isMore(Interval first, Interval second) {
        if (first.low() != null && second.high() != null) {
            int order = first.low().compareTo(second.high());
            if (order > 0 || (order == 0 && (first.lowOpen() || second.highOpen()))) {
                return YesNo.YES;
            }
        }
        boolean never =
                first.high() != null && second.low() != null && first.high().compareTo(second.low()) <= 0;
        return never ? YesNo.NO : YesNo.UNKNOWN;
    }

    private static YesNo isEqual(Interval first, Interval second) {
        if (!first.meets(second)) {
            return YesNo.NO;
        }
        return first.isExact() && second.isExact() ? YesNo.YES : YesNo.UNKNOWN;
    }

    private static Assessment times(Inquiry inquiry, Query.Compare query, Interval first, Interval second) {
        return switch (WordingReader.figure(inquiry, "times")) {
            case WordingReader.Result.Failed(Assessment.Unreadable why) -> why;
            case WordingReader.Result.Read(Reading.Figure figure, Interval allowed) -> {
                Optional<Interval> ratio = ratio(first, second);
                Evidence evidence = new Evidence(
                        ratio.<Evidence.Finding>map(Evidence.Finding.Numbers::new)
                                .orElse(new Evidence.Finding.Answer(YesNo.UNKNOWN)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        false,
                        false);
                Verdict verdict = ratio.map(
                                range -> Verdicts.ofNumbers(range, allowed, new Verdict.Basis.DiffersFromSeen(1)))
                        .orElseGet(() ->
                                new Verdict.NotShown(Phrase.of("judge.missing.compare", first, second), List.of()));
                yield new Assessment.Judged(
                        Phrase.of("judge.says.times", query.first(), query.second(), figure.low(), figure.high()),
                        Optional.of(allowed),
                        evidence,
                        verdict,
                        List.of());
            }
        };
    }

    /** All ratios that the two ranges allow; none if the second may be zero or either may be below zero. */
    private static Optional<Interval> ratio(Interval first, Interval second) {
        if (first.low() == null
                || second.low() == null
                || first.low().signum() < 0
                || second.low().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal low =
                second.high() == null ? BigDecimal.ZERO : first.low().divide(second.high(), MathContext.DECIMAL64);
        BigDecimal high = first.high() == null ? null : first.high().divide(second.low(), MathContext.DECIMAL64);
        return Optional.of(new Interval(low, false, high, high == null));
    }
}
