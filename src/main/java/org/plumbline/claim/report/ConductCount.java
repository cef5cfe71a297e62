package org.plumbline.claim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.judge.Evidence.Voice;
import org.plumbline.claim.judge.Reconciliation;
import org.plumbline.conduct.ClauseConduct.During;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** What was counted against a clause in one spell: the incidents on record, and what others state for days within it. */
record ConductCount(Lines lines, CaseEvidence evidence, boolean rows) {
    private static final int MOST = 6;

    /**
     * Writes it.
     *
     * @param kinds names of the kinds that go against the clause
     */
    void write(During during, List<?> kinds) {
        lines.text(
                "  ",
                lines.say(
                        switch (during.spell().inForce()) {
                            case YES -> "conduct.against.in-force";
                            case NO -> "conduct.against.gap";
                            case UNKNOWN -> "conduct.against.open";
                        },
                        kinds,
                        during.spell().days()));
        switch (during.counted()) {
            case Counted.Unclear(String code, Phrase message, Phrase help) ->
                lines.text(
                        "      ",
                        "note[" + code + "]: "
                                + lines.say(message.key(), message.arguments().toArray()));
            case Counted.Found found -> lines.details(found(found));
        }
    }

    private List<Detail> found(Counted.Found found) {
        List<Detail> details = new ArrayList<>();
        add(details, "incidents", List.of(incidents(found)));
        add(details, "stated", stated(found.evidence().items()));
        if (found.evidence().finding() instanceof Evidence.Finding.Numbers(Interval together)
                && !together.equals(found.incidents())
                && !isUnknown(together)) {
            add(
                    details,
                    "together",
                    List.of(lines.say("conduct.together", lines.messages().say(Ranges.inWords(together)))));
        }
        add(
                details,
                "complete",
                List.of(lines.say(found.evidence().complete() ? "count.complete" : "count.not-complete")));
        ItemLines items = ItemLines.of(onlyIncidents(found.evidence()), lines.messages());
        int most = rows ? Integer.MAX_VALUE : MOST;
        add(details, "evidence", items.certain(most));
        add(details, "possible", items.possible(most));
        if (found.evidence().unlisted() > 0) {
            details.add(new Detail(
                    "unlisted",
                    lines.say("report.label.unlisted"),
                    List.of(lines.say("report.unlisted", found.evidence().unlisted()))));
        }
        add(details, "shown-too", refused(found.evidence().voices()));
        return details;
    }

    private static boolean isUnknown(Interval range) {
        return range.equals(Interval.UNKNOWN_TOLL);
    }

    /** Several attacks may stand in one record: how many there were, and in how many records. */
    private String incidents(Counted.Found found) {
        if (found.certain() == 0 && found.possible() == 0) {
            return lines.say("conduct.count.none");
        }
        String range = lines.messages().say(Ranges.inWords(found.incidents()));
        return found.possible() == 0
                ? lines.say("conduct.count.certain", range, found.certain())
                : lines.say("conduct.count.possible", range, found.certain(), found.possible());
    }

    private boolean isIncident(Item item) {
        return evidence.incidents().incident(item.id()).isPresent();
    }

    private Evidence onlyIncidents(Evidence all) {
        return new Evidence(
                all.finding(),
                all.window(),
                all.items().stream().filter(this::isIncident).toList(),
                all.unlisted(),
                all.voices(),
                all.disputed(),
                all.complete());
    }

    /** Of each voice the highest total that it states for days within the spell; a total is a lower bound (law 1). */
    private List<String> stated(List<Item> items) {
        Map<List<String>, Item> highest = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.standing() == Standing.CERTAIN && !isIncident(item))
                .forEach(item -> highest.merge(item.voices(), item, ConductCount::higher));
        return shortened(highest.values().stream().map(this::stated).toList());
    }

    private static Item higher(Item one, Item other) {
        Interval first = one.amount().orElse(Interval.UNKNOWN_TOLL);
        Interval second = other.amount().orElse(Interval.UNKNOWN_TOLL);
        return Interval.compareLow(first, second) >= 0 ? one : other;
    }

    private String stated(Item item) {
        Optional<Tally> tally = evidence.tallies().stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst();
        List<Said<Reconciliation.Figure>> said = tally.stream()
                .flatMap(one -> Reconciliation.stated(one, Tally.INCIDENTS, evidence).stream())
                .filter(one -> item.voices().contains(one.by().voice()))
                .filter(one -> Reconciliation.notAsserted(one).isEmpty())
                .toList();
        List<String> sources =
                said.stream().map(one -> one.by().source()).distinct().toList();
        Interval total = item.amount().orElse(Interval.UNKNOWN_TOLL);
        Phrase inWords = said.stream()
                .map(Said::value)
                .filter(figure -> figure.range().equals(total))
                .findFirst()
                .map(Ranges::asStated)
                .orElseGet(() -> Ranges.inWords(total));
        return lines.say(
                "conduct.stated",
                item.voices().stream().map(evidence::name).toList(),
                lines.messages().say(inWords),
                tally.flatMap(ConductCount::days).<Object>map(window -> window).orElse(item.title()),
                lines.read(sources));
    }

    private static Optional<Window> days(Tally tally) {
        Optional<ImpreciseDate> from = hull(tally.froms());
        return from.flatMap(first -> hull(tally.untils())
                .filter(last -> !last.latest().isBefore(first.earliest()))
                .map(last -> new Window(first.earliest(), first.latest(), last.earliest(), last.latest(), null, null)));
    }

    private static Optional<ImpreciseDate> hull(List<Said<ImpreciseDate>> days) {
        return days.stream().map(Said::value).reduce(ImpreciseDate::hull);
    }

    /** Who is not accepted, by reason. */
    private List<String> refused(List<Voice> voices) {
        Map<Phrase, List<Phrase.Name>> byReason = new LinkedHashMap<>();
        voices.forEach(voice -> voice.refused()
                .ifPresent(reason -> byReason.computeIfAbsent(reason, key -> new ArrayList<>())
                        .add(voice.name())));
        List<String> refused = new ArrayList<>();
        byReason.forEach((reason, names) -> refused.add(
                lines.say("conduct.refused", reason, names.stream().distinct().toList())));
        return refused;
    }

    private List<String> shortened(List<String> parts) {
        return rows ? parts : ItemLines.shortened(parts, MOST, lines.messages());
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            details.add(new Detail(key, lines.say("conduct.label." + key), parts));
        }
    }
}
