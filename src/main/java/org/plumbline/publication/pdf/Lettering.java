package org.plumbline.publication.pdf;

import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fonts of the editions for whoever draws letters as pixels, or has to know how much room words take. */
public final class Lettering {
    private Lettering() {}

    /**
     * A part of a text that one font draws.
     *
     * @param start its first character
     * @param end behind its last
     */
    public record Stretch(Font font, int start, int end) {}

    /** The parts of a text, in order and without gaps, in the regular weight. A letter that no font of ours has stays with the first of them. */
    public static List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Face first = Faces.regular().faces().getFirst();
        Face last = first;
        int start = 0;
        while (start < text.length()) {
            int end = Clusters.end(text, start);
            Face face = Faces.regular().of(text.substring(start, end)).orElse(first);
            int from = !stretches.isEmpty() && face == last
                    ? stretches.removeLast().start()
                    : start;
            stretches.add(new Stretch(face.font(), from, end));
            last = face;
            start = end;
        }
        return stretches;
    }

    /** The emoji of a text that none of the fonts of letters draws, each once and as it is drawn: a family, a flag and a key are one. */
    public static Set<String> emoji(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= Emoji.FIRST_NOT_IN_LATIN) {
                int start = Emoji.start(text, at);
                int end = Clusters.end(text, start);
                String cluster = text.substring(start, end);
                if (Emoji.isOne(cluster) && Faces.regular().ofLetters(cluster).isEmpty()) {
                    found.add(cluster);
                    at = end - 1;
                }
            }
        }
        return found;
    }

    /** How wide words are in the regular weight, in parts of the font size. A letter that no font of ours has counts as wide as high. */
    public static double width(String words) {
        double width = 0;
        for (String cluster : Clusters.of(words)) {
            Optional<Face> face = Faces.regular().of(cluster);
            width += face.map(one -> one.shaped(cluster).advance() / (double) Faces.UNITS)
                    .orElse(1.0);
        }
        return width;
    }
}
