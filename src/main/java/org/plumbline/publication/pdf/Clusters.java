package org.plumbline.publication.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into what is shaped together: a base with its marks, and in Burmese whatever is stacked under it by a virama
 * (The Unicode Standard 16.0, 16.3 "Myanmar"). Signs without a form of their own, such as the zero-width space, stay with what they follow.
 */
final class Clusters {
    private static final int VIRAMA = 0x1039;

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
        int last = text.codePointAt(start);
        int at = start + Character.charCount(last);
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (!isMark(next) && !isUnseen(next) && !(last == VIRAMA && isLetter(next))) {
                break;
            }
            last = next;
            at += Character.charCount(next);
        }
        return at;
    }

    /** Whether an index lies between two clusters, or at an end of the text. */
    static boolean isBoundary(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return true;
        }
        int next = text.codePointAt(index);
        int last = text.codePointBefore(index);
        return !Character.isLowSurrogate(text.charAt(index))
                && !isMark(next)
                && !isUnseen(next)
                && !(last == VIRAMA && isLetter(next));
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
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLetter(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_LETTER;
    }
}
