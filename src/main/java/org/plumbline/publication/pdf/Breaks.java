package org.plumbline.publication.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: by ICU's rules and its dictionaries of Burmese, Thai, Lao and Khmer words, but never inside a cluster, never before
 * a consonant that ends a syllable, and never between "not" and its verb. The dictionaries have no words of Shan, Mon or Karen.
 */
final class Breaks implements FSTextBreaker {
    private static final char ASAT = '\u103A';
    private static final char DOT_BELOW = '\u1037';
    /** Burmese "not", which stands before its verb; for a dictionary it is a word. */
    private static final char NOT = '\u1019';

    private final BreakIterator breaks;
    private final Piece piece;
    private String text = "";
    private int last;

    private Breaks(BreakIterator breaks, Piece piece) {
        this.breaks = breaks;
        this.piece = piece;
    }

    /**
     * Between words.
     *
     * @param piece learns where each ends
     */
    static Breaks ofWords(Piece piece) {
        return new Breaks(BreakIterator.getLineInstance(new ULocale("my")), piece);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE
                && (!Clusters.isBoundary(text, next) || isFinal(text, next) || isNot(text, last, next))) {
            next = breaks.next();
        }
        last = next;
        piece.end(next == BreakIterator.DONE ? text.length() : next);
        return next == BreakIterator.DONE ? -1 : next;
    }

    /** Whether the letter there has an asat, and so no vowel of its own (Unicode 17, 16.3). */
    private static boolean isFinal(String text, int at) {
        int next = at + 1;
        next += next < text.length() && text.charAt(next) == DOT_BELOW ? 1 : 0; // which stands before it in NFC
        return next < text.length() && text.charAt(next) == ASAT;
    }

    private static boolean isNot(String text, int from, int until) {
        return until - from == 1
                && text.charAt(from) == NOT
                && until < text.length()
                && Character.isLetter(text.charAt(until));
    }

    @Override
    public void setText(String newText) {
        last = 0;
        text = newText;
        breaks.setText(newText);
        piece.begin(newText);
    }
}
