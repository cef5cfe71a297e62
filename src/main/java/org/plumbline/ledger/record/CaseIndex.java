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

    private final Elsewhere elsewhere;

    private CaseIndex(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    static CaseIndex of(List<RecordFile> files, Elsewhere elsewhere) {
        CaseIndex index = new CaseIndex(elsewhere);
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

    /** The schema of what has this id, or {@code null} if nothing has. */
    @Nullable
    String schemaOf(String id) {
        List<Entry> found = entries.get(id);
        return found == null
                ? elsewhere.schemaOf(id).orElse(null)
                : found.getFirst().schema();
    }

    /** Whether the records of this id only add to what an imported table brought. */
    boolean continuesTable(List<Entry> ofOneId) {
        return ofOneId.stream().allMatch(Entry::continues)
                && elsewhere.isFromTable(ofOneId.getFirst().id())
                && elsewhere
                        .schemaOf(ofOneId.getFirst().id())
                        .filter(ofOneId.getFirst().schema()::equals)
                        .isPresent();
    }

    /** Whether nothing need have the id that a property names in this file. */
    boolean mayBeGone(String property, String path) {
        return property.equals("reports") && elsewhere.mayNameWhatIsGone(path);
    }

    boolean has(String id, String schema) {
        return idsBySchema.getOrDefault(schema, Set.of()).contains(id);
    }

    /** The ids of all records of these schemata; of all records for none. */
    Set<String> ids(Set<String> schemata) {
        if (schemata.isEmpty()) {
            return entries.keySet();
        }
        Set<String> ids = new LinkedHashSet<>();
        schemata.forEach(schema -> ids.addAll(idsBySchema.getOrDefault(schema, Set.of())));
        return ids;
    }
}
