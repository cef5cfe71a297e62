package org.plumbline.publication.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Where the letters and the thin lines of a first page stand, in points from the left. */
final class Spots extends PDFGraphicsStreamEngine {
    /** As high as no line under words is. */
    private static final double THICK = 2;

    private record Letter(String unicode, double left, double right) {}

    private final List<Letter> letters = new ArrayList<>();
    private final List<Rectangle2D> lines = new ArrayList<>();
    private final List<Rectangle2D> open = new ArrayList<>();

    private Spots(PDPage page) {
        super(page);
    }

    static Spots of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Spots spots = new Spots(document.getPage(0));
            spots.processPage(document.getPage(0));
            return spots;
        }
    }

    /** Of the thin ones: what is under the words, not what parts the notes from the text. */
    Rectangle2D highestLine() {
        return lines.stream().max(Comparator.comparingDouble(Rectangle2D::getY)).orElseThrow();
    }

    double left(String letter) {
        return letter(letter).left();
    }

    double right(String letter) {
        return letter(letter).right();
    }

    private Letter letter(String unicode) {
        return letters.stream()
                .filter(one -> one.unicode().equals(unicode))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) {
        double left = at.getTranslateX();
        letters.add(new Letter(font.toUnicode(code), left, left + displacement.getX() * at.getScalingFactorX()));
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        Rectangle2D box = new Rectangle2D.Double(one.getX(), one.getY(), 0, 0);
        box.add(three);
        open.add(box);
    }

    @Override
    public void fillPath(int windingRule) {
        open.stream().filter(box -> box.getHeight() < THICK).forEach(lines::add);
        open.clear();
    }

    @Override
    public void endPath() {
        open.clear();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        open.add(new Rectangle2D.Double(x, y, 0, 0));
    }

    @Override
    public void lineTo(float x, float y) {
        open.getLast().add(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Double();
    }

    @Override
    public void closePath() {}

    @Override
    public void strokePath() {
        open.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        open.clear();
    }

    @Override
    public void shadingFill(COSName shading) {}
}
