package org.plumbline.publication.pdf;

/**
 * The piece of a text between two places where a line may end. The layout program measures a text piece by piece and draws it in one, so
 * whoever measures has to know what follows. For one document, and one thread.
 */
final class Piece {
    private String text = "";
    private int from;
    private int to;

    void begin(String whole) {
        text = whole;
        from = 0;
        to = 0;
    }

    /** The next piece ends here. */
    void end(int end) {
        from = to;
        to = end;
    }

    /** The cluster behind a text that is measured, if that is the piece; else empty. */
    String behind(String measured) {
        boolean isPiece = to < text.length() && measured.length() == to - from && text.startsWith(measured, from);
        return isPiece && to > from ? text.substring(to, Clusters.end(text, to)) : "";
    }
}
