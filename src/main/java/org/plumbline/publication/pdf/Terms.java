package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lists of terms as tables with a row for each term. The layout program can set a term beside its meaning only as a float, and it
 * takes what floats out of the structure, where a screen reader would find all terms at the end of the document.
 */
final class Terms {

    private Terms() {}

    static void asTables(Document document) {
        Elements.named(document, Elements.XHTML, "dl").forEach(list -> asTable(document, list));
    }

    private static void asTable(Document document, Element list) {
        Element table = document.createElementNS(Elements.XHTML, "table");
        for (int i = 0; i < list.getAttributes().getLength(); i++) {
            Node attribute = list.getAttributes().item(i);
            table.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
        }
        table.setAttribute("class", (list.getAttribute("class") + " terms").strip());
        Element body = document.createElementNS(Elements.XHTML, "tbody");
        table.appendChild(body);
        Element term = null;
        Element meaning = null;
        for (Element part : children(list)) {
            boolean isTerm = part.getLocalName().equals("dt");
            if (term == null || meaning == null || (isTerm && meaning.hasChildNodes())) {
                Element row = document.createElementNS(Elements.XHTML, "tr");
                term = document.createElementNS(Elements.XHTML, "th");
                term.setAttribute("scope", "row");
                meaning = document.createElementNS(Elements.XHTML, "td");
                row.appendChild(term);
                row.appendChild(meaning);
                body.appendChild(row);
            }
            Element into = isTerm ? term : meaning;
            Element block = document.createElementNS(Elements.XHTML, "div");
            while (part.hasChildNodes()) {
                block.appendChild(part.getFirstChild());
            }
            into.appendChild(block);
        }
        if (body.hasChildNodes()) {
            list.getParentNode().replaceChild(table, list);
        } else {
            list.getParentNode().removeChild(list);
        }
    }

    /** The terms and meanings, also those that stand in groups ({@code div}, HTML 4.4.9). */
    private static List<Element> children(Element list) {
        List<Element> parts = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                switch (element.getLocalName()) {
                    case "dt", "dd" -> parts.add(element);
                    case "div" -> parts.addAll(children(element));
                    default -> {}
                }
            }
        }
        return parts;
    }
}
