package org.plumbline.evidence.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.evidence.text.Limits;
import org.plumbline.evidence.text.Made;
import org.plumbline.evidence.text.TextExtractor;

/** A word that stands in every place of a file that we can think of comes through at none. The search here is not the product's. */
final class MarkersTest {
    private static final TextExtractor EXTRACTOR = TextExtractor.withoutRecognition(Limits.USUAL);

    private final List<String> markers = new ArrayList<>();
    private Random random = new Random(0);

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    /** A new word of random letters. */
    private String marker() {
        StringBuilder word = new StringBuilder("Q");
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        markers.add(word.toString());
        return word.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noneComesThroughAPdf(int seed) throws Exception {
        random = new Random(seed);
        byte[] pdf = hidden(pdf());
        Redaction redaction = new Redactor(EXTRACTOR)
                .redact(pdf, Made.PDF, Order.remove(markers).withPicturesLookedAt());
        assertThat(redaction).isInstanceOf(Redaction.Redacted.class);
        Redaction.Redacted made = (Redaction.Redacted) redaction;
        assertThat(made.dropped())
                .containsKeys(
                        Dropped.EARLIER_REVISIONS,
                        Dropped.PROPERTIES,
                        Dropped.XMP,
                        Dropped.ANNOTATIONS,
                        Dropped.BOOKMARKS,
                        Dropped.FORM_FIELDS,
                        Dropped.EMBEDDED_FILES,
                        Dropped.SCRIPTS,
                        Dropped.PICTURE_METADATA);
        assertNone(made.bytes());
        try (PDDocument document = Loader.loadPDF(made.bytes())) {
            document.getDocument().getXrefTable().keySet().forEach(key -> {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    assertNone(decoded(stream));
                }
            });
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("kept");
        }
    }

    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = Made.addPage(document, "kept " + marker() + " kept");
            split(document, page);
            form(document, page);
            marked(document, page);
            picture(document, page);
            document.getDocumentInformation().setAuthor(marker());
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            document.getDocumentInformation().setCustomMetadataValue("x", marker());
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(Made.utf8("<x>" + marker() + "</x>"))));
            page.getCOSObject().setItem("PieceInfo", new COSString(marker()));
            page.setMetadata(new PDMetadata(document, new ByteArrayInputStream(Made.utf8(marker()))));
            PDAnnotationText note = new PDAnnotationText();
            note.setContents(marker());
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.setAnnotations(List.of(note));
            catalog(document);
            return Made.saved(document);
        }
    }

    /** A word in pieces: over an array with gaps, and over two operators. */
    private void split(PDDocument document, PDPage page) throws IOException {
        String word = marker();
        String other = marker();
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
            content.newLineAtOffset(72, 500);
            int cut = 1 + random.nextInt(6);
            content.showTextWithPositioning(new Object[] {word.substring(0, cut), -120f, word.substring(cut), " kept"});
            content.newLineAtOffset(0, -20);
            content.showText(other.substring(0, cut));
            content.newLineAtOffset(0, -14);
            content.showText(other.substring(cut));
            content.endText();
        }
    }

    private void form(PDDocument document, PDPage page) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(200, 20));
        PDResources resources = new PDResources();
        COSName font = resources.add(new PDType1Font(Standard14Fonts.FontName.COURIER));
        form.setResources(resources);
        form.getCOSObject().setItem("Private", new COSString(marker()));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(Made.utf8("% " + marker() + "\nBT /" + font.getName() + " 10 Tf 2 2 Td <"
                    + java.util.HexFormat.of().formatHex(Made.utf8(marker())) + "> Tj (in a form) ' ET"));
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.drawForm(form);
        }
    }

    private void marked(PDDocument document, PDPage page) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(Made.utf8("/Span <</ActualText (" + marker() + ") /Alt (" + marker() + ")>> BDC EMC /" + marker()
                    + " BMC EMC /x <</E (" + marker() + ")>> DP % " + marker() + "\n"));
        }
        COSArray contents = new COSArray();
        contents.add(stream);
        ((COSArray) page.getCOSObject().getDictionaryObject(COSName.CONTENTS)).forEach(contents::add);
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    /** A JPEG with the word in a comment, as cameras and programs leave it (ITU-T T.81, B.2.4.5). */
    private void picture(PDDocument document, PDPage page) throws IOException {
        byte[] jpeg = Made.picture("jpeg", Made.words("kept"));
        byte[] word = Made.utf8(marker());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (word.length + 2)});
        bytes.write(word);
        bytes.write(jpeg, 2, jpeg.length - 2);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.drawImage(JPEGFactory.createFromByteArray(document, bytes.toByteArray()), 20, 20, 200, 50);
        }
    }

    private void catalog(PDDocument document) throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(marker());
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + marker() + "')"));
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(Made.utf8(marker())));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(marker() + ".txt");
        file.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(marker(), file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        PDAcroForm form = new PDAcroForm(document);
        PDResources resources = new PDResources();
        resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName(marker());
        field.getCOSObject().setString(COSName.V, marker());
        form.getFields().add(field);
        form.getCOSObject().setItem(COSName.XFA, new COSString("<xdp>" + marker() + "</xdp>"));
        document.getDocumentCatalog().setAcroForm(form);
        document.getDocumentCatalog().getCOSObject().setItem("Custom", new COSString(marker()));
        document.getDocument().getTrailer().setItem("Custom", new COSString(marker()));
    }

    /** Saved anew behind itself, so that what was changed still stands in the earlier revision. */
    private byte[] hidden(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle(marker());
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            COSDictionary labels = new COSDictionary();
            COSArray numbers = new COSArray();
            numbers.add(COSInteger.ZERO);
            COSDictionary label = new COSDictionary();
            label.setString("P", marker());
            numbers.add(label);
            labels.setItem("Nums", numbers);
            document.getDocumentCatalog().getCOSObject().setItem("PageLabels", labels);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noneComesThroughAPage(int seed) {
        random = new Random(seed);
        StringBuilder page = new StringBuilder("<!-- " + marker() + " --><html data-a='" + marker() + "'><head><title>"
                + marker() + "</title><meta content=" + marker() + "><script type='application/ld+json'>{\"name\":\""
                + marker() + "\"}</script></head><body class=" + marker() + " onload=\"" + marker() + "\"><p>kept</p>");
        List<String> places = new ArrayList<>(List.of(
                "<p>@</p>",
                "<p>x@y</p>",
                "<b title='@'>kept</b>",
                "<a href='https://x.org/@/a'>kept</a>",
                "<a href='https://@.org/'>kept</a>",
                "<img alt='@' src='data:image/png,@'>",
                "<svg><text>@</text><title>@</title></svg>",
                "<custom-@>kept</custom-@>",
                "<p @='1'>kept</p>",
                "<template>@</template>",
                "<noscript>@</noscript>",
                "<textarea>@</textarea>",
                "<iframe srcdoc='@'></iframe>",
                "<table><td colspan='@'>@</table>",
                "<?pi @?>",
                "<details><summary>@</summary>@</details>",
                "<ruby>@<rp>@</rp><rt>@</rt></ruby>"));
        java.util.Collections.shuffle(places, random);
        places.forEach(place -> page.append(place.replace("@", marker())));
        String split = marker();
        page.append("<p>")
                .append(split, 0, 3)
                .append("<i>")
                .append(split, 3, 5)
                .append("</i><br>")
                .append(split.substring(5));
        Redaction redaction =
                new Redactor(EXTRACTOR).redact(Made.utf8(page.toString()), "text/html", Order.remove(markers));
        assertThat(redaction).isInstanceOf(Redaction.Redacted.class);
        byte[] made = ((Redaction.Redacted) redaction).bytes();
        assertNone(made);
        String text = new String(made, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        assertThat(markers).noneMatch(text::contains);
        assertThat(text).contains("kept");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noneComesThroughAWordFile(int seed) throws Exception {
        random = new Random(seed);
        Map<String, byte[]> parts = new LinkedHashMap<>(Made.docxParts(
                "<!-- " + marker() + " -->",
                Made.paragraph("kept " + marker()) + "<w:p><w:ins w:author=\"" + marker() + "\"><w:r><w:t>" + marker()
                        + "</w:t></w:r></w:ins><w:del w:author=\"" + marker() + "\"><w:r><w:delText>" + marker()
                        + "</w:delText></w:r></w:del></w:p>"));
        for (String part : List.of(
                "word/comments.xml",
                "word/footnotes.xml",
                "word/header1.xml",
                "docProps/core.xml",
                "customXml/item1.xml")) {
            parts.put(part, Made.utf8("<x>" + marker() + "</x>"));
        }
        Redaction redaction = new Redactor(EXTRACTOR).redact(Made.zip(parts), Made.DOCX, Order.remove(markers));
        assertThat(redaction).isInstanceOf(Redaction.Redacted.class);
        assertNone(((Redaction.Redacted) redaction).bytes());
    }

    private void assertNone(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String wide = latin.replace("\0", "");
        for (String word : markers) {
            assertThat(latin).doesNotContainIgnoringCase(word);
            assertThat(wide).doesNotContainIgnoringCase(word);
            assertThat(latin)
                    .doesNotContainIgnoringCase(java.util.HexFormat.of().formatHex(Made.utf8(word)));
        }
    }

    private static byte[] decoded(COSStream stream) {
        try (var in = stream.createInputStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
