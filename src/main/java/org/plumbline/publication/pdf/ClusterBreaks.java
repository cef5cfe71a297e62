package org.plumbline.publication.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end in a word that is longer than it: behind each cluster. */
final class ClusterBreaks implements FSTextBreaker {
    private final Piece piece;
    private String text = "";
    private int at;

    /** @param piece learns where each ends */
    ClusterBreaks(Piece piece) {
        this.piece = piece;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            piece.end(text.length());
            return -1;
        }
        at = Clusters.end(text, at);
        piece.end(at);
        return at;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
        piece.begin(newText);
    }
}
