package org.plumbline.ledger.ftm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/**
 * FollowTheMoney statement tables (CSV): the columns, their order and the quoting are those of its own writer, so that a table that it
 * wrote comes out byte for byte as it went in.
 */
public final class StatementTable {
    /** In the order of FollowTheMoney's writer (followthemoney/statement/serialize.py). */
    static final List<String> COLUMNS = List.of(
            "canonical_id",
            "entity_id",
            "prop",
            "prop_type",
            "schema",
            "value",
            "dataset",
            "origin",
            "lang",
            "original_value",
            "external",
            "first_seen",
            "last_seen",
            "id");

    /** Without these a row says nothing. */
    static final List<String> NEEDED = List.of("entity_id", "prop", "schema", "value", "dataset");

    private static final Set<String> YES = Set.of("t", "true", "1", "yes", "y");
    private static final Set<String> NO = Set.of("", "f", "false", "0", "no", "n");

    private StatementTable() {}

    static FtmFile read(String path, Csv csv, List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
        List<FtmStatement> rows = new ArrayList<>();
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            Place place = new Place(path, csv.rowLine(), 1);
            if (csv.isOpen()) {
                return FtmFile.refused(
                        new Place(path, csv.openedLine(), csv.openedColumn()), Phrase.of("ledger.E091.no-quote-end"));
            }
            if (row.size() != header.size()) {
                return FtmFile.refused(place, Phrase.of("ledger.E091.fields", row.size(), header.size()));
            }
            Row fields = new Row(columns, row);
            for (String needed : NEEDED) {
                if (fields.get(needed).isEmpty()) {
                    return FtmFile.refused(place, Phrase.of("ledger.E091.empty", needed));
                }
            }
            String external = fields.get("external").toLowerCase(Locale.ROOT);
            if (!YES.contains(external) && !NO.contains(external)) {
                return FtmFile.refused(place, Phrase.of("ledger.E091.word", external, "external"));
            }
            rows.add(statement(fields, YES.contains(external)));
        }
        return new FtmFile.Statements(rows);
    }

    /** Columns that an older table lacks are filled as FollowTheMoney does. */
    private static FtmStatement statement(Row row, boolean external) {
        String entity = row.get("entity_id");
        String canonical = row.get("canonical_id").isEmpty() ? entity : row.get("canonical_id");
        String last = row.get("last_seen").isEmpty() ? row.get("first_seen") : row.get("last_seen");
        String id = row.get("id").isEmpty()
                ? FtmStatement.key(
                        row.get("dataset"), entity, row.get("prop"), row.get("value"), row.get("lang"), external)
                : row.get("id");
        return new FtmStatement(
                canonical,
                entity,
                row.get("prop"),
                row.get("prop_type"),
                row.get("schema"),
                row.get("value"),
                row.get("dataset"),
                row.get("origin"),
                row.get("lang"),
                row.get("original_value"),
                external,
                row.get("first_seen"),
                last,
                id);
    }

    /** The table as FollowTheMoney's writer gives it, in UTF-8. */
    public static byte[] write(Iterable<FtmStatement> statements) {
        StringBuilder out = new StringBuilder();
        Csv.write(out, COLUMNS);
        for (FtmStatement one : statements) {
            Csv.write(
                    out,
                    List.of(
                            one.canonicalId(),
                            one.entityId(),
                            one.prop(),
                            one.propType(),
                            one.schema(),
                            one.value(),
                            one.dataset(),
                            one.origin(),
                            one.lang(),
                            one.originalValue(),
                            one.external() ? "t" : "f",
                            one.firstSeen(),
                            one.lastSeen(),
                            one.id()));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Row(Map<String, Integer> columns, List<String> fields) {
        String get(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : fields.get(index);
        }
    }
}
