package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clusters of a document in one weight, numbered from 1 as they come up; the number is the glyph in the embedded font. */
final class ClusterGlyphs {
    /** Glyph numbers have 16 bits, and the parts need some too. */
    private static final int MOST = 40_000;

    private final Faces faces;
    private final boolean shaping;
    private final Map<Cluster, Integer> numbers = new HashMap<>();
    private final List<ClusterGlyph> glyphs = new ArrayList<>();

    /** @param shaping false only to see the difference */
    ClusterGlyphs(Faces faces, boolean shaping) {
        this.faces = faces;
        this.shaping = shaping;
    }

    /** @throws IllegalArgumentException if no font has all letters of the cluster */
    int number(Cluster cluster) {
        Integer known = numbers.get(cluster);
        if (known != null) {
            return known;
        }
        Face face = faces.of(cluster.text())
                .orElseThrow(() -> new IllegalArgumentException("no font has a glyph for: " + cluster.text()));
        if (glyphs.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " different clusters in one weight");
        }
        glyphs.add(
                new ClusterGlyph(cluster.text(), face, shaping ? face.shaped(cluster) : face.unshaped(cluster.text())));
        numbers.put(cluster, glyphs.size());
        return glyphs.size();
    }

    ClusterGlyph glyph(int number) {
        return glyphs.get(number - 1);
    }

    boolean has(int number) {
        return number > 0 && number <= glyphs.size();
    }

    /** In the order of their numbers. */
    List<ClusterGlyph> all() {
        return List.copyOf(glyphs);
    }
}
