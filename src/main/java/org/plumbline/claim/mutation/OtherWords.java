package org.plumbline.claim.mutation;

import java.util.Optional;

/** Quoted words of which one is another. */
final class OtherWords {
    private OtherWords() {}

    /**
     * The words with the first or the last of them exchanged.
     *
     * @return empty if the last is meant and there is only one
     */
    static Optional<String> of(String words, String other, boolean first) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.codePointBefore(end)) && !isMark(words, end)) {
            end -= Character.charCount(words.codePointBefore(end));
        }
        String spoken = words.substring(0, end);
        String rest = words.substring(end);
        int space = first ? spoken.indexOf(' ') : spoken.lastIndexOf(' ');
        if (space < 0) {
            return first && !spoken.isEmpty() ? Optional.of(other + rest) : Optional.empty();
        }
        return Optional.of(
                first ? other + spoken.substring(space) + rest : spoken.substring(0, space + 1) + other + rest);
    }

    /** Whether a vowel sign or tone mark stands there, which belongs to the word. */
    private static boolean isMark(String words, int end) {
        int type = Character.getType(words.codePointBefore(end));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
