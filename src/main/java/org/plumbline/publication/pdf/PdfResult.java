package org.plumbline.publication.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A PDF, or why there is none. */
public sealed interface PdfResult {
    /**
     * The whole file.
     *
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
     * A letter that cannot be drawn.
     *
     * @param codePoint of The Unicode Standard
     * @param around the words that it stands in
     */
    record Missing(int codePoint, String around) {
        /** What it is: {@code U+1F600 😀 GRINNING FACE}, by the names of The Unicode Standard. */
        public String letter() {
            return String.format(
                    Locale.ROOT,
                    "U+%04X %s %s",
                    codePoint,
                    Character.toString(codePoint),
                    Optional.ofNullable(Character.getName(codePoint)).orElse("(no name)"));
        }
    }
}
