package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/**
 * How one bound span was judged.
 *
 * @param says what the span was read to assert, for people
 * @param wording C, where the claim asserts a number
 * @param evidence E and what stands behind it
 * @param parts the claim's parts, where it has several (each of a list, "including children"); each judged by itself
 * @param restsOn ids of the voices without which the verdict would change (leave one voice out)
 * @param reads how Plumbline reads the claim (law 14)
 * @param grounds whether what it rests on was captured; no verdict hangs on it (law 12)
 */
public record Judgement(
        Claim claim,
        Binding binding,
        Phrase says,
        Optional<Interval> wording,
        Evidence evidence,
        Verdict verdict,
        List<Part> parts,
        List<String> restsOn,
        Phrase reads,
        Grounds grounds) {
    public Judgement {
        parts = List.copyOf(parts);
        restsOn = List.copyOf(restsOn);
    }

    /** The same with what it rests on. */
    public Judgement withGrounds(Grounds found) {
        return new Judgement(claim, binding, says, wording, evidence, verdict, parts, restsOn, reads, found);
    }

    /**
     * One part of a claim.
     *
     * @param wording C, where the part asserts a number
     */
    public record Part(Phrase title, Evidence evidence, Verdict verdict, Optional<Interval> wording) {
        /** A part that asserts no number. */
        public Part(Phrase title, Evidence evidence, Verdict verdict) {
            this(title, evidence, verdict, Optional.empty());
        }
    }
}
