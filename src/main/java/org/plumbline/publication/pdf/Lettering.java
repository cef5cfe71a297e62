package org.plumbline.publication.pdf;

import java.awt.Font;
import java.util.List;

/** The fonts of the editions for whoever draws letters as pixels, or has to know how much room words take. */
public final class Lettering {
    private Lettering() {}

    /** In the order in which they are asked for a letter. */
    public static List<Font> fonts() {
        return Faces.regular().faces().stream().map(Face::font).toList();
    }

    /** How wide words are in the regular weight, in parts of the font size. A letter that no font of ours has counts as wide as high. */
    public static double width(String words) {
        double width = 0;
        for (String cluster : Clusters.of(words)) {
            width += Faces.regular()
                    .of(cluster)
                    .map(face -> face.shaped(cluster).advance() / (double) Faces.UNITS)
                    .orElse(1.0);
        }
        return width;
    }
}
