package org.plumbline.ledger.record;

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
 * @param occurrences how many there were; one unless the table says otherwise
 * @param measures by the id of the measure; an empty cell is an unknown toll (zero or more), not zero
 * @param originator as in a statement; empty for the source's own
 * @param line of the table, from 1, where the row begins
 */
public record TableRow(
        String id,
        ImpreciseDate date,
        @Nullable ImpreciseDate end,
        List<String> kinds,
        List<String> actors,
        List<String> places,
        Interval occurrences,
        Map<String, Interval> measures,
        String source,
        String originator,
        int line) {
    public TableRow {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        measures = Map.copyOf(measures);
    }

    /** The last day of something that lasted. */
    public Optional<ImpreciseDate> lastDay() {
        return Optional.ofNullable(end);
    }
}
