package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * When something of the case took place, as far as accepted voices say: its first and its last day.
 *
 * @param endStated whether somebody says when it ended, or that it was of one day
 */
record EventDays(ImpreciseDate start, ImpreciseDate end, boolean disputed, boolean endStated) {
    private static final List<String> STARTS = List.of("start", "date", "from", "announced");
    private static final List<String> ENDS = List.of("end", "to");

    /** The days of an entity; without a stated end it is taken to begin and end on its day. */
    static Optional<EventDays> of(String id, CaseEvidence evidence, Acceptance acceptance) {
        return evidence.ledger().entity(id).flatMap(entity -> {
            Optional<Agreement.Days> start = days(entity, STARTS, evidence, acceptance);
            Optional<Agreement.Days> end = days(entity, ENDS, evidence, acceptance);
            return start.map(first -> new EventDays(
                    first.date(),
                    end.map(Agreement.Days::date)
                            .filter(last -> !last.latest().isBefore(first.date().earliest()))
                            .orElse(first.date()),
                    first.disputed() || end.filter(Agreement.Days::disputed).isPresent(),
                    end.isPresent() || entity.all("start").isEmpty()));
        });
    }

    private static Optional<Agreement.Days> days(
            Entity entity, List<String> properties, CaseEvidence evidence, Acceptance acceptance) {
        for (String property : properties) {
            List<Said<ImpreciseDate>> said =
                    Said.all(entity, property, evidence.sources(), statement -> statement.date());
            Optional<Agreement.Days> days = Agreement.ofDays(acceptance.accepted(said));
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }
}
