package org.plumbline.ledger.record;

import java.util.Locale;

/** Characters that cannot be seen but change what is read. */
final class Hidden {
    private Hidden() {}

    /** Controls, and marks that turn the direction of writing (Unicode UAX #9): never allowed in the files of a case. */
    static boolean isForbiddenAnywhere(int codePoint) {
        return (codePoint < 0x20 && codePoint != '\n' && codePoint != '\r' && codePoint != '\t')
                || (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C
                || codePoint == 0xFEFF
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }

    /** Characters of no width, which Burmese text uses between words, but which no id or figure may hold. */
    static boolean hasNoWidth(int codePoint) {
        return (codePoint >= 0x200B && codePoint <= 0x200D)
                || codePoint == 0x2060
                || codePoint == 0x00AD
                || codePoint == 0x180E
                || codePoint == 0x034F
                || isForbiddenAnywhere(codePoint);
    }

    /** The first forbidden character, or -1. */
    static int firstForbidden(String text, boolean strict) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (strict ? hasNoWidth(codePoint) : isForbiddenAnywhere(codePoint)) {
                return codePoint;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    /** For example {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
    static String name(int codePoint) {
        String name = Character.getName(codePoint);
        return String.format(Locale.ROOT, "U+%04X", codePoint) + (name == null ? "" : " " + name);
    }
}
