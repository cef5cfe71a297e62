package org.plumbline.ledger;

/** In what manner a source puts a value forward. */
public enum Modality {
    /** As a fact. */
    STATED("stated"),
    /** As something still to come. */
    ANNOUNCED("announced"),
    /** As something that is not so. */
    DENIED("denied"),
    /** Against the speaker's own interest: counts even when a party to the conflict says it (law 4). */
    ADMITTED("admitted"),
    /** Worked out from other figures: shown, never evidence beside them (law 1). */
    DERIVED("derived");

    private final String word;

    Modality(String word) {
        this.word = word;
    }

    /** The word in record files and histories. */
    public String word() {
        return word;
    }
}
