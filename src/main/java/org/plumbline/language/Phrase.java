package org.plumbline.language;

import java.util.List;

/**
 * Something to be said to a person, in no language yet: the key of a message and what to put into it. Arguments may be text,
 * numbers, days, other phrases, or {@link Name}s; {@code Messages} writes them in the reader's language.
 */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** An entity's name, in whichever language the reader has. */
    public record Name(String english, String burmese) {
        public String in(Language language) {
            return language == Language.BURMESE && !burmese.isEmpty() ? burmese : english;
        }
    }
}
