package org.plumbline.conduct;

import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Something that a party took part in, or that one of its bodies held, while the party was or may have been bound.
 *
 * @param id of an engagement or happening
 * @param date its first day, if any source gives one; likewise {@code end}
 * @param possible why its days do not show that the party was bound on one of them; empty if they do
 * @param bodies whose it was
 * @param sources in which it was read
 */
public record Beside(
        String id,
        Optional<ImpreciseDate> date,
        Optional<ImpreciseDate> end,
        Optional<Phrase> possible,
        Manner manner,
        List<String> bodies,
        List<String> sources) {
    public Beside {
        bodies = List.copyOf(bodies);
        sources = List.copyOf(sources);
    }

    /** How the party was connected with it, and how sure that is. */
    public enum Manner {
        /** An accepted source says that the party took part. */
        TOOK_PART,
        /** It was held by a body of the party. */
        HELD,
        /** Some accepted sources say that the party took part, others that it did not, or that there was nothing. */
        DISPUTED,
        /** Only sources that do not count say so: a party to the conflict of itself. */
        NOT_ACCEPTED
    }
}
