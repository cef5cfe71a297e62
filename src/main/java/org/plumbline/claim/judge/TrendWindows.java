package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;

/** Reads the two windows of a trend: so many days before and after an event, whose own days belong to neither. */
final class TrendWindows {
    private TrendWindows() {}

    /** The windows, or why there are none. */
    sealed interface Read {
        record Asked(Trend.Windows windows) implements Read {}

        record Failed(Assessment.Unreadable why) implements Read {}
    }

    private static boolean isOneOfSeveral(WindowReader.Ends ends) {
        return ends.first() == WindowReader.Sort.ONE_OF || ends.last() == WindowReader.Sort.ONE_OF;
    }

    static Read of(Inquiry inquiry) {
        Optional<TimeClause.BeforeAndAfter> clause = inquiry.scope().times().stream()
                .filter(TimeClause.BeforeAndAfter.class::isInstance)
                .map(TimeClause.BeforeAndAfter.class::cast)
                .findFirst();
        if (clause.isEmpty()) {
            return new Read.Failed(new Assessment.Unreadable(
                    "S001", Phrase.of("judge.trend.no-windows"), Phrase.of("judge.trend.no-windows.help")));
        }
        return switch (new WindowReader(inquiry).place(clause.get().event())) {
            case WindowReader.Place.Failed(Assessment.Unreadable why) -> new Read.Failed(why);
            case WindowReader.Place.At(WindowReader.Ends ends)
            when isOneOfSeveral(ends) ->
                new Read.Failed(new Assessment.Unreadable(
                        "S001",
                        Phrase.of("judge.trend.vague", ends.from(), ends.until()),
                        Phrase.of("judge.trend.vague.help")));
            case WindowReader.Place.At(WindowReader.Ends ends) -> {
                LocalDate first = ends.from().earliest();
                LocalDate last = ends.until().latest();
                yield new Read.Asked(new Trend.Windows(
                        Window.of(first.minusDays(clause.get().daysBefore()), first.minusDays(1)),
                        Window.of(first, last),
                        Window.of(last.plusDays(1), last.plusDays(clause.get().daysAfter()))));
            }
        };
    }
}
