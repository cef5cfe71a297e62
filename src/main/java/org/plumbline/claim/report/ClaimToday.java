package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Today;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

/**
 * What has become of one published claim in one edition.
 *
 * @param label of the claim
 * @param was the frozen verdict
 * @param then what it stood on; empty where the frozen file does not tell
 * @param now judged with all that is known today; empty if it cannot be judged any more
 * @param binding the words of the edition; empty if they are not known any more
 * @param sentence the sentence that they stand in, markup taken out; empty if it is not known
 * @param broken what cannot be gone back to
 * @param changes what is in the evidence now and was not then, and the other way round; empty where the frozen file does not tell
 */
public record ClaimToday(
        String label,
        Language edition,
        Today state,
        Today.Was was,
        Optional<Ground> then,
        Optional<Judgement> now,
        Optional<Binding> binding,
        String sentence,
        List<Phrase> broken,
        List<Phrase> changes) {
    public ClaimToday {
        broken = List.copyOf(broken);
        changes = List.copyOf(changes);
    }

    /** In one line what became of it. */
    public Phrase told() {
        String key = "report.today." + TodayCheck.word(state);
        if (state == Today.EVIDENCE_BROKEN) {
            return Phrase.of(key, label, edition.code(), broken);
        }
        return now.map(judgement -> Phrase.of(key, label, edition.code(), finding(judgement)))
                .orElseGet(() -> Phrase.of("report.today.unjudged", label, edition.code()));
    }

    private static Phrase finding(Judgement judgement) {
        return judgement.evidence().finding() instanceof Finding.Numbers(var range)
                ? Phrase.of("report.today.range", range)
                : Phrase.of("report.today.verdict."
                        + TodayCheck.lower(Today.Kind.of(judgement.verdict()).name()));
    }
}
