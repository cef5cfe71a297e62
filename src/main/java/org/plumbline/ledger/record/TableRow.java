package org.plumbline.ledger.record;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * One row of a table of incidents: what one source reports of one incident.
 *
 * @param end last day of something that lasted, or {@code null}
 * @param actors by whom; with {@link #SOMEBODY} if one of several is not known, empty if none is
 * @param targets against whom; as for actors
 * @param occurrences how many there were; one unless the table says otherwise
 * @param measures by the id of the measure; an empty cell is an unknown toll (zero or more), not zero
 * @param best by the id of the measure: the source's own best estimate, inside the range; only where the table gives one
 * @param point where it was, or {@code null}; only where the table knows the spot itself
 * @param originator as in a statement; empty for the source's own
 * @param line of the table, from 1, where the row begins
 */
public record TableRow(
        String id,
        ImpreciseDate date,
        @Nullable ImpreciseDate end,
        List<String> kinds,
        List<String> actors,
        List<String> targets,
        List<String> places,
        Interval occurrences,
        Map<String, Interval> measures,
        Map<String, BigDecimal> best,
        @Nullable Point point,
        String source,
        String originator,
        int line) {
    /** Among actors or targets: somebody else, whom the table names and the case does not know. No id. */
    public static final String SOMEBODY = "?";

    public TableRow {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        measures = Map.copyOf(measures);
        best = Map.copyOf(best);
    }

    /**
     * A spot on the earth, in degrees (WGS 84).
     *
     * @param latitude from -90 to 90, north positive
     * @param longitude from -180 to 180, east positive
     */
    public record Point(double latitude, double longitude) implements Serializable {
        /** @throws IllegalArgumentException if it is not on the earth */
        public Point {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(latitude + ", " + longitude);
            }
        }
    }

    /** The last day of something that lasted. */
    public Optional<ImpreciseDate> lastDay() {
        return Optional.ofNullable(end);
    }

    /** Where it was, if the table knows the spot. */
    public Optional<Point> spot() {
        return Optional.ofNullable(point);
    }
}
