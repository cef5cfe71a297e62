package org.plumbline.engagement;

import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Whose people sit in whose seat of a body: "the seat of Myanmar is held by its military". */
public record Representation(
        String id,
        String seat,
        String body,
        List<Said<String>> representedBy,
        Optional<ImpreciseDate> from,
        Optional<ImpreciseDate> until) {
    /** Reads a record of schema Representation. */
    public static Representation read(Entity entity, Sources sources) {
        return new Representation(
                entity.id(),
                entity.value("seat").orElse(""),
                entity.value("body").orElse(""),
                Said.texts(entity, "represented by", sources),
                entity.value("from").flatMap(ImpreciseDate::parse),
                entity.value("to").flatMap(ImpreciseDate::parse));
    }
}
