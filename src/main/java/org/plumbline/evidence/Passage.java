package org.plumbline.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * An exact span of a capture's text, by a quotation and by offsets (W3C Web Annotation Data Model, TextQuoteSelector and
 * TextPositionSelector). Optional text fields are empty, never null.
 *
 * @param id in the case
 * @param source id of the source of which the capture is one
 * @param capture the first hexadecimal digits of the capture's digest, at least {@link #LEAST_DIGITS}; empty: the earliest capture
 *     of the source whose text holds the passage
 * @param quote the words, as they stand there but for what {@code Folding} folds
 * @param prefix words right before it
 * @param suffix words right behind it
 * @param offsets where it stands in the text
 * @param text which text of the capture is meant; empty: whichever holds it, the original first
 */
public record Passage(
        String id,
        String source,
        String capture,
        String quote,
        String prefix,
        String suffix,
        Optional<Offsets> offsets,
        Optional<Text> text) {
    /** So few digits of a digest already name one capture; fewer could name another one by chance. */
    public static final int LEAST_DIGITS = 12;

    /** The longest quotation that is sought, in UTF-16 units. */
    public static final int LONGEST_QUOTE = 20_000;

    /** The longest prefix and suffix that are compared, in UTF-16 units. */
    public static final int LONGEST_CONTEXT = 500;

    /** The texts of a capture. */
    public enum Text {
        /** As it was extracted. */
        ORIGINAL,
        /** Converted from Zawgyi: a text with offsets of its own. */
        UNICODE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same without anything that says where it stands. */
    public Passage quoteAlone() {
        return new Passage(id, source, capture, quote, "", "", Optional.empty(), text);
    }

    /**
     * Offsets in the extracted text.
     *
     * @param start in code points from 0
     * @param end behind the last code point
     */
    public record Offsets(long start, long end) {
        /**
         * @throws IllegalArgumentException if the start is negative or not before the end
         */
        public Offsets {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no passage from " + start + " to " + end);
            }
        }

        /** {@code start..end}, for people. */
        @Override
        public String toString() {
            return start + ".." + end;
        }
    }
}
