package org.plumbline.publication.picture;

import java.util.Locale;
import org.plumbline.claim.report.Columns;
import org.plumbline.language.Language;

/** Writes SVG 1.1 that loads nothing. Names are escaped, and shortened where they would leave the picture. */
final class Svg {
    static final int WIDTH = 600;
    static final int MARGIN = 16;
    private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F";

    private final Language language;
    private final StringBuilder body = new StringBuilder();

    Svg(Language language) {
        this.language = language;
    }

    String whole(String title, String description, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %.0f\" xml:lang=\"%s\"",
                        WIDTH,
                        height,
                        language.code())
                + " font-family=\"'Noto Sans', 'Noto Sans Myanmar', Padauk, 'Myanmar Text', sans-serif\" font-size=\"15\">\n"
                + "<title>" + escaped(title) + "</title>\n<desc>" + escaped(description) + "</desc>\n"
                + String.format(
                        Locale.ROOT,
                        "<rect %s width=\"%d\" height=\"%.0f\"/>\n",
                        Tone.PAPER.attributes(),
                        WIDTH,
                        height)
                + body
                + "</svg>\n";
    }

    void rect(Tone tone, double x, double y, double wide, double high) {
        body.append(String.format(
                Locale.ROOT,
                "<rect %s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                tone.attributes(),
                x,
                y,
                wide,
                high));
    }

    void line(Tone tone, double x1, double y1, double x2, double y2) {
        body.append(String.format(
                Locale.ROOT,
                "<line %s x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                tone.attributes(),
                x1,
                y1,
                x2,
                y2));
    }

    void circle(Tone tone, double x, double y, double radius) {
        body.append(String.format(
                Locale.ROOT, "<circle %s cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>\n", tone.attributes(), x, y, radius));
    }

    void path(Tone tone, String way) {
        body.append(String.format(Locale.ROOT, "<path %s d=\"%s\"/>\n", tone.attributes(), way));
    }

    /** Words that take no more than so much room. */
    void text(double x, double y, String anchor, String words, double room) {
        body.append(String.format(
                Locale.ROOT,
                "<text %s x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
                Tone.TEXT.attributes(),
                x,
                y,
                anchor));
        body.append(escaped(fitting(words, room))).append("</text>\n");
    }

    /** About how much room words take. */
    double room(String words) {
        return Columns.width(words) * letter();
    }

    private double letter() {
        return language == Language.BURMESE ? 11 : 8.5;
    }

    private String fitting(String words, double room) {
        String plain = plain(words);
        int most = Math.max(2, (int) (room / letter()));
        return Columns.width(plain) <= most ? plain : Columns.firstOf(plain, most);
    }

    /** Without signs that XML forbids, and without those that turn the direction of what follows. */
    private static String plain(String text) {
        return text.codePoints()
                .map(sign -> sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : sign)
                .filter(sign -> sign >= ' ' && (sign < 0xD800 || sign > 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF)
                .filter(sign -> TURNING.indexOf(sign) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        return plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
