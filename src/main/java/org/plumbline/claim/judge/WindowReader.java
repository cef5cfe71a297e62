package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.claim.sheet.TimeClause.Unit;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/**
 * Law 7: the window that a claim's time clauses mean. Reads the dates that the clauses leave to the prose, in their order.
 * Made for one claim and used once.
 */
final class WindowReader {
    private final Inquiry inquiry;
    private final List<Reading> askedDates;
    private int nextAsked;
    private final List<Reading> taken = new ArrayList<>();

    WindowReader(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.askedDates = inquiry.binding().readings().stream()
                .filter(reading -> reading instanceof Reading.Date || reading instanceof Reading.DateRange)
                .toList();
    }

    /** A window, or why there is none. */
    sealed interface Result {
        record Read(Window window) implements Result {}

        record Failed(Assessment.Unreadable why) implements Result {}
    }

    /** First and last day of a stretch whose ends may be imprecise. */
    record Ends(ImpreciseDate from, ImpreciseDate until, boolean isEvent) {}

    /** The days on which all time clauses agree; all days if there is no clause. */
    Result window() {
        Window window = Window.ALWAYS;
        for (TimeClause clause : inquiry.scope().times()) {
            Result next = window(clause);
            if (!(next instanceof Result.Read(Window limit))) {
                return next;
            }
            Optional<Window> both = window.intersect(limit);
            if (both.isEmpty()) {
                return failed(
                        "K061", Phrase.of("judge.window.empty", window, limit), Phrase.of("judge.window.empty.help"));
            }
            window = both.get();
        }
        return new Result.Read(window);
    }

