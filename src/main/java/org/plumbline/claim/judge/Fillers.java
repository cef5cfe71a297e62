package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.engagement.Representation;
import org.plumbline.ledger.Said;

/** Who fills a seat, by voices that count; whom another voice that counts denies it does not. */
final class Fillers {
    private Fillers() {}

    static List<String> of(Inquiry inquiry, Representation seat) {
        Acceptance acceptance = inquiry.acceptance();
        return seat.representedBy().stream()
                .filter(acceptance::accepts)
                .map(Said::value)
                .filter(party ->
                        !seat.isDenied(party, by -> acceptance.refusal(by).isEmpty()))
                .distinct()
                .toList();
    }
}
