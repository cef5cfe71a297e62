package org.plumbline.publication.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.plumbline.publication.pdf.TrueType.Box;

/**
 * A font of a PDF (ISO 32000-1, 9.7: Type 0 over CIDFontType2) whose characters are the codes of whole clusters. What was used is
 * embedded when the document is saved. Widths are in thousandths of the font size.
 */
final class ClusterFont extends PDFont {
    private static final int SYMBOLIC = 4;
    private static final float CAPITALS = 714;
    private static final float STEM = 80;

    private final Faces faces;
    private final ClusterCodes codes;
    private final ClusterGlyphs glyphs;
    private final String name;
    private boolean embedded;

    /** @param name of the font in the PDF, without the tag that marks it as a part */
    ClusterFont(String name, Faces faces, ClusterCodes codes, ClusterGlyphs glyphs) {
        super(type0());
        this.faces = faces;
        this.codes = codes;
        this.glyphs = glyphs;
        this.name = "PLUMBA+" + name;
        dict.setName(COSName.BASE_FONT, this.name);
        setFontDescriptor(descriptor());
    }

    private static COSDictionary type0() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        return font;
    }

    private PDFontDescriptor descriptor() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
        PDFontDescriptor descriptor = new PDFontDescriptor(dictionary);
        descriptor.setFontName(name);
        descriptor.setFlags(SYMBOLIC);
        descriptor.setFontBoundingBox(box(faces.faces().stream()));
        descriptor.setItalicAngle(0);
        descriptor.setAscent(EmbeddedFont.ascent(faces));
        descriptor.setDescent(EmbeddedFont.descent(faces));
        descriptor.setCapHeight(CAPITALS);
        descriptor.setStemV(STEM);
        return descriptor;
    }

    private static PDRectangle box(Stream<Face> faces) {
        Box box = faces.map(Face::box).reduce(Box::with).orElseThrow();
        return new PDRectangle(box.left(), box.bottom(), box.right() - box.left(), box.top() - box.bottom());
    }

    @Override
    public float getStringWidth(String coded) {
        return coded.codePoints()
                .map(code -> glyphs.glyph(number(code)).advance())
                .sum();
    }

    @Override
    protected byte[] encode(int code) {
        int number = number(code);
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private int number(int code) {
        return glyphs.number(codes.cluster(code));
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        int high = in.read();
        return high < 0 ? -1 : high << 8 | in.read();
    }

    @Override
    public float getWidth(int number) {
        return glyphs.has(number) ? glyphs.glyph(number).advance() : 0;
    }

    @Override
    public float getWidthFromFont(int number) {
        return getWidth(number);
    }

    @Override
    public boolean hasExplicitWidth(int number) {
        return true;
    }

    @Override
    protected float getStandard14Width(int number) {
        throw new UnsupportedOperationException("not one of the fonts that every reader has");
    }

    @Override
    public float getAverageFontWidth() {
        return Faces.UNITS / 2f;
    }

    @Override
    @SuppressWarnings("deprecation") // PDFBox asks for it
    public float getHeight(int number) {
        return getFontDescriptor().getAscent();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public BoundingBox getBoundingBox() {
        PDRectangle box = getFontDescriptor().getFontBoundingBox();
        return new BoundingBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    @Override
    public Matrix getFontMatrix() {
        return new Matrix(0.001f, 0, 0, 0.001f, 0, 0);
    }

    @Override
    public Vector getPositionVector(int number) {
        return new Vector(0, 0);
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public void addToSubset(int code) {
        // what is encoded is kept anyway
    }

    @Override
    public boolean willBeSubset() {
        return !embedded;
    }

    @Override
    public void subset() throws IOException {
        if (embedded) {
            return;
        }
        embedded = true;
        List<ClusterGlyph> used = glyphs.all();
        byte[] file = EmbeddedFont.of(faces, used);
        getFontDescriptor()
                .setFontBoundingBox(
                        box(Stream.concat(faces.faces().stream(), used.stream().map(ClusterGlyph::face))));
        COSStream stream = stream(file);
        stream.setInt(COSName.LENGTH1, file.length);
        getFontDescriptor().getCOSObject().setItem(COSName.FONT_FILE2, stream);
        COSArray descendants = new COSArray();
        descendants.add(descendant(used));
        dict.setItem(COSName.DESCENDANT_FONTS, descendants);
        dict.setItem(COSName.TO_UNICODE, stream(ToUnicode.table(used)));
    }

    private COSDictionary descendant(List<ClusterGlyph> used) {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSArray widths = new COSArray();
        used.forEach(glyph -> widths.add(COSInteger.get(glyph.advance())));
        COSArray fromFirst = new COSArray();
        fromFirst.add(COSInteger.get(1));
        fromFirst.add(widths);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.FONT_DESC, getFontDescriptor());
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setInt(COSName.DW, Faces.UNITS / 2);
        font.setItem(COSName.W, fromFirst);
        return font;
    }

    private static COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
