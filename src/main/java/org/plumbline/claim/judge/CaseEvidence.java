package org.plumbline.claim.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.commitment.Instrument;
import org.plumbline.engagement.Engagements;
import org.plumbline.evidence.Sources;
import org.plumbline.incident.Coverage;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.SourceRecords;

/** All that a case knows as of one recorded time, seen from every side that claims ask about. Immutable. */
public final class CaseEvidence {
    private final Ledger ledger;
    private final Sources sources;
    private final Hierarchy hierarchy;
    private final Incidents incidents;
    private final PlainIncidents plain;
    private final List<Tally> tallies;
    private final List<Coverage> coverages;
    private final Engagements engagements;
    private final List<Instrument> instruments;
    private final Set<String> conflictParties;
    private final Map<String, Phrase.Name> names = new ConcurrentHashMap<>();

    private CaseEvidence(Ledger ledger, Sources sources, Incidents incidents) {
        this.ledger = ledger;
        this.sources = sources;
        this.hierarchy = Hierarchy.of(ledger);
        this.incidents = incidents;
        this.plain = new PlainIncidents(incidents.plain(), hierarchy);
        this.tallies = Tally.all(ledger, sources);
        this.coverages = Coverage.all(ledger, sources);
        this.engagements = Engagements.of(ledger, sources);
        this.instruments = Instrument.all(ledger, sources);
        this.conflictParties = conflictParties(ledger);
    }

    /** The evidence of a ledger that has no incident tables. */
    public static CaseEvidence of(Ledger ledger) {
        Sources sources = SourceRecords.read(ledger);
        return of(ledger, sources, Incidents.of(ledger, sources));
    }

    /**
     * The evidence of a ledger and its incident tables.
     *
     * @param sources of the same ledger; the attributions of the incidents are numbered in it
     */
    public static CaseEvidence of(Ledger ledger, Sources sources, Incidents incidents) {
        return new CaseEvidence(ledger, sources, incidents);
    }

    private static Set<String> conflictParties(Ledger ledger) {
        Set<String> parties = new HashSet<>();
        for (Entity entity : ledger.entities()) {
            if (entity.values("conflict party").contains("yes")) {
                parties.add(entity.id());
            }
        }
        return parties;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Sources sources() {
        return sources;
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    public Incidents incidents() {
        return incidents;
    }

    /** The incidents about which there is nothing to agree on. */
    PlainIncidents plain() {
        return plain;
    }

    public List<Tally> tallies() {
        return tallies;
    }

    public List<Coverage> coverages() {
        return coverages;
    }

    public Engagements engagements() {
        return engagements;
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    /** Whether this voice is, or is part of, a party to the armed conflict (law 4). */
    boolean isConflictParty(String voice) {
        return hierarchy.wholesOf(voice).stream().anyMatch(conflictParties::contains);
    }

    /** Whether the two voices are recorded as independent of each other (law 11). */
    boolean areIndependent(String one, String other) {
        return states(one, other) || states(other, one);
    }

    private boolean states(String one, String other) {
        return ledger.entity(one)
                .map(entity -> entity.values("independent of").contains(other))
                .orElse(false);
    }

    /** What people call an entity, source or voice; what it is about, or its id, if it has no name. */
    public Phrase.Name name(String id) {
        Phrase.Name known = names.get(id);
        if (known == null) {
            known = nameOf(id); // may ask for other names
            names.put(id, known);
        }
        return known;
    }

    private Phrase.Name nameOf(String id) {
        Optional<Entity> entity = ledger.entity(id);
        if (entity.isEmpty()) {
            return new Phrase.Name(id, "");
        }
        String english = entity.get().name("en");
        if (english.equals(id) && entity.get().schema().equals("Source")) {
            english = entity.get().value("publisher").orElse(id);
        }
        if (english.equals(id)) {
            Optional<Phrase.Name> described = new Unnamed(ledger, this::name).name(entity.get());
            if (described.isPresent()) {
                return described.get();
            }
        }
        String burmese = entity.get().all("name").stream()
                .filter(name -> name.language().equals("my"))
                .map(name -> name.value())
                .findFirst()
                .orElse("");
        return new Phrase.Name(english, burmese);
    }
}
