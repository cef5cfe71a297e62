package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** What the laws make of one inquiry, before it is asked what the result rests on. */
sealed interface Assessment {
    /** A verdict with its evidence. */
    record Judged(
            Phrase says, Optional<Interval> wording, Evidence evidence, Verdict verdict, List<Judgement.Part> parts)
            implements Assessment {
        public Judged {
            parts = List.copyOf(parts);
        }
    }

    /** The span or the claim does not say enough to be judged. */
    record Unreadable(String code, Phrase message, Phrase help) implements Assessment {}
}
