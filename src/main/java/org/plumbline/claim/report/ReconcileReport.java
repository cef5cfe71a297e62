package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Reconciliation;
import org.plumbline.claim.judge.Reconciliation.Outcome;
import org.plumbline.incident.Tally;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Window;

/**
 * How stated totals stand to the incidents of a case: those that can be compared first, by what came of it, and the rest in a short
 * list. Says of no total that it is wrong.
 */
public final class ReconcileReport {
    private static final int MOST = 6;

    /** In which order the results are told; the one that a reader must look at comes first. */
    private enum Result {
        EXCEEDS("exceeds"),
        EXPLAINED("explained"),
        OPEN("open"),
        FALLS_SHORT("falls-short");

        private final String key;

        Result(String key) {
            this.key = key;
        }
    }

    private final Lines lines;
    private final Function<String, Phrase.Name> names;
    private final Predicate<String> isIncident;
    private final boolean rows;

    private ReconcileReport(
            Lines lines, Function<String, Phrase.Name> names, Predicate<String> isIncident, boolean rows) {
        this.lines = lines;
        this.names = names;
        this.isIncident = isIncident;
        this.rows = rows;
    }

    /**
     * For a terminal of 80 columns; each line ended by a line feed.
     *
     * @param names what people call an id of the case
     * @param isIncident whether an id is that of an incident; a stated total does not bear out another
     * @param rows whether the incidents are listed
     */
    public static String text(
            List<Reconciliation> all,
            Function<String, Phrase.Name> names,
            Predicate<String> isIncident,
            boolean rows,
            Language language,
            Ink ink) {
        ReconcileReport report = new ReconcileReport(new Lines(Messages.in(language), ink), names, isIncident, rows);
        report.write(all);
        return report.lines.toString();
    }

    private void write(List<Reconciliation> all) {
        Map<Result, List<Reconciliation>> byResult = new LinkedHashMap<>();
        for (Result result : Result.values()) {
            all.stream()
                    .filter(one -> result(one.outcome()).filter(result::equals).isPresent())
                    .forEach(one -> byResult.computeIfAbsent(result, key -> new ArrayList<>())
                            .add(one));
        }
        summary(all);
        byResult.forEach((result, group) -> {
            lines.blank();
            lines.strong(lines.say("count.reconcile.group." + result.key, group.size()));
            group.forEach(this::compared);
        });
        notCompared(all);
    }

