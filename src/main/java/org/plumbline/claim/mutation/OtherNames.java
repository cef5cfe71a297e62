package org.plumbline.claim.mutation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.language.Language;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/** Names that could be taken for another: look-alikes first, then what it lies in, then its neighbours of the same schema in the order of their ids. */
final class OtherNames {
    private final Ledger ledger;
    private final Map<String, List<String>> bySchema;

    OtherNames(Ledger ledger) {
        this.ledger = ledger;
        this.bySchema = ledger.entities().stream()
                .collect(Collectors.groupingBy(
                        Entity::schema, TreeMap::new, Collectors.mapping(Entity::id, Collectors.toList())));
        bySchema.replaceAll((schema, ids) -> ids.stream().sorted().toList());
    }

    /**
     * At most {@code most} other entities of the same schema.
     *
     * @param taken ids that would not be another name
     */
    List<String> of(String id, Collection<String> taken, int most) {
        return of(id, taken, most, Set.of());
    }

    /** The same, of entities that have a name in each of these languages. */
    List<String> of(String id, Collection<String> taken, int most, Set<Language> languages) {
        Optional<Entity> entity = ledger.entity(id);
        if (entity.isEmpty()) {
            return List.of();
        }
        List<String> same = bySchema.getOrDefault(entity.get().schema(), List.of());
        Set<String> others = new LinkedHashSet<>();
        entity.get().values("not").stream().filter(same::contains).forEach(others::add);
        entity.get().values("part of").stream().filter(same::contains).forEach(others::add);
        int at = same.indexOf(id);
        for (int i = 1; i < same.size(); i++) {
            others.add(same.get((at + i) % same.size()));
        }
        return others.stream()
                .filter(other -> !taken.contains(other))
                .filter(other -> languages.stream()
                        .allMatch(language -> in(language, other).isPresent()))
                .limit(most)
                .toList();
    }

    /** What an entity is called in a text of this language, if it has a name that may stand there. */
    Optional<String> in(Language language, String id) {
        List<Statement> names =
                ledger.entity(id).map(entity -> entity.all("name")).orElse(List.of());
        return names.stream()
                .filter(name -> name.language().equals(language.code()))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name ->
                                name.language().isEmpty() || name.language().equals(Language.ENGLISH.code()))
                        .findFirst())
                .map(Statement::value);
    }
}
