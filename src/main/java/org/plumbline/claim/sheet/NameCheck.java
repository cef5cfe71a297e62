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
        return check(mentions, schemaOf, known, NearIds.withoutNames());
    }

    /** The same, with suggestions by the names too that people give to an id. */
    public static List<Problem> check(
            Collection<Mention> mentions,
            Function<String, Optional<String>> schemaOf,
            Supplier<? extends Collection<String>> known,
            NearIds near) {
        List<Problem> problems = new ArrayList<>();
        for (Mention mention : mentions) {
            Optional<String> schema = schemaOf.apply(mention.id());
            if (schema.isEmpty() && !isPartOfMeasure(mention, known)) {
                problems.add(unknown(mention, help(mention, schemaOf, known.get(), near)));
            } else if (schema.isPresent() && !mention.role().allows(schema.get())) {
                problems.add(problem(
                        "K013",
                        mention,
                        Phrase.of(
                                "sheet.name-of-other-schema",
                                mention.id(),
                                schema.get(),
                                Phrase.of(mention.role().key())),
                        help(mention, schemaOf, known.get(), near)));
            }
        }
        return problems;
    }

    /** {@code including children} may mean the measure {@code children-killed}. */
    private static boolean isPartOfMeasure(Mention mention, Supplier<? extends Collection<String>> known) {
        return mention.role() == Mention.Role.GROUP
                && known.get().stream().anyMatch(id -> id.startsWith(mention.id() + "-"));
    }

    /** A name that the case did not have at the time asked, but has now. */
    public static Problem notRecordedYet(Mention mention) {
        return problem(
                "K012",
                mention,
                Phrase.of("sheet.not-recorded-yet", mention.id()),
                Phrase.of("sheet.not-recorded-yet-help", mention.id()));
    }

    private static Problem unknown(Mention mention, Phrase help) {
        return problem(
                "K012",
                mention,
                Phrase.of(
                        "sheet.unknown-name",
                        mention.id(),
                        Phrase.of(mention.role().key())),
                help);
    }

    private static Phrase help(
            Mention mention, Function<String, Optional<String>> schemaOf, Collection<String> known, NearIds near) {
        List<String> fitting = known.stream()
                .filter(id -> schemaOf.apply(id).filter(mention.role()::allows).isPresent())
                .toList();
        List<String> meant = near.to(mention.id(), fitting);
        return switch (meant.size()) {
            case 0 -> Phrase.of("sheet.unknown-name-help", mention.id());
            case 1 -> Phrase.of("sheet.help-did-you-mean", meant.getFirst());
            default -> Phrase.of("sheet.help-meant", String.join(", ", meant));
        };
    }

    private static Problem problem(String code, Mention mention, Phrase message, Phrase help) {
        return new Problem(
                code, Problem.Weight.ERROR, mention.place(), mention.end(), mention.line(), message, List.of(help));
    }
}
