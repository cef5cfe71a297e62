package org.plumbline.conduct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Perspective;

/**
 * A commitment and what was done while it was promised. Attacks while a promise was in force are listed; none is called a breach,
 * since only a finding that answers the exceptions could say so. Nothing is said of why anything was done.
 *
 * @param spells by party: when the commitment was in force by the party's own declarations
 * @param clauses each clause for each party that it binds
 * @param beside by party: engagement that no clause forbids, which is not scored
 */
public record Conduct(
        String commitment,
        Map<String, List<Spell>> spells,
        List<ClauseConduct> clauses,
        Map<String, List<Beside>> beside) {
    public Conduct {
        spells = Collections.unmodifiableMap(new LinkedHashMap<>(spells));
        clauses = List.copyOf(clauses);
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** The conduct of all parties to a commitment of the case. */
    public static Conduct of(CaseEvidence evidence, Perspective perspective, String commitment) {
        return new ConductReading(evidence, perspective, commitment).read();
    }
}
