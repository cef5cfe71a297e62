package org.plumbline.claim.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judge.Bound;
import org.plumbline.claim.judge.Judge.Depth;
import org.plumbline.claim.judge.Judge.Outcome;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Query;

/** Judges by one body of evidence, and remembers: verdicts are pure (law 12), so that one found before still holds. */
final class RememberingJudge {
    private final CaseEvidence evidence;
    private final Map<Asked, Outcome> known = new HashMap<>();

    private record Asked(Perspective perspective, Bound bound, Depth depth) {}

    RememberingJudge(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    /** Judges the claims of one publication. */
    Sitting sitting(Perspective perspective, List<Bound> all) {
        Judge judge = new Judge(evidence, perspective);
        judge.knows(all);
        return new Sitting(judge, perspective);
    }

    /** The judge of one publication. */
    final class Sitting {
        private final Judge judge;
        private final Perspective perspective;

        private Sitting(Judge judge, Perspective perspective) {
            this.judge = judge;
            this.perspective = perspective;
        }

        Outcome outcome(Bound bound, Depth depth) {
            if (bound.claim().query() instanceof Query.Compare) {
                return judge.judge(bound.claim(), bound.binding(), depth); // hangs on other claims too
            }
            return known.computeIfAbsent(
                    new Asked(perspective, bound, depth), asked -> judge.judge(bound.claim(), bound.binding(), depth));
        }
    }
}
