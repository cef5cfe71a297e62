package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements in force as of one recorded time, gathered by entity. Immutable; reading it needs no disk. */
public final class Ledger {
    private final Map<String, Entity> entities;
    private final Map<String, List<Entity>> bySchema;

    private Ledger(Map<String, Entity> entities) {
        this.entities = entities;
        this.bySchema = new HashMap<>();
        entities.values()
                .forEach(entity -> bySchema.computeIfAbsent(entity.schema(), schema -> new ArrayList<>())
                        .add(entity));
    }

    /** A ledger of these statements; the same statement twice counts once. Entities and statements keep the order in which they first come. */
    public static Ledger of(Collection<Statement> statements) {
        Map<String, Map<Statement, Boolean>> grouped = new LinkedHashMap<>();
        for (Statement statement : statements) {
            grouped.computeIfAbsent(statement.entity(), entity -> new LinkedHashMap<>())
                    .put(statement, true);
        }
        Map<String, Entity> entities = new LinkedHashMap<>();
        grouped.forEach((id, group) -> {
            List<Statement> list = List.copyOf(group.keySet());
            entities.put(id, new Entity(id, list.getFirst().schema(), list));
        });
        return new Ledger(entities);
    }

    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** All entities of a schema, in the order recorded. */
    public List<Entity> ofSchema(String schema) {
        return List.copyOf(bySchema.getOrDefault(schema, List.of()));
    }

    public Collection<Entity> entities() {
        return java.util.Collections.unmodifiableCollection(entities.values());
    }
}
