package org.plumbline.quantity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of local days whose ends may be imprecise (law 7). Days from {@code innerFrom} to {@code innerUntil} surely belong to
 * it; days outside {@code outerFrom} to {@code outerUntil} surely do not; the days between possibly do. An end may be endless
 * ({@link LocalDate#MIN}, {@link LocalDate#MAX}). Where an uncertain day has a clock time, of an event or of the claim itself,
 * the time decides.
 *
 * @param innerFrom first day that surely belongs; after {@code innerUntil} if no day surely does
 * @param fromClock local time on {@code outerFrom} from which the window runs, if known: later items of that day belong
 * @param untilClock local time on {@code outerUntil} until which the window runs, if known: earlier items of that day belong
 */
public record Window(
        LocalDate outerFrom,
        LocalDate innerFrom,
        LocalDate innerUntil,
        LocalDate outerUntil,
        @Nullable LocalTime fromClock,
        @Nullable LocalTime untilClock) {
    private static final LocalTime WHOLE_DAY_FROM = LocalTime.MIN;
    private static final LocalTime WHOLE_DAY_UNTIL = LocalTime.MAX;

    /** All days. */
    public static final Window ALWAYS = of(LocalDate.MIN, LocalDate.MAX);

    /** How an item lies to a window. */
    public enum Membership {
        IN,
        POSSIBLY_IN,
        OUT
    }

    /**
     * @throws IllegalArgumentException if the window holds no day at all
     */
    public Window {
        if (outerFrom.isAfter(outerUntil)) {
            throw new IllegalArgumentException("a window from " + outerFrom + " to " + outerUntil + " holds no day");
        }
    }

    /** From the first day to the last, both included. */
    public static Window of(LocalDate from, LocalDate until) {
        return new Window(from, from, until, until, null, null);
    }

    /** Where a day, or something known to a span of days, lies. */
    public Membership holds(ImpreciseDate day) {
        if (day.latest().isBefore(outerFrom) || day.earliest().isAfter(outerUntil)) {
            return Membership.OUT;
        }
        if (!day.earliest().isBefore(innerFrom) && !day.latest().isAfter(innerUntil)) {
            return Membership.IN;
        }
        LocalTime clock = day.clock();
        if (clock == null) {
            return Membership.POSSIBLY_IN;
        }
        Membership start =
                side(!day.earliest().isBefore(innerFrom), day.earliest().equals(outerFrom), fromClock, clock, true);
        Membership end =
                side(!day.latest().isAfter(innerUntil), day.latest().equals(outerUntil), untilClock, clock, false);
        return start == Membership.OUT || end == Membership.OUT
                ? Membership.OUT
                : start == Membership.IN && end == Membership.IN ? Membership.IN : Membership.POSSIBLY_IN;
    }

    private static Membership side(
            boolean inside, boolean eventDay, @Nullable LocalTime event, LocalTime clock, boolean after) {
        if (inside) {
            return Membership.IN;
        }
        if (!eventDay || event == null || event.equals(clock)) {
            return Membership.POSSIBLY_IN;
        }
        return clock.isAfter(event) == after ? Membership.IN : Membership.OUT;
    }

    /** Whether a day that does not belong lies before the window, not behind it. */
    public boolean beginsAfter(ImpreciseDate day) {
        LocalTime clock = day.clock();
        return day.latest().isBefore(outerFrom)
                || (day.latest().equals(outerFrom) && clock != null && fromClock != null && clock.isBefore(fromClock));
    }

    /** Whether every day that this window may hold surely belongs to the other. */
    public boolean isSurelyInside(Window other) {
        return !outerFrom.isBefore(other.innerFrom) && !outerUntil.isAfter(other.innerUntil);
    }

    /** Whether every day that the other may hold surely belongs to this window. */
    public boolean surelyCovers(Window other) {
        return other.isSurelyInside(this);
    }

    /** Whether some day may belong to both. */
    public boolean mayMeet(Window other) {
        return !outerUntil.isBefore(other.outerFrom) && !other.outerUntil.isBefore(outerFrom);
    }

    /** The days that belong to both, surely or possibly as they do to either; nothing if no day or hour may. */
    public Optional<Window> intersect(Window other) {
        LocalDate from = outerFrom.isAfter(other.outerFrom) ? outerFrom : other.outerFrom;
        LocalDate until = outerUntil.isBefore(other.outerUntil) ? outerUntil : other.outerUntil;
        if (from.isAfter(until)) {
            return Optional.empty();
        }
        LocalTime start = later(clockFrom(from), other.clockFrom(from));
        LocalTime end = earlier(clockUntil(until), other.clockUntil(until));
        if (from.equals(until) && start != null && end != null && start.isAfter(end)) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                from,
                innerFrom.isAfter(other.innerFrom) ? innerFrom : other.innerFrom,
                innerUntil.isBefore(other.innerUntil) ? innerUntil : other.innerUntil,
                until,
                WHOLE_DAY_FROM.equals(start) ? null : start,
                WHOLE_DAY_UNTIL.equals(end) ? null : end));
    }

    /** From when on its first day this window holds: from its beginning if the day surely belongs, or null if nobody knows. */
    private @Nullable LocalTime clockFrom(LocalDate first) {
        return !innerFrom.isAfter(first) ? WHOLE_DAY_FROM : outerFrom.equals(first) ? fromClock : null;
    }

    private @Nullable LocalTime clockUntil(LocalDate last) {
        return !innerUntil.isBefore(last) ? WHOLE_DAY_UNTIL : outerUntil.equals(last) ? untilClock : null;
    }

    private static @Nullable LocalTime later(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalTime earlier(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }

    /** Whether both ends are known to the day. */
    public boolean isExact() {
        return outerFrom.equals(innerFrom) && innerUntil.equals(outerUntil);
    }

    /** For example {@code 2025-04-18 .. 2025-04-19}; an uncertain end shows both days. */
    @Override
    public String toString() {
        return end(outerFrom, innerFrom) + " .. " + end(innerUntil, outerUntil);
    }

    private static String end(LocalDate one, LocalDate other) {
        return one.equals(other) ? name(one) : name(one) + "/" + name(other);
    }

    private static String name(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }
}
