package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.judge.Trend;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.statistics.Rate;
import org.plumbline.statistics.Rounded;

/**
 * A bar chart of a comparison as SVG 1.1: the days where they are known, otherwise both rates with their exact intervals. It loads
 * nothing, carries a text alternative, and tells what the counts show and that they name no cause.
 */
public final class TrendChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 76;
    private static final int TALLEST = 200;
    private static final int BASE = TOP + TALLEST;
    private static final int LINE = 20;

    /** About as wide as a letter. */
    private static final int LETTER = 8;

    /** So many bars at most; more days are drawn several to a bar. */
    private static final int MOST_BARS = 160;

    private static final String EARLIER = "#c4c4c4";
    private static final String BEFORE = "#767676";
    private static final String AFTER = "#1f5fa8";
    private static final String EVENT = "#b00020";

    private final Messages messages;
    private final StringBuilder svg = new StringBuilder();

    private TrendChart(Messages messages) {
        this.messages = messages;
    }

    /** The chart of the first comparison; the question is its title. */
    public static String svg(String question, Trend.Compared compared, String voice, Language language) {
        TrendChart chart = new TrendChart(Messages.in(language));
        chart.draw(question, compared.pairs().getFirst(), voice, language);
        return chart.svg.toString();
    }

    private void draw(String question, Trend.Pair pair, String voice, Language language) {
        String counted = messages.say(
                "statistics.chart",
                pair.before().window(),
                pair.before().least(),
                pair.after().window(),
                pair.after().least());
        String result = messages.say(TrendReport.resultKey(pair.result()));
        List<String> below = new ArrayList<>(lines(result + " " + messages.say("statistics.no-cause"), language));
        int height = BASE + 62 + below.size() * LINE;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" xml:lang=\"%s\"\n",
                WIDTH,
                height,
                language.code()));
        svg.append("  font-family=\"'Noto Sans', 'Noto Sans Myanmar', Padauk, 'Myanmar Text', sans-serif\" ")
                .append("font-size=\"13\" fill=\"#1a1a1a\">\n<title>")
                .append(escaped(question))
                .append("</title>\n<desc>")
                .append(escaped(counted + " " + result))
                .append("</desc>\n");
        svg.append(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, height));
        boolean daily = pair.series().isPresent();
        text(LEFT, 24, "start", messages.say(daily ? "statistics.chart.days" : "statistics.chart.rates", voice));
        key(pair.series());
        pair.series().ifPresentOrElse(this::days, () -> rates(pair));
        line(LEFT, BASE, WIDTH - RIGHT, BASE, "#333333", 1, "");
        for (int i = 0; i < below.size(); i++) {
            text(LEFT, BASE + 66 + i * LINE, "start", below.get(i));
        }
        svg.append("</svg>\n");
    }

    /** As many letters to a line as fit; Burmese letters are wider. */
    private static List<String> lines(String text, Language language) {
        return Columns.wrapped(text, language == Language.BURMESE ? 66 : 92);
    }

    private void key(Optional<Trend.Series> series) {
        int x = LEFT;
        if (series.filter(days -> days.event() > days.before()).isPresent()) {
            x = key(x, EARLIER, messages.say("statistics.chart.earlier"));
        }
        x = key(x, BEFORE, messages.say("statistics.label.before"));
        x = key(x, AFTER, messages.say("statistics.label.after"));
        if (series.isPresent()) {
            LocalDate event = series.get().first().plusDays(series.get().event());
            key(x, EVENT, messages.say("statistics.chart.event", event));
        }
    }

    private int key(int x, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT, "<rect x=\"%d\" y=\"38\" width=\"12\" height=\"12\" fill=\"%s\"/>\n", x, colour));
        text(x + 18, 48, "start", words);
        return x + 40 + LETTER * Columns.width(words);
    }

    private void days(Trend.Series series) {
        int length = Math.ceilDiv(series.perDay().size(), MOST_BARS);
        int next = series.event() + series.eventDays();
        double most = Math.max(1, sum(series, series.event(), next));
        for (int from = series.event() % length;
                from + length <= series.perDay().size();
                from++) {
            most = Math.max(most, sum(series, from, from + length));
        }
        double top = axis(most);
        double step = (double) (WIDTH - LEFT - RIGHT) / series.perDay().size();
        int firstOfBefore = series.event() - series.before();
        for (int day = series.event() % length; day < series.event(); day += length) {
            bar(series, day, day + length, step, top, day < firstOfBefore ? EARLIER : BEFORE);
        }
        if (series.eventDays() > 0) {
            bar(series, series.event(), next, step, top, EVENT);
        }
        for (int day = next; day < series.perDay().size(); day += length) {
            bar(series, day, Math.min(series.perDay().size(), day + length), step, top, AFTER);
        }
        double at = LEFT + (series.event() + series.eventDays() / 2.0) * step;
        line(at, TOP - 8, at, BASE, EVENT, 1, "4 3");
        text(LEFT, BASE + LINE, "start", day(series.first()));
        text(
                WIDTH - RIGHT,
                BASE + LINE,
                "end",
                day(series.first().plusDays(series.perDay().size() - 1L)));
    }

    private String day(LocalDate day) {
        return messages.write(day);
    }

    private static int sum(Trend.Series series, int from, int until) {
        return series.perDay().subList(from, until).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void bar(Trend.Series series, int from, int until, double step, double most, String colour) {
        double tall = sum(series, from, until) / most * TALLEST;
        rectangle(LEFT + from * step, tall, Math.max(0.8, (until - from) * step * 0.8), colour);
    }

    private void rates(Trend.Pair pair) {
        Rate before = Rate.of(pair.before().most(), pair.before().exposure());
        Rate after = Rate.of(pair.after().most(), pair.after().exposure());
        double most = axis(Math.max(before.high(), after.high()));
        rate(before, pair.before(), most, 170, BEFORE);
        rate(after, pair.after(), most, 450, AFTER);
    }

    private void rate(Rate rate, Trend.Span span, double most, int x, String colour) {
        int width = 140;
        double middle = x + width / 2.0;
        double tall = rate.rate() / most * TALLEST;
        rectangle(x, tall, width, colour);
        whisker(middle, rate, most, "#ffffff", 5);
        whisker(middle, rate, most, "#1a1a1a", 2);
        String figure = messages.write(Rounded.of(rate.rate()));
        text(x + width + 8, BASE - tall + 5, "start", figure);
        text(middle, BASE + LINE, "middle", day(span.window().outerFrom()) + " –");
        text(middle, BASE + 2 * LINE - 2, "middle", day(span.window().outerUntil()));
    }

    private void whisker(double x, Rate rate, double most, String colour, int thick) {
        double top = BASE - rate.high() / most * TALLEST;
        double bottom = BASE - rate.low() / most * TALLEST;
        line(x, top, x, bottom, colour, thick, "");
        line(x - 9, top, x + 9, top, colour, thick, "");
        line(x - 9, bottom, x + 9, bottom, colour, thick, "");
    }

    /** Lines at nothing, half and all of a round figure, which is returned. */
    private double axis(double most) {
        double round = round(most);
        for (int half = 0; half <= 2; half++) {
            double y = BASE - half / 2.0 * TALLEST;
            line(LEFT, y, WIDTH - RIGHT, y, "#dddddd", 1, "");
            text(
                    LEFT - 8,
                    y + 4,
                    "end",
                    messages.write(Rounded.of(round * half / 2).stripTrailingZeros()));
        }
        line(LEFT, TOP, LEFT, BASE, "#333333", 1, "");
        return round;
    }

    /** The least of 1, 2, 5, 10, 20, 50 … and their tenths that holds the value. */
    private static double round(double value) {
        double ten = Math.pow(10, Math.floor(Math.log10(value)));
        for (int step : new int[] {1, 2, 5}) {
            if (step * ten >= value) {
                return step * ten;
            }
        }
        return 10 * ten;
    }

    private void rectangle(double x, double tall, double wide, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x,
                BASE - tall,
                wide,
                tall,
                colour));
    }

    private void line(double x1, double y1, double x2, double y2, String colour, int thick, String dashes) {
        String dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s/>\n",
                x1,
                y1,
                x2,
                y2,
                colour,
                thick,
                dashed));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                x,
                y,
                anchor,
                escaped(words)));
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t' || sign == '\n' || sign >= ' ')
                .filter(sign -> sign < 0xD800 || (sign > 0xDFFF && sign != 0xFFFE && sign != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
