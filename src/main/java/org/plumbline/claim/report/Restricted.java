package org.plumbline.claim.report;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;

/**
 * Evidence that may not be told, or may not be used without somebody's consent, beside the open evidence of a case.
 *
 * @param whole the open evidence and what is sealed; empty where nothing sealed is to count
 * @param guards what must not have a part in any claim
 */
public record Restricted(Optional<CaseEvidence> whole, List<Guard> guards) {
    /** All evidence is open. */
    public static final Restricted NOTHING = new Restricted(Optional.empty(), List.of());

    public Restricted {
        guards = List.copyOf(guards);
    }

    /**
     * Some evidence that no claim of a publication may rest on as things are. A claim rests on it when anything at all of its
     * judgement is another without it.
     *
     * @param code of the error that stops the build; its message has the key {@code confidential.<code>} and takes the claim and {@code named}
     * @param named what may be said of the evidence: ids of open sources, or nothing
     * @param without all evidence that counts, but for this
     */
    public record Guard(String code, String named, CaseEvidence without) {}
}
