package org.plumbline.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.language.Folding;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Recorder;

/**
 * A place of a table under the id that it has in the case.
 *
 * @param entity what the case has of it without the table
 * @param wholes ids of what it lies in by the table
 */
public record Settled(String id, String schema, Optional<Entity> entity, Draft draft, List<String> wholes) {
    public Settled {
        wholes = List.copyOf(wholes);
    }

    /** Whether a statement about a place came from a table, and from no record. */
    public static boolean isFromTable(Statement statement) {
        return statement.passage().startsWith(Recorder.IMPORTS);
    }

    /**
     * What the table adds to what the case has. The case's own point, outline and level stay.
     *
     * @param table where it lay, which with the row becomes the passage
     * @param source id of the Source whose table it is; may be empty
     */
    public List<Statement> statements(String table, String source) {
        List<Statement> all = new ArrayList<>();
        String passage = table + ":" + draft.row();
        Set<String> names = new LinkedHashSet<>();
        entity.ifPresent(known -> List.of("name", "alias", "abbreviation")
                .forEach(property -> known.values(property).forEach(name -> names.add(Folding.name(name)))));
        boolean named = entity.map(known -> !known.all("name").isEmpty()).orElse(false);
        for (Location.Named name : draft.names()) {
            boolean ofOwnLanguage = entity.stream()
                    .flatMap(known -> known.all("name").stream())
                    .anyMatch(known -> known.language().equals(name.language()));
            if (names.add(Folding.name(name.text()))) {
                boolean alias = name.isAlias() || (named && ofOwnLanguage);
                all.add(statement(alias ? "alias" : "name", name.text(), name.language(), passage, source));
            }
        }
        add(all, "code", draft.code(), passage, source);
        missing(all, "level", draft.level(), passage, source);
        missing(
                all,
                "point",
                draft.point()
                        .map(point -> point.latitude() + ", " + point.longitude())
                        .orElse(""),
                passage,
                source);
        missing(all, "outline", draft.outline(), passage, source);
        wholes.forEach(whole -> add(all, "part of", whole, passage, source));
        return all;
    }

    private void add(List<Statement> all, String property, String value, String passage, String source) {
        boolean has = entity.map(known -> known.values(property).stream().anyMatch(value::equalsIgnoreCase))
                .orElse(false);
        if (!value.isEmpty() && !has) {
            all.add(statement(property, value, "", passage, source));
        }
    }

    private void missing(List<Statement> all, String property, String value, String passage, String source) {
        if (entity.map(known -> known.all(property).isEmpty()).orElse(true)) {
            add(all, property, value, passage, source);
        }
    }

    private Statement statement(String property, String value, String language, String passage, String source) {
        return new Statement(
                id, schema, property, value, language, source, "", passage, "", "", Bound.EXACT, Modality.STATED);
    }
}
