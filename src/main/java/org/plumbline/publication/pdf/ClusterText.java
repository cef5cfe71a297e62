package org.plumbline.publication.pdf;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.JustificationInfo;

/** Measures and draws text by clusters: every text is coded on its way to the fonts, which know only codes of clusters. */
final class ClusterText extends PdfBoxTextRenderer {
    /** The family of page numbers in a Burmese edition; the layout program itself counts in 0 to 9 only. */
    static final String BURMESE_DIGITS = "burmese-digits";

    private static final char BURMESE_ZERO = '\u1040';
    /** Of the font size: below all that Burmese stacks under the line. */
    private static final float UNDERLINE = 0.12f;

    private static final float UNDERLINE_THICKNESS = 0.05f;

    private final ClusterCodes codes;
    private final Piece piece;

    /** @param piece what is measured before it is drawn */
    ClusterText(ClusterCodes codes, Piece piece) {
        this.codes = codes;
        this.piece = piece;
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        super.drawString(device, coded(device, text), x, y);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo info) {
        super.drawString(device, coded(device, text), x, y, info);
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        boolean burmese = font instanceof PdfBoxFSFont ours
                && ours.getFontDescriptions().getFirst().getFamily().equals(BURMESE_DIGITS);
        return super.getWidth(context, font, coded(burmese ? burmeseDigits(text) : text, piece.behind(text)));
    }

    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
        FSFontMetrics metrics = super.getFSFontMetrics(context, font, text);
        if (metrics instanceof PdfBoxFSFontMetrics ours) {
            ours.setUnderlineOffset(font.getSize2D() * UNDERLINE);
            ours.setUnderlineThickness(font.getSize2D() * UNDERLINE_THICKNESS);
        }
        return metrics;
    }

    private String coded(OutputDevice device, String text) {
        boolean burmese = device instanceof AbstractOutputDevice drawing
                && drawing.getFontSpecification() != null
                && drawing.getFontSpecification().families.length > 0
                && drawing.getFontSpecification().families[0].equals(BURMESE_DIGITS);
        return coded(burmese ? burmeseDigits(text) : text, "");
    }

    private String coded(String text, String behind) {
        return codes.coded(TextRenderer.getEffectivePrintableString(text), behind);
    }

    static String burmeseDigits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit >= '0' && digit <= '9') {
                digits.setCharAt(i, (char) (BURMESE_ZERO + digit - '0'));
            }
        }
        return digits.toString();
    }
}
