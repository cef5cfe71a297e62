package org.plumbline.commitment;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;

/** Words of a record in whichever languages it has them, and where they were read. */
final class Wording {
    private Wording() {}

    /** The first words in each language; nothing if the record has none. */
    static Optional<Phrase.Name> of(Entity entity, String property) {
        List<Statement> all = entity.all(property);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String burmese = in(all, "my");
        String english = in(all, "en");
        return Optional.of(new Phrase.Name(english.isEmpty() ? all.getFirst().value() : english, burmese));
    }

    private static String in(List<Statement> all, String language) {
        return all.stream()
                .filter(statement -> statement.language().equals(language))
                .map(Statement::value)
                .findFirst()
                .orElse("");
    }

    /** The sources of a property, each once. */
    static List<String> sources(Entity entity, String property) {
        return entity.all(property).stream()
                .map(Statement::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
    }
}
