package org.plumbline.claim.judge;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Query;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** Which of two things came first: certain only where no accepted date allows the other order. */
final class OrderJudge {
    private OrderJudge() {}

    static Assessment assess(Inquiry inquiry, Query.Order query) {
        Optional<EventDays> first = past(inquiry, query.first());
        Optional<EventDays> second = past(inquiry, query.second());
        YesNo answer = first.isEmpty() || second.isEmpty()
                ? YesNo.UNKNOWN
                : answer(query.sequence(), first.get(), second.get());
        boolean anyDispute = first.filter(EventDays::disputed).isPresent()
                || second.filter(EventDays::disputed).isPresent();
        Evidence evidence = new Evidence(
                new Evidence.Finding.Answer(answer),
                Optional.empty(),
                List.of(item(inquiry, query.first(), first), item(inquiry, query.second(), second)),
                List.of(),
                anyDispute && answer == YesNo.UNKNOWN,
                false);
        Verdict verdict = Verdicts.ofAnswer(
                answer, new Verdict.Basis.DiffersFromSeen(1), Phrase.of("judge.missing.order"), List.of());
        return new Assessment.Judged(
                Phrase.of(
                        switch (query.sequence()) {
                            case BEFORE -> "judge.says.before";
                            case AFTER -> "judge.says.after";
                            case SAME_DAY -> "judge.says.same-day";
                        },
                        inquiry.name(query.first()),
                        inquiry.name(query.second())),
                Optional.empty(),
                evidence,
                verdict,
                List.of());
    }

    /** What is only planned for a day after the publication has not come before or after anything yet (law 8). */
    private static Optional<EventDays> past(Inquiry inquiry, String id) {
        return EventDays.of(id, inquiry.evidence(), inquiry.acceptance())
                .filter(days ->
                        !days.start().latest().isAfter(inquiry.perspective().factsUntil()));
    }

    private static Evidence.Item item(Inquiry inquiry, String id, Optional<EventDays> days) {
        return new Evidence.Item(
                id,
                inquiry.name(id),
                days.map(EventDays::start),
                Optional.empty(),
                List.of(),
                days.isPresent() ? Evidence.Standing.CERTAIN : Evidence.Standing.LEFT_OUT,
                days.isPresent() ? Optional.empty() : Optional.of(Phrase.of("judge.reason.undated")));
    }

    private static YesNo answer(Query.Sequence sequence, EventDays first, EventDays second) {
        return switch (sequence) {
            case BEFORE -> isBefore(first, second);
            case AFTER -> isBefore(second, first);
            case SAME_DAY -> sameDay(first.start(), second.start());
        };
    }

    private static YesNo isBefore(EventDays one, EventDays other) {
        ImpreciseDate a = one.start();
        ImpreciseDate b = other.start();
        if (a.latest().isBefore(b.earliest())) {
            return YesNo.YES;
        }
        if (a.earliest().isAfter(b.latest())) {
            return YesNo.NO;
        }
        LocalTime clockA = a.clock();
        LocalTime clockB = b.clock();
        if (clockA == null || clockB == null || !a.earliest().equals(b.earliest())) {
            return YesNo.UNKNOWN;
        }
        return clockA.isBefore(clockB) ? YesNo.YES : YesNo.NO;
    }

    private static YesNo sameDay(ImpreciseDate a, ImpreciseDate b) {
        if (a.intersect(b).isEmpty()) {
            return YesNo.NO;
        }
        return a.isExact() && b.isExact() ? YesNo.YES : YesNo.UNKNOWN;
    }
}
