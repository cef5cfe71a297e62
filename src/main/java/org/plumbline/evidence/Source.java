package org.plumbline.evidence;

import java.util.List;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/**
 * A publication by a publisher at a time.
 *
 * @param publisher as named in the case; the voice of what it says first-hand
 * @param published the day it carries, if known; may be approximate
 * @param originator id of who speaks through it, {@code unknown}, or empty: the publisher itself
 * @param retellingOf ids of the sources whose content it repeats
 * @param author id of the text's author, or empty
 * @param seen whether it was read; a source not seen stands in the case so that its retellings count once
 * @param readInFull whether it is a primary record that was read in full (law 11)
 */
public record Source(
        String id,
        String title,
        String publisher,
        String address,
        Optional<ImpreciseDate> published,
        String kind,
        String originator,
        List<String> retellingOf,
        String author,
        boolean seen,
        boolean readInFull) {
    public Source {
        retellingOf = List.copyOf(retellingOf);
    }
}
