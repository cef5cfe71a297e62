package org.plumbline.publication.pdf;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clusters are drawn otherwise before another. In Burmese a font makes room where a mark below meets a letter that reaches below, or moves
 * marks and letters closer together (OpenType 1.9, GSUB and GPOS lookups with context). The others are set closer where their
 * fonts say so (kerning). For one document, and one thread.
 */
final class Neighbours {
    private static final Set<UnicodeScript> WITH_MARKS =
            Set.of(UnicodeScript.MYANMAR, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER);

    private record Pair(String text, String next) {}

    private final List<Faces> weights;
    private final Map<Pair, Boolean> known = new HashMap<>();

    /** @param weights all that a text may be set in */
    Neighbours(List<Faces> weights) {
        this.weights = List.copyOf(weights);
    }

    /** Whether the first is drawn otherwise before the second than alone, in any weight. */
    boolean touch(String text, String next) {
        return script(text) == script(next)
                && WITH_MARKS.contains(script(text))
                && known.computeIfAbsent(
                        new Pair(text, next), pair -> weights.stream().anyMatch(faces -> touch(faces, text, next)));
    }

    private static UnicodeScript script(String cluster) {
        return UnicodeScript.of(cluster.codePointAt(0));
    }

    private static boolean touch(Faces faces, String text, String next) {
        return faces.of(text)
                .filter(face -> !face.shaped(text, next).equals(face.shaped(text)))
                .isPresent();
    }
}
