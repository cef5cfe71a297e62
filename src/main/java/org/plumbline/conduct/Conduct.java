package org.plumbline.conduct;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Perspective;
import org.plumbline.commitment.Exemption;
import org.plumbline.commitment.Instrument;
import org.plumbline.commitment.Pronouncement;

/**
 * A commitment and what was done while it was promised. Attacks while a promise was in force are listed; none is called a breach,
 * since only a finding that answers the exceptions could say so. Nothing is said of why anything was done.
 *
 * @param acts that declare, extend, end, review or reaffirm it, in the order of time; those of which nobody gives a day last
 * @param exceptions when it does not bind
 * @param pronouncements what was found of it, and of what somebody accuses others
 * @param parties those that made it and those whom its clauses bind, in the order of the records
 * @param clauses each clause for each party that it binds
 */
public record Conduct(
        String commitment,
        List<Instrument> acts,
        List<Exemption> exceptions,
        List<Pronouncement> pronouncements,
        List<Party> parties,
        List<ClauseConduct> clauses) {
    public Conduct {
        acts = List.copyOf(acts);
        exceptions = List.copyOf(exceptions);
        pronouncements = List.copyOf(pronouncements);
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
    }

    /**
     * One party to a commitment.
     *
     * @param spells when the commitment was in force by the party's own declarations
     * @param beside engagement that no clause forbids, which is not scored
     */
    public record Party(String id, List<Spell> spells, List<Beside> beside) {
        public Party {
            spells = List.copyOf(spells);
            beside = List.copyOf(beside);
        }
    }

    /** What answers an exception: a finding, never an accusation. */
    public List<Pronouncement> answering(Exemption exception) {
        return pronouncements.stream()
                .filter(one -> one.isFinding() && one.answers().contains(exception.id()))
                .toList();
    }

    public Optional<Party> party(String id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The conduct of all parties to a commitment of the case. */
    public static Conduct of(CaseEvidence evidence, Perspective perspective, String commitment) {
        return new ConductReading(evidence, perspective, commitment).read();
    }
}
