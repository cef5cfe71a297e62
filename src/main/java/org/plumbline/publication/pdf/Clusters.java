package org.plumbline.publication.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into what is shaped together: a base with its marks, and whatever is stacked under it by the virama of Burmese or the coeng of
 * Khmer (The Unicode Standard 16.0, 16.3 "Myanmar", 16.4 "Khmer"), or joined by the virama of Devanagari and Bengali, with a joiner behind it or not
 * (12.1 "Devanagari", 12.2 "Bengali"). The vowel am of Thai and Lao is a letter, half of which is a mark over the
 * one before (16.1 "Thai"), so it counts as one; so does the sign that makes the Thai vowels ru and lu long. A Lao vowel that is written before
 * its consonant stays with it, since the marks over that get less room. Signs without a form of their own, such as the zero-width space, stay with
 * what they follow. Of emoji, those between joiners, a hand with its colour and the two letters of a flag are together (UAX 29, GB9, GB11, GB12).
 */
final class Clusters {
    private static final int VIRAMA = 0x1039;
    private static final int COENG = 0x17D2;
    private static final int DEVANAGARI_VIRAMA = 0x094D;
    private static final int BENGALI_VIRAMA = 0x09CD;
    private static final int THAI_AM = 0x0E33;
    private static final int THAI_RU = 0x0E24;
    private static final int THAI_LU = 0x0E26;
    private static final int THAI_LONG = 0x0E45;
    private static final int LAO_AM = 0x0EB3;
    private static final int JOINER = 0x200D;
    /** Emoji between joiners: no sequence for interchange has more (UTS 51, families and couples). */
    private static final int MOST_JOINED = 4;
    /** In UTF-16. No syllable comes near; Poppler reads no more than 63 in an entry of {@link ToUnicode}. */
    private static final int LONGEST = 48;

    private Clusters() {}

    /** In order; joined, they are the text. */
    static List<String> of(String text) {
        List<String> clusters = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            clusters.add(text.substring(start, end));
            start = end;
        }
        return clusters;
    }

    /** Where the cluster ends that begins at an index. */
    static int end(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        int before = 0;
        int last = first;
        int emoji = 1;
        while (at < text.length() && at - start < LONGEST) {
            int next = text.codePointAt(at);
            boolean second = at == start + Character.charCount(first);
            if (!isJoined(before, last, next) && !(second && Emoji.isOfFlag(first) && Emoji.isOfFlag(next))) {
                break;
            }
            if (last == JOINER && Emoji.isPicture(next)) {
                if (!Emoji.isPicture(first) || ++emoji > MOST_JOINED) {
                    break;
                }
            }
            before = last;
            last = next;
            at += Character.charCount(next);
        }
        return at;
    }

    /**
     * Whether an index lies between two clusters, or at an end of the text, as far as the letters beside it tell: never between two that stay together,
     * unless they are of a flag, which whoever breaks lines keeps whole.
     */
    static boolean isBoundary(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return true;
        }
        if (Character.isLowSurrogate(text.charAt(index))) {
            return false;
        }
        int last = text.codePointBefore(index);
        int start = index - Character.charCount(last);
        return !isJoined(start == 0 ? 0 : text.codePointBefore(start), last, text.codePointAt(index));
    }

    /** @param before the letter before the last; 0 if there is none */
    private static boolean isJoined(int before, int last, int next) {
        return isMark(next)
                || isUnseen(next)
                || ((isStacking(last) || (last == JOINER && isStacking(before))) && isLetter(next))
                || ((last == THAI_RU || last == THAI_LU) && next == THAI_LONG)
                || (isLaoVowelBefore(last) && isLaoConsonant(next))
                || (last == JOINER && Emoji.isPicture(next))
                || (Emoji.isColour(next) && Emoji.takesColour(last));
    }

    private static boolean isStacking(int sign) {
        return sign == VIRAMA || sign == COENG || sign == DEVANAGARI_VIRAMA || sign == BENGALI_VIRAMA;
    }

    private static boolean isLaoVowelBefore(int letter) {
        return letter >= 0x0EC0 && letter <= 0x0EC4;
    }

    private static boolean isLaoConsonant(int letter) {
        return (letter >= 0x0E81 && letter <= 0x0EAE) || (letter >= 0x0EDC && letter <= 0x0EDF);
    }

    /** Whether nothing is ever drawn for this code point: no font needs a glyph for it. */
    static boolean isUnseen(int codePoint) {
        return codePoint >= 0x7F
                ? Character.isISOControl(codePoint)
                        || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                : codePoint < 0x20 || codePoint == 0x7F;
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == THAI_AM
                || codePoint == LAO_AM;
    }

    private static boolean isLetter(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_LETTER;
    }
}
