package org.plumbline.evidence.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.text.Limits;
import org.plumbline.evidence.text.Made;
import org.plumbline.evidence.text.TextExtractor;

/**
 * A PDF can carry parts that no page paints. Nobody sees them, so nobody asks for their words to be removed, and they may not come
 * through. The files here are put together object by object, without the product.
 */
final class UnpaintedPartsTest {
    private static final TextExtractor EXTRACTOR = TextExtractor.withoutRecognition(Limits.USUAL);
    private static final String SECRET = "Qunseenxyz";

    private final PDDocument document = new PDDocument();
    private final COSDictionary resources = new COSDictionary();
    private PDPage page = new PDPage();

    @AfterAll
    static void stop() {
        EXTRACTOR.close();
    }

    @BeforeEach
    void aPage() {
        document.addPage(page);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        COSDictionary font = dictionary("Type", name("Font"), "Subtype", name("Type1"), "BaseFont", name("Helvetica"));
        put("Font", "F1", font);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    private static COSDictionary dictionary(Object... entries) {
        return fill(new COSDictionary(), entries);
    }

    private static <D extends COSDictionary> D fill(D dictionary, Object... entries) {
        for (int i = 0; i < entries.length; i += 2) {
            dictionary.setItem(name((String) entries[i]), (COSBase) entries[i + 1]);
        }
        return dictionary;
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    private COSStream stream(String content, Object... entries) {
        COSStream stream = fill(document.getDocument().createCOSStream(), entries);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return stream;
    }

    private void put(String kind, String name, COSBase value) {
        put(resources, kind, name, value);
    }

    private static void put(COSDictionary resources, String kind, String name, COSBase value) {
        COSDictionary of = resources.getCOSDictionary(name(kind));
        if (of == null) {
            of = new COSDictionary();
            resources.setItem(name(kind), of);
        }
        of.setItem(name(name), value);
    }

    private COSStream form(String content, COSDictionary resources) {
        COSStream form =
                stream(content, "Type", name("XObject"), "Subtype", name("Form"), "BBox", numbers(0, 0, 600, 800));
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    /** A form that paints the secret in a font of its own. */
    private COSStream secretForm() {
        COSDictionary own = new COSDictionary();
        put(own, "Font", "F1", resources.getCOSDictionary(COSName.FONT).getDictionaryObject(name("F1")));
        COSStream form = form("BT /F1 12 Tf 10 10 Td (" + SECRET + ") Tj ET % " + SECRET, own);
        form.setItem("Metadata", stream("<x>" + SECRET + "</x>", "Type", name("Metadata")));
        form.setItem("Anything", new COSString(SECRET));
        return form;
    }

    private COSStream image(int... pixels) {
        StringBuilder bytes = new StringBuilder();
        for (int pixel : pixels) {
            bytes.append((char) pixel);
        }
        return stream(
                bytes.toString(),
                "Type",
                name("XObject"),
                "Subtype",
                name("Image"),
                "Width",
                COSInteger.get(pixels.length),
                "Height",
                COSInteger.ONE,
                "BitsPerComponent",
                COSInteger.get(8),
                "ColorSpace",
                name("DeviceGray"));
    }

    private COSStream secretImage() {
        return image(SECRET.chars().toArray());
    }

    private void paint(String content) {
        page.getCOSObject().setItem(COSName.CONTENTS, stream("BT /F1 12 Tf 72 700 Td (kept Ma Hla) Tj ET\n" + content));
    }

    private Redaction.Redacted redacted() throws IOException {
        Redaction redaction = new Redactor(EXTRACTOR)
                .redact(
                        Made.saved(document),
                        Made.PDF,
                        Order.remove(List.of("Ma Hla")).withPicturesLookedAt());
        assertThat(redaction).isInstanceOf(Redaction.Redacted.class);
        return (Redaction.Redacted) redaction;
    }

    /** The new file has the secret nowhere, and is what it was otherwise. */
    private PDDocument withoutSecret() throws IOException {
        Redaction.Redacted made = redacted();
        assertThat(made.dropped()).containsKey(Dropped.UNUSED_PARTS);
        PDDocument read = Loader.loadPDF(made.bytes());
        assertThat(everything(made.bytes(), read)).noneMatch(bytes -> bytes.contains(SECRET));
        assertThat(new PDFTextStripper().getText(read)).contains("kept").doesNotContain("Hla");
        return read;
    }

    /** The bytes of the file, and every stream of it unpacked. */
    private static List<String> everything(byte[] bytes, PDDocument read) throws IOException {
        List<String> all = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
        for (var key : read.getDocument().getXrefTable().keySet()) {
            if (read.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                try (var in = stream.createInputStream()) {
                    all.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    private static int colour(PDDocument document, int x, int y) throws IOException {
        BufferedImage drawn = new PDFRenderer(document).renderImage(0);
        return drawn.getRGB(x, drawn.getHeight() - y) & 0xFFFFFF;
    }

    @Test
    void resourcesThatNoOperatorNamesAreLeftOutAndCounted() throws IOException {
        put("XObject", "Form", secretForm());
        put("XObject", "Picture", secretImage());
        put("XObject", SECRET, form("", new COSDictionary()));
        COSDictionary descriptor = dictionary(
                "Type",
                name("FontDescriptor"),
                "FontName",
                name("Hidden"),
                "Flags",
                COSInteger.get(32),
                "FontFile2",
                stream(SECRET));
        put(
                "Font",
                "F2",
                dictionary(
                        "Type",
                        name("Font"),
                        "Subtype",
                        name("TrueType"),
                        "BaseFont",
                        name("Hidden"),
                        "FontDescriptor",
                        descriptor,
                        "ToUnicode",
                        stream("% " + SECRET)));
        put("Pattern", "P1", dictionary("PatternType", COSInteger.get(2), "Shading", shading()));
        put("Shading", "S1", shading());
        put("ExtGState", "G1", dictionary("SMask", dictionary("S", name("Alpha"), "G", secretForm())));
        put("ColorSpace", "C1", indexed());
        put("Properties", "MC1", dictionary("Type", name("OCG"), "Name", new COSString(SECRET)));
        resources.setItem("Anything", stream(SECRET));
        paint("");
        try (PDDocument made = withoutSecret()) {
            COSDictionary left = made.getPage(0).getResources().getCOSObject();
            assertThat(left.keySet()).containsExactly(COSName.FONT);
            assertThat(left.getCOSDictionary(COSName.FONT).keySet()).containsExactly(name("F1"));
        }
        assertThat(redacted().dropped().get(Dropped.UNUSED_PARTS)).isEqualTo(8);
    }

    private COSDictionary shading() {
        COSStream function = stream(
                "{ % " + SECRET + "\n 0 0 }",
                "FunctionType",
                COSInteger.get(4),
                "Domain",
                numbers(0, 1),
                "Range",
                numbers(0, 1, 0, 1, 0, 1));
        return dictionary(
                "ShadingType",
                COSInteger.get(2),
                "ColorSpace",
                name("DeviceRGB"),
                "Coords",
                numbers(0, 0, 600, 0),
                "Function",
                function);
    }

    private COSArray indexed() {
        COSArray indexed = new COSArray();
        indexed.add(name("Indexed"));
        indexed.add(name("DeviceGray"));
        indexed.add(COSInteger.get(9));
        indexed.add(new COSString(SECRET));
        return indexed;
    }

    @Test
    void whatIsNamedOnlyWithinAFormThatIsNotPaintedGoesWithIt() throws IOException {
        COSDictionary inner = new COSDictionary();
        put(inner, "XObject", "Inner", secretForm());
        put("XObject", "Outer", form("/Inner Do", inner));
        put("XObject", "Painted", form("0 0 1 rg 100 100 50 50 re f", inner));
        paint("/Painted Do");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 120, 120)).isEqualTo(Color.BLUE.getRGB() & 0xFFFFFF);
        }
    }

    @Test
    void aFormWithinAFormIsKeptWhereItIsPaintedAndOnlyThere() throws IOException {
        COSDictionary deep = new COSDictionary();
        put(deep, "XObject", "Unused", secretForm());
        COSDictionary middle = new COSDictionary();
        put(middle, "XObject", "Deep", form("1 0 0 rg 200 200 40 40 re f", deep));
        put(middle, "XObject", "Unused", secretImage());
        put("XObject", "Middle", form("q /Deep Do Q", middle));
        paint("q /Middle Do Q");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 220, 220)).isEqualTo(Color.RED.getRGB() & 0xFFFFFF);
        }
    }

    @Test
    void aTilingPatternKeepsWhatItPaintsAndNothingElse() throws IOException {
        COSDictionary own = new COSDictionary();
        put(own, "XObject", "Unused", secretForm());
        COSStream pattern = stream(
                "0 1 0 rg 0 0 10 10 re f % " + SECRET,
                "Type",
                name("Pattern"),
                "PatternType",
                COSInteger.ONE,
                "PaintType",
                COSInteger.ONE,
                "TilingType",
                COSInteger.ONE,
                "BBox",
                numbers(0, 0, 10, 10),
                "XStep",
                COSInteger.get(10),
                "YStep",
                COSInteger.get(10),
                "Resources",
                own,
                "Anything",
                stream(SECRET));
        put("Pattern", "P1", pattern);
        paint("/Pattern cs /P1 scn 300 300 60 60 re f");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 330, 330)).isEqualTo(Color.GREEN.getRGB() & 0xFFFFFF);
        }
    }

    @Test
    void aShadingAndItsFunctionKeepWhatPaints() throws IOException {
        COSDictionary shading = shading();
        shading.setItem("Anything", stream(SECRET));
        put("Shading", "S1", shading);
        put("Shading", "S2", shading());
        paint("q 400 400 50 50 re W n /S1 sh Q");
        try (PDDocument made = withoutSecret()) {
            assertThat(made.getPage(0).getResources().getShadingNames()).containsExactly(name("S1"));
            assertThat(colour(made, 590, 420)).isEqualTo(0xFFFFFF);
            assertThat(colour(made, 420, 420)).isNotEqualTo(0xFFFFFF);
        }
    }

    /** A soft mask paints nothing, it decides how much of what is painted is seen. */
    @Test
    void aSoftMaskIsKeptWithWhatItNeeds() throws IOException {
        COSDictionary own = new COSDictionary();
        put(own, "XObject", "Unused", secretForm());
        COSStream mask = form("1 g 0 0 50 50 re f 0 g 50 0 50 50 re f", own);
        mask.setItem(
                COSName.GROUP,
                dictionary("S", name("Transparency"), "CS", name("DeviceGray"), "Anything", new COSString(SECRET)));
        put(
                "ExtGState",
                "G1",
                dictionary(
                        "Type",
                        name("ExtGState"),
                        "SMask",
                        dictionary("S", name("Luminosity"), "G", mask, "Anything", secretForm())));
        put("ExtGState", "G2", dictionary("SMask", dictionary("S", name("Alpha"), "G", secretForm())));
        paint("q 1 0 0 1 100 500 cm /G1 gs 1 0 0 rg 0 0 100 50 re f Q");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 120, 520)).isEqualTo(Color.RED.getRGB() & 0xFFFFFF);
            assertThat(colour(made, 180, 520)).isEqualTo(0xFFFFFF);
        }
    }

    /** Letters drawn by operators: only those that are shown are kept, by their names too. */
    @Test
    void onlyTheLettersOfADrawnFontThatAreShownAreKept() throws IOException {
        COSDictionary own = new COSDictionary();
        put(own, "XObject", "Used", form("0 0 700 700 re f", new COSDictionary()));
        put(own, "XObject", "Unused", secretForm());
        COSDictionary shapes = dictionary(
                "shown",
                stream("1000 0 d0 /Used Do % " + SECRET),
                SECRET,
                stream("1000 0 d0 BT /F1 9 Tf (" + SECRET + ") Tj ET"),
                "other",
                stream("1000 0 d0 /Unused Do"));
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(65));
        differences.add(name("shown"));
        differences.add(name(SECRET));
        differences.add(name("other"));
        put(
                "Font",
                "T3",
                dictionary(
                        "Type",
                        name("Font"),
                        "Subtype",
                        name("Type3"),
                        "FontBBox",
                        numbers(0, 0, 1000, 1000),
                        "FontMatrix",
                        numbers(0.001f, 0, 0, 0.001f, 0, 0),
                        "CharProcs",
                        shapes,
                        "Encoding",
                        dictionary("Type", name("Encoding"), "Differences", differences),
                        "FirstChar",
                        COSInteger.get(65),
                        "LastChar",
                        COSInteger.get(67),
                        "Widths",
                        numbers(1000, 1000, 1000),
                        "Resources",
                        own));
        paint("0 0 1 rg BT /T3 40 Tf 100 600 Td (A) Tj ET");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 110, 610)).isEqualTo(Color.BLUE.getRGB() & 0xFFFFFF);
        }
    }

    @Test
    void theAppearanceOfAnAnnotationAndWhatLayersAreCalledGo() throws IOException {
        COSDictionary annotation = dictionary(
                "Type",
                name("Annot"),
                "Subtype",
                name("Stamp"),
                "Rect",
                numbers(10, 10, 50, 50),
                "AP",
                dictionary("N", secretForm()));
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        COSDictionary layer = dictionary("Type", name("OCG"), "Name", new COSString(SECRET));
        put("Properties", "L1", layer);
        COSStream painted = form("0 0 1 rg 100 100 50 50 re f", new COSDictionary());
        painted.setItem("OC", layer);
        put("XObject", "Painted", painted);
        put("XObject", "Unused", secretForm());
        paint("/OC /L1 BDC /Painted Do EMC");
        COSArray layers = new COSArray();
        layers.add(layer);
        document.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.OCPROPERTIES, dictionary("OCGs", layers, "D", new COSDictionary()));
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 120, 120)).isEqualTo(Color.BLUE.getRGB() & 0xFFFFFF);
        }
    }

    /** Both pages have one dictionary of resources, as many programs write it. */
    @Test
    void resourcesSharedByPagesAreKeptForThePageThatPaintsThem() throws IOException {
        put("XObject", "First", form("1 0 0 rg 100 100 50 50 re f", new COSDictionary()));
        put("XObject", "Second", form("0 0 1 rg 100 100 50 50 re f", new COSDictionary()));
        put("XObject", "Unused", secretForm());
        paint("/First Do");
        page = new PDPage();
        document.addPage(page);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        paint("/Second Do");
        try (PDDocument made = withoutSecret()) {
            assertThat(made.getPage(0).getResources().getXObjectNames()).containsExactly(name("First"));
            assertThat(made.getPage(1).getResources().getXObjectNames()).containsExactly(name("Second"));
            assertThat(colour(made, 120, 120)).isEqualTo(Color.RED.getRGB() & 0xFFFFFF);
        }
        assertThat(redacted().dropped().get(Dropped.UNUSED_PARTS)).isEqualTo(1);
    }

    /** A form without resources paints with those of the page (ISO 32000-1, 7.8.3, for old files). */
    @Test
    void aFormWithoutResourcesPaintsWithThoseOfThePage() throws IOException {
        COSStream form = form("/Blue Do BT /F1 12 Tf 72 650 Td (also kept) Tj ET", new COSDictionary());
        form.removeItem(COSName.RESOURCES);
        put("XObject", "Old", form);
        put("XObject", "Blue", form("0 0 1 rg 100 100 50 50 re f", new COSDictionary()));
        put("XObject", "Unused", secretForm());
        paint("/Old Do");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 120, 120)).isEqualTo(Color.BLUE.getRGB() & 0xFFFFFF);
            assertThat(new PDFTextStripper().getText(made)).contains("also kept");
        }
    }

    /** Bytes behind the pixels, in a picture, a stencil and a picture within the content, are painted by nobody. */
    @Test
    void bytesBehindThePixelsOfAPictureGo() throws IOException {
        COSStream picture = image(0, 255);
        try (var out = picture.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(new byte[] {0, (byte) 255});
            out.write(Made.utf8(SECRET));
        }
        put("XObject", "Picture", picture);
        COSStream stencil = stream(
                "\u0000" + SECRET,
                "Type",
                name("XObject"),
                "Subtype",
                name("Image"),
                "Width",
                COSInteger.get(8),
                "Height",
                COSInteger.ONE,
                "ImageMask",
                org.apache.pdfbox.cos.COSBoolean.TRUE,
                "Anything",
                new COSString(SECRET));
        put("XObject", "Stencil", stencil);
        put("XObject", "Unused", secretForm());
        paint("q 20 0 0 20 100 100 cm /Picture Do Q q 0 0 1 rg 20 0 0 20 200 200 cm /Stencil Do Q\n"
                + "q 20 0 0 20 300 300 cm BI /W 8 /H 1 /IM true /X (" + SECRET + ") ID \u0000" + SECRET + "\nEI Q");
        try (PDDocument made = withoutSecret()) {
            assertThat(colour(made, 105, 110)).isZero();
            assertThat(colour(made, 210, 210)).isEqualTo(Color.BLUE.getRGB() & 0xFFFFFF);
            assertThat(colour(made, 310, 310)).isZero();
        }
    }

    @Test
    void operatorsThatThereAreNotAndOperandsThatNothingTakesGo() throws IOException {
        put("XObject", "Unused", secretForm());
        paint("BX (" + SECRET + ") unknown /" + SECRET + " other EX (" + SECRET + ") 3 w <</A (" + SECRET + ")>> q Q\n"
                + "BT /F1 12 Tf 72 600 Td [(a) /" + SECRET + " -20 (b)] TJ ET");
        withoutSecret().close();
    }

    /** A form that paints itself, and resources that lead back to themselves. */
    @Test
    void circlesEnd() throws IOException {
        COSDictionary own = new COSDictionary();
        COSStream form = form("0 0 1 rg 100 100 50 50 re f /Self Do", own);
        put(own, "XObject", "Self", form);
        put("XObject", "Self", form);
        put("XObject", "Unused", secretForm());
        paint("/Self Do");
        withoutSecret().close();
    }

    @Test
    void aColourThatIsNestedWithoutEndIsRefused() throws IOException {
        COSBase colour = name("DeviceRGB");
        for (int i = 0; i < 100; i++) {
            COSArray around = new COSArray();
            around.add(name("Pattern"));
            around.add(colour);
            colour = around;
        }
        put("ColorSpace", "Deep", colour);
        paint("/Deep cs");
        assertThat(new Redactor(EXTRACTOR).redact(Made.saved(document), Made.PDF, Order.remove(List.of("Ma Hla"))))
                .isEqualTo(new Redaction.Refused(Redaction.Reason.UNREADABLE));
    }

    @Test
    void aFontKeepsTheProgramItDrawsWithAndNoDescriptionOfIt() throws IOException {
        byte[] program = getClass()
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
                .readAllBytes();
        var font = org.apache.pdfbox.pdmodel.font.PDType0Font.load(document, new ByteArrayInputStream(program), false);
        font.getCOSObject().setItem("Anything", stream(SECRET));
        ((COSDictionary) ((COSArray) font.getCOSObject().getDictionaryObject("DescendantFonts")).getObject(0))
                .getCOSDictionary(COSName.FONT_DESC)
                .setItem("FontFamily", new COSString(SECRET));
        put("Font", "F9", font.getCOSObject());
        put("XObject", "Unused", secretForm());
        StringBuilder codes = new StringBuilder();
        for (byte one : font.encode("letters")) {
            codes.append("%02x".formatted(one));
        }
        paint("BT /F9 12 Tf 72 600 Td <" + codes + "> Tj ET");
        try (PDDocument made = withoutSecret()) {
            assertThat(new PDFTextStripper().getText(made)).contains("letters");
        }
    }
}
