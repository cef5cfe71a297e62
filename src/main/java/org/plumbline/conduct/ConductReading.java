package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.commitment.Clause;
import org.plumbline.commitment.Exemption;
import org.plumbline.commitment.Instrument;
import org.plumbline.conduct.ClauseConduct.During;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.quantity.ImpreciseDate;

/** Reads the conduct of the parties to one commitment. */
final class ConductReading {
    private final CaseEvidence evidence;
    private final LocalDate today;
    private final String commitment;
    private final Judge judge;
    private final Map<String, List<Spell>> spells = new LinkedHashMap<>();

    ConductReading(CaseEvidence evidence, Perspective perspective, String commitment) {
        this.evidence = evidence;
        this.today = perspective.factsUntil();
        this.commitment = commitment;
        this.judge = new Judge(evidence, perspective);
    }

    Conduct read() {
        List<Clause> clauses = Clause.of(evidence.ledger(), commitment);
        Set<String> parties = new LinkedHashSet<>(evidence.ledger()
                .entity(commitment)
                .map(entity -> entity.values("parties"))
                .orElse(List.of()));
        clauses.forEach(clause -> parties.addAll(clause.binds()));
        for (String party : parties) {
            spells.put(party, Spell.of(evidence, judge, commitment, declaredBy(party), today));
        }
        List<ClauseConduct> conduct = new ArrayList<>();
        for (Clause clause : clauses) {
            List<String> bound = clause.binds().isEmpty() ? List.copyOf(parties) : clause.binds();
            bound.forEach(party -> conduct.add(new ClauseConduct(clause, party, rating(clause, party))));
        }
        List<String> forbidden =
                clauses.stream().flatMap(clause -> clause.forbidden().stream()).toList();
        Map<String, List<Beside>> beside = new LinkedHashMap<>();
        for (String party : parties) {
            beside.put(party, takingPart(party).engagements(kinds -> !isOfAny(kinds, forbidden)));
        }
        return new Conduct(commitment, spells, conduct, beside);
    }

    /** An act of which nobody tells whose it is binds everybody; the act of a leader is that of the body that he leads. */
    private Predicate<Instrument> declaredBy(String party) {
        return instrument -> instrument.by().isEmpty()
                || instrument.by().stream()
                        .anyMatch(by -> evidence.hierarchy().isPartOf(party, by)
                                || evidence.hierarchy().isPartOf(by, party));
    }

    private Rating rating(Clause clause, String party) {
        if (clause.notRatable().isPresent()) {
            return new Rating.NotRated(
                    Phrase.of("conduct.because", clause.notRatable().get()));
        }
        List<Spell> held = spells.getOrDefault(party, List.of());
        boolean namesConduct = !clause.against().isEmpty()
                || !clause.keeping().isEmpty()
                || !clause.forbidden().isEmpty();
        if (!namesConduct || held.isEmpty()) {
            return new Rating.NotRated(Phrase.of(namesConduct ? "conduct.no-instrument" : "conduct.no-kinds"));
        }
        List<During> during = new ArrayList<>();
        if (!clause.against().isEmpty()) {
            held.forEach(spell -> during.add(new During(spell, judge.count(asked(clause, party, spell)))));
        }
        TakingPart part = takingPart(party);
        List<Beside> keeping = new ArrayList<>(part.engagements(kinds -> isOfAny(kinds, clause.keeping())));
        keeping.addAll(part.happenings(kinds -> isOfAny(kinds, clause.keeping())));
        return new Rating.Rated(
                during,
                Exemption.of(evidence.ledger(), commitment),
                keeping,
                part.engagements(kinds -> isOfAny(kinds, clause.forbidden())));
    }

    private TakingPart takingPart(String party) {
        return new TakingPart(evidence, party, spells.getOrDefault(party, List.of()));
    }

    private static Claim asked(Clause clause, String party, Spell spell) {
        TimeClause window = new TimeClause.FromTo(
                new TimeClause.Point.Literal(ImpreciseDate.on(spell.from())),
                new TimeClause.Point.Literal(ImpreciseDate.on(spell.until())));
        Claim.Scope scope = new Claim.Scope(
                List.of(party), List.of(), clause.against(), clause.places(), List.of(window), List.of());
        return new Claim(
                clause.id(), "", new Query.Count(), scope, Claim.Rules.PLAIN, List.of(), new Place(clause.id(), 1, 1));
    }

    private boolean isOfAny(List<String> kinds, List<String> wanted) {
        return kinds.stream().anyMatch(kind -> evidence.hierarchy().isPartOfAny(kind, wanted));
    }
}
