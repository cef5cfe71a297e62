package org.plumbline.commitment;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Ledger;

/**
 * When a promise does not bind: a record of schema Exception.
 *
 * @param instrument of which act it is, if it is of one
 * @param wording what it says, in the words of the case
 * @param sources in which it was read
 */
public record Exemption(
        String id, String commitment, Optional<String> instrument, Phrase.Name wording, List<String> sources) {
    /** The exceptions of a commitment, in the order of their records. */
    public static List<Exemption> of(Ledger ledger, String commitment) {
        return ledger.ofSchema("Exception").stream()
                .filter(entity -> entity.values("commitment").contains(commitment))
                .map(entity -> new Exemption(
                        entity.id(),
                        commitment,
                        entity.value("instrument"),
                        Wording.of(entity, "wording").orElse(new Phrase.Name(entity.id(), "")),
                        Wording.sources(entity, "wording")))
                .toList();
    }
}
