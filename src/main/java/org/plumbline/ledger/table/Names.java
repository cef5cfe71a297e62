package org.plumbline.ledger.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Folding;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;

/** The names that a case knows, so that the words of a table can be told. Only whole names; likeness is for suggestions, and for places. */
public final class Names {
    /** The schemata that a role of a column takes; empty for any. */
    private static final Set<String> BODIES =
            Set.of("State", "PublicBody", "Organization", "Company", "Person", "Unit");

    private static final String PLACE = "place";

    private static final Map<String, Set<String>> SCHEMATA = Map.of(
            "kind",
            Set.of("Kind"),
            PLACE,
            Set.of("Place", "State"),
            "actor",
            BODIES,
            "target",
            Set.of(),
            "source",
            Set.of("Source"),
            "according to",
            Set.of(),
            "measure",
            Set.of("Measure"));
    private static final String SEVERAL = "";

    private final Ledger ledger;
    private @Nullable Gazetteer gazetteer;
    private final Map<String, String> schemaOfId = new HashMap<>();
    private final Map<String, Map<String, String>> idOfName = new HashMap<>();

    /** The names of these entities: ids, names, aliases and abbreviations. */
    public static Names of(Ledger ledger) {
        return new Names(ledger);
    }

    private Names(Ledger ledger) {
        this.ledger = ledger;
        Collection<Entity> entities = ledger.entities();
        for (Entity entity : entities) {
            schemaOfId.put(entity.id(), entity.schema());
        }
        SCHEMATA.forEach((role, schemata) -> {
            if (role.equals(PLACE)) {
                return; // the gazetteer knows better
            }
            Map<String, String> names = new HashMap<>();
            for (Entity entity : entities) {
                if (schemata.isEmpty() || schemata.contains(entity.schema())) {
                    for (String property : List.of("name", "alias", "abbreviation")) {
                        entity.values(property)
                                .forEach(name -> names.merge(
                                        folded(name), entity.id(), (one, other) -> one.equals(other) ? one : SEVERAL));
                    }
                }
            }
            idOfName.put(role, names);
        });
    }

    private static String folded(String name) {
        return Folding.text(name).toLowerCase(Locale.ROOT);
    }

    /** Whether the case has an entity of this id that fits the role. */
    public boolean has(String role, String id) {
        String schema = schemaOfId.get(id);
        Set<String> schemata = SCHEMATA.getOrDefault(role, Set.of());
        return schema != null && (schemata.isEmpty() || schemata.contains(schema));
    }

    /** The one entity that a word names, as an id or as a name; empty if none does, or more than one. */
    Optional<String> find(String role, String word) {
        if (has(role, word)) {
            return Optional.of(word);
        }
        return Optional.ofNullable(idOfName.getOrDefault(role, Map.of()).get(folded(word)))
                .filter(id -> !id.equals(SEVERAL));
    }

    /** The places of the case; made when they are first asked for. */
    public Gazetteer places() {
        Gazetteer known = gazetteer;
        if (known == null) {
            gazetteer = known = Gazetteer.of(ledger);
        }
        return known;
    }

    /** The known name that is nearest, for a person to decide. */
    public Optional<String> nearest(String role, String word) {
        if (role.equals(PLACE)) {
            return places().nearest(word).stream().findFirst().map(Location::id);
        }
        Map<String, String> names = idOfName.getOrDefault(role, Map.of());
        Set<String> known = new TreeSet<>(names.keySet());
        return Suggestion.nearest(folded(word), known)
                .map(name -> names.getOrDefault(name, ""))
                .filter(id -> !id.isEmpty());
    }
}
