package org.plumbline.language;

import java.util.List;

/**
 * Something in a text that cannot be meant as it is written, such as a letter inside a figure.
 *
 * @param found the stretch as written
 * @param fix what to write instead; empty if only the author can know
 */
public record Fault(Kind kind, Span span, String found, String fix) implements Comparable<Fault> {
    /** The kinds of faults; {@link #phrase} tells each to a person. */
    public enum Kind {
        /** A letter for a digit: {@code ၂၈ဝ}, {@code 28O}. */
        WRONG_LETTER,
        /** A zero-width character inside a figure. */
        HIDDEN_IN_FIGURE,
        /** A control that turns the order in which text is shown. */
        DIRECTION_CONTROL,
        /** Digits of two scripts in one figure: {@code ၂8၀}. */
        MIXED_DIGITS,
        /** More digits in a row than any figure has. */
        TOO_LONG,
        /** A day that the calendar does not have: {@code 31 April 2025}. */
        NO_SUCH_DAY,
        /** A span of days whose end lies before its start. */
        ENDS_BEFORE_START,
        /** A day that can be read in two ways: {@code 4/3/2025}. */
        UNCLEAR_DAY,
        /** A quotation mark without its partner. */
        UNCLOSED_QUOTATION,
        /** A paragraph in the old Zawgyi encoding. */
        ZAWGYI
    }

    /** All faults of a text, in its order. Pure. */
    public static List<Fault> in(Language language, String text) {
        return TextReader.of(language).faults(text);
    }

    /** The message for a person; its key is {@code language.fault.} and the kind. */
    public Phrase phrase() {
        String key = "language.fault."
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Phrase.of(key, found, fix);
    }

    @Override
    public int compareTo(Fault other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
    }
}
