package org.plumbline.publication.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tables with a head, which must not stand alone at the end of a page; those of a few rows stay whole where a page can hold them. */
final class HeadedTables {
    /** Rows, with those of the head. */
    private static final int FEW = 6;

    private HeadedTables() {}

    static void mark(Document document) {
        for (Element table : Elements.named(document, Elements.XHTML, "table")) {
            if (!Elements.named(table, Elements.XHTML, "thead").isEmpty()) {
                boolean few = Elements.named(table, Elements.XHTML, "tr").size() <= FEW;
                table.setAttribute(
                        "class", (table.getAttribute("class") + (few ? " headed short" : " headed")).strip());
            }
        }
    }
}
