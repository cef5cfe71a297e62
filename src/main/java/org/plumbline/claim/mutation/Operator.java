package org.plumbline.claim.mutation;

/** What is changed. */
public enum Operator {
    /** A figure by one in its last written place. */
    FIGURE,
    /** The words that limit a figure. */
    HEDGE,
    /** A day, month or year in the text, by one. */
    DATE,
    /** A rank or ordinal by one. */
    ORDINAL,
    /** One word between quotation marks, in the text or the sheet. */
    QUOTATION,
    /** A name in the text, for another of the same schema. */
    NAME,
    /** A date or a number of days in the sheet, by one. */
    WINDOW,
    /** A name in the sheet, for another of the same schema. */
    SCOPE
}
