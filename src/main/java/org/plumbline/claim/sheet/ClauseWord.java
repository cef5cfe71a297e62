package org.plumbline.claim.sheet;

/** The families of clauses. */
enum ClauseWord {
    BY,
    WITH,
    KIND,
    IN,
    TIME,
    INCLUDING,
    MEASURED,
    TALLIED,
    DIRECTION,
    RELATION,
    PLAN,
    /** {@code standard}, {@code sources}, {@code complete by}, {@code tolerance}: how to judge. */
    JUDGING
}
