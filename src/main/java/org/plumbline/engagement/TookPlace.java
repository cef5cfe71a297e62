package org.plumbline.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** Whether an engagement took place, by the laws by which a claim that it happened is judged (laws 3, 4 and 8). */
record TookPlace(Engagement engagement, Predicate<Attribution> accepted) {
    /** What one voice says. */
    private enum Answer {
        YES,
        NO,
        BOTH
    }

    Standing standing() {
        List<Said<String>> statuses = engagement.statuses();
        if (statuses.isEmpty()) {
            return undenied(byVoice(days()), Standing.HELD);
        }
        if (statuses.stream().noneMatch(this::counts)) {
            return Standing.NOT_ACCEPTED;
        }
        boolean planned = statuses.stream()
                .anyMatch(said -> said.modality() == Modality.ANNOUNCED
                        || (said.value().equals("announced") && said.modality() != Modality.DENIED));
        Map<Attribution, Answer> answers = new LinkedHashMap<>();
        statuses.stream()
                .filter(this::counts)
                .forEach(said -> answer(said).ifPresent(answer -> add(answers, said.by(), answer)));
        return undenied(byVoice(answers), planned ? Standing.ANNOUNCED : Standing.POSSIBLE);
    }

    private boolean counts(Said<?> said) {
        return said.by().isOwn() || accepted.test(said.by());
    }

    /** Who denies that it was held says no; who denies that it was called off says nothing. */
    private static Optional<Answer> answer(Said<String> said) {
        boolean held = said.value().equals("held");
        return switch (said.modality()) {
            case STATED, ADMITTED ->
                held
                        ? Optional.of(Answer.YES)
                        : said.value().equals("cancelled") ? Optional.of(Answer.NO) : Optional.empty();
            case DENIED -> held ? Optional.of(Answer.NO) : Optional.empty();
            case ANNOUNCED, DERIVED -> Optional.empty();
        };
    }

    /** Of what has no status a first day speaks. */
    private Map<Attribution, Answer> days() {
        Map<Attribution, Answer> answers = new LinkedHashMap<>();
        for (Said<ImpreciseDate> said : engagement.starts()) {
            if (counts(said) && Network.isStated(said)) {
                add(answers, said.by(), Answer.YES);
            }
        }
        return answers;
    }

    private static void add(Map<Attribution, Answer> answers, Attribution by, Answer answer) {
        answers.merge(by, answer, (one, other) -> one == other ? one : Answer.BOTH);
    }

    /** The original's own answer stands against its retellings; an unknown originator counts only where nobody else speaks. */
    private static Map<String, Answer> byVoice(Map<Attribution, Answer> all) {
        Map<String, Answer> own = new LinkedHashMap<>();
        Map<String, Answer> voices = new LinkedHashMap<>();
        all.forEach((by, answer) -> (by.original() ? own : voices)
                .merge(by.voice(), answer, (one, other) -> one == other ? one : Answer.BOTH));
        voices.putAll(own);
        if (voices.size() > 1) {
            voices.remove(Attribution.UNKNOWN_VOICE);
        }
        return voices;
    }

    /** @param open where no voice says yes or no */
    private Standing undenied(Map<String, Answer> voices, Standing open) {
        boolean yes = voices.containsValue(Answer.YES);
        boolean no = voices.containsValue(Answer.NO);
        if (yes) {
            return no ? Standing.DISPUTED : Standing.HELD;
        }
        if (no) {
            return isCalledOff() ? Standing.NOT : Standing.DENIED;
        }
        return voices.isEmpty() ? open : Standing.POSSIBLE;
    }

    private boolean isCalledOff() {
        return engagement.statuses().stream()
                .anyMatch(said -> counts(said) && said.value().equals("cancelled") && Network.isStated(said));
    }
}
