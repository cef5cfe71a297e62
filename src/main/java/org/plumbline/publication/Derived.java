package org.plumbline.publication;

import java.util.List;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;

/** Judges again what was judged, so deep that it can be told how each result was reached. Verdicts are pure: they are the same (law 12). */
public final class Derived {
    private Derived() {}

    /** The same judgements with their derivations. */
    public static List<Judgement> of(CaseEvidence evidence, Perspective perspective, List<Judgement> judgements) {
        Judge judge = new Judge(evidence, perspective);
        judge.knows(judgements.stream()
                .map(judgement -> new Judge.Bound(judgement.claim(), judgement.binding()))
                .toList());
        return judgements.stream().map(judgement -> again(judge, judgement)).toList();
    }

    private static Judgement again(Judge judge, Judgement judgement) {
        if (judgement.evidence().finding() instanceof Evidence.Finding.Withheld) {
            return judgement; // by the open evidence alone it would say something else
        }
        return switch (judge.judge(judgement.claim(), judgement.binding(), Judge.Depth.DERIVATION)) {
            case Judge.Outcome.Judged(Judgement derived) -> derived.withGrounds(judgement.grounds());
            case Judge.Outcome.Unreadable unreadable ->
                throw new IllegalArgumentException(
                        "judged before, and now not: " + judgement.claim().label());
        };
    }
}
