package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.sheet.Claim.Sources.Prefer;
import org.plumbline.claim.sheet.Claim.Standard;
import org.plumbline.evidence.Attribution;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Window;

/**
 * Collects what voices answer to a yes/no question (law 8) and says what it comes to: yes or no if all that answer agree,
 * unknown and disputed if they do not, unknown if nobody answers.
 */
final class Answers {
    private final Inquiry inquiry;
    private final Map<String, YesNo> byVoice = new LinkedHashMap<>();
    private final Map<String, List<Attribution>> sources = new LinkedHashMap<>();
    private final Map<String, YesNo> original = new LinkedHashMap<>();
    private final List<Voice> refused = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private Optional<CoverageSearch.Declared> complete = Optional.empty();

    Answers(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** A voice's answer, if it counts; otherwise it is kept to be shown. */
    void add(Said<?> said, YesNo answer) {
        if (answer == YesNo.UNKNOWN) {
            return;
        }
        Optional<Phrase> refusal = inquiry.acceptance().refusal(said);
        if (refusal.isPresent()) {
            refuse(said.by(), answer, refusal.get());
            return;
        }
        add(said.by(), answer);
    }

    /** An answer of a voice that is already known to count. */
    void add(Attribution by, YesNo answer) {
        String voice = by.voice();
        sources.computeIfAbsent(voice, key -> new ArrayList<>()).add(by);
        if (by.original()) {
            original.merge(voice, answer, (one, other) -> one == other ? one : YesNo.UNKNOWN);
        }
        byVoice.merge(voice, answer, (one, other) -> one == other ? one : YesNo.UNKNOWN);
    }

    private void refuse(Attribution by, YesNo answer, Phrase reason) {
        boolean known = refused.stream().anyMatch(voice -> voice.id().equals(by.voice()));
        if (!known) {
            refused.add(new Voice(
                    by.voice(),
                    inquiry.name(by.voice()),
                    Phrase.of(answer == YesNo.YES ? "judge.voice.yes" : "judge.voice.no"),
                    List.of(by.source()),
                    Optional.of(reason),
                    Optional.empty()));
        }
    }

    void show(Item item) {
        items.add(item);
    }

    /** Somebody declares that the list is complete: who is not on it is a no. */
    void completeBy(CoverageSearch.Declared declaration) {
        complete = Optional.of(declaration);
    }

    boolean isSilent() {
        return byVoice.isEmpty();
    }

    /** Attributions of everything that counted. */
    List<Attribution> accepted() {
        return sources.values().stream().flatMap(List::stream).distinct().toList();
    }

    Evidence evidence(Optional<Window> window) {
        List<Voice> voices = new ArrayList<>();
        answers()
                .forEach((voice, answer) -> voices.add(new Voice(
                        voice,
                        inquiry.name(voice),
                        Phrase.of(
                                switch (answer) {
                                    case YES -> "judge.voice.yes";
                                    case NO -> "judge.voice.no";
                                    case UNKNOWN -> "judge.voice.both";
                                }),
                        sources.getOrDefault(voice, List.of()).stream()
                                .map(Attribution::source)
                                .distinct()
                                .toList(),
                        Optional.empty(),
                        Optional.empty())));
        voices.addAll(refused);
        complete.filter(declared -> voices.stream()
                        .noneMatch(row -> row.id().equals(declared.by().voice())))
                .ifPresent(declared -> voices.add(declared.row(inquiry)));
        return new Evidence(
                new Evidence.Finding.Answer(answer()), window, items, voices, isDisputed(), complete.isPresent());
    }

    /** The original's own answer stands against its retellings; an unknown originator only where nobody else speaks. */
    private Map<String, YesNo> answers() {
        Map<String, YesNo> all = new LinkedHashMap<>(byVoice);
        original.forEach(all::put);
        if (inquiry.claim().rules().sources() instanceof Prefer(String preferred)
                && all.getOrDefault(preferred, YesNo.UNKNOWN) != YesNo.UNKNOWN) {
            all.keySet().retainAll(List.of(preferred));
        }
        if (all.size() > 1) {
            all.remove(Attribution.UNKNOWN_VOICE);
        }
        return all;
    }

    private boolean isDisputed() {
        Map<String, YesNo> all = answers();
        return (all.containsValue(YesNo.YES) && all.containsValue(YesNo.NO)) || all.containsValue(YesNo.UNKNOWN);
    }

    YesNo answer() {
        Map<String, YesNo> all = answers();
        if (all.isEmpty()) {
            return complete.isPresent() ? YesNo.NO : YesNo.UNKNOWN;
        }
        if (isDisputed()) {
            return YesNo.UNKNOWN;
        }
        YesNo shared = all.values().iterator().next();
        long voices = all.keySet().stream()
                .filter(voice -> !voice.equals(Attribution.UNKNOWN_VOICE))
                .count();
        boolean enough = inquiry.claim().rules().standard() != Standard.TWO_INDEPENDENT || voices >= 2;
        return enough ? shared : YesNo.UNKNOWN;
    }

    Verdict verdict(Phrase missing, List<Verdict.Nearest> nearest) {
        List<String> against = answers().entrySet().stream()
                .filter(voice -> voice.getValue() == YesNo.NO)
                .map(Map.Entry::getKey)
                .toList();
        Verdict.Basis basis = complete.<Verdict.Basis>map(declared -> new Verdict.Basis.Conclusive(declared.phrase()))
                .orElseGet(() -> Contradiction.basis(inquiry, against, accepted(), against.size()));
        Phrase open = isDisputed() ? Phrase.of("judge.missing.disputed") : missing;
        return Verdicts.ofAnswer(answer(), basis, open, nearest);
    }

    /** The part of a claim that this question is. */
    Judgement.Part part(Phrase title, Optional<Window> window, Phrase missing, List<Verdict.Nearest> nearest) {
        return new Judgement.Part(title, evidence(window), verdict(missing, nearest));
    }
}
