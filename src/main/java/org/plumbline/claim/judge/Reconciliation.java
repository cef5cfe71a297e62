package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;
import org.plumbline.ledger.Bound;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * How the case's own incidents stand to a total that somebody states. A total that is higher is no fault of anybody: a case holds
 * those incidents that its authors know of.
 *
 * @param measure what the total counts
 * @param stated what each voice states, in the order of the records
 */
public record Reconciliation(Tally tally, String measure, List<Said<Figure>> stated, Outcome outcome) {
    public Reconciliation {
        stated = List.copyOf(stated);
    }

    /**
     * A figure as its source limits it.
     *
     * @param range what it allows
     * @param about the figure itself, where the source says "about"
     */
    public record Figure(Interval range, Optional<Interval> about) {
        private static Optional<Figure> of(Statement statement) {
            Optional<Interval> about = statement.bound() == Bound.ABOUT
                    ? statement.withBound(Bound.EXACT).figure()
                    : Optional.empty();
            return statement.figure().map(range -> new Figure(range, about));
        }
    }

    /** Why what is so put forward is no total that anything is held against; empty if it is one. */
    public static Optional<Phrase> notAsserted(Said<Figure> said) {
        return Acceptance.notAsserted(said.modality());
    }

    /** How they stand to each other. */
    public sealed interface Outcome {
        /** What certainly happened comes to what is stated. */
        record Explained(Window window, Counted.Found found) implements Outcome {}

        /**
         * It may come to it, if what is possible happened or if tolls that nobody knows were high enough.
         *
         * @param missing so many are not certain, or more where more than a number is stated; 0 where only a limit is stated,
         *     which what is possible may go beyond
         */
        record Open(Window window, Counted.Found found, BigDecimal missing) implements Outcome {}

        /**
         * Fewer were found than are stated.
         *
         * @param missing at least so many are not among the incidents of the case
         */
        record FallsShort(Window window, Counted.Found found, BigDecimal missing) implements Outcome {}

        /**
         * More were certainly found than are stated.
         *
         * @param above by at least so many
         */
        record Exceeds(Window window, Counted.Found found, BigDecimal above) implements Outcome {}

        /** They cannot be compared. */
        record NotComparable(Phrase why) implements Outcome {}
    }

    /** Every measure of every tally of the case, in the order of the records, and what each voice states of it by itself. */
    public static List<Reconciliation> all(CaseEvidence evidence, Perspective perspective) {
        Judge judge = new Judge(evidence, perspective);
        List<Reconciliation> all = new ArrayList<>();
        for (Tally tally : evidence.tallies()) {
            for (String measure : tally.measures()) {
                List<Said<Figure>> told = stated(tally, measure, evidence);
                List<List<Said<Figure>>> apart = isOfIncidents(measure, evidence) ? byVoice(told) : List.of(told);
                for (List<Said<Figure>> stated : apart) {
                    all.add(new Reconciliation(
                            tally, measure, stated, outcome(tally, measure, stated, evidence, judge)));
                }
            }
        }
        return all;
    }

    /** What is stated for a measure of a tally, each figure as its source limits it. */
    public static List<Said<Figure>> stated(Tally tally, String measure, CaseEvidence evidence) {
        String property = measure.equals(tally.measure()) ? "total" : measure;
        return evidence.ledger()
                .entity(tally.id())
                .map(entity -> Said.all(entity, property, evidence.sources(), Figure::of))
                .orElse(List.of());
    }

    /** Each voice that states a total by itself; what the others put forward, a denial for example, is shown beside the first. */
    private static List<List<Said<Figure>>> byVoice(List<Said<Figure>> stated) {
        Map<String, List<Said<Figure>>> voices = new LinkedHashMap<>();
        stated.stream()
                .filter(said -> notAsserted(said).isEmpty())
                .forEach(said -> voices.computeIfAbsent(said.by().voice(), voice -> new ArrayList<>())
                        .add(said));
        if (voices.isEmpty()) {
            return List.of(stated);
        }
        List<Said<Figure>> first = voices.values().iterator().next();
        stated.stream()
                .filter(said -> notAsserted(said).isPresent())
                .forEach(said -> voices.getOrDefault(said.by().voice(), first).add(said));
        return List.copyOf(voices.values());
    }

