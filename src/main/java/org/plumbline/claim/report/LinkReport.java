package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Report;
import org.plumbline.incident.link.FoundLink;
import org.plumbline.incident.link.Level;
import org.plumbline.incident.link.Weights;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/** Pairs of reports that look like one incident, each with what speaks for it and against it, for a person to decide. */
public final class LinkReport {
    /** What weighs less than this is not told: it speaks neither for nor against. */
    private static final double WORTH_TELLING = 0.15;

    private final Messages messages;
    private final Ink ink;
    private final Asked asked;
    private final StringBuilder out = new StringBuilder();

    private LinkReport(Asked asked, Messages messages, Ink ink) {
        this.asked = asked;
        this.messages = messages;
        this.ink = ink;
    }

    /** A pair on which nobody has decided. */
    public record Pair(FoundLink link, Report one, Report other) {}

    /**
     * A decision that joins or parts nothing.
     *
     * @param gone the ids that it names and that nothing has
     */
    public record WithoutEffect(String link, List<String> gone) {
        public WithoutEffect {
            gone = List.copyOf(gone);
        }
    }

    /**
     * Everything that is shown.
     *
     * @param pairs those shown, the most alike first
     * @param all how many there are
     * @param withoutEffect decisions that name what is not in the case any more
     * @param folder of the case, for the command to write
     */
    public record Asked(
            List<Pair> pairs,
            int all,
            List<WithoutEffect> withoutEffect,
            Weights weights,
            Function<String, Phrase.Name> names,
            String folder) {
        public Asked {
            pairs = List.copyOf(pairs);
            withoutEffect = List.copyOf(withoutEffect);
        }
    }

    /** For a terminal of 80 columns; each line ended by a line feed. */
    public static String text(Asked asked, Language language, Ink ink) {
        LinkReport report = new LinkReport(asked, Messages.in(language), ink);
        report.write();
        return report.out.toString();
    }

    private void write() {
        undecided();
        if (!asked.withoutEffect.isEmpty()) {
            line("");
            wrapped("", messages.say("link.without-effect", asked.withoutEffect.size(), asked.folder));
            asked.withoutEffect.forEach(
                    one -> wrapped("    ", messages.say("link.gone", one.link, String.join(", ", one.gone))));
        }
    }

    private void undecided() {
        if (asked.all == 0) {
            wrapped("", messages.say("link.none"));
            return;
        }
        wrapped("", messages.say("link.head", asked.all));
        asked.pairs.forEach(this::write);
        line("");
        if (asked.pairs.size() < asked.all) {
            wrapped("", messages.say("link.more", asked.all - asked.pairs.size()));
        }
        wrapped("", messages.say("link.decide", asked.folder));
        wrapped("", messages.say("link.meanwhile"));
    }

    private void write(Pair pair) {
        line("");
        FoundLink link = pair.link;
        String advice = link.isAdvised(asked.weights) ? "link.surely" : "link.possibly";
        line(ink.strong(link.id()) + "  " + messages.say(advice));
        wrapped("    ", "1 " + inBrief(pair.one));
        wrapped("    ", "2 " + inBrief(pair.other));
        reasons("link.for", link, true);
        reasons("link.against", link, false);
    }

    private void reasons(String key, FoundLink link, boolean speaksFor) {
        List<String> reasons = reasons(link, asked.weights, speaksFor, messages);
        if (!reasons.isEmpty()) {
            wrapped("    ", messages.say(key, String.join("; ", reasons)));
        }
    }

    private static List<String> reasons(FoundLink link, Weights weights, boolean speaksFor, Messages messages) {
        List<String> reasons = new ArrayList<>();
        for (Level level : link.comparison().levels()) {
            double bits = weights.bits().getOrDefault(level, 0.0);
            if (Math.abs(bits) >= WORTH_TELLING && bits > 0 == speaksFor) {
                reasons.add(messages.say("link.level." + level.word()));
            }
        }
        return reasons;
    }

    /** Why two reports were held to be alike, in one sentence of the case's own words. */
    public static String because(FoundLink link, Weights weights, Language language) {
        Messages messages = Messages.in(language);
        List<String> against = reasons(link, weights, false, messages);
        String alike = String.join("; ", reasons(link, weights, true, messages));
        return against.isEmpty()
                ? messages.say("link.because", alike)
                : messages.say("link.because-though", alike, String.join("; ", against));
    }

    /** Day, place, kind, actor, tolls and sources of a report: "28 March 2025, Naung Lin: air strike by …; killed 7 [paper]". */
    private String inBrief(Report report) {
        List<String> parts = new ArrayList<>();
        report.dates().stream()
                .map(Said::value)
                .reduce(ImpreciseDate::hull)
                .map(messages::write)
                .ifPresent(parts::add);
        for (Feature feature : List.of(Feature.PLACE, Feature.KIND, Feature.ACTOR)) {
            Set<String> names = new LinkedHashSet<>();
            feature.of(report)
                    .forEach(said -> said.value().stream()
                            .filter(id -> !id.equals(TableRow.SOMEBODY))
                            .forEach(id -> names.add(messages.say("report.item.title", asked.names.apply(id)))));
            if (!names.isEmpty()) {
                parts.add(String.join(" / ", names));
            }
        }
        report.measures()
                .forEach((measure, said) -> said.stream()
                        .map(Said::value)
                        .reduce(Interval::hull)
                        .filter(range -> !range.equals(Interval.UNKNOWN_TOLL))
                        .ifPresent(range -> parts.add(messages.say(
                                "link.toll", asked.names.apply(measure), messages.say(Ranges.inBrief(range))))));
        Set<String> sources = new LinkedHashSet<>();
        report.dates().forEach(said -> sources.add(said.by().source()));
        return String.join(" · ", parts) + " [" + report.id() + ", " + String.join(", ", sources) + "]";
    }

    private void wrapped(String indent, String text) {
        List<String> lines = Columns.wrapped(text, DetailLines.WIDTH - indent.length() - 2);
        for (int i = 0; i < lines.size(); i++) {
            line(indent + (i == 0 || indent.isEmpty() ? "" : "  ") + lines.get(i));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** As one JSON object (RFC 8259); levels by their words, bits as numbers. */
    public static String json(Asked asked) {
        return Json.object(json -> {
            json.put("undecided", asked.all);
            json.objects("pairs", asked.pairs, pair -> {
                json.put("id", pair.link.id());
                json.strings("reports", List.of(pair.one.id(), pair.other.id()));
                json.put("advice", pair.link.isAdvised(asked.weights) ? "surely" : "possibly");
                json.put("bits", java.math.BigDecimal.valueOf(pair.link.bits()));
                json.strings(
                        "levels",
                        pair.link.comparison().levels().stream()
                                .map(Level::word)
                                .toList());
            });
            json.objects("withoutEffect", asked.withoutEffect, one -> {
                json.put("id", one.link);
                json.strings("gone", one.gone);
            });
        });
    }
}
