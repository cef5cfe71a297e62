package org.plumbline.publication.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What the layout program writes of each border and background: a dictionary with its place on the page (ISO 32000-1, 14.8.2.2.2), which nobody
 * needs, since all of it is drawn. A text of a thousand claims has more than two hundred thousand of them.
 */
final class Backgrounds {
    private Backgrounds() {}

    /** Makes the pages of a document; when one begins, the places on the one before are forgotten. */
    static PageSupplier forgetting() {
        COSDictionary same = new COSDictionary();
        same.setItem(COSName.TYPE, COSName.BACKGROUND);
        return (document, width, height, number, shadow) -> {
            int pages = document.getNumberOfPages();
            if (pages > 0) {
                forget(document.getPage(pages - 1), same);
            }
            return added(document, new PDPage(new PDRectangle(width, height)));
        };
    }

    private static PDPage added(PDDocument document, PDPage page) {
        document.addPage(page);
        return page;
    }

    private static void forget(PDPage page, COSDictionary same) {
        COSDictionary properties = properties(page);
        for (COSName name : background(properties)) {
            properties.setItem(name, same);
        }
    }

    /** Takes them out of a page none of whose sections names one any more. */
    static void drop(PDPage page) {
        COSDictionary properties = properties(page);
        background(properties).forEach(properties::removeItem);
    }

    private static COSDictionary properties(PDPage page) {
        PDResources resources = page.getResources();
        COSDictionary properties =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        return properties == null ? new COSDictionary() : properties;
    }

    private static List<COSName> background(COSDictionary properties) {
        return properties.keySet().stream()
                .filter(name -> properties.getDictionaryObject(name) instanceof COSDictionary one && is(one))
                .toList();
    }

    /** Whether these are the properties of a border or a background. */
    static boolean is(COSDictionary properties) {
        return COSName.BACKGROUND.equals(properties.getCOSName(COSName.TYPE));
    }
}
