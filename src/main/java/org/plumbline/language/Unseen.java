package org.plumbline.language;

/** Characters that take no room on the page. */
final class Unseen {
    private Unseen() {}

    /** Zero-width characters: legitimate between Burmese words, never inside a figure. */
    static boolean isZeroWidth(int point) {
        return (point >= 0x200B && point <= 0x200D)
                || point == 0x2060
                || point == 0xFEFF
                || point == 0x00AD
                || point == 0x180E;
    }

    /** Controls that turn the order in which text is shown. */
    static boolean isDirection(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    /** Whether readers pass over the character. */
    static boolean isDropped(int point) {
        return point >= 0xAD && (isZeroWidth(point) || isDirection(point) || (point >= 0xFE00 && point <= 0xFE0F));
    }
}
