package org.plumbline.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Finds in a text of one language everything that asserts a value. Pure: the same text and reference day give the same readings. */
public interface TextReader {
    /** A day in a leap year, for finding faults, which do not depend on the day. */
    LocalDate ANY_DAY = LocalDate.of(2024, 12, 31);

    static TextReader of(Language language) {
        return switch (language) {
            case ENGLISH -> new EnglishReader();
            case BURMESE -> new BurmeseReader();
        };
    }

    /**
     * All readings, in the order of the text, not overlapping, but for quotations, which may hold others.
     *
     * @param text plain text, NFC or not; never changed, so that spans fit
     * @param reference the day the publication carries: a date without a year is taken as the latest such day not after it;
     *     if the text reads as lying ahead, the caller decides
     */
    default List<Reading> read(String text, LocalDate reference) {
        return read(text, reference, List.of());
    }

    /**
     * As {@link #read(String, LocalDate)}, but nothing is read inside the masked stretches, which the caller knows to be names
     * ("Five-Point Consensus"). An adjective may be masked without harm: "36 Rohingya civilians" keeps its unit.
     */
    List<Reading> read(String text, LocalDate reference, Collection<Span> masked);

    /**
     * All faults, in the order of the text. A stretch with a {@link Fault.Kind#NO_SUCH_DAY}, an unclear day or a span of days
     * that ends before it starts gives no reading, so a caller that reads must ask for faults too.
     */
    List<Fault> faults(String text);
}
