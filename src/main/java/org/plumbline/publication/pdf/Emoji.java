package org.plumbline.publication.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Which letters are emoji, and of what kind (UTS 51, Unicode Emoji). */
final class Emoji {
    /** Before it are only digits and signs that also stand on keys. */
    private static final int FIRST = 0x00A9;
    /** Those before it are drawn by the font of Latin. */
    static final char FIRST_NOT_IN_LATIN = 0x203C;

    private static final int FIRST_OF_FLAGS = 0x1F1E6;
    private static final int LAST_OF_FLAGS = 0x1F1FF;
    private static final int FIRST_COLOUR = 0x1F3FB;
    private static final int LAST_COLOUR = 0x1F3FF;
    private static final int FAMILY = 0x1F46A;
    private static final int KEY = 0x20E3;
    private static final char AS_PICTURE = 0xFE0F;

    private Emoji() {}

    /**
     * Whether a cluster is an emoji, or a sign that can be one: also a digit, from which a key is made. What looks like an empty box is none: a colour of
     * skin without a hand, the frame of a key around anything but what a key has. Nor is the family without its members, which no part of the font of
     * pages has.
     */
    static boolean isOne(String cluster) {
        int first = cluster.codePointAt(0);
        return (UCharacter.hasBinaryProperty(first, UProperty.EMOJI) || isPicture(first))
                && !isColour(first)
                && first != FAMILY
                && (first < FIRST || cluster.indexOf(KEY) < 0);
    }

    /** Where the emoji begins that a letter is of: the frame of a key stands behind the sign on it. */
    static int start(String text, int at) {
        if (text.charAt(at) != KEY || at == 0) {
            return at;
        }
        return text.charAt(at - 1) == AS_PICTURE && at > 1 ? at - 2 : at - 1;
    }

    /** A picture that can be joined to others, also one of an edition of Unicode to come. */
    static boolean isPicture(int codePoint) {
        return codePoint >= FIRST && UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    /** One of the letters of which two make a flag. */
    static boolean isOfFlag(int codePoint) {
        return codePoint >= FIRST_OF_FLAGS && codePoint <= LAST_OF_FLAGS;
    }

    /** A colour of skin, which stands behind what it colours. */
    static boolean isColour(int codePoint) {
        return codePoint >= FIRST_COLOUR && codePoint <= LAST_COLOUR;
    }

    static boolean takesColour(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER_BASE);
    }
}
