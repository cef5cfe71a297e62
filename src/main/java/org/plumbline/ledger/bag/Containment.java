package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells whether a path lies in a folder, whatever links lead there. */
public final class Containment {
    private Containment() {}

    /**
     * Whether {@code inner}, which need not be there yet, lies in {@code outer} or is it.
     *
     * @throws IOException if {@code outer} is not there or cannot be read
     */
    public static boolean holds(Path outer, Path inner) throws IOException {
        Path whole = inner.toAbsolutePath().normalize();
        Path there = whole;
        while (there != null && !Files.exists(there)) {
            there = parent(there);
        }
        return whole.startsWith(outer.toAbsolutePath().normalize())
                || (there != null && there.toRealPath().startsWith(outer.toRealPath()));
    }

    private static @Nullable Path parent(Path path) {
        return path.getParent();
    }
}
