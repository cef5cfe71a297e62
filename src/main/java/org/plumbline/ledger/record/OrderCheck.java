package org.plumbline.ledger.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.CaseCheck.Findings;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Nothing ends before it starts. Only what one voice says is held against itself, since two sources may disagree; and only what is
 * certain: imprecise dates that may be in order are left alone.
 */
final class OrderCheck {
    private static final List<List<String>> PAIRS =
            List.of(List.of("start", "end"), List.of("from", "to"), List.of("date", "end"));

    private OrderCheck() {}

    static void check(CaseIndex index, Findings findings) {
        for (List<Placed> statements : index.statements().values()) {
            for (List<String> pair : PAIRS) {
                for (Placed end : statements) {
                    if (end.statement().property().equals(pair.get(1))) {
                        against(end, statements, pair.getFirst(), findings);
                    }
                }
            }
            statements.forEach(placed -> period(placed, findings));
        }
    }

    private static void against(Placed end, List<Placed> statements, String startName, Findings findings) {
        String latestStart = "";
        for (Placed start : statements) {
            if (start.statement().property().equals(startName) && sameVoice(start.statement(), end.statement())) {
                if (!isReversed(start.statement().value(), end.statement().value())) {
                    return;
                }
                latestStart = start.statement().value();
            }
        }
        if (!latestStart.isEmpty()) {
            findings.error(
                    "E025",
                    end.place(),
                    Problems.help("swap.dates"),
                    latestStart,
                    end.statement().value());
        }
    }

    private static void period(Placed placed, Findings findings) {
        Statement statement = placed.statement();
        if (!statement.from().isEmpty() && isReversed(statement.from(), statement.to())) {
            findings.error("E025", placed.place(), Problems.help("swap.dates"), statement.from(), statement.to());
        }
    }

    private static boolean sameVoice(Statement one, Statement other) {
        return one.source().equals(other.source()) && one.originator().equals(other.originator());
    }

    private static boolean isReversed(String startText, String endText) {
        Optional<ImpreciseDate> start = ImpreciseDate.parse(startText);
        Optional<ImpreciseDate> end = ImpreciseDate.parse(endText);
        if (start.isEmpty() || end.isEmpty()) {
            return false;
        }
        LocalDate first = start.get().earliest();
        LocalDate last = end.get().latest();
        if (!last.equals(first)) {
            return last.isBefore(first);
        }
        LocalTime startClock = start.get().clock();
        LocalTime endClock = end.get().clock();
        return startClock != null && endClock != null && endClock.isBefore(startClock);
    }
}
