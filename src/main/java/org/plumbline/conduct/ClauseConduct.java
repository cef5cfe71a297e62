package org.plumbline.conduct;

import java.util.List;
import org.plumbline.claim.judge.Counted;
import org.plumbline.commitment.Clause;
import org.plumbline.language.Phrase;

/** What one party did against and for one clause. */
public record ClauseConduct(Clause clause, String party, Rating rating) {
    /** What can be said of it. */
    public sealed interface Rating {
        /**
         * Conduct of the kinds that the clause names.
         *
         * @param during what was done in each spell, in the order of time; also when nothing was in force
         * @param keeping engagements and happenings that keep the clause
         * @param forbidden engagements of a kind that the clause forbids
         */
        record Rated(List<During> during, List<Beside> keeping, List<Beside> forbidden) implements Rating {
            public Rated {
                during = List.copyOf(during);
                keeping = List.copyOf(keeping);
                forbidden = List.copyOf(forbidden);
            }
        }

        /**
         * It cannot be rated.
         *
         * @param code C001, C002, or empty where the case itself says why
         */
        record NotRated(String code, Phrase why) implements Rating {}
    }

    /** What was counted in one spell. */
    public record During(Spell spell, Counted counted) {}
}
