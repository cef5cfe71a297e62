package org.plumbline.ledger.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.record.CaseCheck.Findings;

/** Checks that what the rows of a table name is in the case. A name is reported once, with the number of rows that use it. */
final class TableCheck {
    private static final Set<String> ACTORS =
            Set.of("State", "PublicBody", "Organization", "Company", "Person", "Unit");

    private static final Set<String> PLACES = Set.of("Place", "State");

    private final CaseIndex index;
    private final Map<String, Use> unknown = new LinkedHashMap<>();
    private final Map<List<String>, Boolean> known = new HashMap<>();

    private record Use(String id, Set<String> schemata, int line, int rows) {}

    private TableCheck(CaseIndex index) {
        this.index = index;
    }

    static void check(TableFile table, CaseIndex index, Findings findings) {
        TableCheck check = new TableCheck(index);
        for (TableRow row : table.rows()) {
            check.row(row);
            List<Entry> same = index.entries().get(row.id());
            if (same != null) {
                Place place = new Place(table.path(), row.line(), 1);
                String first = same.getFirst().place().toString();
                String schema = same.getFirst().schema();
                findings.error("E016", place, Problems.help("other.id", row.id()), row.id(), schema, first);
            }
        }
        for (Use use : check.unknown.values()) {
            String wanted = String.join(", ", use.schemata().stream().sorted().toList());
            Optional<String> meant = Suggestion.nearest(use.id(), index.ids(use.schemata()));
            Phrase help = meant.map(word -> Problems.help("map.meant", use.id(), word))
                    .orElseGet(() -> Problems.help("map.value", wanted, use.id()));
            findings.error("E054", new Place(table.path(), use.line(), 1), help, use.id(), use.rows(), wanted);
        }
    }

    private void row(TableRow row) {
        all(row.kinds(), Set.of("Kind"), row);
        all(row.places(), PLACES, row);
        all(row.actors(), ACTORS, row);
        all(row.targets(), Set.of(), row);
        one(row.source(), Set.of("Source"), row);
        if (!row.originator().isEmpty() && !row.originator().equals("unknown")) {
            one(row.originator(), Set.of(), row);
        }
        row.measures().keySet().forEach(measure -> one(measure, Set.of("Measure"), row));
    }

    private void all(List<String> ids, Set<String> schemata, TableRow row) {
        if (!ids.isEmpty() && !known.getOrDefault(ids, false)) {
            boolean good = true;
            for (String id : ids) {
                good &= one(id, schemata, row);
            }
            known.put(ids, good);
        }
    }

    private boolean one(String id, Set<String> schemata, TableRow row) {
        String schema = index.schemaOf(id);
        if (schema != null && (schemata.isEmpty() || schemata.contains(schema))) {
            return true;
        }
        unknown.merge(
                id + " " + schemata,
                new Use(id, schemata, row.line(), 1),
                (old, extra) -> new Use(id, schemata, old.line(), old.rows() + 1));
        return false;
    }
}
