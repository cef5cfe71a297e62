package org.plumbline.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.judge.Perspective;

/** A {@link Perspective} as it travels to where the work is done. */
record Seen(
        LocalDate dated,
        LocalDate factsUntil,
        LocalDate publicationDay,
        @Nullable String author,
        BigDecimal tolerance,
        int dozens)
        implements Serializable {
    static Seen of(Perspective perspective) {
        return new Seen(
                perspective.dated(),
                perspective.factsUntil(),
                perspective.publicationDay(),
                perspective.author().orElse(null),
                perspective.tolerance(),
                perspective.dozens());
    }

    Perspective perspective() {
        return new Perspective(dated, factsUntil, publicationDay, Optional.ofNullable(author), tolerance, dozens);
    }
}
