package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.sheet.NameCheck;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.claim.sheet.Question;
import org.plumbline.ledger.Entity;

/** What is wrong with a question, given the names that the case knows. */
public final class Questions {
    private Questions() {}

    /** The errors of a question, unknown names among them: an unknown name is an error, never a zero count. Empty if it can be asked. */
    public static List<Problem> problems(Question question, CaseEvidence evidence) {
        List<Problem> problems = new ArrayList<>(question.problems());
        problems.addAll(NameCheck.check(
                question.mentions(),
                id -> evidence.ledger().entity(id).map(Entity::schema),
                () -> evidence.ledger().entities().stream().map(Entity::id).toList()));
        return problems.stream().filter(Problem::isError).toList();
    }
}
