package org.plumbline.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.language.Folding;
import org.plumbline.language.LevelWords;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/**
 * Puts the places of a table beside those that a case has. The same code or id is one place, and the case's id stays. The same name
 * alone is a doubt: nothing is merged, and nothing is picked. A step that would close a circle is left out and named.
 */
public final class Joining {
    private final Ledger known;
    private final Gazetteer gazetteer;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsOfCode = new HashMap<>();
    private final Map<String, Set<String>> keysOfName = new HashMap<>();
    private final Map<String, String> idOfKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> wholes = new HashMap<>();
    private final Map<Long, List<Phrase>> doubts = new TreeMap<>();
    private final Map<Long, Phrase> rejected = new TreeMap<>();

    /**
     * What came of it.
     *
     * @param doubts by row
     * @param rejected by row: why its place is not taken
     */
    public record Joined(List<Settled> places, Map<Long, List<Phrase>> doubts, Map<Long, Phrase> rejected) {
        public Joined {
            places = List.copyOf(places);
        }
    }

    private Joining(Collection<Draft> drafts, Ledger known) {
        this.known = known;
        this.gazetteer = Gazetteer.of(known);
        for (Draft draft : drafts) {
            this.drafts.put(draft.key(), draft);
            draft.names().forEach(name -> add(keysOfName, Folding.name(name.text()), draft.key()));
        }
        for (Location place : gazetteer.places()) {
            place.codes().forEach(code -> add(idsOfCode, code.toLowerCase(Locale.ROOT), place.id()));
        }
    }

    /**
     * Joins the places of one table with what is known without it.
     *
     * @param partOf id of what the coarsest places lie in; may be empty
     */
    public static Joined join(Collection<Draft> drafts, Ledger known, String partOf) {
        return new Joining(drafts, known).run(partOf);
    }

