package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.claim.sheet.TimeClause.Point;
import org.plumbline.claim.sheet.TimeClause.Unit;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/**
 * Law 7: the window that a claim's time clauses mean. Reads the dates that the clauses leave to the prose, in their order.
 * Made for one claim and used once.
 */
final class WindowReader {
    private final Inquiry inquiry;
    private final Iterator<AskedDays> askedDays;
    private boolean hasRange; // the last that was read

    WindowReader(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.askedDays = AskedDays.in(inquiry.binding()).iterator();
    }

    /** A window, or why there is none. */
    sealed interface Result {
        record Read(Window window) implements Result {}

        record Failed(Assessment.Unreadable why) implements Result {}
    }

    /** What the days of an end mean. */
    enum Sort {
        /** All of them are meant: a month, a stretch of days, a single day. */
        ALL,
        /** One of them is meant, and nobody knows which. */
        ONE_OF,
        /** An event lay there, and of its own day some hours come before and some after it. */
        EVENT
    }

    /** First and last day of a stretch whose ends may be imprecise. */
    record Ends(ImpreciseDate from, ImpreciseDate until, Sort first, Sort last) {
        /** Both ends in the same days. */
        static Ends in(ImpreciseDate date, Sort sort) {
            return new Ends(date, date, sort, sort);
        }
    }

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

    /** Those of the days that are not after the publication: of later ones it knows nothing. */
    Result known() {
        LocalDate last = inquiry.perspective().factsUntil();
        return switch (window()) {
            case Result.Failed failed -> failed;
            case Result.Read(Window asked) ->
                asked.intersect(Window.of(LocalDate.MIN, last))
                        .<Result>map(Result.Read::new)
                        .orElseGet(() -> failed(
                                "K061",
                                Phrase.of("judge.window.later", asked, last),
                                Phrase.of("judge.window.later.help")));
        };
    }

