package org.plumbline.language;

import java.util.Optional;

/** The languages that Plumbline reads and writes. */
public enum Language {
    ENGLISH("en"),
    BURMESE("my");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** BCP 47 code. */
    public String code() {
        return code;
    }

    /** Whether a text has a letter of the script that this language is written in. */
    public boolean hasLetterIn(String text) {
        return text.chars().anyMatch(letter -> switch (this) {
            case ENGLISH -> (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
            case BURMESE -> View.isMyanmar((char) letter);
        });
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
