package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.sheet.Claim.Sources.Prefer;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Law 4 for single values: which voices judge, and the table of all that spoke. */
final class VoiceChoice {
    private VoiceChoice() {}

    /**
     * What judges.
     *
     * @param two whether two voices must bear it out
     */
    record Judging<T>(List<Said<T>> said, boolean two) {}

    /** With {@code prefer X}, X alone judges, if it says anything. */
    static <T> Judging<T> judging(Inquiry inquiry, List<Said<T>> accepted) {
        if (inquiry.claim().rules().sources() instanceof Prefer(String preferred)) {
            List<Said<T>> alone = accepted.stream()
                    .filter(said -> inquiry.acceptance().isAmong(said.by(), List.of(preferred)))
                    .toList();
            if (!alone.isEmpty()) {
                return new Judging<>(alone, false);
            }
        }
        return new Judging<>(accepted, inquiry.claim().rules().standard() == Standard.TWO_INDEPENDENT);
    }

    /** What the accepted values come to under the claim's standard and preference. */
    static Optional<Agreement> agree(Inquiry inquiry, List<Said<Interval>> accepted) {
        Judging<Interval> judging = judging(inquiry, accepted);
        Optional<Agreement> all = Agreement.of(judging.said);
        if (!judging.two) {
            return all;
        }
        return all.flatMap(agreement -> {
            Map<String, Interval> known = new LinkedHashMap<>(agreement.byVoice());
            known.remove(Attribution.UNKNOWN_VOICE);
            return known.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Agreement(
                            Two.bearOut(List.copyOf(known.values())), agreement.disputed(), agreement.byVoice()));
        });
    }

    /** The same for days. */
    static Optional<Agreement.Days> agreeOnDays(Inquiry inquiry, List<Said<ImpreciseDate>> accepted) {
        Optional<Agreement> agreed = agree(inquiry, Agreement.numbered(accepted));
        return agreed.flatMap(agreement -> agreement.asDays(accepted));
    }

    /** One row for each voice: its value, its sources, and why it does not count if it does not. */
    static List<Voice> rows(Inquiry inquiry, List<Said<Interval>> all) {
        Map<String, List<Said<Interval>>> byVoice = new LinkedHashMap<>();
        all.forEach(said -> byVoice.computeIfAbsent(said.by().voice(), key -> new ArrayList<>())
                .add(said));
        List<Voice> rows = new ArrayList<>();
        byVoice.forEach((voice, said) -> {
            boolean counts = said.stream().anyMatch(inquiry.acceptance()::accepts);
            rows.add(new Voice(
                    voice,
                    inquiry.name(voice),
                    Phrase.of(
                            "judge.voice.values",
                            said.stream().map(Said::value).distinct().toList()),
                    said.stream().map(each -> each.by().source()).distinct().toList(),
                    counts ? Optional.empty() : inquiry.acceptance().refusal(said.getFirst()),
                    Optional.empty()));
        });
        return rows;
    }
}
