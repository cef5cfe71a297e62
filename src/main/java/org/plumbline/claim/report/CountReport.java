package org.plumbline.claim.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Breakdown;
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Extent;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.Interval;

/** The answer to a question about incidents: what they come to, which they are, and how they lie in time, place or among actors. */
public final class CountReport {
    /** How many entries a line of the short form lists. */
    private static final int MOST = 6;

    private static final int MOST_OF_NAME = 44;

    private final Messages messages;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private CountReport(Messages messages, Ink ink) {
        this.messages = messages;
        this.ink = ink;
    }

    /**
     * Everything that was asked for.
     *
     * @param question as it was asked
     * @param breakdown the incidents parted, if that was asked for
     * @param names what people call an id of the case
     * @param best the sources' best estimate of what is summed, by the id of an incident
     * @param counts whether incidents were counted, not what they say of a measure
     * @param rows whether every incident is listed
     */
    public record Asked(
            String question,
            Counted.Found found,
            Optional<Breakdown> breakdown,
            Function<String, Phrase.Name> names,
            Function<String, Optional<BigDecimal>> best,
            boolean counts,
            boolean rows) {}

    /** For a terminal of 80 columns; each line ended by a line feed. */
    public static String text(Asked asked, Language language, Ink ink) {
        CountReport report = new CountReport(Messages.in(language), ink);
        report.write(asked);
        return report.out.toString();
    }

    /**
     * What a count comes to, where what stands behind it is not at hand.
     *
     * @param question as it was asked
     * @param finding E; empty where it was not weighed
     * @param counts whether incidents were counted, not what they say of a measure
     */
    public record Summed(
            String question,
            Optional<Evidence.Finding> finding,
            Interval incidents,
            Extent extent,
            boolean complete,
            boolean counts) {
        private static Summed of(Asked asked) {
            return new Summed(
                    asked.question,
                    Optional.of(asked.found.evidence().finding()),
                    asked.found.incidents(),
                    asked.found.extent(),
                    asked.found.evidence().complete(),
                    asked.counts);
        }
    }

    /** The first lines of {@link #text}. */
    public static String summary(Summed summed, Language language, Ink ink) {
        CountReport report = new CountReport(Messages.in(language), ink);
        DetailLines.of(report.summary(summed), ink).forEach(report::line);
        return report.out.toString();
    }

    /** Writes the question and tells what is said of it. */
    private List<Detail> summary(Summed summed) {
        Columns.wrapped(summed.question, DetailLines.WIDTH).forEach(line -> line(ink.strong(line)));
        List<Detail> details = new ArrayList<>();
        summed.finding.ifPresent(finding -> add(details, "answer", List.of(messages.say(Ranges.sum(finding)))));
        add(details, "incidents", List.of(incidents(summed.incidents, summed.extent, messages)));
        side(summed.extent.certain(), summed.counts).ifPresent(side -> add(details, "certain", List.of(side)));
        side(summed.extent.possible(), summed.counts).ifPresent(side -> add(details, "possible", List.of(side)));
        long mayBeOne = summed.extent.certain().mayBeAnother()
                + summed.extent.possible().mayBeAnother();
        if (mayBeOne > 0) {
            add(details, "duplicates", List.of(messages.say("count.duplicates", mayBeOne)));
        }
        add(details, "complete", List.of(messages.say(summed.complete ? "count.complete" : "count.not-complete")));
        return details;
    }

    private void write(Asked asked) {
        Counted.Found found = asked.found;
        List<Detail> details = summary(Summed.of(asked));
        EvidenceView view =
                new EvidenceView(messages, new NearestWording(List.of()), asked.rows ? Integer.MAX_VALUE : MOST);
        view.evidence(found.evidence()).stream().map(this::nearOnly).forEach(details::add);
        DetailLines.of(details, ink).forEach(this::line);
        asked.breakdown.ifPresent(breakdown -> write(breakdown, asked));
    }

    /** What is left out is not everything else: only what lies near. */
    private Detail nearOnly(Detail detail) {
        if (!detail.key().equals("left-out")) {
            return detail;
        }
        List<String> parts = new ArrayList<>(detail.parts());
        parts.add(messages.say("count.left-out.near"));
        return new Detail(detail.key(), detail.label(), parts);
    }

    /** What the single incidents come to; none on record is not none at all. */
    private static String incidents(Interval incidents, Extent extent, Messages messages) {
        long certain = extent.certain().incidents();
        long possible = extent.possible().incidents();
        return certain + possible == 0
                ? messages.say("count.none")
                : messages.say("count.incidents", messages.say(Ranges.inWords(incidents)), certain, possible);
    }

