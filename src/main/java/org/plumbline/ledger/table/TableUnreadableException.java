package org.plumbline.ledger.table;

import org.plumbline.language.Phrase;

/** A table that cannot be read on. Caught where the table was opened; it never leaves the room. */
public final class TableUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase reason;
    private final long line;

    TableUnreadableException(Phrase reason, long line) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.line = line;
    }

    /** What is wrong. */
    public Phrase reason() {
        return reason;
    }

    /** The line or row, from 1. */
    public long line() {
        return line;
    }
}
