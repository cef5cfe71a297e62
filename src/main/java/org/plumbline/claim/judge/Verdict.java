package org.plumbline.claim.judge;

import java.util.List;
import org.plumbline.language.Hedge;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** What the evidence says of one claim: supported iff E is inside C, contradicted iff they do not meet, otherwise not shown. */
public sealed interface Verdict {
    /**
     * Every value the evidence allows satisfies the wording.
     *
     * @param margin how far the evidence may move before this changes
     */
    record Supported(Phrase margin) implements Verdict {}

    /**
     * No value the evidence allows satisfies the wording.
     *
     * @param nearest the nearest true wordings
     */
    record Contradicted(Basis basis, List<Nearest> nearest) implements Verdict {
        public Contradicted {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * The evidence allows both.
     *
     * @param missing what would decide it
     */
    record NotShown(Phrase missing, List<Nearest> nearest) implements Verdict {
        public NotShown {
            nearest = List.copyOf(nearest);
        }
    }

    /** Law 11: only a conclusive contradiction is called wrong. */
    sealed interface Basis {
        record Conclusive(Phrase because) implements Basis {}

        /** Differs from the accepted voices seen, of which there are {@code voices}. */
        record DiffersFromSeen(int voices) implements Basis {}

        /** Sealed evidence had a part in it; it is not called wrong, and how many voices there are is not shown. */
        record Withheld() implements Basis {}
    }

    /** A wording that the evidence bears out. */
    sealed interface Nearest {
        /** Another figure or hedge. */
        record Figure(Hedge hedge, Interval range) implements Nearest {}

        /** Something else, said outright. */
        record Said(Phrase phrase) implements Nearest {}
    }
}
