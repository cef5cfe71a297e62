package org.plumbline.language;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Law 10: when two quotations are the same words. Compared after NFC, with white space and the shapes of quotation marks folded;
 * punctuation that closes the quotation inside its marks is ignored; everything else must be the same, letter by letter.
 */
public final class Quoted {
    private static final String CLOSING = ".,;:!?…။၊";

    private Quoted() {}

    /** Whether the quoted words stand in the recorded ones, as whole words. */
    public static boolean contains(String recorded, String quoted) {
        String whole = folded(recorded);
        String part = folded(quoted);
        if (part.isEmpty()) {
            return false;
        }
        for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
            if (isEdge(whole, at) && isEdge(whole, at + part.length())) {
                return true;
            }
        }
        return false;
    }

    /** The form in which quotations are compared. */
    public static String folded(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b') {
                space = !folded.isEmpty();
                continue;
            }
            if (space) {
                folded.append(' ');
                space = false;
            }
            folded.append(mark(c));
        }
        int end = folded.length();
        while (end > 0 && (CLOSING.indexOf(folded.charAt(end - 1)) >= 0 || folded.charAt(end - 1) == ' ')) {
            end--;
        }
        return folded.substring(0, end);
    }

    private static char mark(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’', '‚' -> '\'';
            default -> c;
        };
    }

    /** In a script that writes no spaces between words any edge between two syllables is one; here, one before a letter that starts a syllable. */
    private static boolean isEdge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (after >= '\u1000' && after <= '\u109f') {
            return Character.isLetter(after) && !isJoining(after);
        }
        return !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
    }

    private static boolean isJoining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** For a suggestion only: the recorded words that share most words with the quoted ones, if any do. */
    public static Optional<String> closest(String quoted, Collection<String> recorded) {
        String best = null;
        int most = 0;
        List<String> words = Pattern.compile(" ")
                .splitAsStream(folded(quoted).toLowerCase(Locale.ROOT))
                .toList();
        for (String candidate : recorded) {
            String text = " " + folded(candidate).toLowerCase(Locale.ROOT) + " ";
            int shared = 0;
            for (String word : words) {
                shared += text.contains(" " + word + " ") ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
