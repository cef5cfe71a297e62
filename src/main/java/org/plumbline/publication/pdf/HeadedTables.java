package org.plumbline.publication.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Tables with a head, which must not stand alone at the end of a page; those of a few rows stay whole where a page can hold them. */
final class HeadedTables {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** Rows, with those of the head. */
    private static final int FEW = 6;

    private HeadedTables() {}

    static void mark(Document document) {
        NodeList tables = document.getElementsByTagNameNS(XHTML, "table");
        for (int i = 0; i < tables.getLength(); i++) {
            if (tables.item(i) instanceof Element table
                    && table.getElementsByTagNameNS(XHTML, "thead").getLength() > 0) {
                boolean few = table.getElementsByTagNameNS(XHTML, "tr").getLength() <= FEW;
                table.setAttribute(
                        "class", (table.getAttribute("class") + (few ? " headed short" : " headed")).strip());
            }
        }
    }
}
