package org.plumbline.claim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Trend;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.statistics.Daily;
import org.plumbline.statistics.Rate;
import org.plumbline.statistics.RateRatio;
import org.plumbline.statistics.Rounded;

/** Two windows side by side, in fixed words that name no cause. */
public final class TrendReport {
    /** The longest bar, in columns. */
    private static final int BAR = 32;

    /** So many rows of bars at most; more days are told several to a row. */
    private static final int MOST_ROWS = 60;

    private final Messages messages;
    private final Function<String, Phrase.Name> names;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private TrendReport(Messages messages, Function<String, Phrase.Name> names, Ink ink) {
        this.messages = messages;
        this.names = names;
        this.ink = ink;
    }

    /**
     * For a terminal of 80 columns; each line ended by a line feed.
     *
     * @param question as it was asked
     * @param chosen when the windows were chosen
     * @param names what people call an id of the case
     */
    public static String text(
            String question,
            Trend trend,
            WindowChoice chosen,
            Function<String, Phrase.Name> names,
            Language language,
            Ink ink) {
        TrendReport report = new TrendReport(Messages.in(language), names, ink);
        report.write(question, trend, chosen);
        return report.out.toString();
    }

    private void write(String question, Trend trend, WindowChoice chosen) {
        Columns.wrapped(question, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
        switch (trend) {
            case Trend.Unclear(String code, Phrase message, Phrase help) -> {
                wrapped("error[" + code + "]: " + messages.say(message));
                wrapped(messages.say(help));
            }
            case Trend.NotComparable(Trend.Windows windows, Phrase why, List<Voice> refused) -> {
                line("");
                List<Detail> details = windows(windows);
                add(details, "result", List.of(messages.say("statistics.not-comparable", why)));
                refused(details, refused);
                DetailLines.of(details, ink).forEach(this::line);
            }
            case Trend.Compared(Trend.Windows windows, List<Trend.Pair> pairs, List<Voice> refused) -> {
                line("");
                List<Detail> details = windows(windows);
                refused(details, refused);
                DetailLines.of(details, ink).forEach(this::line);
                pairs.forEach(pair -> pair(pair, windows));
                line("");
                if (pairs.stream().map(Trend.Pair::result).distinct().count() > 1) {
                    wrapped(messages.say("statistics.disagree"));
                }
                wrapped(messages.say(chosen.phrase()));
                wrapped(messages.say("statistics.no-cause"));
            }
        }
    }

    private List<Detail> windows(Trend.Windows windows) {
        List<Detail> details = new ArrayList<>();
        add(
                details,
                "asked",
                List.of(messages.say("statistics.windows", windows.before(), windows.after(), windows.event())));
        return details;
    }

    private void refused(List<Detail> details, List<Voice> refused) {
        add(
                details,
                "shown-too",
                refused.stream()
                        .map(voice -> messages.say(
                                "report.voice.refused",
                                voice.value(),
                                voice.name(),
                                String.join(", ", voice.sources()),
                                voice.refused().orElseThrow()))
                        .toList());
    }

    private void pair(Trend.Pair pair, Trend.Windows asked) {
        line("");
        wrapped(ground(pair.ground()));
        List<Detail> details = new ArrayList<>();
        add(details, "before", List.of(span(pair.before())));
        add(details, "after", List.of(span(pair.after())));
        boolean asAsked = pair.before().window().equals(asked.before())
                && pair.after().window().equals(asked.after());
        if (!asAsked) {
            add(details, "days", List.of(messages.say("statistics.other-days")));
        }
        pair.lowest(false).ifPresent(low -> pair.highest(false).ifPresent(high -> ratio(details, pair, low, high)));
        add(details, "result", List.of(messages.say(resultKey(pair.result()))));
        add(details, "lag", List.of(messages.say(lag(pair.lag()))));
        DetailLines.of(details, ink).forEach(this::line);
        pair.series().ifPresentOrElse(this::series, () -> totals(pair));
    }

    private String ground(Trend.Ground ground) {
        String sources = String.join(", ", ground.sources());
        return switch (ground) {
            case Trend.Ground.OneMethod one ->
                messages.say("statistics.one-method", names.apply(one.voice()), one.method(), sources);
            case Trend.Ground.CompleteList list ->
                messages.say("statistics.complete-list", names.apply(list.voice()), sources);
        };
    }

    private void ratio(List<Detail> details, Trend.Pair pair, RateRatio low, RateRatio high) {
        Object ratio = low.ratio() == high.ratio()
                ? number(low.ratio())
                : messages.say("language.from-to", number(low.ratio()), number(high.ratio()));
        add(details, "ratio", List.of(messages.say("statistics.ratio", ratio, number(low.low()), number(high.high()))));
        if (pair.dispersion() > 1) {
            add(
                    details,
                    "scatter",
                    List.of(messages.say(
                            "statistics.scatter",
                            number(pair.dispersion()),
                            number(pair.lowest(true).orElse(low).low()),
                            number(pair.highest(true).orElse(high).high()))));
        }
        add(details, "chance", List.of(messages.say("statistics.chance", chance(pair.chance()))));
    }

    /** In the message files: a sentence for each result, which says no more. */
    static String resultKey(Trend.Result result) {
        return "statistics.result." + result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String span(Trend.Span span) {
        return span.least() == span.most()
                ? messages.say("statistics.count", span.least(), span.days(), span.window())
                : messages.say("statistics.count-range", span.least(), span.most(), span.days(), span.window());
    }

    private static Phrase lag(Trend.Lag lag) {
        return switch (lag) {
            case Trend.Lag.OfTotals(Optional<Long> before, Optional<Long> after) ->
                before.isEmpty() || after.isEmpty()
                        ? Phrase.of("statistics.lag.unknown")
                        : Phrase.of("statistics.lag.totals", before.get(), after.get());
            case Trend.Lag.OfReports(long half, long nineInTen, int incidents, Optional<Long> list) ->
                list.filter(days -> days < nineInTen)
                        .map(days -> Phrase.of("statistics.lag.short", half, nineInTen, incidents, days))
                        .orElseGet(() -> list.map(
                                        days -> Phrase.of("statistics.lag.reports", half, nineInTen, incidents, days))
                                .orElseGet(() -> Phrase.of("statistics.lag.no-list-day", half, nineInTen, incidents)));
            case Trend.Lag.Unknown unknown -> Phrase.of("statistics.lag.unknown");
        };
    }

    /** Only totals are known: two bars, and what cannot be tried out. */
    private void totals(Trend.Pair pair) {
        wrapped(messages.say("statistics.only-totals"));
        line("");
        Rate before = Rate.of(pair.before().most(), pair.before().exposure());
        Rate after = Rate.of(pair.after().most(), pair.after().exposure());
        double most = Math.max(before.rate(), after.rate());
        bar(messages.say("statistics.label.before"), before.rate(), most, rate(before));
        bar(messages.say("statistics.label.after"), after.rate(), most, rate(after));
    }

    private String rate(Rate rate) {
        return messages.say("statistics.rate", number(rate.rate()), number(rate.low()), number(rate.high()));
    }

    private void series(Trend.Series series) {
        line("");
        wrapped(messages.say("statistics.sensitivity"));
        for (Daily.Variant variant : series.sensitivity()) {
            String ratio = variant.ratio()
                    .map(one -> messages.say(
                            "statistics.interval", number(one.ratio()), number(one.low()), number(one.high())))
                    .orElseGet(() -> messages.say("statistics.result.not-estimable"));
            String counts = messages.say("statistics.against", variant.countBefore(), variant.countAfter());
            line("   " + Columns.padded(messages.say(what(variant)), 40) + " " + Columns.padded(counts, 9) + " "
                    + ratio);
        }
        Daily.Placebo placebo = series.placebo();
        line("");
        wrapped(
                placebo.dates() == 0
                        ? messages.say("statistics.no-placebo")
                        : messages.say("statistics.placebo", placebo.asLarge(), placebo.dates()));
        line("");
        bars(series);
    }

    private static Phrase what(Daily.Variant variant) {
        return switch (variant.ownDays()) {
            case COUNTED_BEFORE -> Phrase.of("statistics.variant.own-before");
            case COUNTED_AFTER -> Phrase.of("statistics.variant.own-after");
            case LEFT_OUT ->
                variant.shift() == 0
                        ? Phrase.of("statistics.variant", variant.before(), variant.after())
                        : Phrase.of(
                                variant.shift() < 0 ? "statistics.variant.earlier" : "statistics.variant.later",
                                Math.abs(variant.shift()),
                                variant.before(),
                                variant.after());
        };
    }

    /** Day by day, or several days to a row; no row holds days of both sides of the event. */
    private void bars(Trend.Series series) {
        int length = Math.ceilDiv(series.perDay().size(), MOST_ROWS);
        if (length > 1) {
            wrapped(messages.say("statistics.rows-of-days", length));
        }
        int next = series.event() + series.eventDays();
        int most = Math.max(1, mostIn(series, length));
        rows(series, series.event() % length, series.event(), length, most);
        LocalDate event = series.first().plusDays(series.event());
        line("   " + "-".repeat(12) + " " + messages.say("statistics.event", event, sum(series, series.event(), next)));
        rows(series, next, series.perDay().size(), length, most);
    }

    private static int mostIn(Trend.Series series, int length) {
        int most = 0;
        for (int from = 0; from < series.perDay().size(); from++) {
            most = Math.max(most, sum(series, from, Math.min(series.perDay().size(), from + length)));
        }
        return most;
    }

    private void rows(Trend.Series series, int from, int until, int length, int most) {
        for (int day = from; day < until; day += length) {
            int end = Math.min(until, day + length);
            int count = sum(series, day, end);
            String number =
                    end - day < length ? messages.say("statistics.short-row", count, end - day) : messages.write(count);
            bar(messages.digits(series.first().plusDays(day).toString()), count, most, number);
        }
    }

    private static int sum(Trend.Series series, int from, int until) {
        return series.perDay().subList(from, until).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void bar(String label, double value, double most, String number) {
        int length = most == 0 ? 0 : (int) Math.round(value / most * BAR);
        line("   " + Columns.padded(label, 12) + " " + "█".repeat(length) + (length == 0 ? "" : " ") + number);
    }

    private String chance(double chance) {
        return chance < 0.0001 ? messages.say("statistics.chance.tiny") : number(chance);
    }

    private String number(double value) {
        return Double.isInfinite(value) ? messages.say("statistics.no-end") : messages.write(Rounded.of(value));
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            details.add(new Detail(key, messages.say("statistics.label." + key), parts));
        }
    }

    private void wrapped(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(this::line);
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
