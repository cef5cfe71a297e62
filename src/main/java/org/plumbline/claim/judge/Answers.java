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
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Window;

/**
 * Collects what voices answer to a yes/no question (law 8) and says what it comes to: yes or no if all that answer agree,
 * unknown and disputed if they do not, unknown if nobody answers.
 */
final class Answers {
    private final Inquiry inquiry;
    private final List<Given> given = new ArrayList<>();
    private final List<Voice> refused = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private Optional<CoverageSearch.Declared> complete = Optional.empty();

    private record Given(Attribution by, YesNo answer) {}

    Answers(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** A voice's answer, if it counts; otherwise it is kept to be shown. Who denies what would be a yes says no. */
    void add(Said<?> said, YesNo answer) {
        boolean denied = said.modality() == Modality.DENIED;
        if (answer == YesNo.UNKNOWN || (denied && answer == YesNo.NO)) {
            return;
        }
        YesNo meant = denied ? YesNo.NO : answer;
        Optional<Phrase> refusal = denied
                ? inquiry.acceptance().refusal(said.by())
                : inquiry.acceptance().refusal(said);
        if (refusal.isPresent()) {
            refuse(said.by(), meant, refusal.get());
        } else {
            add(said.by(), meant);
        }
    }

    /** An answer of a voice that is already known to count. */
    void add(Attribution by, YesNo answer) {
        given.add(new Given(by, answer));
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

    /** Attributions of everything that counted. */
    List<Attribution> accepted() {
        return judging().stream().map(Given::by).distinct().toList();
    }

    /** With {@code prefer X}, X alone judges, if it says anything. */
    private List<Given> judging() {
        if (inquiry.claim().rules().sources() instanceof Prefer(String preferred)) {
            List<Given> alone = given.stream()
                    .filter(one -> inquiry.acceptance().isAmong(one.by, List.of(preferred)))
                    .toList();
            if (!alone.isEmpty()) {
                return alone;
            }
        }
        return given;
    }

    Evidence evidence(Optional<Window> window) {
        List<Voice> voices = new ArrayList<>();
        byVoice(judging()).forEach((voice, answer) -> voices.add(row(voice, answer, Optional.empty())));
        byVoice(given).forEach((voice, answer) -> {
            if (voices.stream().noneMatch(row -> row.id().equals(voice))) {
                voices.add(row(voice, answer, Optional.of(Phrase.of("judge.refused.set-aside"))));
            }
        });
        voices.addAll(refused);
        complete.filter(declared -> voices.stream()
                        .noneMatch(row -> row.id().equals(declared.by().voice())))
                .ifPresent(declared -> voices.add(declared.row(inquiry)));
        return new Evidence(
                        new Evidence.Finding.Answer(answer()),
                        window,
                        items,
                        voices,
                        isDisputed(),
                        complete.isPresent())
                .derivedBy(inquiry.isDerived() ? Optional.of(derivation()) : Optional.empty());
    }

    private Derivation derivation() {
        return new Derivation.Answered(
                judging().stream()
                        .map(one ->
                                new Derivation.Told<>(one.by.voice(), one.by.source(), one.by.original(), one.answer))
                        .toList(),
                complete.isPresent(),
                inquiry.claim().rules().standard() == Standard.TWO_INDEPENDENT);
    }

    private Voice row(String voice, YesNo answer, Optional<Phrase> refusal) {
        List<String> sources = given.stream()
                .map(Given::by)
                .filter(by -> by.voice().equals(voice))
                .map(Attribution::source)
                .distinct()
                .toList();
        Phrase value = Phrase.of(
                switch (answer) {
                    case YES -> "judge.voice.yes";
                    case NO -> "judge.voice.no";
                    case UNKNOWN -> "judge.voice.both";
                });
        return new Voice(voice, inquiry.name(voice), value, sources, refusal, Optional.empty());
    }

    /** The original's own answer stands against its retellings (law 3); a voice that says both says neither. */
    private static Map<String, YesNo> byVoice(List<Given> all) {
        Map<String, YesNo> own = new LinkedHashMap<>();
        Map<String, YesNo> retold = new LinkedHashMap<>();
        for (Given one : all) {
            (one.by.original() ? own : retold)
                    .merge(one.by.voice(), one.answer, (before, next) -> before == next ? before : YesNo.UNKNOWN);
        }
        retold.putAll(own);
        return retold;
    }

    /** What each voice that says one thing says; an unknown originator only where nobody else speaks. */
    private Map<String, YesNo> decided() {
        Map<String, YesNo> all = byVoice(judging());
        if (all.size() > 1) {
            all.remove(Attribution.UNKNOWN_VOICE);
        }
        all.values().removeIf(answer -> answer == YesNo.UNKNOWN);
        return all;
    }

    private boolean isDisputed() {
        Map<String, YesNo> all = decided();
        return all.containsValue(YesNo.YES) && all.containsValue(YesNo.NO);
    }

    YesNo answer() {
        Map<String, YesNo> all = decided();
        if (all.isEmpty()) {
            return complete.isPresent() && judging().isEmpty() ? YesNo.NO : YesNo.UNKNOWN;
        }
        if (isDisputed()) {
            return YesNo.UNKNOWN;
        }
        long voices = all.keySet().stream()
                .filter(voice -> !voice.equals(Attribution.UNKNOWN_VOICE))
                .count();
        boolean enough = inquiry.claim().rules().standard() != Standard.TWO_INDEPENDENT || voices >= 2;
        return enough ? all.values().iterator().next() : YesNo.UNKNOWN;
    }

    Verdict verdict(Phrase missing, List<Verdict.Nearest> nearest) {
        List<String> against = decided().entrySet().stream()
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
