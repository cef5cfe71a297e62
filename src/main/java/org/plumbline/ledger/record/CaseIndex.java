package org.plumbline.ledger.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All records of a case, by id. */
final class CaseIndex {
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsBySchema = new HashMap<>();
    private final Map<String, List<Placed>> statements = new LinkedHashMap<>();

    private final Map<String, String> imported;

    private CaseIndex(Map<String, String> imported) {
        this.imported = imported;
    }

    /** @param imported the schema of what no record file holds but an imported table does, by id */
    static CaseIndex of(List<RecordFile> files, Map<String, String> imported) {
        CaseIndex index = new CaseIndex(imported);
        imported.forEach((id, schema) -> index.idsBySchema
                .computeIfAbsent(schema, key -> new LinkedHashSet<>())
                .add(id));
        for (RecordFile file : files) {
            for (Entry entry : file.entries()) {
                index.entries
                        .computeIfAbsent(entry.id(), id -> new ArrayList<>(1))
                        .add(entry);
                index.idsBySchema
                        .computeIfAbsent(entry.schema(), schema -> new LinkedHashSet<>())
                        .add(entry.id());
            }
            for (Placed placed : file.statements()) {
                index.statements
                        .computeIfAbsent(placed.statement().entity(), id -> new ArrayList<>())
                        .add(placed);
            }
        }
        return index;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All records by id; more than one of an id where one continues another, or where the id is used twice. */
    Map<String, List<Entry>> entries() {
        return entries;
    }

    Map<String, List<Placed>> statements() {
        return statements;
    }

    List<Placed> statements(String id) {
        return statements.getOrDefault(id, List.of());
    }

    /** The schema of the record with this id, or {@code null} if there is none. */
    @Nullable
    String schemaOf(String id) {
        List<Entry> found = entries.get(id);
        return found == null ? imported.get(id) : found.getFirst().schema();
    }

    /** Whether an imported table brought something of this id and schema. */
    boolean isImported(String id, String schema) {
        return schema.equals(imported.get(id));
    }

    boolean has(String id, String schema) {
        return idsBySchema.getOrDefault(schema, Set.of()).contains(id);
    }

    /** The ids of all records of these schemata; of all records for none. */
    Set<String> ids(Set<String> schemata) {
        if (schemata.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(entries.keySet());
            all.addAll(imported.keySet());
            return all;
        }
        Set<String> ids = new LinkedHashSet<>();
        schemata.forEach(schema -> ids.addAll(idsBySchema.getOrDefault(schema, Set.of())));
        return ids;
    }
}
