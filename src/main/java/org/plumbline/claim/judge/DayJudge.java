package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Whether something fell on the day, month or year that a text names: E inside C, with days for numbers. */
final class DayJudge {
    private DayJudge() {}

    /**
     * One part of a claim: a day.
     *
     * @param key of the part's title
     * @param accepted what accepted voices say
     * @param all what anybody says
     * @param wording the days that the text allows
     */
    static Judgement.Part part(
            Inquiry inquiry,
            String key,
            List<Said<ImpreciseDate>> accepted,
            List<Said<ImpreciseDate>> all,
            ImpreciseDate wording) {
        Optional<Agreement.Days> days = VoiceChoice.agreeOnDays(inquiry, accepted);
        Evidence.Finding finding = days.<Evidence.Finding>map(found -> new Evidence.Finding.Days(
                        ImpreciseDate.on(found.date().earliest()),
                        ImpreciseDate.on(found.date().latest())))
                .orElse(new Evidence.Finding.Answer(Evidence.YesNo.UNKNOWN));
        boolean disputed = days.filter(Agreement.Days::disputed).isPresent();
        Evidence evidence = new Evidence(finding, Optional.empty(), List.of(), voices(inquiry, all), disputed, false)
                .derivedBy(
                        inquiry.isDerived() ? Optional.of(derivation(inquiry, accepted, wording)) : Optional.empty());
        return new Judgement.Part(Phrase.of(key, wording), evidence, verdict(inquiry, days, accepted, wording));
    }

    private static Derivation derivation(Inquiry inquiry, List<Said<ImpreciseDate>> accepted, ImpreciseDate wording) {
        VoiceChoice.Judging<ImpreciseDate> judging = VoiceChoice.judging(inquiry, accepted);
        return new Derivation.Days(
                judging.said().stream()
                        .map(said -> new Derivation.Told<>(
                                said.by().voice(), said.by().source(), said.by().original(), said.value()))
                        .toList(),
                wording,
                judging.two());
    }

    private static Verdict verdict(
            Inquiry inquiry, Optional<Agreement.Days> days, List<Said<ImpreciseDate>> accepted, ImpreciseDate wording) {
        if (days.isEmpty()) {
            return new Verdict.NotShown(Phrase.of("judge.missing.no-day"), List.of());
        }
        ImpreciseDate found = days.get().date();
        boolean inside = !found.earliest().isBefore(wording.earliest())
                && !found.latest().isAfter(wording.latest());
        if (inside) {
            return new Verdict.Supported(Phrase.of("judge.margin.answer"));
        }
        List<Verdict.Nearest> nearest = List.of(new Verdict.Nearest.Said(
                days.get().disputed()
                        ? Phrase.of("judge.nearest.days-disputed", said(accepted))
                        : Phrase.of("judge.nearest.day", found)));
        boolean apart =
                found.latest().isBefore(wording.earliest()) || found.earliest().isAfter(wording.latest());
        if (apart) {
            List<String> against = Agreement.byVoice(Agreement.numbered(accepted)).entrySet().stream()
                    .filter(voice -> !voice.getValue().meets(Agreement.days(wording)))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            List<Attribution> by = accepted.stream().map(Said::by).distinct().toList();
            return new Verdict.Contradicted(Contradiction.basis(inquiry, against, by, against.size()), nearest);
        }
        return new Verdict.NotShown(
                Phrase.of(days.get().disputed() ? "judge.missing.disputed-day" : "judge.missing.day-open", found),
                nearest);
    }

    private static List<ImpreciseDate> said(List<Said<ImpreciseDate>> accepted) {
        return accepted.stream().map(Said::value).distinct().toList();
    }

    private static List<Voice> voices(Inquiry inquiry, List<Said<ImpreciseDate>> all) {
        Map<String, List<Said<ImpreciseDate>>> byVoice = new LinkedHashMap<>();
        all.forEach(said -> byVoice.computeIfAbsent(said.by().voice(), key -> new ArrayList<>())
                .add(said));
        List<Voice> voices = new ArrayList<>();
        byVoice.forEach((voice, said) -> voices.add(new Voice(
                voice,
                inquiry.name(voice),
                Phrase.of("judge.voice.days", said(said)),
                said.stream().map(each -> each.by().source()).distinct().toList(),
                said.stream().anyMatch(inquiry.acceptance()::accepts)
                        ? Optional.empty()
                        : inquiry.acceptance().refusal(said.getFirst()),
                Optional.empty())));
        return voices;
    }
}
