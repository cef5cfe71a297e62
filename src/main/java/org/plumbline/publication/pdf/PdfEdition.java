package org.plumbline.publication.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plumbline.publication.pdf.PdfResult.Missing;
import org.plumbline.publication.pdf.PdfResult.MissingGlyph;
import org.plumbline.publication.pdf.PdfResult.Written;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An edition as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Nothing is read from outside; a picture stands in the markup. */
public final class PdfEdition {
    private static final String PICTURE_IN_IT = "data:image/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfEdition() {}

    /**
     * Lays out a document and writes it, or says which letters cannot be drawn.
     *
     * @param xhtml well-formed, in the namespace of XHTML, with {@code lang}, {@code head} and {@code title}
     * @throws IllegalArgumentException if it is not, or a link leads neither to a place in it nor to http, https or mailto
     */
    public static PdfResult write(String xhtml, PdfMeta meta) {
        return write(xhtml, meta, true);
    }

    /** The letters of a document and its footer that no font of ours has; each once, in the order of the text. */
    public static List<Missing> missing(String xhtml, PdfMeta meta) {
        return MissingGlyphs.in(parsed(xhtml), meta.footer());
    }

    /** @param shaping false only to see the difference */
    static PdfResult write(String xhtml, PdfMeta meta, boolean shaping) {
        Document document = parsed(xhtml);
        List<Missing> missing = MissingGlyphs.in(document, meta.footer());
        if (!missing.isEmpty()) {
            return new MissingGlyph(missing);
        }
        if (!(document.getElementsByTagNameNS(Elements.XHTML, "head").item(0) instanceof Element head)) {
            throw new IllegalArgumentException("the document has no head");
        }
        Element style = document.createElementNS(Elements.XHTML, "style");
        style.setTextContent(PageStyle.of(meta));
        head.insertBefore(style, head.getFirstChild());
        Links.check(document);
        HeadedTables.mark(document);
        Footnotes.mark(document);
        Terms.asTables(document);
        Bookmarks.put(document, head);
        SvgText.outline(document);
        Joints.keep(document);
        try {
            return rendered(document, meta, shaping);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PdfResult rendered(Document document, PdfMeta meta, boolean shaping) throws IOException {
        XRLog.setLoggingEnabled(false);
        ClusterCodes codes = new ClusterCodes(new Neighbours(List.of(Faces.regular(), Faces.bold())));
        Piece piece = new Piece();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeLineBreaker(Breaks.ofWords(piece));
        builder.useUnicodeCharacterBreaker(new ClusterBreaks(piece));
        ClusterFont regular = new ClusterFont(
                "NotoSans-Regular", Faces.regular(), codes, new ClusterGlyphs(Faces.regular(), shaping));
        ClusterFont bold =
                new ClusterFont("NotoSans-Bold", Faces.bold(), codes, new ClusterGlyphs(Faces.bold(), shaping));
        for (String family : List.of("edition", ClusterText.BURMESE_DIGITS, "Serif")) {
            builder.useFont(new PDFontSupplier(regular), family, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(bold), family, BOLD, FontStyle.NORMAL, true);
        }
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(
                    (address, kind) -> address != null && address.startsWith(PICTURE_IN_IT), when);
        }
        builder.withW3cDocument(document, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        builder.usePageSupplier(Backgrounds.forgetting());
        try (PDDocument pdf = drawn(builder, new ClusterText(codes, piece))) {
            Footnotes.tag(pdf);
            ReadingOrder.put(pdf);
            Metadata.put(pdf, meta);
            int pages = pdf.getNumberOfPages();
            pdf.save(out);
            return new Written(out.toByteArray(), pages);
        }
    }

    /** The document with its pages; what they were laid out with is let go, since in a long one it takes as much as they do. */
    private static PDDocument drawn(PdfRendererBuilder builder, ClusterText text) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.getSharedContext().setTextRenderer(text);
            renderer.layout();
            return renderer.createPDFKeepOpen();
        }
    }

    static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException(malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
