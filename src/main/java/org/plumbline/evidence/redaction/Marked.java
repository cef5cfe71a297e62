package org.plumbline.evidence.redaction;

import java.util.BitSet;
import java.util.List;

/** A text with marks where words were. */
final class Marked {
    private Marked() {}

    /** The text with {@link Redactor#MARK} for every run of removed units. */
    static String without(String text, List<String> words, Tally tally) {
        return without(text, 0, Folded.of(text).units(words, tally));
    }

    /** A piece of a longer text, which begins at {@code offset} of it; a run that began before the piece has its mark already. */
    static String without(String piece, int offset, BitSet removed) {
        StringBuilder left = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            int place = offset + i;
            if (!removed.get(place)) {
                left.append(piece.charAt(i));
            } else if (place == 0 || !removed.get(place - 1)) {
                left.append(Redactor.MARK);
            }
        }
        return left.toString();
    }
}
