package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in the columns of a terminal. A code point takes one column, a mark that sits on another none. A line ends at a space; in
 * Burmese, which has spaces between phrases only, before a syllable where a phrase would leave much of a line empty.
 */
public final class Columns {
    private static final int VIRAMA = 0x1039;
    private static final int ASAT = 0x103A;

    private Columns() {}

    /** How many columns the text takes. */
    public static int width(String text) {
        return (int) text.codePoints().filter(Columns::takesColumn).count();
    }

    /** The text followed by spaces up to a width. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Lines of at most {@code width} columns; a word that is longer stands alone on its line. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : phrases(text, width / 3)) {
            int wide = width(word.stripTrailing());
            if (used > 0 && used + wide > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            String piece = used == 0 ? word.stripLeading() : word;
            line.append(piece);
            used += width(piece);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The end of the text that fits, with an ellipsis before it if something is left out. */
    public static String lastOf(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        List<String> pieces = pieces(text);
        StringBuilder end = new StringBuilder();
        for (int i = pieces.size() - 1; i >= 0 && width(pieces.get(i)) + width(end.toString()) < width; i--) {
            end.insert(0, pieces.get(i));
        }
        return "…" + (end.isEmpty() ? lastLetters(text, width - 1) : end);
    }

    /** Of something without a break, such as a path, as many letters as fit. */
    private static String lastLetters(String text, int width) {
        int start = text.length();
        while (start > 0 && width(text.substring(text.offsetByCodePoints(start, -1))) <= width) {
            start = text.offsetByCodePoints(start, -1);
        }
        return text.substring(start);
    }

    /** The beginning of the text that fits, with an ellipsis behind it if something is left out. */
    public static String firstOf(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        for (String piece : pieces(text)) {
            if (width(piece.stripTrailing()) + width(start.toString()) >= width) {
                break;
            }
            start.append(piece);
        }
        return start.toString().stripTrailing() + "…";
    }

    /** What stands between spaces, with the spaces that follow it; of what is longer than {@code most}, the pieces. */
    private static List<String> phrases(String text, int most) {
        List<String> phrases = new ArrayList<>();
        List<String> phrase = new ArrayList<>();
        for (String piece : pieces(text)) {
            phrase.add(piece);
            if (piece.endsWith(" ")) {
                addPhrase(phrase, most, phrases);
                phrase.clear();
            }
        }
        addPhrase(phrase, most, phrases);
        return phrases;
    }

    private static void addPhrase(List<String> pieces, int most, List<String> phrases) {
        String whole = String.join("", pieces);
        if (width(whole.stripTrailing()) > most) {
            phrases.addAll(pieces);
        } else if (!whole.isEmpty()) {
            phrases.add(whole);
        }
    }

    /** Pieces between which a line may end, each with the spaces that follow it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (mayBreakBefore(text, i)) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    private static boolean mayBreakBefore(String text, int i) {
        char here = text.charAt(i);
        char before = text.charAt(i - 1);
        if (before == ' ') {
            return here != ' ';
        }
        return startsSyllable(text, i) && isBurmese(before) && before != VIRAMA;
    }

    /** A consonant or independent vowel that neither closes a syllable (asat) nor is stacked (virama). */
    private static boolean startsSyllable(String text, int i) {
        char here = text.charAt(i);
        boolean letter = (here >= 0x1000 && here <= 0x102A) || here == 0x103F || here == 0x104E;
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return letter && next != ASAT && next != VIRAMA;
    }

    private static boolean isBurmese(char c) {
        return (c >= 0x1000 && c <= 0x103F) || c == 0x104A || c == 0x104B;
    }

    private static boolean takesColumn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        };
    }
}
