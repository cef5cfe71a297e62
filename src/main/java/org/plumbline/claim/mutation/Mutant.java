package org.plumbline.claim.mutation;

import java.util.Optional;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/**
 * One change and what became of it.
 *
 * @param label of the claim
 * @param edition the one edition that was changed; empty if all were, or the sheet
 * @param before what was said: the bound words or the claim, of the first place that was changed
 * @param after what is said now
 * @param detail the code of a refusal, the kind of verdict, or how the claim reads now
 */
public record Mutant(
        Operator operator,
        String label,
        Optional<Language> edition,
        String before,
        String after,
        Fate fate,
        Phrase detail) {
    /** Whether all editions were changed at once, so that only judgement can notice. */
    public boolean isEverywhere() {
        return edition.isEmpty();
    }
}
