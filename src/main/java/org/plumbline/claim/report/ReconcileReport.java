package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.List;
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
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** How stated totals stand to the incidents of a case. Says of no total that it is wrong. */
public final class ReconcileReport {
    private static final int MOST = 6;

    private final Messages messages;
    private final Ink ink;
    private final Function<String, Phrase.Name> names;
    private final Predicate<String> isIncident;
    private final boolean rows;
    private final StringBuilder out = new StringBuilder();

    private ReconcileReport(
            Messages messages,
            Ink ink,
            Function<String, Phrase.Name> names,
            Predicate<String> isIncident,
            boolean rows) {
        this.messages = messages;
        this.ink = ink;
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
        ReconcileReport report = new ReconcileReport(Messages.in(language), ink, names, isIncident, rows);
        all.forEach(report::write);
        report.summary(all);
        return report.out.toString();
    }

    private void write(Reconciliation one) {
        Object measure = one.measure().equals(Tally.INCIDENTS)
                ? Phrase.of("count.reconcile.incidents")
                : names.apply(one.measure());
        String head = messages.say("count.reconcile.head", one.tally().id(), measure);
        Columns.wrapped(head, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
        List<Detail> details = new ArrayList<>();
        switch (one.outcome()) {
            case Outcome.Explained(Window window, Counted.Found found) ->
                compared(details, one, window, found, "explained", messages.say("count.reconcile.explained"));
            case Outcome.Open(Window window, Counted.Found found, var missing) ->
                compared(details, one, window, found, "open", messages.say("count.reconcile.may", missing));
            case Outcome.FallsShort(Window window, Counted.Found found, var missing) ->
                compared(
                        details,
                        one,
                        window,
                        found,
                        "falls-short",
                        messages.say("count.reconcile.falls-short", missing));
            case Outcome.Exceeds(Window window, Counted.Found found, var above) ->
                compared(details, one, window, found, "exceeds", messages.say("count.reconcile.exceeds", above));
            case Outcome.NotComparable(Phrase why) -> {
                stated(details, one);
                add(details, "not-compared", List.of(messages.say(why)));
            }
        }
        DetailLines.of(details, ink).forEach(this::line);
        line("");
    }

    private void compared(
            List<Detail> details, Reconciliation one, Window window, Counted.Found found, String key, String result) {
        add(details, "window", List.of(messages.say("report.window", window)));
        stated(details, one);
        add(
                details,
                "found",
                List.of(messages.say(
                        "count.reconcile.found",
                        messages.say(Ranges.inWords(found.incidents())),
                        found.certain(),
                        found.possible())));
        if (rows || key.equals("exceeds")) {
            EvidenceView view =
                    new EvidenceView(messages, new NearestWording(List.of()), rows ? Integer.MAX_VALUE : MOST);
            view.evidence(incidentsOf(found.evidence())).stream()
                    .filter(detail -> List.of("evidence", "possible").contains(detail.key()))
                    .forEach(details::add);
        }
        add(details, "result", List.of(result));
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

    private void stated(List<Detail> details, Reconciliation one) {
        List<String> stated = new ArrayList<>();
        for (Said<Interval> said : one.stated()) {
            stated.add(messages.say(
                    "count.reconcile.stated",
                    messages.say(Ranges.inWords(said.value())),
                    names.apply(said.by().voice()),
                    said.by().source()));
        }
        if (!stated.isEmpty()) {
            add(details, "stated", stated.stream().distinct().toList());
        }
    }

    private void summary(List<Reconciliation> all) {
        int[] counts = new int[5];
        for (Reconciliation one : all) {
            int place = switch (one.outcome()) {
                case Outcome.Explained ignored -> 0;
                case Outcome.Open ignored -> 1;
                case Outcome.FallsShort ignored -> 2;
                case Outcome.Exceeds ignored -> 3;
                case Outcome.NotComparable ignored -> 4;
            };
            counts[place]++;
        }
        String line = messages.say(
                "count.reconcile.summary", all.size(), counts[0], counts[1], counts[2], counts[3], counts[4]);
        Columns.wrapped(line, DetailLines.WIDTH).forEach(this::line);
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        details.add(new Detail(key, messages.say("count.reconcile.label." + key), parts));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** As one JSON object (RFC 8259). */
    public static String json(List<Reconciliation> all) {
        return Json.object(json -> json.objects("totals", all, one -> {
            json.put("tally", one.tally().id());
            json.put("measure", one.measure());
            json.objects("stated", one.stated(), said -> {
                json.put("voice", said.by().voice());
                json.put("source", said.by().source());
                json.object("total", range -> CountRows.range(range, said.value()));
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
        json.put("from", window.outerFrom().toString());
        json.put("until", window.outerUntil().toString());
        json.object("found", range -> CountRows.range(range, found.incidents()));
        CountRows.items(json, found.evidence().items());
    }
}
