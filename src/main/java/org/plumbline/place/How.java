package org.plumbline.place;

import java.util.Locale;

/** How a place was found by a word; the surest first. */
public enum How {
    ID,
    CODE,
    NAME,
    ALIAS,
    /** The same name, apart from the word for its level ("town" for a township) or from what stands behind it in brackets. */
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
