package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.sheet.Mention;
import org.plumbline.claim.sheet.NameCheck;
import org.plumbline.claim.sheet.NearIds;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Question;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;

/** What is wrong with a question, given the names that the case knows. */
public final class Questions {
    private static final String NOT_AN_ID = "sheet.bad-id";

    private Questions() {}

    /** The errors of a question, unknown names among them: an unknown name is an error, never a zero count. Empty if it can be asked. */
    public static List<Problem> problems(Question question, CaseEvidence evidence) {
        return problems(question, evidence, id -> false);
    }

    /**
     * The same of a question about an earlier time.
     *
     * @param knownNow whether the case knows an id now
     */
    static List<Problem> problems(Question question, CaseEvidence evidence, Predicate<String> knownNow) {
        Ledger ledger = evidence.ledger();
        NearIds near = near(ledger);
        List<Problem> problems = new ArrayList<>();
        question.problems().forEach(problem -> problems.add(helped(problem, ledger, near)));
        List<Mention> others = new ArrayList<>();
        for (Mention mention : question.mentions()) {
            if (ledger.entity(mention.id()).isEmpty() && knownNow.test(mention.id())) {
                problems.add(NameCheck.notRecordedYet(mention));
            } else {
                others.add(mention);
            }
        }
        problems.addAll(NameCheck.check(
                others,
                id -> ledger.entity(id).map(Entity::schema),
                () -> ledger.entities().stream().map(Entity::id).toList(),
                near));
        return problems.stream().filter(Problem::isError).toList();
    }

    /** Suggests ids by the names of the case; of a place also with the word for its level, of what happened by its kind. */
    static NearIds near(Ledger ledger) {
        return new NearIds(id -> ledger.entity(id).map(Questions::names).orElse(List.of()));
    }

    private static List<String> names(Entity entity) {
        List<String> names = new ArrayList<>();
        List.of("name", "alias", "abbreviation", "kind").forEach(property -> names.addAll(entity.values(property)));
        for (String level : entity.values("level")) {
            entity.values("name").forEach(name -> names.add(name + " " + level));
        }
        return names;
    }

    /** A name where an id is needed: which ids have that name. */
    private static Problem helped(Problem problem, Ledger ledger, NearIds near) {
        if (!problem.message().key().equals(NOT_AN_ID)) {
            return problem;
        }
        String word = String.valueOf(problem.message().arguments().getFirst());
        String words = upToTheComma(problem, word);
        List<String> ids = ledger.entities().stream()
                .filter(entity -> !entity.schema().equals("Report"))
                .map(Entity::id)
                .toList();
        Optional<Phrase> help = Optional.empty();
        while (help.isEmpty() && !words.isEmpty()) {
            String called = words;
            List<String> exact =
                    ids.stream().filter(id -> near.isName(called, id)).limit(6).toList();
            if (!exact.isEmpty()) {
                help = Optional.of(Phrase.of("sheet.bad-id-named", called, String.join(", ", exact)));
            }
            words = words.contains(" ") ? words.substring(0, words.lastIndexOf(' ')) : "";
        }
        List<String> alike = near.to(word, ids);
        Phrase first = help.orElseGet(() -> alike.isEmpty()
                ? Phrase.of("sheet.bad-id-names")
                : Phrase.of("sheet.help-meant", String.join(", ", alike)));
        List<Phrase> notes = new ArrayList<>(List.of(first));
        notes.addAll(problem.notes());
        return new Problem(
                problem.code(),
                problem.weight(),
                problem.place(),
                problem.end(),
                problem.line(),
                problem.message(),
                notes);
    }

    private static String upToTheComma(Problem problem, String word) {
        int start = problem.line().indexOf(word);
        String rest = start < 0 ? word : problem.line().substring(start);
        return rest.replaceFirst("[,.:;].*", "").strip();
    }
}
