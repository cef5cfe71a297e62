package org.plumbline.claim.sheet;

import org.plumbline.language.Place;

/**
 * One word or sign of a sheet.
 *
 * @param text as written; of {@link Kind#WORDS} without the quotation marks and with white space folded
 */
record Token(Kind kind, String text, Place place, Place end) {
    enum Kind {
        WORD,
        /** Between quotation marks. */
        WORDS,
        COMMA,
        COLON,
        ASKED,
        /** The end of an item. */
        END
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** As it would be written in a sheet. */
    String written() {
        return kind == Kind.WORDS ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text;
    }
}
