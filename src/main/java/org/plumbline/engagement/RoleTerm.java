package org.plumbline.engagement;

import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/** Somebody holding a role in a body. Each end may be imprecise, open or disputed: every source's value is kept. */
public record RoleTerm(
        String id,
        String role,
        String body,
        List<Said<Holding>> holders,
        List<Said<ImpreciseDate>> froms,
        List<Said<ImpreciseDate>> untils) {
    /** Reads a record of schema RoleTerm. */
    public static RoleTerm read(Entity entity, Sources sources) {
        return new RoleTerm(
                entity.id(),
                entity.value("role").orElse(""),
                entity.value("body").orElse(""),
                Said.all(entity, "holder", sources, Holding::read),
                Said.all(entity, "from", sources, statement -> statement.date()),
                Said.all(entity, "to", sources, statement -> statement.date()));
    }

    /**
     * Who held it.
     *
     * @param from the first day on which a source says that it was so, if it says; likewise {@code until}
     */
    public record Holding(String holder, Optional<ImpreciseDate> from, Optional<ImpreciseDate> until) {
        static Optional<Holding> read(Statement statement) {
            return Optional.of(new Holding(
                    statement.value(), ImpreciseDate.parse(statement.from()), ImpreciseDate.parse(statement.to())));
        }

        /** Whether a source says outright that it was so on this day. */
        public boolean surelyOn(ImpreciseDate day) {
            return from.filter(first -> !first.latest().isAfter(day.earliest())).isPresent()
                    && until.filter(last -> !last.earliest().isBefore(day.latest()))
                            .isPresent();
        }
    }
}
