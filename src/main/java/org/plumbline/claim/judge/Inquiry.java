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
 * @param depth whether single items are asked for, or only what they add up to
 * @param others assesses another claim of the sheet by its label, for comparisons
 */
record Inquiry(
        CaseEvidence evidence,
        Claim claim,
        Binding binding,
        Acceptance acceptance,
        Judge.Depth depth,
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

    /** Whether each item is to be listed, with the reason why it counts or does not. */
    boolean isItemised() {
        return depth != Judge.Depth.VERDICT;
    }

    /** Whether it is to be said how the evidence was added up. */
    boolean isDerived() {
        return depth == Judge.Depth.DERIVATION;
    }

    /** The same with other voices, to see only what it would come to. */
    Inquiry judgedBy(Acceptance other) {
        return new Inquiry(evidence, claim, binding, other, Judge.Depth.VERDICT, others);
    }
}
