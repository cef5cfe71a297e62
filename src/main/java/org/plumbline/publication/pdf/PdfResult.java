package org.plumbline.publication.pdf;

import java.util.List;

/** A PDF, or why there is none. */
public sealed interface PdfResult {
    /**
     * @param bytes the same for the same input
     * @param pages at least 1
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Written(byte[] bytes, int pages) implements PdfResult {}

    /** No font of ours has a letter for these; nothing is drawn rather than a box. Each code point once, in the order of the text. */
    record MissingGlyph(List<Missing> missing) implements PdfResult {
        public MissingGlyph {
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param codePoint shown as {@code U+0E01}
     * @param around the words that it stands in
     */
    record Missing(int codePoint, String around) {
        @Override
        public String toString() {
            return "U+%04X %s: %s".formatted(codePoint, Character.toString(codePoint), around);
        }
    }
}
