package org.plumbline.evidence.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** Reads a PDF page by page; a page that has drawings and no text is made a picture, if pictures are wanted. */
final class PdfReading {
    /** What Tesseract's documentation asks for (Improving the quality of the output). */
    private static final int DOTS_PER_INCH = 300;

    /** In so many of the last bytes the end of a PDF is looked for; some have other bytes after it. */
    private static final int END = 4096;

    private static final float POINTS_PER_INCH = 72;

    /** The operators that paint something other than text (ISO 32000-1 annex A). */
    private static final Set<String> PAINTING =
            Set.of("Do", "BI", "sh", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final Request request;
    private final byte[] bytes;
    private final Answer answer;

    PdfReading(Request request, byte[] bytes, Answer answer) {
        this.request = request;
        this.bytes = bytes;
        this.answer = answer;
    }

    Frame read() throws IOException, SAXException, TikaException {
        if (!hasEnd()) {
            throw new IOException("the file has no end"); // PDFBox would make do with the pages that are left
        }
        VisibleText text = new VisibleText(request.limits(), VisibleText.Blanks.KEPT);
        Metadata metadata = new Metadata();
        ParseContext context = Reading.context();
        context.set(PDFParserConfig.class, onlyText());
        Reading.parse(new PDFParser(), bytes, text, metadata, context);
        List<String> pages = text.pages();
        if (request.pictures() && pages.stream().anyMatch(String::isBlank)) {
            withPictures(pages);
        } else {
            for (int page = 1; page <= pages.size(); page++) {
                answer.text(page, pages.get(page - 1));
            }
        }
        return new Frame.End(Optional.empty(), Reading.title(metadata));
    }

    /** Whether it says where its table of objects begins, as it must at its end (ISO 32000-1 section 7.5.5). */
    private boolean hasEnd() {
        int from = Math.max(0, bytes.length - END);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("startxref");
    }

    private static PDFParserConfig onlyText() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setExtractAcroFormContent(true);
        config.setCatchIntermediateIOExceptions(false);
        return config;
    }

    private void withPictures(List<String> pages) throws IOException, RefusedException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 1; page <= pages.size(); page++) {
                String text = pages.get(page - 1);
                if (text.isBlank() && page <= document.getNumberOfPages() && paints(document.getPage(page - 1))) {
                    answer.picture(page, Pictures.png(picture(renderer, document.getPage(page - 1), page - 1)));
                } else {
                    answer.text(page, text);
                }
            }
        }
    }

    private static boolean paints(PDPage page) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator && PAINTING.contains(operator.getName())) {
                return true;
            }
        }
        return false;
    }

    private BufferedImage picture(PDFRenderer renderer, PDPage page, int index) throws IOException, RefusedException {
        PDRectangle box = page.getCropBox();
        double inches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        if (inches * DOTS_PER_INCH * DOTS_PER_INCH > request.limits().pixels()) {
            throw new RefusedException(Refusal.PIXELS);
        }
        return renderer.renderImageWithDPI(index, DOTS_PER_INCH, ImageType.GRAY);
    }
}
