package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.engagement.Engagement;
import org.plumbline.engagement.Representation;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What a party took part in on days on which its promise was or may have been in force. Invited or announced is not taking part
 * (law 8).
 */
record TakingPart(CaseEvidence evidence, String party, List<Spell> spells) {
    private static final Comparator<Beside> BY_DAY = Comparator.comparing(
                    (Beside one) -> one.date().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
            .thenComparing(Beside::id);

    /** Engagements of these kinds in which somebody says that the party took part. */
    List<Beside> engagements(Predicate<List<String>> wanted) {
        List<Beside> found = new ArrayList<>();
        for (Engagement engagement : evidence.engagements().all()) {
            List<String> tellers = new ArrayList<>();
            List<String> seats = seats(engagement);
            engagement.attendance().forEach((manner, said) -> {
                if (manner.bearing() == Engagement.Bearing.TOOK_PART) {
                    tellers.addAll(sources(said, seats));
                }
            });
            if (wanted.test(engagement.kinds())) {
                beside(engagement.id(), engagement.starts(), engagement.of(), tellers)
                        .ifPresent(found::add);
            }
        }
        return found.stream().sorted(BY_DAY).toList();
    }

    /** Happenings of these kinds to which the party was a party. */
    List<Beside> happenings(Predicate<List<String>> wanted) {
        List<Beside> found = new ArrayList<>();
        for (Entity happening : evidence.ledger().ofSchema("Happening")) {
            if (wanted.test(happening.values("kind"))) {
                List<Said<ImpreciseDate>> starts =
                        Said.all(happening, "start", evidence.sources(), statement -> statement.date());
                beside(
                                happening.id(),
                                starts,
                                List.of(),
                                sources(Said.texts(happening, "parties", evidence.sources()), List.of()))
                        .ifPresent(found::add);
            }
        }
        return found.stream().sorted(BY_DAY).toList();
    }

    private Optional<Beside> beside(
            String id, List<Said<ImpreciseDate>> starts, List<String> bodies, List<String> sources) {
        Optional<ImpreciseDate> start = starts.stream().map(Said::value).reduce(ImpreciseDate::hull);
        boolean whileBound = start.filter(this::mayBeBoundOn).isPresent();
        return whileBound && !sources.isEmpty()
                ? Optional.of(new Beside(
                        id, start, bodies, sources.stream().distinct().toList()))
                : Optional.empty();
    }

    private boolean mayBeBoundOn(ImpreciseDate day) {
        return spells.stream()
                .anyMatch(spell -> !spell.isGap()
                        && !spell.from().isAfter(day.latest())
                        && !spell.until().isBefore(day.earliest()));
    }

    /** Whose seats in the bodies of an engagement the party holds: who is named there is the party. */
    private List<String> seats(Engagement engagement) {
        return evidence.engagements().representations().stream()
                .filter(held -> engagement.of().stream()
                        .anyMatch(body -> evidence.hierarchy().isPartOf(body, held.body())))
                .filter(held -> held.representedBy().stream()
                        .anyMatch(by -> evidence.hierarchy().isPartOf(by.value(), party)))
                .filter(held -> held.from().isEmpty()
                        || engagement.starts().stream()
                                .anyMatch(start -> !start.value()
                                        .latest()
                                        .isBefore(held.from().get().earliest())))
                .map(Representation::seat)
                .toList();
    }

    /** The sources that name the party, a part of it, or a seat that it holds. */
    private List<String> sources(List<Said<String>> said, List<String> seats) {
        return said.stream()
                .filter(one -> one.modality() != Modality.DENIED && one.modality() != Modality.ANNOUNCED)
                .filter(one -> evidence.hierarchy().isPartOf(one.value(), party) || seats.contains(one.value()))
                .map(one -> one.by().source())
                .toList();
    }
}
