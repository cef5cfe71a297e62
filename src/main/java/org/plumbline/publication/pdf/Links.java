package org.plumbline.publication.pdf;

import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Where the links of a document may lead: to a place in it, to the web, to a letter box; never to a script or a file. */
final class Links {
    private static final Pattern FOLLOWED = Pattern.compile("#.+|(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private Links() {}

    /** @throws IllegalArgumentException if one leads anywhere else */
    static void check(Document document) {
        for (Element anchor : Elements.below(document)) {
            if (anchor.getLocalName().equals("a")
                    && anchor.hasAttribute("href")
                    && !FOLLOWED.matcher(anchor.getAttribute("href")).matches()) {
                throw new IllegalArgumentException("no link for a PDF: " + anchor.getAttribute("href"));
            }
        }
    }
}
