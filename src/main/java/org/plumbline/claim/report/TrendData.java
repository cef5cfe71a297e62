package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Trend;
import org.plumbline.language.Phrase;
import org.plumbline.statistics.Daily;
import org.plumbline.statistics.RateRatio;

/** A comparison of two windows as data for other programs. */
public final class TrendData {
    private TrendData() {}

    /** One JSON object (RFC 8259). An end of an interval that is infinite is left out. */
    public static String json(String question, Trend trend, WindowChoice chosen) {
        return Json.object(json -> {
            json.put("question", question);
            switch (trend) {
                case Trend.Unclear(String code, Phrase message, Phrase help) ->
                    json.put("comparable", false).put("code", code).put("because", message.key());
                case Trend.NotComparable(Trend.Windows windows, Phrase why, List<Voice> refused) -> {
                    json.put("comparable", false).put("because", why.key());
                    windows(json, windows);
                    refused(json, refused);
                }
                case Trend.Compared(Trend.Windows windows, List<Trend.Pair> pairs, List<Voice> refused) -> {
                    json.put("comparable", true);
                    windows(json, windows);
                    json.put("windowsChosen", chosen.word());
                    json.objects("comparisons", pairs, pair -> pair(json, pair));
                    refused(json, refused);
                }
            }
        });
    }

    private static void windows(Json json, Trend.Windows windows) {
        json.object("before", part -> part.window(windows.before()));
        json.object("event", part -> part.window(windows.event()));
        json.object("after", part -> part.window(windows.after()));
    }

    private static void refused(Json json, List<Voice> refused) {
        json.objects("notAccepted", refused, voice -> {
            json.put("voice", voice.id());
            json.put("because", voice.refused().map(Phrase::key));
            json.strings("sources", voice.sources());
        });
    }

    private static void pair(Json json, Trend.Pair pair) {
        json.put(
                "ground",
                switch (pair.ground()) {
                    case Trend.Ground.OneMethod one -> "one originator, one method";
                    case Trend.Ground.CompleteList list -> "complete list";
                });
        json.put("voice", pair.ground().voice());
        json.strings("sources", pair.ground().sources());
        json.object("counted", counted -> {
            counted.object("before", part -> span(part, pair.before()));
            counted.object("after", part -> span(part, pair.after()));
        });
        json.put("result", pair.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        interval(json, "interval", pair.lowest(false), pair.highest(false));
        json.put("dispersion", BigDecimal.valueOf(pair.dispersion()));
        interval(json, "widened", pair.lowest(true), pair.highest(true));
        json.put("chance", BigDecimal.valueOf(pair.chance()));
        lag(json, pair.lag());
        pair.series().ifPresent(series -> series(json, series));
    }

    private static void span(Json json, Trend.Span span) {
        json.window(span.window());
        json.put("days", BigDecimal.valueOf(span.days()));
        json.put("least", BigDecimal.valueOf(span.least()));
        json.put("most", BigDecimal.valueOf(span.most()));
    }

    private static void interval(Json json, String name, Optional<RateRatio> lowest, Optional<RateRatio> highest) {
        lowest.ifPresent(low -> highest.ifPresent(high -> json.object(name, part -> {
            finite(part, "leastRatio", low.ratio());
            finite(part, "mostRatio", high.ratio());
            finite(part, "low", low.low());
            finite(part, "high", high.high());
        })));
    }

    private static void finite(Json json, String name, double value) {
        if (!Double.isInfinite(value)) {
            json.put(name, BigDecimal.valueOf(value));
        }
    }

    private static void lag(Json json, Trend.Lag lag) {
        json.object("reportingLag", part -> {
            switch (lag) {
                case Trend.Lag.OfTotals(Optional<Long> before, Optional<Long> after) -> {
                    part.put("known", before.isPresent() && after.isPresent());
                    before.ifPresent(days -> part.put("daysBefore", BigDecimal.valueOf(days)));
                    after.ifPresent(days -> part.put("daysAfter", BigDecimal.valueOf(days)));
                }
                case Trend.Lag.OfReports(long half, long nineInTen, int incidents, Optional<Long> list) -> {
                    part.put("known", true);
                    part.put("halfWithinDays", BigDecimal.valueOf(half));
                    part.put("nineInTenWithinDays", BigDecimal.valueOf(nineInTen));
                    part.put("incidents", incidents);
                    list.ifPresent(days -> part.put("listPublishedAfterDays", BigDecimal.valueOf(days)));
                }
                case Trend.Lag.Unknown unknown -> part.put("known", false);
            }
        });
    }

    private static void series(Json json, Trend.Series series) {
        json.put("firstDay", series.first().toString());
        json.strings("perDay", series.perDay().stream().map(String::valueOf).toList());
        json.objects("sensitivity", series.sensitivity(), variant -> variant(json, variant));
        Daily.Placebo placebo = series.placebo();
        json.object("placebo", part -> {
            part.put("dates", placebo.dates());
            part.put("asLarge", placebo.asLarge());
        });
    }

    private static void variant(Json json, Daily.Variant variant) {
        json.put("daysBefore", variant.before());
        json.put("daysAfter", variant.after());
        json.put("movedBy", variant.shift());
        json.put("eventDays", variant.ownDays().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("countBefore", BigDecimal.valueOf(variant.countBefore()));
        json.put("countAfter", BigDecimal.valueOf(variant.countAfter()));
        interval(json, "interval", variant.ratio(), variant.ratio());
    }
}