    private static Outcome outcome(
            Tally tally, String measure, List<Said<Figure>> stated, CaseEvidence evidence, Judge judge) {
        List<Interval> totals =
                Agreement.speaking(stated.stream()
                                .filter(said -> notAsserted(said).isEmpty())
                                .toList())
                        .stream()
                        .map(said -> said.value().range())
                        .toList();
        if (totals.isEmpty()) {
            return new Outcome.NotComparable(stated.stream()
                    .flatMap(said -> notAsserted(said).stream())
                    .findFirst()
                    .orElse(Phrase.of("count.reconcile.no-total")));
        }
        Optional<Window> window = wholeMonths(tally).or(() -> TallyEvidence.window(tally, stated));
        if (window.isEmpty()) {
            return new Outcome.NotComparable(Phrase.of("count.reconcile.no-window"));
        }
        if (!isOfIncidents(measure, evidence)) {
            return new Outcome.NotComparable(Phrase.of("count.reconcile.no-incident"));
        }
        if (totals.stream().allMatch(Interval.UNKNOWN_TOLL::equals)) {
            return new Outcome.NotComparable(Phrase.of("count.reconcile.no-total"));
        }
        Claim.Scope scope =
                new Claim.Scope(tally.actors(), tally.targets(), tally.kinds(), tally.places(), List.of(), List.of());
        Query query = measure.equals(Tally.INCIDENTS) ? new Query.Count() : new Query.Sum(measure);
        Claim claim =
                new Claim(tally.id(), "", query, scope, Claim.Rules.PLAIN, List.of(), new Place(tally.id(), 1, 1));
        return switch (judge.count(claim, window.get())) {
            case Counted.Unclear(String code, Phrase message, Phrase help) -> new Outcome.NotComparable(message);
            case Counted.Found found -> compared(found, Interval.hull(totals));
        };
    }

    /** A total from a month to a month, or a year to a year, is one of all their days. */
    private static Optional<Window> wholeMonths(Tally tally) {
        Set<ImpreciseDate> from = days(tally.froms());
        Set<ImpreciseDate> until = days(tally.untils());
        if (from.size() != 1 || until.size() != 1) {
            return Optional.empty();
        }
        ImpreciseDate first = from.iterator().next();
        ImpreciseDate last = until.iterator().next();
        boolean whole = first.isMonthOrYear() && last.isMonthOrYear();
        return whole && !last.latest().isBefore(first.earliest())
                ? Optional.of(Window.of(first.earliest(), last.latest()))
                : Optional.empty();
    }

    private static Set<ImpreciseDate> days(List<Said<ImpreciseDate>> said) {
        return said.stream().map(Said::value).collect(Collectors.toSet());
    }

    private static boolean isOfIncidents(String measure, CaseEvidence evidence) {
        Set<String> parts = evidence.hierarchy().partsOf(measure);
        return measure.equals(Tally.INCIDENTS) || parts.stream().anyMatch(evidence.incidents()::carries);
    }

    private static Outcome compared(Counted.Found found, Interval total) {
        Interval own = found.incidents();
        BigDecimal least = Objects.requireNonNullElse(own.low(), BigDecimal.ZERO);
        BigDecimal most = own.high();
        if (total.high() != null && !new Interval(null, true, total.high(), total.highOpen()).contains(least)) {
            return new Outcome.Exceeds(found.window(), found, least.subtract(total.high()));
        }
        if (total.low() == null) { // a limit: nothing comes to it, but what is possible may go beyond it
            return own.isInside(total)
                    ? new Outcome.Explained(found.window(), found)
                    : new Outcome.Open(found.window(), found, BigDecimal.ZERO);
        }
        if (total.contains(least)) {
            return new Outcome.Explained(found.window(), found);
        }
        return own.meets(total) || most == null
                ? new Outcome.Open(found.window(), found, total.low().subtract(least))
                : new Outcome.FallsShort(found.window(), found, total.low().subtract(most));
    }
}
