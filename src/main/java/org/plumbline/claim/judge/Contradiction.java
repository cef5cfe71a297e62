package org.plumbline.claim.judge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Source;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * Law 11: a contradiction is conclusive only with declared completeness, a primary record read in full, or two voices recorded
 * as independent; otherwise the text differs from the voices seen.
 */
final class Contradiction {
    private Contradiction() {}

    /** On what the contradiction of a number would rest; each voice is asked what it bears out by itself. */
    static Verdict.Basis basis(Inquiry inquiry, Window window, String measure, Total total, Interval wording) {
        int seen = total.byVoice().size();
        if (total.range().meets(wording)) {
            return new Verdict.Basis.DiffersFromSeen(seen);
        }
        if (total.complete()) {
            return new Verdict.Basis.Conclusive(Phrase.of("judge.basis.complete"));
        }
        List<String> against = total.byVoice().keySet().stream()
                .filter(voice -> !Totals.alone(inquiry, window, measure, inquiry.acceptance(), voice)
                        .meets(wording))
                .toList();
        return basis(inquiry, against, total.accepted(), seen);
    }

    /**
     * On what a contradiction rests.
     *
     * @param against ids of the accepted voices that contradict, each by itself
     * @param accepted everything accepted that bears on the claim
     * @param seen how many voices were accepted
     */
    static Verdict.Basis basis(
            Inquiry inquiry, Collection<String> against, Collection<Attribution> accepted, int seen) {
        Optional<Attribution> primary = accepted.stream()
                .filter(by -> against.contains(by.voice()) && by.original())
                .filter(by -> inquiry.evidence()
                        .sources()
                        .source(by.source())
                        .filter(Source::readInFull)
                        .isPresent())
                .min(Comparator.comparing(Attribution::voice));
        if (primary.isPresent()) {
            return new Verdict.Basis.Conclusive(
                    Phrase.of("judge.basis.primary", inquiry.name(primary.get().voice())));
        }
        List<String> voices = against.stream().sorted().toList();
        for (int i = 0; i < voices.size(); i++) {
            for (int j = i + 1; j < voices.size(); j++) {
                if (inquiry.evidence().areIndependent(voices.get(i), voices.get(j))) {
                    return new Verdict.Basis.Conclusive(Phrase.of(
                            "judge.basis.independent", inquiry.name(voices.get(i)), inquiry.name(voices.get(j))));
                }
            }
        }
        return new Verdict.Basis.DiffersFromSeen(seen);
    }
}
