package org.plumbline.language;

import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text as quotations are compared with it ({@link Folding#text}: NFC, one blank for any white space, straight quotation marks,
 * nothing invisible), which remembers for each character where it stood in the text that was given. Made and searched in time
 * proportional to the length of the text, whatever stands in it.
 */
public final class FoldedText {
    /** No language needs so many marks on a letter; more are not put in order (cf. Unicode Standard Annex 15, stream-safe text). */
    private static final int LONGEST_CLUSTER = 64;

    private final String original;
    private final StringBuilder folded;
    private String whole = "";
    private int[] starts;
    private int[] ends;

    private FoldedText(String original) {
        this.original = original;
        this.folded = new StringBuilder(original.length());
        this.starts = new int[original.length() + 1];
        this.ends = new int[original.length() + 1];
    }

    public static FoldedText of(String text) {
        FoldedText made = new FoldedText(text);
        for (int start = 0; start < text.length(); ) {
            int end = clusterEnd(text, start);
            made.add(start, end);
            start = end;
        }
        if (made.endsWithBlank()) {
            made.folded.setLength(made.folded.length() - 1);
        }
        made.whole = made.folded.toString();
        return made;
    }

    /** Behind the characters that NFC may join with the one at the start. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && end - start < LONGEST_CLUSTER) {
            int point = text.codePointAt(end);
            if (point < 0x300 || Normalizer2.getNFCInstance().hasBoundaryBefore(point)) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private void add(int start, int end) {
        if (isComposed(start, end)) {
            for (int i = start; i < end; i++) {
                addSign(original.charAt(i), i, i + 1);
            }
        } else {
            Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFC)
                    .chars()
                    .forEach(sign -> addSign((char) sign, start, end));
        }
    }

    private boolean isComposed(int start, int end) {
        char first = original.charAt(start);
        boolean alone = end - start == 1
                && (first < 0x300 || Normalizer2.getNFCInstance().isInert(first));
        return alone || Normalizer.isNormalized(original.substring(start, end), Normalizer.Form.NFC);
    }

    private void addSign(char sign, int start, int end) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            addBlank(start, end);
        } else if (!Unseen.isDropped(sign)) {
            put(Folding.mark(sign), start, end);
        }
    }

    private void addBlank(int start, int end) {
        if (endsWithBlank()) {
            ends[folded.length() - 1] = end;
        } else if (!folded.isEmpty()) {
            put(' ', start, end);
        }
    }

    private boolean endsWithBlank() {
        return !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
    }

    private void put(char sign, int start, int end) {
        int at = folded.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        folded.append(sign);
        starts[at] = start;
        ends[at] = end;
    }

    /** The text that was given. */
    public String original() {
        return original;
    }

    /** The text as it is compared. */
    public String text() {
        return whole;
    }

    /** How long the folded text is, in UTF-16 units. */
    public int length() {
        return folded.length();
    }

    /** The stretch of the given text from which a stretch of the folded text was made; neither may be empty. */
    public Span originalOf(Span span) {
        return new Span(starts[span.start()], ends[span.end() - 1]);
    }

    /**
     * Visits the places where words stand, from the first on, those that overlap too. A place counts if it begins and ends where
     * words, syllables and numbers do: "36 dead" does not stand in "136 dead".
     *
     * @param words folded already; nothing is found if they are empty
     * @param visitor gets the start of each place in the folded text and says whether to go on
     */
    public void search(String words, IntPredicate visitor) {
        if (words.isEmpty()) {
            return;
        }
        int[] borders = borders(words);
        int matched = 0;
        for (int i = 0; i < folded.length(); i++) {
            while (matched > 0 && words.charAt(matched) != folded.charAt(i)) {
                matched = borders[matched - 1];
            }
            matched += words.charAt(matched) == folded.charAt(i) ? 1 : 0;
            if (matched == words.length()) {
                matched = borders[matched - 1];
                int start = i + 1 - words.length();
                if (isBoundary(start) && isBoundary(i + 1) && !visitor.test(start)) {
                    return;
                }
            }
        }
    }

    /** The first places of words. */
    public List<Span> places(String words, int most) {
        List<Span> found = new ArrayList<>();
        search(words, start -> {
            found.add(new Span(start, start + words.length()));
            return found.size() < most;
        });
        return found;
    }

    /** The longest proper prefix that is a suffix too, for every prefix (Knuth, Morris and Pratt 1977). */
    private static int[] borders(String words) {
        int[] borders = new int[words.length()];
        for (int i = 1, border = 0; i < words.length(); i++) {
            while (border > 0 && words.charAt(border) != words.charAt(i)) {
                border = borders[border - 1];
            }
            border += words.charAt(border) == words.charAt(i) ? 1 : 0;
            borders[i] = border;
        }
        return borders;
    }

    /** Whether a word, syllable or number may start or end between the folded character before and the one here. */
    public boolean isBoundary(int at) {
        if (at <= 0 || at >= folded.length()) {
            return true;
        }
        char before = folded.charAt(at - 1);
        char here = folded.charAt(at);
        boolean parted = Character.isHighSurrogate(before) && Character.isLowSurrogate(here);
        return !parted && !isInNumber(at, before, here) && Boundary.isBetween(before, here, peek(at + 1), peek(at + 2));
    }

    private boolean isInNumber(int at, char before, char here) {
        boolean beforePoint = isPoint(here) && Character.isDigit(before) && Character.isDigit(peek(at + 1));
        boolean behindPoint = isPoint(before) && Character.isDigit(here) && at > 1 && Character.isDigit(peek(at - 2));
        return (Character.isDigit(before) && Character.isDigit(here)) || beforePoint || behindPoint;
    }

    private static boolean isPoint(char sign) {
        return sign == '.' || sign == ',';
    }

    private char peek(int at) {
        return at < folded.length() ? folded.charAt(at) : '\0';
    }
}
