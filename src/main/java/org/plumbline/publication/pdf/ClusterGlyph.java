package org.plumbline.publication.pdf;

import org.plumbline.publication.pdf.Face.Shaped;

/** A cluster as one glyph: its text in the order of typing, and what is drawn for it. */
record ClusterGlyph(String text, Face face, Shaped shaped) {
    /** In thousandths of the font size. */
    int advance() {
        return shaped.advance();
    }
}
