package org.plumbline.publication;

import java.util.Set;

/** Remarks for ourselves: they stand in a case for those who work on it, and no row, bundle or page shows them. */
public final class OwnWords {
    private static final Set<String> PROPERTIES = Set.of("note", "summary", "alias", "consent needed");

    private OwnWords() {}

    /** Whether a property holds such a remark. */
    public static boolean isOne(String property) {
        return PROPERTIES.contains(property);
    }
}
