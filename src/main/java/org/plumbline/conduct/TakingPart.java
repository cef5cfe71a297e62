package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judge;
import org.plumbline.conduct.Beside.Manner;
import org.plumbline.engagement.Engagement;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What a party took part in, or its bodies held, on days on which its promise was or may have been in force. Invited or announced
 * is not taking part (law 8).
 */
record TakingPart(CaseEvidence evidence, Judge judge, String party, List<Spell> spells) {
    static final Comparator<Beside> BY_DAY = Comparator.comparing(
                    (Beside one) -> one.date().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
            .thenComparing(Beside::id);

    /** Engagements of these kinds. */
    List<Beside> engagements(Predicate<List<String>> wanted) {
        List<Beside> found = new ArrayList<>();
        for (Engagement engagement : evidence.engagements().all()) {
            Optional<ImpreciseDate> start = first(engagement.starts());
            if (wanted.test(engagement.kinds())
                    && start.filter(this::mayBeBoundOn).isPresent()) {
                connection(engagement, start).ifPresent(found::add);
            }
        }
        return found.stream().sorted(BY_DAY).toList();
    }

    private Optional<Beside> connection(Engagement engagement, Optional<ImpreciseDate> start) {
        if (engagement.of().stream().anyMatch(body -> evidence.hierarchy().isPartOf(body, party))) {
            List<String> sources = heldBy(engagement);
            if (!sources.isEmpty()) {
                return Optional.of(new Beside(engagement.id(), start, Manner.HELD, engagement.of(), sources));
            }
        }
        Judge.Answer answer = judge.tookPart(party, engagement);
        List<Voice> saying = answer.voices().stream()
                .filter(voice -> voice.refused().isEmpty() == (answer.answer() == YesNo.YES || answer.disputed()))
                .toList();
        Optional<Manner> manner = answer.disputed()
                ? Optional.of(Manner.DISPUTED)
                : switch (answer.answer()) {
                    case YES -> Optional.of(Manner.TOOK_PART);
                    case NO -> Optional.empty();
                    case UNKNOWN ->
                        answer.voices().stream().anyMatch(TakingPart::saysSoOfItself)
                                ? Optional.of(Manner.NOT_ACCEPTED)
                                : Optional.empty();
                };
        return manner.map(how -> new Beside(
                engagement.id(),
                start,
                how,
                engagement.of(),
                saying.stream()
                        .flatMap(voice -> voice.sources().stream())
                        .distinct()
                        .toList()));
    }

    /** A party to the conflict in its own favour; what is only announced says nothing of taking part. */
    private static boolean saysSoOfItself(Voice voice) {
        return voice.value().key().equals("judge.voice.yes")
                && voice.refused()
                        .filter(why -> why.key().equals("judge.refused.party"))
                        .isPresent();
    }

    /** The accepted sources that say that it took place, not only that it was announced. */
    private List<String> heldBy(Engagement engagement) {
        return engagement.statuses().stream()
                .filter(said -> said.value().equals("held") && isStated(said) && judge.accepts(said.by()))
                .map(said -> said.by().source())
                .distinct()
                .toList();
    }

    /** Happenings of these kinds to which the party or a part of it was a party. */
    List<Beside> happenings(Predicate<List<String>> wanted) {
        List<Beside> found = new ArrayList<>();
        for (Entity happening : evidence.ledger().ofSchema("Happening")) {
            Optional<ImpreciseDate> start =
                    first(Said.all(happening, "start", evidence.sources(), statement -> statement.date()));
            List<Said<String>> parties = Said.texts(happening, "parties", evidence.sources()).stream()
                    .filter(said -> isStated(said) && evidence.hierarchy().isPartOf(said.value(), party))
                    .toList();
            boolean counts = parties.stream().anyMatch(said -> judge.accepts(said.by()));
            if (wanted.test(happening.values("kind"))
                    && !parties.isEmpty()
                    && start.filter(this::mayBeBoundOn).isPresent()) {
                found.add(new Beside(
                        happening.id(),
                        start,
                        counts ? Manner.TOOK_PART : Manner.NOT_ACCEPTED,
                        List.of(),
                        parties.stream()
                                .map(said -> said.by().source())
                                .distinct()
                                .toList()));
            }
        }
        return found.stream().sorted(BY_DAY).toList();
    }

    private static boolean isStated(Said<?> said) {
        return said.modality() == Modality.STATED || said.modality() == Modality.ADMITTED;
    }

    private static Optional<ImpreciseDate> first(List<Said<ImpreciseDate>> starts) {
        Stream<ImpreciseDate> days = starts.stream().map(Said::value);
        return days.reduce(ImpreciseDate::hull);
    }

    private boolean mayBeBoundOn(ImpreciseDate day) {
        return spells.stream()
                .anyMatch(spell -> !spell.isGap()
                        && !spell.from().isAfter(day.latest())
                        && !spell.until().isBefore(day.earliest()));
    }
}