    private Joined run(String partOf) {
        drafts.values().forEach(this::settleId);
        List<Settled> settled = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            String id = idOfKey.get(draft.key());
            if (id != null) {
                List<String> lies = new ArrayList<>(lies(draft, id));
                if (draft.wholes().isEmpty() && !partOf.isEmpty()) {
                    step(draft, id, partOf, lies);
                }
                settled.add(new Settled(id, schema(id), known.entity(id), draft, lies));
            }
        }
        settled.stream().filter(place -> place.entity().isEmpty()).forEach(this::sameName);
        return new Joined(settled, doubts, rejected);
    }

    private String schema(String id) {
        return known.entity(id).map(Entity::schema).orElse("Place");
    }

    private void settleId(Draft draft) {
        Set<String> sameCode = idsOfCode.getOrDefault(draft.code().toLowerCase(Locale.ROOT), Set.of());
        if (sameCode.size() > 1) {
            drop(draft, Phrase.of("place.code-of-two", draft.code(), String.join(", ", sameCode)));
            return;
        }
        String id = sameCode.isEmpty() ? draft.id() : sameCode.iterator().next();
        Optional<Entity> entity = known.entity(id);
        if (entity.isPresent() && !Location.isOne(entity.get())) {
            drop(draft, Phrase.of("place.id-of-other", id, entity.get().schema()));
        } else if (sameCode.isEmpty() && hasOtherCode(draft, id)) {
            drop(draft, Phrase.of("place.id-of-code", id, draft.code()));
        } else if (!taken.add(id)) {
            drop(draft, Phrase.of("place.id-taken", id));
        } else {
            idOfKey.put(draft.key(), id);
            gazetteer.place(id).ifPresent(place -> otherName(draft, place));
        }
    }

    private boolean hasOtherCode(Draft draft, String id) {
        return !draft.code().isEmpty()
                && gazetteer.place(id).filter(place -> !place.codes().isEmpty()).isPresent();
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, missing -> new LinkedHashSet<>()).add(value);
    }

    private void drop(Draft draft, Phrase reason) {
        if (draft.isOwn()) {
            rejected.putIfAbsent(draft.row(), reason);
        } else {
            doubt(draft, reason);
        }
    }

    private void doubt(Draft draft, Phrase doubt) {
        doubts.computeIfAbsent(draft.row(), row -> new ArrayList<>(1)).add(doubt);
    }

    /** The same code but no name in common: taken as one place, for codes are there to say so, but somebody should look. */
    private void otherName(Draft draft, Location place) {
        Set<String> names = new HashSet<>();
        place.names().forEach(name -> names.addAll(stems(name.text())));
        boolean common = draft.names().stream()
                .anyMatch(name -> stems(name.text()).stream().anyMatch(names::contains));
        if (!common && !names.isEmpty() && !draft.names().isEmpty()) {
            doubt(draft, Phrase.of("place.code-other-name", draft.code(), place.name(), place.id(), draft.mainName()));
        }
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>();
        String folded = Folding.name(name);
        stems.add(folded);
        LevelWords.part(folded).map(LevelWords.Parted::name).ifPresent(stems::add);
        return stems;
    }

    /** The ids of what a place lies in. */
    private List<String> lies(Draft draft, String id) {
        List<String> lies = new ArrayList<>();
        for (Draft.Whole whole : draft.wholes()) {
            Optional<String> found =
                    whole.isKey() ? Optional.ofNullable(idOfKey.get(whole.reference())) : referred(whole.reference());
            if (found.isPresent()) {
                step(draft, id, found.get(), lies);
            } else if (!whole.isKey()) {
                doubt(draft, Phrase.of("place.whole-unknown", whole.reference()));
            }
        }
        return lies;
    }

    /** A place of the table or the case by code, id, or a name that no other place has. */
    private Optional<String> referred(String reference) {
        String byCode = idOfKey.get(Draft.key(reference, "", ""));
        if (byCode != null) {
            return Optional.of(byCode);
        }
        List<String> named = keysOfName.getOrDefault(Folding.name(reference), Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(idOfKey.get(key)).stream())
                .toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return Optional.ofNullable(gazetteer.certain(reference, "")).map(Location::id);
    }

    private void step(Draft draft, String id, String whole, List<String> lies) {
        List<String> circle = way(whole, id);
        if (!circle.isEmpty()) {
            doubt(draft, Phrase.of("place.circle", id + " → " + String.join(" → ", circle)));
        } else if (!lies.contains(whole)) {
            lies.add(whole);
            wholes.computeIfAbsent(id, key -> new ArrayList<>(2)).add(whole);
        }
    }

    /** The steps up from one place to another, by the records and by this table; empty if there are none. */
    private List<String> way(String from, String to) {
        Map<String, String> before = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(List.of(from));
        before.put(from, "");
        for (int i = 0; i < open.size(); i++) {
            String place = open.get(i);
            if (place.equals(to)) {
                List<String> way = new ArrayList<>();
                for (String step = place; !step.isEmpty(); step = before.getOrDefault(step, "")) {
                    way.addFirst(step);
                }
                return way;
            }
            List<String> above = new ArrayList<>(wholes.getOrDefault(place, List.of()));
            gazetteer.place(place).ifPresent(known -> above.addAll(known.wholes()));
            for (String whole : above) {
                if (before.putIfAbsent(whole, place) == null) {
                    open.add(whole);
                }
            }
        }
        return List.of();
    }

    /** A new place with the name of one that the case has, and not known to lie elsewhere, may be the same. */
    private void sameName(Settled place) {
        Set<String> said = new HashSet<>();
        String rank = LevelWords.level(place.draft().level());
        for (Location.Named name : place.draft().names()) {
            for (Location other : gazetteer.namesakes(name.text(), rank)) {
                boolean apart = place.wholes().stream().anyMatch(whole -> gazetteer.areApart(other.id(), whole));
                if (!taken.contains(other.id())
                        && !apart
                        && !areToldApart(place.id(), other.id())
                        && said.add(other.id())) {
                    doubt(
                            place.draft(),
                            Phrase.of(
                                    "place.same-name",
                                    place.id(),
                                    other.name(),
                                    other.id(),
                                    place.draft().code()));
                }
            }
        }
    }

    private boolean areToldApart(String one, String other) {
        return known.entity(other)
                .map(entity -> entity.values("not").contains(one))
                .orElse(false);
    }
}
