package org.plumbline.incident;

import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A source's declaration that it lists everything of a kind for a scope and window (laws 1 and 6).
 *
 * @param of the engagement whose list is complete, or empty for a scope of incidents or records
 * @param declaredBy who declares it; without a declaration there is no coverage
 */
public record Coverage(
        String id,
        String of,
        List<String> kinds,
        List<String> actors,
        List<String> places,
        Optional<ImpreciseDate> from,
        Optional<ImpreciseDate> until,
        List<Attribution> declaredBy) {
    public Coverage {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        declaredBy = List.copyOf(declaredBy);
    }

    /** All declarations of a ledger. */
    public static List<Coverage> all(Ledger ledger, Sources sources) {
        return ledger.ofSchema("Coverage").stream()
                .map(entity -> read(entity, sources))
                .toList();
    }

    private static Coverage read(Entity entity, Sources sources) {
        return new Coverage(
                entity.id(),
                entity.value("of").orElse(""),
                entity.values("kind"),
                entity.values("actor"),
                entity.values("place"),
                entity.value("from").flatMap(ImpreciseDate::parse),
                entity.value("to").flatMap(ImpreciseDate::parse),
                Said.texts(entity, "statement", sources).stream()
                        .map(Said::by)
                        .distinct()
                        .toList());
    }
}
