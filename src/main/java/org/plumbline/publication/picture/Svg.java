package org.plumbline.publication.picture;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.Lettering;

/**
 * Writes SVG 1.1 that loads nothing and has no style attribute. Words are escaped, measured with the fonts of the editions, and go on
 * in the next line, or are shortened, where they would leave the picture. Lengths are in units of the picture, which is as wide as a
 * telephone: its letters can be read there, and on a page it is not drawn wider than its letters need.
 */
final class Svg {
    static final int WIDTH = 420;
    static final int MARGIN = 10;
    static final int SIZE = 14;
    private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F";
    private static final String CUT = "…";
    /** A reader without our fonts has others, a little wider. */
    private static final double OTHER_FONTS = 1.04;
    /** Bold letters are wider. */
    private static final double BOLD = 0.92;

    private final Language language;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, Double> rooms = new HashMap<>();

    Svg(Language language) {
        this.language = language;
    }

    /** From line to line. */
    double leading() {
        return language == Language.BURMESE ? 23 : 18;
    }

    String whole(String title, String description, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %.0f\" lang=\"%s\" xml:lang=\"%s\"",
                        WIDTH,
                        height,
                        language.code(),
                        language.code())
                + " font-family=\"Plumb, 'Noto Sans', 'Noto Sans Myanmar', Padauk, 'Myanmar Text', sans-serif\" font-size=\""
                + SIZE + "\">\n" + "<title>" + escaped(title) + "</title>\n<desc>" + escaped(description) + "</desc>\n"
                + String.format(
                        Locale.ROOT,
                        "<rect %s width=\"%d\" height=\"%.0f\"/>\n",
                        Tone.PAPER.attributes(),
                        WIDTH,
                        height)
                + "<g aria-hidden=\"true\">\n" + body + "</g>\n</svg>\n";
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

    /** Words in one line that take no more than so much room. */
    void text(double x, double y, String anchor, String words, double room) {
        written("", x, y, anchor, cut(plain(words), room));
    }

    /**
     * Words in as many lines as they need, at most so many; the last is shortened.
     *
     * @param y of the first line
     * @return how high they are together
     */
    double block(double x, double y, String words, double room, int most) {
        return block("", x, y, lines(plain(words), room, most));
    }

    /** The same in bold, for what stands above rows. */
    double heading(double x, double y, String words, double room, int most) {
        return block(" font-weight=\"700\"", x, y, lines(plain(words), room * BOLD, most));
    }

    private double block(String weight, double x, double y, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            written(weight, x, y + i * leading(), "start", lines.get(i));
        }
        return lines.size() * leading();
    }

    private void written(String weight, double x, double y, String anchor, String words) {
        body.append(String.format(
                        Locale.ROOT,
                        "<text %s%s x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
                        Tone.TEXT.attributes(),
                        weight,
                        x,
                        y,
                        anchor))
                .append(escaped(words))
                .append("</text>\n");
    }

    /** How much room words take. */
    double room(String words) {
        return rooms.computeIfAbsent(words, any -> Lettering.width(any) * SIZE * OTHER_FONTS);
    }

    List<String> lines(String words, double room, int most) {
        List<String> pieces = pieces(words, BreakIterator.getLineInstance(locale()));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            double wide = room(pieces.get(i).stripTrailing());
            if (!line.isEmpty() && used + wide > room) {
                if (lines.size() == most - 1) {
                    lines.add(cut(line + String.join("", pieces.subList(i, pieces.size())), room));
                    return lines;
                }
                lines.add(cut(line.toString().strip(), room));
                line.setLength(0);
                used = 0;
            }
            line.append(pieces.get(i));
            used += room(pieces.get(i));
        }
        lines.add(cut(line.toString().strip(), room));
        return lines;
    }

    private String cut(String words, double room) {
        if (room(words) <= room) {
            return words;
        }
        StringBuilder kept = new StringBuilder();
        double used = room(CUT);
        for (String letter : pieces(words, BreakIterator.getCharacterInstance(locale()))) {
            used += room(letter);
            if (used > room) {
                break;
            }
            kept.append(letter);
        }
        return kept.toString().strip() + CUT;
    }

    private static List<String> pieces(String words, BreakIterator breaks) {
        breaks.setText(words);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(words.substring(start, end));
        }
        return pieces;
    }

    private ULocale locale() {
        return new ULocale(language.code());
    }

    /** Without signs that XML forbids, and without those that turn the direction of what follows. */
    private static String plain(String text) {
        return text.codePoints()
                .map(sign -> sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : sign)
                .filter(sign -> sign >= ' ' && (sign < 0x7F || sign > 0x9F))
                .filter(sign -> (sign < 0xD800 || sign > 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF)
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
