package org.plumbline.cli;

import java.util.List;
import org.plumbline.language.Messages;
import org.plumbline.vault.Commitment;

/** Finds something sealed by the beginning of its commitment, as people type it. */
final class SealedThings {
    private static final int LEAST = 6;

    private SealedThings() {}

    /**
     * The one whose commitment begins so.
     *
     * @throws UsageException if there is none, or several, or too little was typed
     */
    static Commitment find(List<Commitment> among, String beginning, Messages messages) {
        List<Commitment> found = among.stream()
                .filter(commitment -> commitment.hex().startsWith(beginning))
                .toList();
        if (beginning.length() < LEAST || found.size() != 1) {
            throw new UsageException(messages.say("confidential.find", beginning, LEAST, found.size()));
        }
        return found.getFirst();
    }
}
