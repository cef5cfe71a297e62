package org.plumbline.publication.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words in drawings as outlines, shaped like all others; what they say goes into the alternative text. Known: {@code text} with
 * {@code x}, {@code y}, and {@code font-size}, {@code font-weight}, {@code text-anchor} of its own or inherited, as attributes.
 */
final class SvgText {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final float SIZE = 16;

    private SvgText() {}

    static void outline(Document document) {
        for (Element svg : Elements.named(document, SVG, "svg")) {
            List<String> words = new ArrayList<>();
            for (Element text : Elements.named(svg, SVG, "text")) {
                String said = text.getTextContent().strip().replaceAll("\\s+", " ");
                words.add(said);
                text.getParentNode().replaceChild(path(document, text, said), text);
            }
            if (!svg.hasAttribute("alt")) {
                svg.setAttribute("alt", alternative(svg, words));
            }
        }
    }

    private static String alternative(Element svg, List<String> words) {
        List<String> parts = new ArrayList<>();
        if (svg.hasAttribute("aria-label")) {
            parts.add(svg.getAttribute("aria-label"));
        }
        Elements.named(svg, SVG, "title")
                .forEach(title -> parts.add(title.getTextContent().strip()));
        Elements.named(svg, SVG, "desc")
                .forEach(desc -> parts.add(desc.getTextContent().strip()));
        return String.join(". ", parts.isEmpty() ? words : parts);
    }

    private static Element path(Document document, Element text, String said) {
        Faces faces = inherited(text, "font-weight", "400").matches("bold|[6-9]00") ? Faces.bold() : Faces.regular();
        float size = number(inherited(text, "font-size", ""), SIZE);
        String anchor = inherited(text, "text-anchor", "start");
        List<Stretch> stretches = stretches(faces, said);
        double width = 0;
        for (Stretch stretch : stretches) {
            width += size * stretch.advance() / Faces.UNITS;
        }
        double x = number(text.getAttribute("x"), 0)
                - (anchor.equals("middle") ? width / 2 : anchor.equals("end") ? width : 0);
        double y = number(text.getAttribute("y"), 0);
        StringBuilder data = new StringBuilder();
        for (Stretch stretch : stretches) {
            Font font = stretch.face().font().deriveFont(size);
            append(data, Face.vector(font, stretch.text()).getOutline((float) x, (float) y));
            x += size * stretch.advance() / Faces.UNITS;
        }
        Element path = document.createElementNS(SVG, "path");
        for (String kept : List.of("fill", "transform", "class", "style", "opacity")) {
            if (text.hasAttribute(kept)) {
                path.setAttribute(kept, text.getAttribute(kept));
            }
        }
        path.setAttribute("d", data.toString());
        return path;
    }

    /** What one font draws. */
    private record Stretch(Face face, String text) {
        int advance() {
            return face.shaped(text).advance();
        }
    }

    private static List<Stretch> stretches(Faces faces, String said) {
        List<Stretch> stretches = new ArrayList<>();
        for (String cluster : Clusters.of(said)) {
            Face face = faces.of(cluster).orElseThrow();
            if (!stretches.isEmpty() && stretches.getLast().face() == face) {
                Stretch open = stretches.removeLast();
                stretches.add(new Stretch(face, open.text() + cluster));
            } else {
                stretches.add(new Stretch(face, cluster));
            }
        }
        return stretches;
    }

    private static void append(StringBuilder data, Shape outline) {
        double[] at = new double[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            data.append("MLQCZ".charAt(segment));
            int numbers = segment == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, segment);
            for (int i = 0; i < numbers; i++) {
                appendHundredths(data, Math.round(at[i] * 100));
            }
        }
    }

    /** A picture has thousands of numbers, and a format is slow to write each. */
    private static void appendHundredths(StringBuilder data, long hundredths) {
        long size = Math.abs(hundredths);
        data.append(hundredths < 0 ? "-" : "").append(size / 100).append('.');
        data.append(size % 100 < 10 ? "0" : "").append(size % 100).append(' ');
    }

    private static String inherited(Element element, String attribute, String otherwise) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.hasAttribute(attribute)) {
                return here.getAttribute(attribute);
            }
            if (here.getLocalName().equals("svg")) {
                break;
            }
        }
        return otherwise;
    }

    private static float number(String text, float otherwise) {
        return text.matches("-?[0-9.]+(px)?") ? Float.parseFloat(text.replace("px", "")) : otherwise;
    }
}
