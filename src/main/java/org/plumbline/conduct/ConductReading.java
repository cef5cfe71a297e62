package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;
import org.plumbline.commitment.Clause;
import org.plumbline.commitment.Exemption;
import org.plumbline.commitment.Instrument;
import org.plumbline.commitment.Pronouncement;
import org.plumbline.conduct.ClauseConduct.During;
import org.plumbline.conduct.ClauseConduct.Rating;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Entity;
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
        List<String> makers = evidence.ledger()
                .entity(commitment)
                .map(entity -> entity.values("parties"))
                .orElse(List.of());
        Set<String> all = new LinkedHashSet<>(makers);
        clauses.forEach(clause -> all.addAll(clause.binds()));
        all.forEach(party ->
                spells.put(party, Spell.of(evidence, judge, commitment, act -> isOwnAct(act, party), today)));
        List<ClauseConduct> conduct = new ArrayList<>();
        for (Clause clause : clauses) {
            List<String> bound = clause.binds().isEmpty() ? makers : clause.binds();
            bound.forEach(party -> conduct.add(new ClauseConduct(clause, party, rating(clause, party))));
        }
        List<Exemption> exceptions = Exemption.of(evidence.ledger(), commitment);
        List<Instrument> acts = acts();
        return new Conduct(
                commitment,
                acts,
                exceptions,
                Pronouncement.of(evidence.ledger(), commitment, parts(clauses, exceptions, acts)),
                all.stream().map(party -> party(party, clauses)).toList(),
                conduct);
    }

    private List<Instrument> acts() {
        return evidence.instruments().stream()
                .filter(act -> evidence.hierarchy().isPartOf(act.commitment(), commitment))
                .sorted(Comparator.comparing(
                        act -> act.firstDay().map(ImpreciseDate::earliest).orElse(LocalDate.MAX)))
                .toList();
    }

    private static Set<String> parts(List<Clause> clauses, List<Exemption> exceptions, List<Instrument> acts) {
        Set<String> parts = new HashSet<>();
        clauses.forEach(clause -> parts.add(clause.id()));
        exceptions.forEach(exception -> parts.add(exception.id()));
        acts.forEach(act -> parts.add(act.id()));
        return parts;
    }

    private Conduct.Party party(String party, List<Clause> clauses) {
        List<String> forbidden =
                clauses.stream().flatMap(clause -> clause.forbidden().stream()).toList();
        return new Conduct.Party(
                party,
                spells.getOrDefault(party, List.of()),
                takingPart(party).engagements(kinds -> !isOfAny(kinds, forbidden)));
    }

    /** Each party is held to its own acts. One of which nobody tells whose it is binds everybody. */
    private boolean isOwnAct(Instrument act, String party) {
        return act.by().isEmpty() || act.by().stream().anyMatch(by -> speaksFor(by, party));
    }

    /** A body speaks for its parts, somebody for those whom he represents, a person for the body that he is part of; a unit for none. */
    private boolean speaksFor(String by, String party) {
        if (evidence.hierarchy().isPartOf(party, by)) {
            return true;
        }
        Entity speaker = evidence.ledger().entity(by).orElse(null);
        return speaker != null
                && (evidence.hierarchy().isPartOfAny(party, speaker.values("represents"))
                        || (speaker.schema().equals("Person")
                                && evidence.hierarchy().isPartOf(by, party)));
    }

    private Rating rating(Clause clause, String party) {
        if (clause.notRatable().isPresent()) {
            return new Rating.NotRated(
                    "", Phrase.of("conduct.because", clause.notRatable().get()));
        }
        if (!clause.namesConduct()) {
            return new Rating.NotRated("C001", Phrase.of("conduct.no-kinds"));
        }
        List<Spell> held = spells.getOrDefault(party, List.of());
        if (held.isEmpty()) {
            return new Rating.NotRated("C002", Phrase.of("conduct.no-instrument"));
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
                keeping.stream().sorted(TakingPart.BY_DAY).toList(),
                part.engagements(kinds -> isOfAny(kinds, clause.forbidden())));
    }

    private TakingPart takingPart(String party) {
        return new TakingPart(evidence, judge, party, BoundDays.of(spells.getOrDefault(party, List.of())));
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
