package org.plumbline.ledger;

import java.util.Optional;

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

    /** The one with this word, if there is one. */
    public static Optional<Modality> named(String word) {
        for (Modality one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word in record files and histories. */
    public String word() {
        return word;
    }
}
