package org.plumbline.publication.picture;

import java.util.List;
import java.util.Optional;
import org.plumbline.quantity.ImpreciseDate;

/** One line of a picture of time. */
record Row(String label, List<Stretch> stretches, List<Sign> signs) {
    Row {
        stretches = List.copyOf(stretches);
        signs = List.copyOf(signs);
    }

    /** Something that lasted; without a last day its end is open, without a first its beginning. */
    record Stretch(Optional<ImpreciseDate> from, Optional<ImpreciseDate> until, boolean disputed, String words) {}

    /**
     * Something on one day, or on one of several.
     *
     * @param count how many it stands for
     */
    record Sign(ImpreciseDate day, Shape shape, boolean open, int count, String words) {}
}
