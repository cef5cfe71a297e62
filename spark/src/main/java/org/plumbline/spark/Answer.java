package org.plumbline.spark;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Extent;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** What came of one question. */
public sealed interface Answer {
    /** The question as asked. */
    String question();

    /**
     * What the main program answers too.
     *
     * @param window the days asked about
     * @param extent how many incidents there are of either standing, and what they come to, possible duplicates each by itself
     * @param incidents what the single incidents come to: from what is certain, with every possible duplicate merged, to all that is
     *     possible, unmerged (law 1); of distinct values, how many there are
     * @param finding E, by which a claim would be judged; empty where a stated total counts beside the incidents: the main program
     *     weighs those
     * @param complete whether an accepted source declares that it lists everything for the scope and window
     * @param disputed whether accepted voices do not agree on an incident that certainly counts
     */
    record Found(
            String question,
            Window window,
            Extent extent,
            Interval incidents,
            Optional<Interval> finding,
            boolean complete,
            boolean disputed)
            implements Answer {}

    /**
     * It was not asked.
     *
     * @param code of the error that the main program names too, or empty where this job alone cannot answer
     * @param notes what was found and what to do
     */
    record Unanswered(String question, String code, Phrase reason, List<Phrase> notes) implements Answer {
        public Unanswered {
            notes = List.copyOf(notes);
        }
    }
}
