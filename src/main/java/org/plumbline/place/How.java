package org.plumbline.place;

import java.util.Locale;

/** How a place was found by a word; the surest first. */
public enum How {
    ID,
    CODE,
    NAME,
    ALIAS,
    /** The same name, apart from the word for its level ("town" for a township) from what stands behind it in brackets, or from a
     * coarser place behind it of which the case has not heard. */
    STEM,
    /** Another spelling that sounds alike. */
    SOUND;

    /** Whether the word is the place's own, and not only like it. */
    public boolean isCertain() {
        return compareTo(STEM) < 0;
    }

    /** For messages and data. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
