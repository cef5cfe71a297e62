package org.plumbline.language;

/** Where words, and the syllables of Burmese, may start or end. */
final class Boundary {
    private static final char ASAT = '\u103A';
    private static final char VIRAMA = '\u1039';
    private static final char DOT_BELOW = '\u1037';

    private Boundary() {}

    /**
     * Whether a word or syllable may end before and another start here.
     *
     * @param next behind the character here, and {@code afterNext} behind that one; NUL at the end of the text
     */
    static boolean isBetween(char before, char here, char next, char afterNext) {
        if (View.isMyanmar(here)) {
            return before != VIRAMA && !View.isMark(here) && !isFinal(here, next, afterNext);
        }
        return !(isLetterOrMark(here) && isLetterOrMark(before) && !View.isMyanmar(before));
    }

    private static boolean isLetterOrMark(char letter) {
        return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether the consonant here closes the syllable before it. */
    private static boolean isFinal(char here, char next, char afterNext) {
        if (here < '\u1000' || here > '\u1021') {
            return false;
        }
        char sign = next == DOT_BELOW ? afterNext : next;
        return sign == ASAT || sign == VIRAMA;
    }
}
