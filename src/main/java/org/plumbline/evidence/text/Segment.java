package org.plumbline.evidence.text;

import java.util.OptionalInt;

/**
 * A stretch of a text that came in one way from one place.
 *
 * @param start offset in UTF-16 units, from 0
 * @param end the offset behind its last character
 * @param page from 1; empty where the kind of file has no pages, e.g. HTML
 */
public record Segment(int start, int end, Manner manner, OptionalInt page) {
    /** How a text came out of the bytes. */
    public enum Manner {
        /** It stands in the bytes as text. */
        PARSED,
        /** Letters were recognised in a picture (OCR): a reading by a program, with its mistakes. */
        RECOGNISED
    }
}
