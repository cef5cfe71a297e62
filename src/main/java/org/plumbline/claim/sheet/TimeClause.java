package org.plumbline.claim.sheet;

import java.util.Optional;
import org.plumbline.language.Place;
import org.plumbline.quantity.ImpreciseDate;

/** A limit in time (law 7). All named days belong to it, but for {@link Within} and {@link After}, which leave the event's own day out. */
public sealed interface TimeClause {
    record Since(Point point) implements TimeClause {}

    record After(Point point) implements TimeClause {}

    record Until(Point point) implements TimeClause {}

    /** The day before the point and earlier. */
    record Before(Point point) implements TimeClause {}

    record On(Point point) implements TimeClause {}

    record During(Point point) implements TimeClause {}

    record AsOf(Point point) implements TimeClause {}

    record FromTo(Point from, Point to) implements TimeClause {}

    record Between(Point from, Point to) implements TimeClause {}

    /** The next {@code count} calendar units after the event's day, or the last ones before it. */
    record Within(int count, Unit unit, boolean after, Point event) implements TimeClause {}

    /** {@code 20 days before and 20 days after}: the two windows of a trend. */
    record BeforeAndAfter(int daysBefore, int daysAfter, Point event) implements TimeClause {}

    /** What a limit is tied to. */
    sealed interface Point {
        /** A date written in the sheet, or a span of days ({@code 2021-02-01..2022-12-31}). */
        record Literal(ImpreciseDate date) implements Point {}

        /** One day of these, nobody knows which: {@code [2025-04-13..2025-04-14]}, or about a day: {@code 2025-04-22~}. */
        record OneOf(ImpreciseDate date) implements Point {}

        /** A dated entity of the case; a window for {@code during} is the entity's whole time. */
        record Named(String id, Place place) implements Point {}

        /** {@code ?}: read from the bound span, in the order of the dates there. */
        record Asked() implements Point {}

        /** {@code the publication}: the day that the publication carries. */
        record PublicationDay() implements Point {}

        /** What the sheet itself says of the day. */
        default Optional<ImpreciseDate> written() {
            return switch (this) {
                case Literal literal -> Optional.of(literal.date);
                case OneOf oneOf -> Optional.of(oneOf.date);
                case Named named -> Optional.empty();
                case Asked asked -> Optional.empty();
                case PublicationDay day -> Optional.empty();
            };
        }
    }

    enum Unit {
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }
}
