package org.plumbline.claim.report;

import java.util.List;
import org.plumbline.claim.judge.Trend;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** A bar chart of the days or totals of a trend as SVG 1.1, with a text alternative; it loads nothing. */
public final class TrendChart {
    private static final int HEIGHT = 220;
    private static final int BASE = 180;
    private static final int TALLEST = 140;
    private static final int STEP = 14;
    private static final int LEFT = 40;

    private TrendChart() {}

    /** The chart of the first pair of windows; the question is its title. */
    public static String svg(String question, Trend.Compared compared, Language language) {
        Messages messages = Messages.in(language);
        Trend.Pair pair = compared.pairs().getFirst();
        List<Integer> bars = pair.series()
                .map(Trend.Series::perDay)
                .orElseGet(() -> List.of(
                        Math.toIntExact(pair.before().most()),
                        Math.toIntExact(pair.after().most())));
        int split = pair.series().map(Trend.Series::split).orElse(1);
        int most = Math.max(1, bars.stream().mapToInt(Integer::intValue).max().orElse(0));
        int width = LEFT + bars.size() * STEP + 20;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(HEIGHT)
                .append("\" xml:lang=\"")
                .append(language.code())
                .append("\">\n<title>")
                .append(escaped(question))
                .append("</title>\n<desc>")
                .append(escaped(messages.say(
                        "statistics.chart",
                        compared.before(),
                        pair.before().least(),
                        compared.after(),
                        pair.after().least())))
                .append("</desc>\n");
        for (int i = 0; i < bars.size(); i++) {
            int tall = Math.round((float) bars.get(i) / most * TALLEST);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                    .replace("%n", "\n")
                    .formatted(LEFT + i * STEP, BASE - tall, STEP - 4, tall, i < split ? "#767676" : "#1f5fa8"));
        }
        int line = LEFT + split * STEP - 2;
        svg.append("<line x1=\"%d\" y1=\"20\" x2=\"%d\" y2=\"%d\" stroke=\"#b00020\" stroke-dasharray=\"4 3\"/>\n"
                .formatted(line, line, BASE));
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#333\"/>\n"
                .formatted(LEFT - 4, BASE, width - 10, BASE));
        svg.append("<text x=\"4\" y=\"%d\" font-size=\"12\">%s</text>\n"
                .formatted(BASE - TALLEST + 4, messages.digits(Integer.toString(most))));
        svg.append("<text x=\"4\" y=\"%d\" font-size=\"12\">%s</text>\n".formatted(BASE, messages.digits("0")));
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"12\">%s</text>\n"
                .formatted(LEFT, HEIGHT - 16, escaped(messages.say("statistics.label.before"))));
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"12\">%s</text>\n"
                .formatted(line, HEIGHT - 2, escaped(messages.say("statistics.label.after"))));
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
