package org.plumbline.publication.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: by ICU's rules and its dictionary of Burmese words, but never inside a cluster. */
final class Breaks implements FSTextBreaker {
    private final BreakIterator breaks;
    private String text = "";

    private Breaks(BreakIterator breaks) {
        this.breaks = breaks;
    }

    /** Between words. */
    static Breaks ofWords() {
        return new Breaks(BreakIterator.getLineInstance(new ULocale("my")));
    }

    /** Between clusters, for a word that is longer than a line. */
    static Breaks ofClusters() {
        return new Breaks(BreakIterator.getCharacterInstance(new ULocale("my")));
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && !Clusters.isBoundary(text, next)) {
            next = breaks.next();
        }
        return next == BreakIterator.DONE ? -1 : next;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }
}