    private static Optional<Result> result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Explained ignored -> Optional.of(Result.EXPLAINED);
            case Outcome.Open ignored -> Optional.of(Result.OPEN);
            case Outcome.FallsShort ignored -> Optional.of(Result.FALLS_SHORT);
            case Outcome.Exceeds ignored -> Optional.of(Result.EXCEEDS);
            case Outcome.NotComparable ignored -> Optional.empty();
        };
    }

    private void summary(List<Reconciliation> all) {
        int[] counts = new int[5];
        for (Reconciliation one : all) {
            counts[result(one.outcome()).map(Enum::ordinal).orElse(4)]++;
        }
        lines.plain(lines.say(
                "count.reconcile.summary", all.size(), counts[0], counts[1], counts[2], counts[3], counts[4]));
    }

    private void compared(Reconciliation one) {
        switch (one.outcome()) {
            case Outcome.Explained(Window window, Counted.Found found) -> compared(one, window, found, "");
            case Outcome.Open(Window window, Counted.Found found, var missing) ->
                compared(one, window, found, difference("count.reconcile.may", missing));
            case Outcome.FallsShort(Window window, Counted.Found found, var missing) ->
                compared(one, window, found, difference("count.reconcile.missing", missing));
            case Outcome.Exceeds(Window window, Counted.Found found, var above) ->
                compared(one, window, found, difference("count.reconcile.above", above));
            case Outcome.NotComparable ignored -> {}
        }
    }

    /** Nothing where the total has an open end and the number is that end. */
    private String difference(String key, BigDecimal number) {
        return number.signum() == 0 ? "" : lines.say(key, number);
    }

    private void compared(Reconciliation one, Window window, Counted.Found found, String difference) {
        lines.text(
                "  ",
                lines.say("count.reconcile.head", what(one), window, one.tally().id()));
        stated(one).forEach(stated -> lines.text("      ", stated));
        String range = lines.messages().say(Ranges.inWords(found.incidents()));
        String onRecord = found.certain() == 0 && found.possible() == 0
                ? lines.say("count.reconcile.nothing")
                : found.possible() == 0
                        ? lines.say("count.reconcile.found", range, found.certain())
                        : lines.say("count.reconcile.found-possible", range, found.certain(), found.possible());
        lines.text("      ", difference.isEmpty() ? onRecord : lines.say("count.reconcile.and", onRecord, difference));
        if (rows || one.outcome() instanceof Outcome.Exceeds) {
            ItemLines items = ItemLines.of(incidentsOf(found.evidence()), lines.messages());
            List<Detail> details = new ArrayList<>();
            int most = rows ? Integer.MAX_VALUE : MOST;
            add(details, "evidence", items.certain(most));
            add(details, "possible", items.possible(most));
            if (found.evidence().unlisted() > 0) {
                add(
                        details,
                        "unlisted",
                        List.of(lines.say("report.unlisted", found.evidence().unlisted())));
            }
            lines.details(details);
        }
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            details.add(new Detail(key, lines.say("report.label." + key), parts));
        }
    }

    /** What is counted, of which kinds, where. */
    private String what(Reconciliation one) {
        Tally tally = one.tally();
        String measure = one.measure().equals(Tally.INCIDENTS)
                ? lines.say("count.reconcile.incidents")
                : lines.messages().write(names.apply(one.measure()));
        String counted = tally.kinds().isEmpty()
                ? measure
                : lines.say("count.reconcile.of-kinds", measure, names(tally.kinds()));
        return tally.places().isEmpty()
                ? counted
                : lines.say("count.reconcile.in-places", counted, names(tally.places()));
    }

    private List<Phrase.Name> names(List<String> ids) {
        return ids.stream().map(names).toList();
    }

    private Evidence incidentsOf(Evidence all) {
        return new Evidence(
                all.finding(),
                all.window(),
                all.items().stream().filter(item -> isIncident.test(item.id())).toList(),
                all.unlisted(),
                all.voices(),
                all.disputed(),
                all.complete());
    }

    /** What each voice states, once for all sources that say the same. */
    private List<String> stated(Reconciliation one) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Said<Reconciliation.Figure> said : one.stated()) {
            String total = lines.say(
                    "count.reconcile.stated",
                    lines.messages().say(Ranges.asStated(said.value())),
                    names.apply(said.by().voice()));
            String shown = Reconciliation.notAsserted(said)
                    .map(manner -> lines.say(
                            "count.reconcile.shown-too", total, lines.messages().say(manner)))
                    .orElseGet(() -> lines.say("count.reconcile.is-stated", total));
            sources.computeIfAbsent(shown, key -> new ArrayList<>())
                    .add(said.by().source());
        }
        List<String> stated = new ArrayList<>();
        sources.forEach((total, read) -> stated.add(lines.say(
                "conduct.with-sources",
                total,
                lines.read(read.stream().distinct().toList()))));
        return stated;
    }

    /** By reason, each total in a few words. */
    private void notCompared(List<Reconciliation> all) {
        Map<Phrase, List<String>> byReason = new LinkedHashMap<>();
        for (Reconciliation one : all) {
            if (one.outcome() instanceof Outcome.NotComparable(Phrase why)) {
                byReason.computeIfAbsent(why, reason -> new ArrayList<>())
                        .add(lines.say("count.reconcile.brief", one.tally().id(), names.apply(one.measure())));
            }
        }
        if (byReason.isEmpty()) {
            return;
        }
        int count = byReason.values().stream().mapToInt(List::size).sum();
        lines.blank();
        lines.strong(lines.say("count.reconcile.group.not-compared", count));
        byReason.forEach((why, totals) -> lines.text(
                "  ",
                lines.say(
                        "count.reconcile.because",
                        lines.messages().say(why),
                        String.join(lines.say("language.list"), totals))));
    }

    /** As one JSON object (RFC 8259). */
    public static String json(List<Reconciliation> all) {
        return Json.object(json -> json.objects("totals", all, one -> {
            json.put("tally", one.tally().id());
            json.put("measure", one.measure());
            json.objects("stated", one.stated(), said -> {
                json.put("voice", said.by().voice());
                json.put("source", said.by().source());
                json.put("manner", said.modality().word());
                json.object(
                        "total", range -> CountRows.range(range, said.value().range()));
                said.value().about().ifPresent(about -> json.object("about", range -> CountRows.range(range, about)));
            });
            switch (one.outcome()) {
                case Outcome.Explained(Window window, Counted.Found found) ->
                    compared(json, "explained", window, found);
                case Outcome.Open(Window window, Counted.Found found, var missing) -> {
                    compared(json, "open", window, found);
                    json.put("notCertain", missing);
                }
                case Outcome.FallsShort(Window window, Counted.Found found, var missing) -> {
                    compared(json, "falls short", window, found);
                    json.put("missingAtLeast", missing);
                }
                case Outcome.Exceeds(Window window, Counted.Found found, var above) -> {
                    compared(json, "exceeds", window, found);
                    json.put("aboveByAtLeast", above);
                }
                case Outcome.NotComparable(Phrase why) ->
                    json.put("result", "not compared").put("because", why.key());
            }
        }));
    }

    private static void compared(Json json, String result, Window window, Counted.Found found) {
        json.put("result", result);
        json.window(window);
        json.object("found", range -> CountRows.range(range, found.incidents()));
        json.put("certainIncidents", BigDecimal.valueOf(found.certain()));
        json.put("possibleIncidents", BigDecimal.valueOf(found.possible()));
        CountRows.items(json, found.evidence().items());
        json.put("unlisted", found.evidence().unlisted());
    }
}
