package org.plumbline.publication.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The headings h1 to h3 as the outline of the PDF. */
final class Bookmarks {

    private record Open(int level, Element bookmark) {}

    private Bookmarks() {}

    static void put(Document document, Element head) {
        Element outline = document.createElementNS(Elements.XHTML, "bookmarks");
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, outline));
        List<Element> elements = Elements.below(document);
        for (int i = 0; i < elements.size(); i++) {
            Element heading = elements.get(i);
            if (level(heading) > 0) {
                while (open.element().level() >= level(heading)) {
                    open.pop();
                }
                if (!heading.hasAttribute("id")) {
                    heading.setAttribute("id", "heading-" + i);
                }
                Element bookmark = document.createElementNS(Elements.XHTML, "bookmark");
                bookmark.setAttribute("name", words(heading).strip().replaceAll("\\s+", " "));
                bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
                open.element().bookmark().appendChild(bookmark);
                open.push(new Open(level(heading), bookmark));
            }
        }
        head.appendChild(outline);
    }

    /** The words of a heading without its notes. */
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                words.append(child.getNodeValue());
            } else if (!element.getAttribute("class").equals(Footnotes.NOTE)
                    && !element.getAttribute("class").equals(Footnotes.CALL)) {
                words.append(words(element));
            }
        }
        return words.toString();
    }

    private static int level(Element element) {
        return switch (element.getLocalName()) {
            case "h1" -> 1;
            case "h2" -> 2;
            case "h3" -> 3;
            default -> 0;
        };
    }
}