    private Result window(TimeClause clause) {
        return switch (clause) {
            case TimeClause.Since(Point point) -> ofPoint(point, ends -> from(ends));
            case TimeClause.After(Point point) ->
                ofPoint(point, ends -> Optional.of(open(next(ends.until.earliest()), next(ends.until.latest()), true)));
            case TimeClause.Until(Point point) -> ofPoint(point, ends -> until(ends));
            case TimeClause.Before(Point point) ->
                ofPoint(
                        point,
                        ends -> Optional.of(open(
                                ends.from.earliest().minusDays(1),
                                ends.from.latest().minusDays(1),
                                false)));
            case TimeClause.On(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.AsOf(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.During(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.FromTo(Point from, Point to) -> ofPoints(from, to);
            case TimeClause.Between(Point from, Point to) -> ofPoints(from, to);
            case TimeClause.Within within -> ofPoint(within.event(), ends -> within(ends, within));
            case TimeClause.BeforeAndAfter both ->
                ofPoint(
                        both.event(),
                        ends -> Optional.of(Window.of(
                                ends.from.earliest().minusDays(both.daysBefore()),
                                ends.until.latest().plusDays(both.daysAfter()))));
        };
    }

    private interface Shape {
        Optional<Window> of(Ends ends);
    }

    private Result ofPoint(Point point, Shape shape) {
        return switch (ends(point)) {
            case Located(Ends ends) ->
                shape.of(ends)
                        .<Result>map(Result.Read::new)
                        .orElseGet(() -> failed(
                                "K061",
                                Phrase.of("judge.window.backwards", ends.from, ends.until),
                                Phrase.of("judge.window.empty.help")));
            case Missing(Assessment.Unreadable why) -> new Result.Failed(why);
        };
    }

    private Result ofPoints(Point first, Point last) {
        return switch (stretch(first, last)) {
            case Place.Failed(Assessment.Unreadable why) -> new Result.Failed(why);
            case Place.At(Ends ends) -> {
                boolean backwards = ends.until.latest().isBefore(ends.from.earliest());
                Optional<Window> both = backwards
                        ? Optional.empty()
                        : from(ends).orElse(Window.ALWAYS).intersect(until(ends).orElse(Window.ALWAYS));
                yield both.<Result>map(Result.Read::new)
                        .orElseGet(() -> failed(
                                "K061",
                                Phrase.of("judge.window.backwards", ends.from, ends.until),
                                Phrase.of("judge.window.empty.help")));
            }
        };
    }

    private sealed interface Where {}

    private record Located(Ends ends) implements Where {}

    private record Missing(Assessment.Unreadable why) implements Where {}

    private Where ends(Point point) {
        return switch (point) {
            case Point.Literal(ImpreciseDate date) -> new Located(new Ends(date, date, false));
            case Point.PublicationDay() -> {
                ImpreciseDate day = ImpreciseDate.on(inquiry.perspective().publicationDay());
                yield new Located(new Ends(day, day, false));
            }
            case Point.Named(String id, var place) ->
                EventDays.of(id, inquiry.evidence(), inquiry.acceptance())
                        .<Where>map(days -> new Located(new Ends(days.start(), days.end(), true)))
                        .orElseGet(() -> new Missing(new Assessment.Unreadable(
                                "K062",
                                Phrase.of("judge.window.undated", inquiry.name(id)),
                                Phrase.of("judge.window.undated.help"))));
            case Point.Asked() -> asked();
        };
    }

    private Where asked() {
        if (nextAsked >= askedDates.size()) {
            return new Missing(new Assessment.Unreadable(
                    "K060", Phrase.of("judge.window.no-date"), Phrase.of("judge.window.no-date.help")));
        }
        Reading reading = askedDates.get(nextAsked++);
        taken.add(reading);
        return switch (reading) {
            case Reading.Date date -> new Located(new Ends(date.date(), date.date(), false));
            case Reading.DateRange range -> new Located(new Ends(range.from(), range.to(), false));
            default -> throw new IllegalStateException("only dates are asked for, not " + reading);
        };
    }

    /** Where a single point lies. */
    sealed interface Place {
        record At(Ends ends) implements Place {}

        record Failed(Assessment.Unreadable why) implements Place {}
    }

    /** The days of one point of a clause. */
    Place place(Point point) {
        return switch (ends(point)) {
            case Located(Ends ends) -> new Place.At(ends);
            case Missing(Assessment.Unreadable why) -> new Place.Failed(why);
        };
    }

    /** The first and the last day of {@code from..to}; one range in the prose gives both. */
    Place stretch(Point first, Point last) {
        Where from = ends(first);
        boolean oneRange = first instanceof Point.Asked
                && last instanceof Point.Asked
                && !taken.isEmpty()
                && taken.getLast() instanceof Reading.DateRange;
        Where until = oneRange ? from : ends(last);
        if (from instanceof Located(Ends start) && until instanceof Located(Ends end)) {
            return new Place.At(new Ends(start.from, end.until, start.isEvent || end.isEvent));
        }
        return new Place.Failed(from instanceof Missing(Assessment.Unreadable why) ? why : ((Missing) until).why);
    }

    private static Optional<Window> from(Ends ends) {
        ImpreciseDate date = ends.from;
        return Optional.of(
                ends.isEvent
                        ? new Window(
                                date.earliest(), next(date.latest()), LocalDate.MAX, LocalDate.MAX, date.clock(), null)
                        : Window.of(date.earliest(), LocalDate.MAX));
    }

    private static Optional<Window> until(Ends ends) {
        ImpreciseDate date = ends.until;
        return Optional.of(
                ends.isEvent
                        ? new Window(
                                LocalDate.MIN,
                                LocalDate.MIN,
                                date.earliest().minusDays(1),
                                date.latest(),
                                null,
                                date.clock())
                        : Window.of(LocalDate.MIN, date.latest()));
    }

    private static Optional<Window> whole(Ends ends) {
        if (!ends.isEvent) {
            return Optional.of(Window.of(ends.from.earliest(), ends.until.latest()));
        }
        return Optional.of(new Window(
                ends.from.earliest(), ends.from.latest(), ends.until.earliest(), ends.until.latest(), null, null));
    }

    private static Window open(LocalDate one, LocalDate other, boolean after) {
        return after
                ? new Window(one, other, LocalDate.MAX, LocalDate.MAX, null, null)
                : new Window(LocalDate.MIN, LocalDate.MIN, one, other, null, null);
    }

    /** The next units after the event's last day, or the last ones before its first day; never the event's own day. */
    private static Optional<Window> within(Ends ends, TimeClause.Within within) {
        ImpreciseDate day = within.after() ? ends.until : ends.from;
        int sign = within.after() ? 1 : -1;
        LocalDate early = plus(day.earliest(), sign * days(within, false), within.unit());
        LocalDate late = plus(day.latest(), sign * days(within, true), within.unit());
        LocalDate first =
                within.after() ? next(day.earliest()) : plus(day.earliest(), sign * days(within, true), within.unit());
        LocalDate last = within.after() ? late : day.latest().minusDays(1);
        if (first.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(
                within.after()
                        ? new Window(first, next(day.latest()), early, last, null, null)
                        : new Window(
                                first,
                                plus(day.latest(), sign * days(within, false), within.unit()),
                                day.earliest().minusDays(1),
                                last,
                                null,
                                null));
    }

    /** Of hours, the days that they may reach into, or those that they surely fill whatever the hour of the event. */
    private static int days(TimeClause.Within within, boolean may) {
        if (within.unit() != Unit.HOURS) {
            return within.count();
        }
        return may ? Math.ceilDiv(within.count(), 24) : Math.floorDiv(within.count(), 24) - 1;
    }

    private static LocalDate plus(LocalDate day, int count, Unit unit) {
        return switch (unit) {
            case HOURS, DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
        };
    }

    private static LocalDate next(LocalDate day) {
        return day.plusDays(1);
    }

    private static Result failed(String code, Phrase message, Phrase help) {
        return new Result.Failed(new Assessment.Unreadable(code, message, help));
    }
}
