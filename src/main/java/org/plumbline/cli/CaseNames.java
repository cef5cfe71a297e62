package org.plumbline.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.text.Binding;
import org.plumbline.claim.text.NameFinder;
import org.plumbline.language.Language;
import org.plumbline.language.NameMatcher;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.place.Settled;

/**
 * The names by which a text may speak of what the case knows. A matcher is made when its language is first asked for. Names that
 * only a table of places brought are left out: many are common words, and several places share one.
 */
final class CaseNames implements NameFinder {
    /** What people name in texts; kinds, measures and roles are words of the language, records of events have no proper names unless given. */
    private static final List<String> WITHOUT_NAMES =
            List.of("Kind", "Measure", "Role", "Source", "Tally", "Report", "Link", "Coverage", "RoleTerm", "Clause");

    private final Ledger ledger;
    private final Map<Language, NameMatcher> matchers = new EnumMap<>(Language.class);

    CaseNames(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Binding.Named> find(Language language, String text) {
        return matchers.computeIfAbsent(language, this::matcher).find(text).stream()
                .map(match -> new Binding.Named(match.span(), match.entity()))
                .toList();
    }

    private NameMatcher matcher(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Entity entity : ledger.entities()) {
            if (!WITHOUT_NAMES.contains(entity.schema())) {
                for (String property : List.of("name", "alias", "abbreviation")) {
                    for (Statement statement : entity.all(property)) {
                        if (isIn(language, statement) && !Settled.isFromTable(statement)) {
                            names.putIfAbsent(statement.value(), entity.id());
                        }
                    }
                }
            }
        }
        return NameMatcher.of(names);
    }

    /** A name without a language, and one in Latin letters, may stand in any text. */
    private static boolean isIn(Language language, Statement statement) {
        return statement.language().isEmpty()
                || statement.language().equals(language.code())
                || statement.language().equals("en");
    }
}
