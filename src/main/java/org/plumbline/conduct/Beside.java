package org.plumbline.conduct;

import java.util.List;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Something that a party took part in while it was bound.
 *
 * @param id of an engagement or happening
 * @param date its first day, if any source gives one
 * @param bodies whose it was
 * @param sources in which its taking part was read
 */
public record Beside(String id, Optional<ImpreciseDate> date, List<String> bodies, List<String> sources) {
    public Beside {
        bodies = List.copyOf(bodies);
        sources = List.copyOf(sources);
    }
}
