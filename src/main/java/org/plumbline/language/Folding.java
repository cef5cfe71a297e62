package org.plumbline.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How quoted words are compared (law 10): after NFC, with white space and quotation marks folded, and nothing else. */
public final class Folding {
    private static final String CLOSING = ".,;:!?\u2026\u104A\u104B\u3002";

    private Folding() {}

    /** What looks the same and is typed in several ways (table {@code typed-alike_my.tsv}). */
    private static final class TypedAlike {
        private static final List<String[]> ALL = Table.read("typed-alike_my.tsv", 2).stream()
                .map(row -> new String[] {composed(row.cell(0)), composed(row.cell(1))})
                .toList();

        private static String composed(String cell) {
            return Normalizer.normalize(cell, Normalizer.Form.NFC);
        }
    }

    /** A name as it is compared with another: as {@link #text}, without regard to capitals and to ways of typing the same Burmese. */
    public static String name(String name) {
        String folded = text(name).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            if (View.isMyanmar(folded.charAt(i))) {
                String plain = folded;
                for (String[] alike : TypedAlike.ALL) {
                    plain = plain.replace(alike[0], alike[1]);
                }
                return plain;
            }
        }
        return folded;
    }

    /** Whether a quotation says the same words as a passage, closing punctuation inside the marks left aside. */
    public static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    /** Whether a passage holds these words, starting and ending where words or syllables do. */
    public static boolean holds(String passage, String words) {
        View view = View.of(words(passage));
        String folded = view.substring(0, view.length());
        View inner = View.of(words(words));
        String wanted = inner.substring(0, inner.length());
        for (int place = folded.indexOf(wanted); place >= 0; place = folded.indexOf(wanted, place + 1)) {
            if (view.isBoundary(place) && view.isBoundary(place + wanted.length())) {
                return !wanted.isEmpty();
            }
        }
        return false;
    }

    /** The words as they are compared. */
    public static String words(String quotation) {
        String folded = text(quotation);
        int end = folded.length();
        while (end > 0 && (CLOSING.indexOf(folded.charAt(end - 1)) >= 0 || folded.charAt(end - 1) == ' ')) {
            end--;
        }
        return folded.substring(0, end);
    }

    /** NFC, one blank for any white space, straight quotation marks, nothing invisible. */
    public static String text(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (!Unseen.isDropped(sign)) {
                folded.append(mark(sign));
            }
        }
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    static char mark(char sign) {
        return switch (sign) {
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A' -> '\'';
            default -> sign;
        };
    }
}
