package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.claim.judge.Judge;
import org.plumbline.conduct.Beside.Manner;
import org.plumbline.conduct.BoundDays.Bearing;
import org.plumbline.conduct.BoundDays.Days;
import org.plumbline.engagement.Engagement;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What a party took part in, or its bodies held, on days on which its promise was or may have been in force. Invited or announced
 * is not taking part (law 8).
 */
record TakingPart(CaseEvidence evidence, Judge judge, String party, BoundDays bound) {
    static final Comparator<Beside> BY_DAY = Comparator.comparing(
                    (Beside one) -> one.date().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
            .thenComparing(Beside::id);

    /** Engagements of these kinds. */
    List<Beside> engagements(Predicate<List<String>> wanted) {
        List<Beside> found = new ArrayList<>();
        for (Engagement engagement : evidence.engagements().all()) {
            Days days = Days.of(engagement.starts(), engagement.ends());
            if (wanted.test(engagement.kinds()) && bound.bearing(days) != Bearing.NOT) {
                boolean isOpen = engagement.statuses().stream()
                                .anyMatch(said ->
                                        said.value().equals("announced") || said.modality() == Modality.ANNOUNCED)
                        && judge.happened(engagement.id()).answer() == YesNo.UNKNOWN;
                connection(engagement, days)
                        .map(one -> isOpen ? onlyAnnounced(one) : one)
                        .ifPresent(found::add);
            }
        }
        return found.stream().sorted(BY_DAY).toList();
    }

    private Optional<Beside> connection(Engagement engagement, Days days) {
        Judge.Answer happened = judge.happened(engagement.id());
        if (happened.answer() == YesNo.NO) {
            return Optional.empty();
        }
        if (engagement.of().stream().anyMatch(body -> evidence.hierarchy().isPartOf(body, party))) {
            List<String> sources = heldBy(engagement);
            if (!sources.isEmpty()) {
                Manner manner = happened.disputed() ? Manner.DISPUTED : Manner.HELD;
                return Optional.of(beside(engagement.id(), days, manner, engagement.of(), sources));
            }
        }
        Judge.Answer answer = judge.tookPart(party, engagement);
        List<Voice> saying = answer.voices().stream()
                .filter(voice -> voice.refused().isEmpty() == (answer.answer() == YesNo.YES || answer.disputed()))
                .toList();
        Optional<Manner> manner = answer.disputed()
                ? Optional.of(Manner.DISPUTED)
                : switch (answer.answer()) {
                    case YES -> Optional.of(happened.disputed() ? Manner.DISPUTED : Manner.TOOK_PART);
                    case NO -> Optional.empty();
                    case UNKNOWN ->
                        answer.voices().stream().anyMatch(TakingPart::saysSoOfItself)
                                ? Optional.of(Manner.NOT_ACCEPTED)
                                : Optional.empty();
                };
        return manner.map(how -> beside(
                engagement.id(),
                days,
                how,
                engagement.of(),
                saying.stream()
                        .flatMap(voice -> voice.sources().stream())
                        .distinct()
                        .toList()));
    }

    private Beside beside(String id, Days days, Manner manner, List<String> bodies, List<String> sources) {
        return new Beside(id, days.first(), days.last(), bound.open(days), manner, bodies, sources);
    }

    /** Of what is only announced it is open whether it took place (law 8). */
    private static Beside onlyAnnounced(Beside one) {
        Phrase announced = Phrase.of("conduct.only-announced");
        return new Beside(
                one.id(), one.date(), one.end(), Optional.of(announced), one.manner(), one.bodies(), one.sources());
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
            Days days = Days.of(
                    Said.all(happening, "start", evidence.sources(), Statement::date),
                    Said.all(happening, "end", evidence.sources(), Statement::date));
            List<Said<String>> parties = Said.texts(happening, "parties", evidence.sources()).stream()
                    .filter(said -> isStated(said) && evidence.hierarchy().isPartOf(said.value(), party))
                    .toList();
            boolean counts = parties.stream().anyMatch(said -> judge.accepts(said.by()));
            if (wanted.test(happening.values("kind")) && !parties.isEmpty() && bound.bearing(days) != Bearing.NOT) {
                found.add(beside(
                        happening.id(),
                        days,
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
}
