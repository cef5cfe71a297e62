package org.plumbline.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of a document as they stand when they are asked for. The lists of the DOM are gone through anew after each change. */
final class Elements {
    static final String XHTML = "http://www.w3.org/1999/xhtml";

    private Elements() {}

    /** All elements below a node, in the order of the document. */
    static List<Element> below(Node root) {
        List<Element> found = new ArrayList<>();
        gather(root, found);
        return found;
    }

    /** Those of a namespace and a name. */
    static List<Element> named(Node root, String namespace, String name) {
        return below(root).stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .toList();
    }

    private static void gather(Node node, List<Element> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
                gather(element, found);
            }
        }
    }
}
