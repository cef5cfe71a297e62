package org.plumbline.publication.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: by ICU's rules and its dictionaries of Burmese, Thai, Lao and Khmer words, but never inside a cluster. */
final class Breaks implements FSTextBreaker {
    private final BreakIterator breaks;
    private final Piece piece;
    private String text = "";

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
        while (next != BreakIterator.DONE && !Clusters.isBoundary(text, next)) {
            next = breaks.next();
        }
        piece.end(next == BreakIterator.DONE ? text.length() : next);
        return next == BreakIterator.DONE ? -1 : next;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
        piece.begin(newText);
    }
}
