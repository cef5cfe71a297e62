package org.plumbline.cli;

import java.util.Comparator;
import java.util.List;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.history.Archive;

/** What the words of an imported table are told by, as one digest: if it is the same, the rows are. */
final class KnownNames {
    private static final List<String> TELLING =
            List.of("name", "alias", "abbreviation", "code", "level", "part of", "not", "point", "outline");

    private KnownNames() {}

    static String digest(Ledger ledger) {
        StringBuilder all = new StringBuilder();
        ledger.entities().stream().sorted(Comparator.comparing(Entity::id)).forEach(entity -> {
            all.append(entity.id()).append('\u001e').append(entity.schema()).append('\u001e');
            for (String property : TELLING) {
                entity.all(property).stream()
                        .map(Statement::value)
                        .sorted()
                        .distinct()
                        .forEach(value -> all.append(property)
                                .append('\u001f')
                                .append(value)
                                .append('\u001e'));
            }
            all.append('\n');
        });
        return Archive.digest(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
