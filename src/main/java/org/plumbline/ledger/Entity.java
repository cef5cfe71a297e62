package org.plumbline.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything recorded about one entity, as of the times the ledger was read for. */
public final class Entity {
    private final String id;
    private final String schema;
    private final List<Statement> statements;
    private final Map<String, List<Statement>> byProperty;

    Entity(String id, String schema, List<Statement> statements) {
        this.id = id;
        this.schema = schema;
        this.statements = List.copyOf(statements);
        this.byProperty = this.statements.stream().collect(Collectors.groupingBy(Statement::property));
    }

    public String id() {
        return id;
    }

    public String schema() {
        return schema;
    }

    public List<Statement> statements() {
        return statements;
    }

    /** All statements of one property, by every source; empty if there are none. */
    public List<Statement> all(String property) {
        return byProperty.getOrDefault(property, List.of());
    }

    /** The distinct values of one property, in the order recorded. */
    public List<String> values(String property) {
        return all(property).stream().map(Statement::value).distinct().toList();
    }

    /** The first value recorded for a property of the case's own vocabulary, which no source disputes. */
    public Optional<String> value(String property) {
        return all(property).stream().map(Statement::value).findFirst();
    }

    /** The properties that have a statement. */
    public java.util.Set<String> properties() {
        return byProperty.keySet();
    }

    /** The name in a language (BCP 47), else in English, else in any, else the id. */
    public String name(String language) {
        List<Statement> names = all("name");
        return names.stream()
                .filter(name -> name.language().equals(language))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> name.language().equals("en"))
                        .findFirst())
                .or(() -> names.stream().findFirst())
                .map(Statement::value)
                .orElse(id);
    }

    @Override
    public String toString() {
        return schema + " " + id;
    }
}
