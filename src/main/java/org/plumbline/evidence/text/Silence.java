package org.plumbline.evidence.text;

import org.plumbline.language.Phrase;

/** Why a file that was read to its end gave no text (E126). */
public enum Silence {
    /** There are no words and no pictures of words in it, e.g. an empty page. */
    EMPTY("extraction.E126.empty"),
    /** It is a picture, or pages without a text layer, and Tesseract is not installed. */
    NEEDS_RECOGNITION("extraction.E126.needs-recognition"),
    /** Tesseract looked at every page without a text layer and recognised nothing. */
    NOTHING_RECOGNISED("extraction.E126.nothing-recognised");

    private final String key;

    Silence(String key) {
        this.key = key;
    }

    public String code() {
        return "E126";
    }

    /** What was found and what to do. */
    public Phrase phrase() {
        return Phrase.of(key);
    }
}
