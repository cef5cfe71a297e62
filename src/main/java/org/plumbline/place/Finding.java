package org.plumbline.place;

import java.util.List;

/** What a word for a place means in a case. */
public sealed interface Finding {
    /** One place; whether it is certain says {@link How#isCertain}. */
    record One(Match match) implements Finding {}

    /** Several places, all of them; nobody has picked one. */
    record Several(List<Match> matches) implements Finding {
        public Several {
            matches = List.copyOf(matches);
        }

        /** The places. */
        public List<Location> places() {
            return matches.stream().map(Match::place).toList();
        }
    }

    /**
     * No place.
     *
     * @param nearest the known places that look most alike, for a person to decide; none where nobody asked for them
     */
    record None(List<Location> nearest) implements Finding {
        public None {
            nearest = List.copyOf(nearest);
        }
    }
}
