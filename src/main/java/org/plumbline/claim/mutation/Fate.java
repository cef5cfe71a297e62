package org.plumbline.claim.mutation;

/** What became of a changed publication. */
public enum Fate {
    /** The verdict is no longer "supported". */
    JUDGED,
    /** The text or the sheet cannot be read any more, or the gate lets it no longer pass. */
    REFUSED,
    /** The editions no longer say the same. */
    PARITY,
    /** Still supported: what it says now follows from what it said. */
    WEAKER,
    /** Still supported, and it says more than before. */
    STRONGER,
    /** Still supported: it says something else, which the evidence bears out too. */
    ALSO_TRUE,
    /** Nothing in the judgement changed: no claim reads what was changed. */
    UNREAD,
    /** Still supported although the evidence does not bear it out. */
    UNTRUE;

    /** Whether the checker noticed. */
    public boolean isCaught() {
        return this == JUDGED || this == REFUSED || this == PARITY;
    }

    /** Whether the checker ought to have noticed and did not. */
    public boolean isMissed() {
        return this == UNREAD || this == UNTRUE;
    }
}
