package org.plumbline.ledger.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.evidence.Passage;
import org.plumbline.language.Folding;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.language.Suggestion;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Problem;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.passage.Standing.Broken;
import org.plumbline.ledger.passage.Standing.Holds;

/** Every passage of a case, checked against the captured texts, and what its statements therefore rest on. */
public final class CheckedPassages {
    /** Nothing was captured and no passage recorded. */
    public static final CheckedPassages NONE = new CheckedPassages(Map.of(), Set.of(), List.of());

    private final Map<String, Standing> standings;
    private final Set<Statement> unfit;
    private final List<Problem> problems;

    private CheckedPassages(Map<String, Standing> standings, Set<Statement> unfit, List<Problem> problems) {
        this.standings = standings;
        this.unfit = unfit;
        this.problems = List.copyOf(problems);
    }

    /** What a statement rests on. */
    public enum Rest {
        /** A passage that stands in a captured text. */
        CAPTURED,
        /** A source that is named, and perhaps words of where in it: nothing that could be checked. */
        REFERENCE,
        /** A passage that does not hold. */
        BROKEN
    }

    /**
     * Checks all passages of a ledger.
     *
     * @param placeOf where a record stands, by its id; asked only of those with which something is wrong
     */
    public static CheckedPassages of(Ledger ledger, PassageFinder finder, Function<String, Place> placeOf) {
        Map<String, PassageRecords.Read> records = PassageRecords.all(ledger);
        if (records.isEmpty()) {
            return NONE;
        }
        return new Checking(ledger, finder, placeOf, records).checked();
    }

    /** Whether the case has no passages. */
    public boolean isEmpty() {
        return standings.isEmpty();
    }

    /** How a passage stands, by the id of its record. */
    public Optional<Standing> standing(String passage) {
        return Optional.ofNullable(standings.get(passage));
    }

    /** What a statement rests on. */
    public Rest rest(Statement statement) {
        Standing standing = standings.get(statement.passage());
        if (standing == null || statement.source().isEmpty()) {
            return Rest.REFERENCE;
        }
        return standing instanceof Holds && !unfit.contains(statement) ? Rest.CAPTURED : Rest.BROKEN;
    }

    /** Everything found: errors where a statement points at a passage that does not hold, else warnings. */
    public List<Problem> problems() {
        return problems;
    }

    /** One run over the case. */
    private record Checking(
            Ledger ledger,
            PassageFinder finder,
            Function<String, Place> placeOf,
            Map<String, PassageRecords.Read> records) {
        CheckedPassages checked() {
            Map<String, List<Statement>> uses = uses();
            Map<String, Standing> standings = new LinkedHashMap<>();
            Set<Statement> unfit = new HashSet<>();
            List<Problem> problems = new ArrayList<>();
            records.forEach((id, read) -> {
                List<Statement> users = uses.getOrDefault(id, List.of());
                Standing standing = standing(id, read);
                standings.put(id, standing);
                switch (standing) {
                    case Broken broken -> problems.add(problem(id, broken, !users.isEmpty()));
                    case Holds holds -> {
                        new Removal(finder)
                                .of(id, ((PassageRecords.Read.Sound) read).passage(), holds)
                                .ifPresent(said -> problems.add(Problem.warning(
                                        "E074",
                                        placeOf.apply(id),
                                        said.message(),
                                        said.advice().toArray(Phrase[]::new))));
                        users.forEach(user -> misfit(user, sourceOf(read), holds)
                                .ifPresent(broken -> {
                                    unfit.add(user);
                                    problems.add(problem(user.entity(), broken, true));
                                }));
                    }
                }
            });
            problems.addAll(strays(uses));
            return new CheckedPassages(
                    standings, unfit, problems.stream().distinct().toList());
        }

        private Map<String, List<Statement>> uses() {
            Map<String, List<Statement>> uses = new LinkedHashMap<>();
            for (Entity entity : ledger.entities()) {
                for (Statement statement : entity.statements()) {
                    if (!statement.passage().isEmpty() && !statement.source().isEmpty()) {
                        uses.computeIfAbsent(statement.passage(), id -> new ArrayList<>())
                                .add(statement);
                    }
                }
            }
            return uses;
        }

        private Standing standing(String id, PassageRecords.Read read) {
            return switch (read) {
                case PassageRecords.Read.Sound(Passage passage) -> finder.find(passage);
                case PassageRecords.Read.Unsound(String source, Phrase why) ->
                    Broken.of("E077", Phrase.of("passage.E077", id, why), Phrase.of("passage.E077.help"));
            };
        }

        private static String sourceOf(PassageRecords.Read read) {
            return switch (read) {
                case PassageRecords.Read.Sound(Passage passage) -> passage.source();
                case PassageRecords.Read.Unsound(String source, Phrase why) -> source;
            };
        }

        private Problem problem(String id, Broken broken, boolean isUsed) {
            Phrase[] advice = broken.advice().toArray(Phrase[]::new);
            return isUsed
                    ? Problem.error(broken.code(), placeOf.apply(id), broken.message(), advice)
                    : Problem.warning(broken.code(), placeOf.apply(id), broken.message(), advice);
        }

        /** Another source than the passage's, or quoted words that do not stand in it. */
        private Optional<Broken> misfit(Statement user, String source, Holds holds) {
            if (!user.source().equals(source)) {
                return Optional.of(Broken.of(
                        "E073",
                        Phrase.of("passage.E073.source", user.entity(), user.source(), user.passage(), source),
                        Phrase.of("passage.E073.help-source")));
            }
            boolean quotes = user.schema().equals("Quotation")
                    && user.property().equals("words")
                    && !isTranslation(user.entity());
            return !quotes || Folding.holds(holds.words(), user.value())
                    ? Optional.empty()
                    : Optional.of(Broken.of(
                            "E073",
                            Phrase.of("passage.E073.words", user.entity(), user.passage()),
                            Phrase.of("passage.E073.help-words")));
        }

        /** A translation points at the passage of the original (law 10); its own words do not stand there. */
        private boolean isTranslation(String quotation) {
            return ledger.entity(quotation)
                    .filter(entity -> !entity.values("translation of").isEmpty())
                    .isPresent();
        }

        /** What is written like an id, and nearly is that of a passage, is hardly meant as words. */
        private List<Problem> strays(Map<String, List<Statement>> uses) {
            List<Problem> strays = new ArrayList<>();
            uses.forEach((words, users) -> {
                if (!records.containsKey(words) && words.length() <= 64 && words.indexOf(' ') < 0) {
                    Suggestion.nearest(words, records.keySet())
                            .ifPresent(near -> strays.add(Problem.warning(
                                    "E075",
                                    placeOf.apply(users.getFirst().entity()),
                                    Phrase.of("passage.E075", words),
                                    Phrase.of("passage.E075.help", near))));
                }
            });
            return strays;
        }
    }
}
