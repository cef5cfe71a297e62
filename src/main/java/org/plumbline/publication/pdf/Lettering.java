package org.plumbline.publication.pdf;

import java.awt.Font;
import java.util.List;

/** The fonts of the editions for whoever draws letters as pixels. */
public final class Lettering {
    private Lettering() {}

    /** In the order in which they are asked for a letter. */
    public static List<Font> fonts() {
        return Faces.regular().faces().stream().map(Face::font).toList();
    }
}
