package org.plumbline.claim.judge;

import java.util.List;
import java.util.function.Function;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Phrase;

/**
 * One claim as one bound span puts it, and everything that may decide it.
 *
 * @param others assesses another claim of the sheet by its label, for comparisons
 */
record Inquiry(
        CaseEvidence evidence,
        Claim claim,
        Binding binding,
        Acceptance acceptance,
        Function<String, List<Assessment>> others) {
    Query query() {
        return claim.query();
    }

    Claim.Scope scope() {
        return claim.scope();
    }

    Perspective perspective() {
        return acceptance.perspective();
    }

    Phrase.Name name(String id) {
        return evidence.name(id);
    }

    Inquiry judgedBy(Acceptance other) {
        return new Inquiry(evidence, claim, binding, other, others);
    }
}
