package org.plumbline.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A source's declaration that it lists everything of a kind for a scope and window (laws 1 and 6).
 *
 * @param engagements whose lists of parties are complete; empty for a scope of incidents or records
 * @param of the kinds that are listed completely; empty for any kind
 * @param measures what is counted completely; empty if everything of the kinds is listed
 * @param kinds of which kinds of incidents, where it is said beside
 * @param from the first day covered, the latest if sources differ
 * @param until the last day covered, the earliest if sources differ
 * @param declaredBy who declares it; without a declaration there is no coverage
 */
public record Coverage(
        String id,
        List<String> engagements,
        List<String> of,
        List<String> measures,
        List<String> kinds,
        List<String> actors,
        List<String> places,
        Optional<ImpreciseDate> from,
        Optional<ImpreciseDate> until,
        List<Attribution> declaredBy) {
    public Coverage {
        engagements = List.copyOf(engagements);
        of = List.copyOf(of);
        measures = List.copyOf(measures);
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        declaredBy = List.copyOf(declaredBy);
    }

    /** All declarations of a ledger. */
    public static List<Coverage> all(Ledger ledger, Sources sources) {
        return ledger.ofSchema("Coverage").stream()
                .map(entity -> read(entity, ledger, sources))
                .toList();
    }

    private static Coverage read(Entity entity, Ledger ledger, Sources sources) {
        List<String> engagements = new ArrayList<>();
        List<String> of = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        for (String id : entity.values("of")) {
            switch (ledger.entity(id).map(Entity::schema).orElse("")) {
                case "Kind" -> of.add(id);
                case "Measure" -> measures.add(id);
                default -> engagements.add(id);
            }
        }
        return new Coverage(
                entity.id(),
                engagements,
                of,
                measures,
                entity.values("kind"),
                entity.values("actor"),
                entity.values("place"),
                days(entity, "from").stream().max(Comparator.comparing(ImpreciseDate::latest)),
                days(entity, "to").stream().min(Comparator.comparing(ImpreciseDate::earliest)),
                Said.texts(entity, "statement", sources).stream()
                        .filter(said -> said.modality() == Modality.STATED || said.modality() == Modality.ADMITTED)
                        .map(Said::by)
                        .distinct()
                        .toList());
    }

    private static List<ImpreciseDate> days(Entity entity, String property) {
        return entity.all(property).stream()
                .map(Statement::date)
                .flatMap(Optional::stream)
                .toList();
    }
}
