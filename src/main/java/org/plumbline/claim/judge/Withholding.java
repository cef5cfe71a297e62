package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Finding;
import org.plumbline.language.Phrase;

/**
 * Shows a judgement for which sealed evidence counted without showing any of that evidence. What is shown is made from two things
 * only: the judgement without the sealed evidence, and of the judgement with it no more than the verdict. A number that what is
 * sealed had a part in is not shown, nor are the rows that the reader could take from it; "some" is withheld, never how many.
 */
public final class Withholding {
    private static final Phrase MISSING = Phrase.of("judge.withheld");

    private Withholding() {}

    /**
     * What may be shown.
     *
     * @param open judged without the sealed evidence
     * @param whole judged with it, the same claim on the same words
     * @return the open one where the sealed evidence changes nothing at all
     */
    public static Judgement of(Judgement open, Judgement whole) {
        if (open.equals(whole)) {
            return open;
        }
        return new Judgement(
                open.claim(),
                open.binding(),
                open.says(),
                open.wording(),
                evidence(open.evidence(), whole.evidence().disputed()),
                verdict(whole.verdict()),
                parts(open.parts(), whole.parts()),
                List.of(),
                open.reads(),
                Grounds.NOTHING);
    }

    private static Evidence evidence(Evidence open, boolean disputed) {
        boolean answers = open.finding() instanceof Finding.Answer;
        return new Evidence(
                new Finding.Withheld(),
                open.window(),
                answers ? open.items() : List.of(),
                0,
                answers ? open.voices().stream().map(Withholding::withoutChange).toList() : List.of(),
                disputed,
                false);
    }

    /** What a voice would change hangs on all the others. */
    private static Evidence.Voice withoutChange(Evidence.Voice voice) {
        return new Evidence.Voice(
                voice.id(), voice.name(), voice.value(), voice.sources(), voice.refused(), Optional.empty());
    }

    private static Verdict verdict(Verdict whole) {
        return switch (whole) {
            case Verdict.Supported supported -> new Verdict.Supported(MISSING);
            case Verdict.Contradicted contradicted -> new Verdict.Contradicted(new Verdict.Basis.Withheld(), List.of());
            case Verdict.NotShown notShown -> new Verdict.NotShown(MISSING, List.of());
        };
    }

    private static List<Judgement.Part> parts(List<Judgement.Part> open, List<Judgement.Part> whole) {
        List<Judgement.Part> shown = new ArrayList<>();
        for (Judgement.Part part : open) {
            Optional<Judgement.Part> same = whole.stream()
                    .filter(other -> other.title().equals(part.title()))
                    .findFirst();
            if (same.filter(part::equals).isPresent()) {
                shown.add(part);
            } else {
                boolean disputed =
                        same.map(other -> other.evidence().disputed()).orElse(false);
                Verdict verdict = same.map(other -> verdict(other.verdict()))
                        .orElseGet(() -> new Verdict.NotShown(MISSING, List.of()));
                shown.add(new Judgement.Part(part.title(), evidence(part.evidence(), disputed), verdict));
            }
        }
        return shown;
    }
}
