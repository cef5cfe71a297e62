package org.plumbline.evidence.redaction;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Where on a page the letters of words stand, so that a reader sees that something was there. */
final class GlyphBoxes extends PDFStreamEngine {
    /** How far letters reach below and above their line, as a part of their size; fonts of Burmese reach far. */
    private static final float BELOW = -0.35f;

    private static final float ABOVE = 1.0f;

    private final StringBuilder text = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Box(int start, int end, float[] corners) {}

    private GlyphBoxes() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** The corners of a box for every letter of the words, as x and y in the space of the page. */
    static List<float[]> of(PDPage page, List<String> words) throws IOException {
        GlyphBoxes engine = new GlyphBoxes();
        engine.processPage(page);
        BitSet removed = Folded.of(engine.text.toString()).units(words, new Tally(words.size()));
        return engine.boxes.stream()
                .filter(box -> {
                    int first = removed.nextSetBit(box.start());
                    return first >= 0 && first < box.end();
                })
                .map(Box::corners)
                .toList();
    }

    /** The operators that paint the boxes black (ISO 32000-1, 8.5). */
    static String painted(List<float[]> boxes) {
        StringBuilder content = new StringBuilder("q 0 g\n");
        for (float[] box : boxes) {
            content.append(String.format(
                    Locale.ROOT,
                    "%.2f %.2f m %.2f %.2f l %.2f %.2f l %.2f %.2f l h f%n",
                    box[0],
                    box[1],
                    box[2],
                    box[3],
                    box[4],
                    box[5],
                    box[6],
                    box[7]));
        }
        return content.append("Q\n").toString();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        String letters = font.toUnicode(code);
        int start = text.length();
        text.append(letters == null ? "\ufffd" : letters);
        float[] corners = new float[8];
        corner(matrix, 0, BELOW, corners, 0);
        corner(matrix, displacement.getX(), BELOW, corners, 2);
        corner(matrix, displacement.getX(), ABOVE, corners, 4);
        corner(matrix, 0, ABOVE, corners, 6);
        boxes.add(new Box(start, text.length(), corners));
    }

    private static void corner(Matrix matrix, float x, float y, float[] corners, int place) {
        Point2D.Float point = matrix.transformPoint(x, y);
        corners[place] = point.x;
        corners[place + 1] = point.y;
    }
}
