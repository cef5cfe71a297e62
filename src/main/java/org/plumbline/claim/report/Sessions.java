package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Judge.Bound;
import org.plumbline.claim.judge.Judge.Depth;
import org.plumbline.claim.judge.Judge.Outcome;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Withholding;
import org.plumbline.language.Phrase;

/** Judges claims by all evidence that counts, and tells of it only what may be told. */
final class Sessions {
    private final RememberingJudge open;
    private final Optional<RememberingJudge> whole;
    private final List<Guarded> guards;

    private record Guarded(Restricted.Guard guard, RememberingJudge without) {}

    Sessions(RememberingJudge open, Restricted restricted) {
        this.open = open;
        this.whole = restricted.whole().map(RememberingJudge::new);
        this.guards = restricted.guards().stream()
                .map(guard -> new Guarded(guard, new RememberingJudge(guard.without())))
                .toList();
    }

    /** The session on the claims of one publication. */
    Session session(Perspective perspective, List<Bound> all) {
        return new Session(
                open.sitting(perspective, all),
                whole.map(judge -> judge.sitting(perspective, all)),
                guards.stream()
                        .map(guarded -> new Watch(guarded.guard, guarded.without.sitting(perspective, all)))
                        .toList());
    }

    private record Watch(Restricted.Guard guard, RememberingJudge.Sitting without) {}

    /** One publication before the judge. */
    static final class Session {
        private final RememberingJudge.Sitting open;
        private final Optional<RememberingJudge.Sitting> whole;
        private final List<Watch> watches;

        private Session(RememberingJudge.Sitting open, Optional<RememberingJudge.Sitting> whole, List<Watch> watches) {
            this.open = open;
            this.whole = whole;
            this.watches = watches;
        }

        /** The judgement as it may be shown. */
        Outcome outcome(Bound bound, Depth depth) {
            Outcome shown = open.outcome(bound, depth);
            if (whole.isEmpty() || !(shown instanceof Outcome.Judged(Judgement judgement))) {
                return shown;
            }
            return switch (whole.get().outcome(bound, depth)) {
                case Outcome.Judged(Judgement all) -> new Outcome.Judged(Withholding.of(judgement, all));
                case Outcome.Unreadable unreadable ->
                    new Outcome.Unreadable(
                            bound.claim(),
                            bound.binding(),
                            "E157",
                            Phrase.of("confidential.E157"),
                            Phrase.of("confidential.E157.help"));
            };
        }

        /** What must not have a part in this claim and has. */
        List<Restricted.Guard> broken(Bound bound) {
            if (watches.isEmpty()) {
                return List.of();
            }
            Outcome all = whole.orElse(open).outcome(bound, Depth.VERDICT);
            List<Restricted.Guard> broken = new ArrayList<>();
            for (Watch watch : watches) {
                if (!watch.without.outcome(bound, Depth.VERDICT).equals(all)) {
                    broken.add(watch.guard);
                }
            }
            return broken;
        }
    }
}
