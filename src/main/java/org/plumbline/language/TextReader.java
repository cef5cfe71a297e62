package org.plumbline.language;

import java.time.LocalDate;
import java.util.List;

/** Finds in a text of one language everything that asserts a value. Pure: the same text and reference day give the same readings. */
public interface TextReader {
    /**
     * All readings, in the order of the text, not overlapping, but for quotations, which may hold others.
     *
     * @param text plain text, NFC or not; never changed, so that spans fit
     * @param reference the day the publication carries: a date without a year is taken as the latest such day not after it;
     *     if the text reads as lying ahead, the caller decides
     */
    List<Reading> read(String text, LocalDate reference);
}
