package org.plumbline.engagement;

import java.util.List;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Somebody holding a role in a body. Each end may be imprecise, open or disputed: every source's value is kept. */
public record RoleTerm(
        String id,
        String role,
        String body,
        List<Said<String>> holders,
        List<Said<ImpreciseDate>> froms,
        List<Said<ImpreciseDate>> untils) {
    /** Reads a record of schema RoleTerm. */
    public static RoleTerm read(Entity entity, Sources sources) {
        return new RoleTerm(
                entity.id(),
                entity.value("role").orElse(""),
                entity.value("body").orElse(""),
                Said.texts(entity, "holder", sources),
                Said.all(entity, "from", sources, statement -> statement.date()),
                Said.all(entity, "to", sources, statement -> statement.date()));
    }
}
