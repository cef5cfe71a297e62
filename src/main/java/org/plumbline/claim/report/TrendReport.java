package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.judge.Trend;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Window;
import org.plumbline.statistics.Daily;
import org.plumbline.statistics.RateRatio;

/** Two windows side by side, in fixed words that name no cause. */
public final class TrendReport {
    /** The longest bar of the chart, in columns. */
    private static final int BAR = 50;

    private final Messages messages;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private TrendReport(Messages messages, Ink ink) {
        this.messages = messages;
        this.ink = ink;
    }

    /**
     * For a terminal of 80 columns; each line ended by a line feed.
     *
     * @param question as it was asked
     * @param fixed when the windows were fixed, if that is told
     * @param loaded the day on which the first of the case was recorded, if anything was
     */
    public static String text(
            String question,
            Trend trend,
            Optional<LocalDate> fixed,
            Optional<LocalDate> loaded,
            Language language,
            Ink ink) {
        TrendReport report = new TrendReport(Messages.in(language), ink);
        report.write(question, trend, fixed, loaded);
        return report.out.toString();
    }

    private void write(String question, Trend trend, Optional<LocalDate> fixed, Optional<LocalDate> loaded) {
        Columns.wrapped(question, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
        switch (trend) {
            case Trend.Unclear(String code, Phrase message, Phrase help) -> {
                wrapped("error[" + code + "]: " + messages.say(message));
                wrapped(messages.say(help));
            }
            case Trend.NotComparable(Window before, Window after) -> {
                wrapped(messages.say("statistics.windows", before, after));
                wrapped(messages.say("statistics.not-comparable"));
            }
            case Trend.Compared compared -> {
                compared.pairs().forEach(this::pair);
                line("");
                wrapped(messages.say(chosen(fixed, loaded)));
                wrapped(messages.say("statistics.no-cause"));
            }
        }
    }

    /** A window that was chosen when the counts were known finds what it looks for. */
    private static Phrase chosen(Optional<LocalDate> fixed, Optional<LocalDate> loaded) {
        if (fixed.isEmpty()) {
            return Phrase.of("statistics.fixed-unknown");
        }
        boolean before = loaded.isEmpty() || fixed.get().isBefore(loaded.get());
        return before
                ? Phrase.of("statistics.fixed-before", fixed.get())
                : Phrase.of("statistics.fixed-after", fixed.get(), loaded.get());
    }

    private void pair(Trend.Pair pair) {
        List<Detail> details = new ArrayList<>();
        add(details, "before", span(pair.before()));
        add(details, "after", span(pair.after()));
        Optional<RateRatio> low = pair.lowest(false);
        Optional<RateRatio> high = pair.highest(false);
        if (low.isEmpty() || high.isEmpty()) {
            add(details, "ratio", messages.say("statistics.not-estimable"));
            DetailLines.of(details, ink).forEach(this::line);
            return;
        }
        add(
                details,
                "ratio",
                messages.say(
                        "statistics.ratio",
                        number(low.get().ratio()),
                        number(low.get().low()),
                        number(high.get().high())));
        RateRatio wideLow = pair.lowest(true).orElse(low.get());
        RateRatio wideHigh = pair.highest(true).orElse(high.get());
        if (pair.dispersion() > 1) {
            add(
                    details,
                    "scatter",
                    messages.say(
                            "statistics.scatter",
                            number(pair.dispersion()),
                            number(wideLow.low()),
                            number(wideHigh.high())));
        }
        add(details, "chance", messages.say("statistics.chance", number(pair.chance())));
        add(details, "result", messages.say(result(wideLow, wideHigh)));
        DetailLines.of(details, ink).forEach(this::line);
        pair.series().ifPresentOrElse(this::series, () -> totals(pair));
    }

    private static Phrase result(RateRatio low, RateRatio high) {
        if (low.isWhollyAbove() && high.isWhollyAbove()) {
            return Phrase.of("statistics.higher");
        }
        return Phrase.of(low.isWhollyBelow() && high.isWhollyBelow() ? "statistics.lower" : "statistics.not-shown");
    }

    private String span(Trend.Span span) {
        return span.least() == span.most()
                ? messages.say("statistics.count", span.least(), span.days())
                : messages.say("statistics.count-range", span.least(), span.most(), span.days());
    }

    /** Only totals are known: two bars, and what cannot be tried out. */
    private void totals(Trend.Pair pair) {
        line("");
        double before = (double) pair.before().most() / pair.before().days();
        double after = (double) pair.after().most() / pair.after().days();
        double most = Math.max(before, after);
        bar(messages.say("statistics.label.before"), before, most, number(before));
        bar(messages.say("statistics.label.after"), after, most, number(after));
        wrapped(messages.say("statistics.only-totals"));
    }

    private void series(Trend.Series series) {
        Daily daily = series.daily();
        line("");
        wrapped(messages.say("statistics.sensitivity"));
        for (Daily.Variant variant : daily.sensitivity(series.length())) {
            String ratio = variant.ratio()
                    .map(one -> messages.say(
                            "statistics.interval", number(one.ratio()), number(one.low()), number(one.high())))
                    .orElseGet(() -> messages.say("statistics.not-estimable"));
            line("   "
                    + messages.say(
                            "statistics.variant",
                            variant.before(),
                            variant.shift(),
                            variant.countBefore(),
                            variant.countAfter(),
                            ratio));
        }
        Daily.Placebo placebo = daily.placebo(series.length());
        wrapped(
                placebo.dates() == 0
                        ? messages.say("statistics.no-placebo")
                        : messages.say("statistics.placebo", placebo.asLarge(), placebo.dates()));
        line("");
        chart(series);
    }

    private void chart(Trend.Series series) {
        int most = series.perDay().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = 0; i < series.perDay().size(); i++) {
            if (i == series.split()) {
                line("   " + "-".repeat(10) + " " + messages.say("statistics.event"));
            }
            int count = series.perDay().get(i);
            bar(
                    messages.digits(series.first().plusDays(i).toString()),
                    count,
                    Math.max(1, most),
                    messages.digits(Integer.toString(count)));
        }
    }

    private void bar(String label, double value, double most, String number) {
        int length = most == 0 ? 0 : (int) Math.round(value / most * BAR);
        line("   " + Columns.padded(label, 12) + " " + "█".repeat(length) + " " + number);
    }

    private String number(double value) {
        if (Double.isInfinite(value)) {
            return messages.say("statistics.no-end");
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return messages.say("statistics.number", rounded);
    }

    private void add(List<Detail> details, String key, String text) {
        details.add(new Detail(key, messages.say("statistics.label." + key), List.of(text)));
    }

    private void wrapped(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(this::line);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
