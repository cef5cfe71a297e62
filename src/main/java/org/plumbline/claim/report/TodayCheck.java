package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.judge.Today;
import org.plumbline.language.Phrase;

/** Holds the verdicts of a publication against what is known today (law 13). */
final class TodayCheck {
    private TodayCheck() {}

    /**
     * Today's state of each claim that changed, and a count of those that did not, as notes.
     *
     * @param frozen the verdicts when the publication was frozen; without them those of its own day are taken
     */
    static List<Phrase> notes(
            CaseEvidence evidence,
            Perspective perspective,
            List<Judge.Bound> bound,
            List<Judgement> judgements,
            LocalDate today,
            Optional<Frozen> frozen) {
        Judge oldFacts = judge(evidence, perspective.seenFrom(today, perspective.publicationDay()), bound);
        Judge all = judge(evidence, perspective.seenFrom(today, today), bound);
        Map<Today, Integer> counts = new EnumMap<>(Today.class);
        List<Phrase> notes = new ArrayList<>();
        for (Judgement judgement : judgements) {
            Today.Was was = frozen.map(Frozen::verdicts)
                    .map(verdicts -> verdicts.get(Frozen.key(judgement)))
                    .orElseGet(() -> Today.Was.of(judgement));
            Optional<Judgement> before = again(oldFacts, judgement);
            Optional<Judgement> now = again(all, judgement);
            if (before.isPresent() && now.isPresent()) {
                Today state = Today.of(was, before.get(), now.get());
                counts.merge(state, 1, Integer::sum);
                if (state != Today.UNCHANGED) {
                    notes.add(Phrase.of(
                            "report.today." + word(state),
                            judgement.claim().label(),
                            judgement.binding().language().code(),
                            finding(now.get())));
                }
            }
        }
        notes.addFirst(Phrase.of(
                frozen.isPresent() ? "report.today.frozen" : "report.today.own-day",
                today,
                counts.getOrDefault(Today.UNCHANGED, 0),
                judgements.size()));
        return notes;
    }

    private static Judge judge(CaseEvidence evidence, Perspective perspective, List<Judge.Bound> bound) {
        Judge judge = new Judge(evidence, perspective);
        judge.knows(bound);
        return judge;
    }

    private static Optional<Judgement> again(Judge judge, Judgement judgement) {
        return judge.judge(judgement.claim(), judgement.binding(), Judge.Depth.VERDICT)
                        instanceof Judge.Outcome.Judged(Judgement now)
                ? Optional.of(now)
                : Optional.empty();
    }

    private static Phrase finding(Judgement judgement) {
        return judgement.evidence().finding() instanceof org.plumbline.claim.judge.Evidence.Finding.Numbers(var range)
                ? Phrase.of("report.today.range", range)
                : Phrase.of("report.today.verdict."
                        + Today.Kind.of(judgement.verdict()).name().toLowerCase(Locale.ROOT));
    }

    static String word(Today state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
