package org.plumbline.claim.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.plumbline.language.Language;
import org.plumbline.language.Span;

/** Finds the sentence that some words stand in, to be quoted (Unicode Standard Annex 29, sentence boundaries). */
final class Sentence {
    private Sentence() {}

    /** From the beginning of the sentence in which the span begins to the end of that in which it ends, in one line. */
    static String around(String text, Span span, Language language) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language.code()));
        sentences.setText(text);
        int start = sentences.isBoundary(span.start()) ? span.start() : sentences.preceding(span.start());
        int last = Math.max(span.start(), span.end() - 1);
        int end = sentences.following(last);
        return text.substring(Math.max(0, start), end == BreakIterator.DONE ? text.length() : end)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
