package org.plumbline.publication.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.publication.pdf.TrueType.Box;

/** One font file: what it has letters for, its outlines, and how HarfBuzz, which the JDK brings, shapes a text with it. */
final class Face {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** The JDK's numbers of glyphs that are not to be drawn begin here. */
    private static final int INVISIBLE = 0xFFFE;

    private final TrueType outlines;
    private final Font font;

    /**
     * Reads a font.
     *
     * @param features of OpenType that the JDK leaves out unless it is asked for them: {@link TextAttribute#KERNING}, {@link TextAttribute#LIGATURES}
     * @throws IOException if the JDK cannot read the file
     */
    Face(byte[] file, Map<TextAttribute, Integer> features) throws IOException {
        outlines = new TrueType(file);
        try {
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont((float) Faces.UNITS)
                    .deriveFont(features);
        } catch (FontFormatException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /**
     * A glyph where shaping puts it, in {@link Faces#UNITS}, y upwards.
     *
     * @param id the number in this face
     */
    record Placed(int id, int x, int y) {}

    /**
     * A shaped text.
     *
     * @param advance how far the next letter lies to the right, in {@link Faces#UNITS}
     */
    record Shaped(List<Placed> glyphs, int advance) {}

    TrueType outlines() {
        return outlines;
    }

    Font font() {
        return font;
    }

    /** By which lengths of the outlines are multiplied to be in {@link Faces#UNITS}. */
    double scale() {
        return (double) Faces.UNITS / outlines.unitsPerEm();
    }

    /** The box of all glyphs, in {@link Faces#UNITS}. */
    Box box() {
        return outlines.box().scaled(scale());
    }

    /** The same of one that is not empty. */
    Box box(int glyph) {
        return outlines.box(glyph).scaled(scale());
    }

    /** Whether there is a glyph for each code point that is drawn. */
    boolean has(String text) {
        return text.codePoints().allMatch(this::has);
    }

    boolean has(int codePoint) {
        return Clusters.isUnseen(codePoint) || font.canDisplay(codePoint);
    }

    Shaped shaped(String text) {
        return shaped(Cluster.alone(text));
    }

    /** A cluster as it is drawn behind and before others, which may change its form and may be closer to it or further away. */
    Shaped shaped(Cluster cluster) {
        String next = cluster.next();
        String behind = next.isEmpty() ? "" : Neighbours.before(cluster.text(), next);
        GlyphVector vector = vector(font, cluster.before() + cluster.text() + next);
        int start = start(vector, cluster.before().length());
        int rest = next.isEmpty() ? 0 : width(behind, next);
        return new Shaped(
                placed(vector, cluster.before().length(), cluster.text().length(), start), end(vector) - start - rest);
    }

    private int width(String before, String text) {
        GlyphVector vector = vector(font, before + text);
        return end(vector) - start(vector, before.length());
    }

    /** Where what is drawn from a character on begins, which is a base or a vowel before it. */
    private static int start(GlyphVector vector, int character) {
        if (character == 0) {
            return 0;
        }
        int glyph = 0;
        while (glyph < vector.getNumGlyphs() && vector.getGlyphCharIndex(glyph) < character) {
            glyph++;
        }
        return (int) Math.round(vector.getGlyphPosition(glyph).getX());
    }

    private static int end(GlyphVector vector) {
        return (int) Math.round(vector.getGlyphPosition(vector.getNumGlyphs()).getX());
    }

    /** What is drawn for some characters of a text, from where it begins. */
    private static List<Placed> placed(GlyphVector vector, int from, int length, int start) {
        List<Placed> glyphs = new ArrayList<>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            int id = vector.getGlyphCode(i);
            int character = vector.getGlyphCharIndex(i);
            if (id < INVISIBLE && character >= from && character < from + length) {
                Point2D at = vector.getGlyphPosition(i);
                glyphs.add(new Placed(id, (int) Math.round(at.getX()) - start, (int) -Math.round(at.getY())));
            }
        }
        return glyphs;
    }

    /** The same without shaping, letter after letter: what a program shows that does not know the script. */
    Shaped unshaped(String text) {
        List<Placed> glyphs = new ArrayList<>();
        int x = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (!Clusters.isUnseen(codePoint)) {
                int id = font.createGlyphVector(CONTEXT, Character.toString(codePoint))
                        .getGlyphCode(0);
                glyphs.add(new Placed(id, x, 0));
                x += (int) Math.round(outlines.advance(id) * scale());
            }
        }
        return new Shaped(glyphs, x);
    }

    /** A text laid out by HarfBuzz in a size of this font. */
    static GlyphVector vector(Font font, String text) {
        return font.layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
