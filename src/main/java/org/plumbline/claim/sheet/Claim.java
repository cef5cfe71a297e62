package org.plumbline.claim.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Place;

/**
 * One claim of a sheet.
 *
 * @param label names the claim in the editions
 * @param text the claim as written, white space folded, without the label
 * @param anchors for layout D: where the claim stands in the text
 */
public record Claim(
        String label, String text, Query query, Scope scope, Rules rules, List<Anchor> anchors, Place place) {
    public Claim {
        anchors = List.copyOf(anchors);
    }

    /**
     * A place in somebody else's text, by quotation; exact match only.
     *
     * @param quote the words that the claim is about
     * @param after words that stand somewhere before it, or empty
     * @param language of the text that is meant
     */
    public record Anchor(String quote, String after, String language, Place place) {}

    /**
     * What a claim is limited to. Names are ids of the case. Empty lists mean no limit.
     *
     * @param by actors: who did it
     * @param with other parties to it
     * @param kinds any of these kinds, or their parts
     * @param places any of these places, or what lies in them
     * @param times the time clauses, all of which hold
     * @param including groups that must be among those counted, e.g. {@code children}
     */
    public record Scope(
            List<String> by,
            List<String> with,
            List<String> kinds,
            List<String> places,
            List<TimeClause> times,
            List<String> including) {
        public static final Scope ANY = new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Scope {
            by = List.copyOf(by);
            with = List.copyOf(with);
            kinds = List.copyOf(kinds);
            places = List.copyOf(places);
            times = List.copyOf(times);
            including = List.copyOf(including);
        }
    }

    /**
     * How a claim is to be judged.
     *
     * @param measuredBy the only originator of a measured value that counts
     * @param talliedBy the only originator of tallies that counts
     * @param completeBy id of the coverage record that declares the scope complete
     * @param tolerance of "around" and "nearly", as a share (0.10 for ten per cent)
     */
    public record Rules(
            Standard standard,
            Sources sources,
            Optional<String> measuredBy,
            Optional<String> talliedBy,
            Optional<String> completeBy,
            Optional<BigDecimal> tolerance) {
        public static final Rules PLAIN = new Rules(
                Standard.DOCUMENTED,
                new Sources.All(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How much evidence the author asks for. */
    public enum Standard {
        /** One accepted voice is enough. */
        DOCUMENTED,
        /** What two voices each bear out. */
        TWO_INDEPENDENT,
        /** The finding of a court, commission or mandated body. */
        FINDING
    }

    /** Which sources or originators the author allows. */
    public sealed interface Sources {
        record All() implements Sources {}

        record Only(List<String> allowed) implements Sources {
            public Only {
                allowed = List.copyOf(allowed);
            }
        }

        /** This one alone judges, if it says anything. */
        record Prefer(String preferred) implements Sources {}
    }
}
