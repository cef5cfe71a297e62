package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.language.Phrase;

/** Checks that the names of a sheet are known to the case and are used as what they are. An unknown name is an error, never a zero count. */
public final class NameCheck {
    private NameCheck() {}

    /**
     * Finds the uses of a name that do not hold.
     *
     * @param schemaOf the schema of an id of the case, or nothing if the case does not know it
     * @param known all ids of the case; asked only to suggest
     * @return a problem for each, in the order of the mentions
     */
    public static List<Problem> check(
            Collection<Mention> mentions,
            Function<String, Optional<String>> schemaOf,
            Supplier<? extends Collection<String>> known) {
        List<Problem> problems = new ArrayList<>();
        for (Mention mention : mentions) {
            Optional<String> schema = schemaOf.apply(mention.id());
            if (schema.isEmpty() && !isPartOfMeasure(mention, known)) {
                problems.add(unknown(mention, schemaOf, known.get()));
            } else if (schema.isPresent() && !mention.role().allows(schema.get())) {
                problems.add(problem(
                        "K013",
                        mention,
                        Phrase.of(
                                "sheet.name-of-other-schema",
                                mention.id(),
                                schema.get(),
                                Phrase.of(mention.role().key())),
                        help(mention, schemaOf, known.get())));
            }
        }
        return problems;
    }

    /** {@code including children} may mean the measure {@code children-killed}. */
    private static boolean isPartOfMeasure(Mention mention, Supplier<? extends Collection<String>> known) {
        return mention.role() == Mention.Role.GROUP
                && known.get().stream().anyMatch(id -> id.startsWith(mention.id() + "-"));
    }

    private static Problem unknown(
            Mention mention, Function<String, Optional<String>> schemaOf, Collection<String> known) {
        return problem(
                "K012",
                mention,
                Phrase.of(
                        "sheet.unknown-name",
                        mention.id(),
                        Phrase.of(mention.role().key())),
                help(mention, schemaOf, known));
    }

    private static Phrase help(Mention mention, Function<String, Optional<String>> schemaOf, Collection<String> known) {
        List<String> fitting = known.stream()
                .filter(id -> schemaOf.apply(id).filter(mention.role()::allows).isPresent())
                .toList();
        return NearestWord.to(mention.id(), fitting)
                .map(nearest -> Phrase.of("sheet.help-did-you-mean", nearest))
                .orElseGet(() -> Phrase.of("sheet.unknown-name-help", mention.id()));
    }

    private static Problem problem(String code, Mention mention, Phrase message, Phrase help) {
        return new Problem(
                code, Problem.Weight.ERROR, mention.place(), mention.end(), mention.line(), message, List.of(help));
    }
}