    private Result window(TimeClause clause) {
        return switch (clause) {
            case TimeClause.Since(Point point) -> ofPoint(point, ends -> from(ends));
            case TimeClause.After(Point point) -> ofPoint(point, ends -> after(ends));
            case TimeClause.Until(Point point) -> ofPoint(point, ends -> until(ends));
            case TimeClause.Before(Point point) -> ofPoint(point, ends -> before(ends));
            case TimeClause.On(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.AsOf(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.During(Point point) -> ofPoint(point, WindowReader::whole);
            case TimeClause.FromTo(Point from, Point to) -> ofPoints(from, to);
            case TimeClause.Between(Point from, Point to) -> ofPoints(from, to);
            case TimeClause.Within within -> ofPoint(within.event(), ends -> within(ends, within));
            case TimeClause.BeforeAndAfter both ->
                ofPoint(
                        both.event(),
                        ends -> Optional.of(new Window(
                                ends.from.earliest().minusDays(both.daysBefore()),
                                ends.from.latest().minusDays(both.daysBefore()),
                                ends.until.earliest().plusDays(both.daysAfter()),
                                ends.until.latest().plusDays(both.daysAfter()),
                                null,
                                null)));
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
            case Point.Literal(ImpreciseDate date) -> new Located(Ends.in(date, Sort.ALL));
            case Point.OneOf(ImpreciseDate date) -> new Located(Ends.in(date, Sort.ONE_OF));
            case Point.PublicationDay() -> {
                ImpreciseDate day = ImpreciseDate.on(inquiry.perspective().publicationDay());
                yield new Located(Ends.in(day, Sort.ALL));
            }
            case Point.Named(String id, var place) ->
                EventDays.of(id, inquiry.evidence(), inquiry.acceptance())
                        .<Where>map(days -> new Located(new Ends(days.start(), days.end(), Sort.EVENT, Sort.EVENT)))
                        .orElseGet(() -> new Missing(new Assessment.Unreadable(
                                "K062",
                                Phrase.of("judge.window.undated", inquiry.name(id)),
                                Phrase.of("judge.window.undated.help"))));
            case Point.Asked() -> asked();
        };
    }

    private Where asked() {
        if (!askedDays.hasNext()) {
            return new Missing(new Assessment.Unreadable(
                    "K060", Phrase.of("judge.window.no-date"), Phrase.of("judge.window.no-date.help")));
        }
        AskedDays days = askedDays.next();
        hasRange = days.isRange();
        Sort sort = days.isOneOf() ? Sort.ONE_OF : Sort.ALL;
        return new Located(new Ends(days.from(), days.to(), sort, sort));
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
        boolean oneRange = first instanceof Point.Asked && last instanceof Point.Asked && hasRange;
        Where until = oneRange ? from : ends(last);
        if (from instanceof Located(Ends start) && until instanceof Located(Ends end)) {
            return new Place.At(new Ends(start.from, end.until, start.first, end.last));
        }
        return new Place.Failed(from instanceof Missing(Assessment.Unreadable why) ? why : ((Missing) until).why);
    }

    private static Optional<Window> from(Ends ends) {
        ImpreciseDate date = ends.from;
        return Optional.of(
                switch (ends.first) {
                    case EVENT -> begins(date.earliest(), next(date.latest()), date.clock());
                    case ONE_OF -> begins(date.earliest(), date.latest(), null);
                    case ALL ->
                        begins(
                                date.earliest(),
                                date.clock() == null ? date.earliest() : next(date.earliest()),
                                date.clock());
                });
    }

    private static Optional<Window> until(Ends ends) {
        ImpreciseDate date = ends.until;
        return Optional.of(
                switch (ends.last) {
                    case EVENT -> finishes(date.earliest().minusDays(1), date.latest(), date.clock());
                    case ONE_OF -> finishes(date.earliest(), date.latest(), null);
                    case ALL ->
                        finishes(
                                date.clock() == null
                                        ? date.latest()
                                        : date.latest().minusDays(1),
                                date.latest(),
                                date.clock());
                });
    }

    /** Without the day itself; but of a day named with its hour, the later hours. */
    private static Optional<Window> after(Ends ends) {
        ImpreciseDate date = ends.until;
        return ends.last == Sort.ALL && date.clock() != null
                ? from(Ends.in(date, Sort.ALL))
                : Optional.of(begins(next(date.earliest()), next(date.latest()), null));
    }

    /** Without the day itself; but of a day named with its hour, the earlier hours. */
    private static Optional<Window> before(Ends ends) {
        ImpreciseDate date = ends.from;
        return ends.first == Sort.ALL && date.clock() != null
                ? until(Ends.in(date, Sort.ALL))
                : Optional.of(
                        finishes(date.earliest().minusDays(1), date.latest().minusDays(1), null));
    }

    /** An imprecise day is one of its days, and so is the start or the end of an event; what is named whole is meant whole. */
    private static Optional<Window> whole(Ends ends) {
        if (ends.first == Sort.ALL && ends.last == Sort.ALL) {
            return from(ends).orElse(Window.ALWAYS).intersect(until(ends).orElse(Window.ALWAYS));
        }
        return Optional.of(new Window(
                ends.from.earliest(), ends.from.latest(), ends.until.earliest(), ends.until.latest(), null, null));
    }

    private static Window begins(LocalDate outer, LocalDate inner, @Nullable LocalTime clock) {
        return new Window(outer, inner, LocalDate.MAX, LocalDate.MAX, clock, null);
    }

    private static Window finishes(LocalDate inner, LocalDate outer, @Nullable LocalTime clock) {
        return new Window(LocalDate.MIN, LocalDate.MIN, inner, outer, null, clock);
    }

    /** The next units after the event's last day, or the last ones before its first day. */
    private static Optional<Window> within(Ends ends, TimeClause.Within within) {
        ImpreciseDate day = within.after() ? ends.until : ends.from;
        return within.unit() == Unit.HOURS
                ? hours(day, within.count(), within.after())
                : days(day, within.count(), within.unit(), within.after());
    }

    /** Calendar days, never the event's own. */
    private static Optional<Window> days(ImpreciseDate day, int count, Unit unit, boolean after) {
        LocalDate early = plus(day.earliest(), after ? count : -count, unit);
        LocalDate late = plus(day.latest(), after ? count : -count, unit);
        return after
                ? span(next(day.earliest()), next(day.latest()), early, late)
                : span(early, late, day.earliest().minusDays(1), day.latest().minusDays(1));
    }

    /**
     * Hours run from the event's hour, so that a part of its own day belongs to them. If the hour is not known, only the days
     * that they fill whatever the hour was surely belong.
     */
    private static Optional<Window> hours(ImpreciseDate day, int count, boolean after) {
        LocalTime clock = day.clock();
        if (clock != null) {
            LocalDateTime one = day.earliest().atTime(clock);
            LocalDateTime other = one.plusHours(after ? count : -count);
            LocalDateTime start = after ? one : other;
            LocalDateTime end = after ? other : one;
            return begins(start.toLocalDate(), next(start.toLocalDate()), start.toLocalTime())
                    .intersect(finishes(end.toLocalDate().minusDays(1), end.toLocalDate(), end.toLocalTime()));
        }
        int surely = Math.floorDiv(count, 24) - 1;
        int possibly = Math.ceilDiv(count, 24);
        return after
                ? span(
                        day.earliest(),
                        next(day.latest()),
                        day.earliest().plusDays(surely),
                        day.latest().plusDays(possibly))
                : span(
                        day.earliest().minusDays(possibly),
                        day.latest().minusDays(surely),
                        day.earliest().minusDays(1),
                        day.latest());
    }

    private static Optional<Window> span(
            LocalDate outerFrom, LocalDate innerFrom, LocalDate innerUntil, LocalDate outerUntil) {
        return outerFrom.isAfter(outerUntil)
                ? Optional.empty()
                : Optional.of(new Window(outerFrom, innerFrom, innerUntil, outerUntil, null, null));
    }

    private static LocalDate plus(LocalDate day, int count, Unit unit) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case YEARS -> day.plusYears(count);
            case HOURS -> throw new IllegalArgumentException("hours do not count in days");
        };
    }

    private static LocalDate next(LocalDate day) {
        return day.plusDays(1);
    }

    private static Result failed(String code, Phrase message, Phrase help) {
        return new Result.Failed(new Assessment.Unreadable(code, message, help));
    }
}
