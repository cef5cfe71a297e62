package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.publication.pdf.PdfResult.Missing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The letters of a document that no font has. */
final class MissingGlyphs {
    private static final Set<String> NOT_DRAWN = Set.of("style", "script", "title", "desc", "metadata");
    /** Characters on each side, so that a person finds the place. */
    private static final int AROUND = 24;

    private final Map<Integer, Missing> found = new LinkedHashMap<>();

    private final Set<String> drawn = new HashSet<>();

    private MissingGlyphs() {}

    static List<Missing> in(Document document, String footer) {
        MissingGlyphs missing = new MissingGlyphs();
        missing.walk(document.getDocumentElement());
        missing.look(footer);
        return new ArrayList<>(missing.found.values());
    }

    private void walk(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (!NOT_DRAWN.contains(element.getLocalName())) {
                    walk(element);
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                look(child.getNodeValue());
            }
        }
    }

    private void look(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = Clusters.end(text, start);
            String cluster = text.substring(start, end);
            if (!drawn.contains(cluster)) {
                if (Faces.regular().of(cluster).isEmpty()) {
                    note(text, start, end);
                } else {
                    drawn.add(cluster);
                }
            }
            start = end;
        }
    }

    /** Which of the cluster; all of it where each letter is in some font but the cluster in none. */
    private void note(String text, int start, int end) {
        int[] letters = text.substring(start, end).codePoints().toArray();
        List<Integer> in = new ArrayList<>();
        for (int letter : letters) {
            if (Faces.regular().of(Character.toString(letter)).isEmpty()) {
                in.add(letter);
            }
        }
        if (in.isEmpty()) {
            for (int letter : letters) {
                in.add(letter);
            }
        }
        String around = text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND))
                .strip();
        in.forEach(letter -> found.putIfAbsent(letter, new Missing(letter, around)));
    }
}
