package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.engagement.Representation;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;

/** Who fills a seat, by voices that count, and who denies it. */
final class Fillers {
    private Fillers() {}

    static List<String> of(Inquiry inquiry, Representation seat) {
        Acceptance acceptance = inquiry.acceptance();
        return seat.representedBy().stream()
                .filter(acceptance::accepts)
                .map(Said::value)
                .distinct()
                .toList();
    }

    /** Who denies that these, or a part of them, fill the seat. */
    static List<Said<String>> denials(Inquiry inquiry, Representation seat, String party) {
        return seat.representedBy().stream()
                .filter(said -> said.modality() == Modality.DENIED
                        && inquiry.evidence().hierarchy().isPartOf(said.value(), party))
                .toList();
    }
}
