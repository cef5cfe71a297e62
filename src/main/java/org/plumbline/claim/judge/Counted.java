package org.plumbline.claim.judge;

import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** The answer to a question that holds no wording against the evidence. */
public sealed interface Counted {
    /**
     * What was found.
     *
     * @param window the days asked about
     * @param incidents what the single incidents come to: from what is certain, with every possible duplicate merged, to all that
     *     is possible, unmerged (law 1)
     * @param extent how many incidents there are, and what they come to with possible duplicates each by itself
     * @param evidence E with stated totals and declared completeness, as a claim would be judged by, and what stands behind it
     */
    record Found(Window window, Interval incidents, Extent extent, Evidence evidence) implements Counted {
        /** How many incidents certainly lie in the scope. */
        public long certain() {
            return extent.certain().incidents();
        }

        /** How many more possibly do. */
        public long possible() {
            return extent.possible().incidents();
        }
    }

    /** The question does not say enough. */
    record Unclear(String code, Phrase message, Phrase help) implements Counted {}
}
