package org.plumbline.publication;

import java.util.Collection;
import java.util.Set;

/**
 * What must not leave the house. Of a row that rests on it nothing is written, not even that it is one row and not several: where
 * any is left out, the bundle says "some", and neither the sum nor the interval that it came to.
 *
 * @param sources ids of sources that are confidential, under embargo or without consent
 */
public record Withheld(Set<String> sources) {
    /** Nothing is withheld. */
    public static final Withheld NONE = new Withheld(Set.of());

    public Withheld {
        sources = Set.copyOf(sources);
    }

    boolean isOne(String source) {
        return sources.contains(source);
    }

    boolean isAny(Collection<String> used) {
        return used.stream().anyMatch(sources::contains);
    }
}
