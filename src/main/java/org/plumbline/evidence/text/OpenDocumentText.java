package org.plumbline.evidence.text;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XML of an ODT (OpenDocument 1.2 part 1, chapters 5 and 6) into the XHTML of which {@link VisibleText} is made. Tika's own
 * reader takes deleted paragraphs for text and counts no blanks.
 */
final class OpenDocumentText extends DefaultHandler {
    private static final Set<String> UNSEEN =
            Set.of("tracked-changes", "annotation", "scripts", "event-listeners", "title", "desc", "ruby-text");
    private static final Attributes NONE = new AttributesImpl();

    private final VisibleText text;
    private int unseen;
    private int paragraphs;

    OpenDocumentText(VisibleText text) {
        this.text = text;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes)
            throws RefusedException {
        if (unseen > 0 || UNSEEN.contains(local)) {
            unseen++;
            return;
        }
        switch (local) {
            case "p", "h" -> {
                paragraphs++;
                text.startElement("", "p", "p", NONE);
            }
            case "table-row" -> text.startElement("", "tr", "tr", NONE);
            case "table-cell" -> text.startElement("", "td", "td", NONE);
            case "line-break" -> text.startElement("", "br", "br", NONE);
            case "tab" -> write("\t");
            case "s" -> write(" ".repeat(count(attributes)));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (local) {
            case "p", "h" -> {
                paragraphs--;
                text.endElement("", "p", "p");
            }
            case "table-row" -> text.endElement("", "tr", "tr");
            case "table-cell" -> text.endElement("", "td", "td");
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) throws RefusedException {
        if (unseen == 0 && paragraphs > 0) {
            text.characters(signs, start, length);
        }
    }

    private void write(String blanks) throws RefusedException {
        characters(blanks.toCharArray(), 0, blanks.length());
    }

    /** {@code text:c}, at most 1,000. */
    private static int count(Attributes attributes) {
        String count = attributes.getValue("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c");
        return count != null && count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
    }
}