    /** How many incidents of one standing, and what they come to: low, best and high. */
    private Optional<String> side(Extent.Side side, boolean counts) {
        if (side.incidents() == 0) {
            return Optional.empty();
        }
        if (counts) {
            boolean once = side.range().equals(Interval.exactly(side.incidents()));
            return Optional.of(
                    once
                            ? messages.say("count.side", side.incidents())
                            : messages.say(
                                    "count.side.times", side.incidents(), messages.say(Ranges.inWords(side.range()))));
        }
        BigDecimal low =
                side.range().low() == null ? BigDecimal.ZERO : side.range().low();
        Object high = side.range().high() == null
                ? messages.say("count.open")
                : side.range().high();
        if (side.withBest() == 0) {
            return Optional.of(messages.say("count.side.figures", side.incidents(), low, high));
        }
        return Optional.of(
                side.withBest() == side.incidents()
                        ? messages.say("count.side.best", side.incidents(), low, side.best(), high)
                        : messages.say(
                                "count.side.best-some", side.incidents(), low, side.best(), side.withBest(), high));
    }

    private void write(Breakdown breakdown, Asked asked) {
        Function<String, Phrase.Name> names = asked.names;
        line("");
        List<String> titles = List.of(
                messages.say("count.column." + breakdown.by().name().toLowerCase(java.util.Locale.ROOT)),
                messages.say("count.column.certain"),
                messages.say("count.column.possible"));
        Set<String> shared = sharedNames(breakdown, names);
        List<List<String>> rows = breakdown.rows().stream()
                .map(row -> List.of(
                        title(key(row.key(), breakdown.by(), names), row.key(), shared),
                        amount(row.certain()),
                        further(row)))
                .toList();
        int wide = rows.stream()
                .mapToInt(row -> Columns.width(row.getFirst()))
                .reduce(Columns.width(titles.getFirst()), Math::max);
        int first = Math.min(wide, MOST_OF_NAME);
        line(ink.label(cells(titles, first)));
        rows.forEach(row -> line(cells(row, first)));
        if (!breakdown.by().isTime() && rows.size() > 1) {
            note(messages.say(asked.counts ? "count.order.incidents" : "count.order.amounts"));
        }
        if (breakdown.inSeveral() > 0) {
            note(messages.say("count.several", breakdown.inSeveral()));
        }
        if (breakdown.rows().stream().anyMatch(row -> row.mayBeAnother() > 0)) {
            note(messages.say("count.rows-with-duplicates"));
        }
    }

    /** The names that several rows have. */
    private Set<String> sharedNames(Breakdown breakdown, Function<String, Phrase.Name> names) {
        Set<String> seen = new HashSet<>();
        return breakdown.rows().stream()
                .map(row -> key(row.key(), breakdown.by(), names))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** The name, and the id behind one that several rows have. */
    private static String title(String name, String id, Set<String> shared) {
        if (!shared.contains(name) || id.isEmpty()) {
            return name;
        }
        String behind = " (" + id + ")";
        return Columns.firstOf(name, Math.max(8, MOST_OF_NAME - Columns.width(behind))) + behind;
    }

    private void note(String text) {
        Columns.wrapped(text, DetailLines.WIDTH).forEach(this::line);
    }

    private String cells(List<String> cells, int first) {
        return (Columns.padded(Columns.firstOf(cells.getFirst(), first), first)
                        + "  "
                        + Columns.padded(cells.get(1), 16)
                        + "  "
                        + cells.get(2))
                .stripTrailing();
    }

    private String amount(Interval range) {
        return messages.say(Ranges.inBrief(range));
    }

    private String further(Breakdown.Row row) {
        return row.possibly() == 0 ? "" : messages.say("count.possible", row.possibly());
    }

    private String key(String key, Breakdown.By by, Function<String, Phrase.Name> names) {
        if (key.isEmpty()) {
            return messages.say("count.not-said");
        }
        return switch (by) {
            case DAY, WEEK, MONTH -> messages.digits(key);
            case PLACE, ACTOR, KIND -> messages.say("count.name", names.apply(key));
        };
    }

    private void add(List<Detail> details, String key, List<String> parts) {
        details.add(new Detail(key, messages.say("count.label." + key), parts));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** As one JSON object (RFC 8259), reasons also as sentences in that language. Ranges are low and high; a bound that is missing is open. */
    public static String json(Asked asked, Language language) {
        Counted.Found found = asked.found;
        return Json.object(json -> {
            json.put("question", asked.question);
            json.window(found.window());
            json.object("incidents", range -> CountRows.range(range, found.incidents()));
            if (found.evidence().finding() instanceof Evidence.Finding.Numbers(Interval all)) {
                json.object("evidence", range -> CountRows.range(range, all));
            }
            json.object("certain", side -> CountRows.side(side, found.extent().certain()));
            json.object("possible", side -> CountRows.side(side, found.extent().possible()));
            json.put("disputed", found.evidence().disputed());
            json.put("complete", found.evidence().complete());
            CountRows.items(json, found.evidence().items(), Messages.in(language));
            json.put("unlisted", found.evidence().unlisted());
            asked.breakdown.ifPresent(breakdown -> CountRows.breakdown(json, breakdown));
        });
    }

    /** One line per incident, or per row of the breakdown if that was asked for, as comma-separated values (RFC 4180). */
    public static String csv(Asked asked, Language language) {
        return asked.breakdown
                .map(CountRows::csv)
                .orElseGet(() -> CountRows.csv(asked.found.evidence().items(), asked.best, Messages.in(language)));
    }
}
