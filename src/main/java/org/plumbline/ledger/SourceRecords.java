package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.evidence.Source;
import org.plumbline.evidence.Sources;
import org.plumbline.quantity.ImpreciseDate;

/** Reads the sources of a ledger. */
public final class SourceRecords {
    private SourceRecords() {}

    /** All sources; a publisher that is an entity of the case, by name, speaks with that entity's voice. */
    public static Sources read(Ledger ledger) {
        Map<String, String> voices = new HashMap<>();
        for (Entity entity : ledger.entities()) {
            if (!entity.schema().equals("Source")) {
                entity.values("name").forEach(name -> voices.putIfAbsent(name, entity.id()));
                entity.values("alias").forEach(name -> voices.putIfAbsent(name, entity.id()));
            }
        }
        List<Source> sources = new ArrayList<>();
        for (Entity entity : ledger.ofSchema("Source")) {
            sources.add(source(entity));
        }
        return Sources.of(sources, voices);
    }

    private static Source source(Entity entity) {
        return new Source(
                entity.id(),
                entity.value("title").orElse(""),
                entity.value("publisher").orElse(""),
                entity.value("address").orElse(""),
                entity.value("published").flatMap(ImpreciseDate::parse),
                entity.value("kind").orElse(""),
                entity.value("originator").orElse(""),
                entity.values("retelling of"),
                entity.value("author").orElse(""),
                !entity.value("seen").orElse("yes").equals("no"),
                entity.value("read in full").orElse("no").equals("yes"));
    }
}
