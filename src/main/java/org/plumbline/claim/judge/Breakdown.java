package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.PlainReports;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * The incidents of an answer, parted by time, place, actor or kind. A clash is certain in the rows of both its sides; what lies in one of
 * several rows, nobody knows which, is possible in each of them. So the rows do not add up to the whole.
 *
 * @param rows in the order of time, or what is certainly the largest first
 * @param inSeveral how many incidents stand in more than one row
 */
public record Breakdown(By by, List<Row> rows, long inSeveral) {
    /** Days longer apart than this are not listed one by one: the incident stands in the row of what is not known. */
    private static final int MOST_DAYS = 366;

    private static final String NOT_KNOWN = "";

    public Breakdown {
        rows = List.copyOf(rows);
    }

    /** What the rows are. */
    public enum By {
        DAY,
        WEEK,
        MONTH,
        PLACE,
        ACTOR,
        KIND;

        /** Whether the rows follow each other in time. */
        public boolean isTime() {
            return this == DAY || this == WEEK || this == MONTH;
        }

        private Feature feature() {
            return switch (this) {
                case PLACE -> Feature.PLACE;
                case ACTOR -> Feature.ACTOR;
                default -> Feature.KIND;
            };
        }
    }

    /**
     * One row.
     *
     * @param key a day (2025-04-18), ISO week (2025-W16), month (2025-04) or an id of the case; empty for what is not known
     * @param incidents how many certainly belong here, possible duplicates each by itself
     * @param certain what they come to: from every possible duplicate merged to each by itself (law 1)
     * @param possibly how many more possibly do
     * @param mayBeAnother how many of all of them may be the same as another incident
     * @param all from what certainly belongs here to all that possibly does
     */
    public record Row(String key, long incidents, Interval certain, long possibly, long mayBeAnother, Interval all) {}

    /** Parts the incidents in the scope of a question; stated totals are left out. */
    static Breakdown of(Inquiry inquiry, Window window, String measure, Acceptance acceptance, By by) {
        Parting parting = new Parting(inquiry, window, measure, acceptance, by);
        inquiry.evidence().incidents().apartNear(window).forEach(parting::look);
        inquiry.evidence().plain().search(inquiry.scope(), window, acceptance, parting);
        List<Row> rows = new ArrayList<>();
        parting.bins.forEach((key, bin) -> rows.add(bin.row(key)));
        if (!by.isTime()) {
            rows.sort(largestFirst(parting.counts));
        }
        return new Breakdown(by, rows, parting.inSeveral);
    }

    /** What is not known last; else what is certain decides, then what is possible: of incidents, or of what a sum comes to. */
    private static Comparator<Row> largestFirst(boolean counts) {
        Comparator<Row> incidents = Comparator.comparingLong((Row row) -> -row.incidents)
                .thenComparingLong(row -> -row.possibly)
                .thenComparing(Row::key);
        Comparator<Row> amounts = Comparator.comparing((Row row) -> least(row.certain))
                .thenComparing(row -> least(row.all))
                .reversed();
        return Comparator.comparing((Row row) -> row.key.equals(NOT_KNOWN))
                .thenComparing(counts ? incidents : amounts.thenComparing(incidents));
    }

    private static BigDecimal least(Interval range) {
        return range.low() == null ? BigDecimal.ZERO : range.low();
    }

    /** What has come together under a key so far. */
    private static final class Bin {
        private final LeastSum least;
        private BigDecimal leastOfPlain = BigDecimal.ZERO;
        private Extent extent = Extent.NONE;

        Bin(LeastSum least) {
            this.least = least;
        }

        private Row row(String key) {
            Extent.Side certain = extent.certain();
            Extent.Side possible = extent.possible();
            Interval low = Interval.atLeast(least.sum().add(leastOfPlain));
            return new Row(
                    key,
                    certain.incidents(),
                    new Extent(certain, Extent.Side.NONE).upFrom(low),
                    possible.incidents(),
                    certain.mayBeAnother() + possible.mayBeAnother(),
                    extent.upFrom(low));
        }
    }

    /** How incidents lie to the scope of single rows. */
    private static final class Matchings {
        private final Inquiry inquiry;
        private final Window window;
        private final String measure;
        private final Acceptance acceptance;
        private final By by;
        private final Map<String, Matching> known = new HashMap<>();
        private final Map<String, Shares> shares = new HashMap<>();

        Matchings(Inquiry inquiry, Window window, String measure, Acceptance acceptance, By by) {
            this.inquiry = inquiry;
            this.window = window;
            this.measure = measure;
            this.acceptance = acceptance;
            this.by = by;
        }

        Matching of(String key) {
            return known.computeIfAbsent(
                    key,
                    row -> new Matching(
                            scope(row), window, acceptance, inquiry.evidence().hierarchy()));
        }

        Shares sharesOf(String key) {
            return shares.computeIfAbsent(
                    key,
                    row -> new Shares(
                            of(row), measure, acceptance, inquiry.evidence().hierarchy()));
        }

        private Claim.Scope scope(String key) {
            Claim.Scope all = inquiry.scope();
            List<String> only = List.of(key);
            return new Claim.Scope(
                    by == By.ACTOR ? only : all.by(),
                    all.with(),
                    by == By.KIND ? only : all.kinds(),
                    by == By.PLACE ? only : all.places(),
                    all.times(),
                    all.including());
        }
    }

    /** Puts each incident into its bins. */
    private static final class Parting implements PlainIncidents.Visitor {
        private final Window window;
        private final By by;
        private final Matching matching;
        private final Shares shares;
        private final Acceptance acceptance;
        private final Hierarchy hierarchy;
        private final PlainIncidents plain;
        private final Amounts amounts;
        private final Incidents incidents;
        private final FigureBounds bounds;
        private final boolean counts;
        private final Matchings matchings;
        private final Map<String, Bin> bins = new TreeMap<>();
        private final Map<Integer, Set<String>> keysOfList = new HashMap<>();
        private final Map<LocalDate, String> keysOfDay = new HashMap<>();
        private long inSeveral;

        Parting(Inquiry inquiry, Window window, String measure, Acceptance acceptance, By by) {
            this.window = window;
            this.by = by;
            this.acceptance = acceptance;
            this.hierarchy = inquiry.evidence().hierarchy();
            this.matching = new Matching(inquiry.scope(), window, acceptance, hierarchy);
            this.shares = new Shares(matching, measure, acceptance, hierarchy);
            this.plain = inquiry.evidence().plain();
            this.amounts = plain.amounts(measure);
            this.incidents = inquiry.evidence().incidents();
            this.bounds = FigureBounds.of(measure, inquiry.evidence());
            this.counts = measure.equals(Tally.INCIDENTS);
            this.matchings = new Matchings(inquiry, window, measure, acceptance, by);
        }

        private void look(Incident incident) {
            Matching.Match match = matching.match(incident);
            if (!match.isIn()) {
                return;
            }
            Set<String> keys = keys(incident, match);
            inSeveral += keys.size() > 1 ? 1 : 0;
            for (String key : keys) {
                Interval amount = amount(incident, key).range();
                Extent.Side side = Extent.Side.of(incident, bounds.closed(amount), Optional.empty());
                if (belongs(incident, match, key, keys)) {
                    Bin bin = put(key, Standing.CERTAIN, side);
                    bin.least.add(incident, amount);
                } else {
                    put(key, Standing.POSSIBLE, side);
                }
            }
        }

        private Set<String> keys(Incident incident, Matching.Match match) {
            Set<String> keys = by.isTime() ? match.date().map(this::times).orElse(Set.of()) : named(incident);
            return keys.isEmpty() ? Set.of(NOT_KNOWN) : keys;
        }

        /** Whether an incident certainly belongs to a row: both sides of a clash took part in it, but it was on one day only. */
        private boolean belongs(Incident incident, Matching.Match match, String key, Set<String> keys) {
            boolean ofKey = keys.size() == 1
                    || (!by.isTime()
                            && !key.equals(NOT_KNOWN)
                            && matchings.of(key).match(incident).standing() == Standing.CERTAIN);
            return ofKey && match.standing() == Standing.CERTAIN;
        }

        private Agreement amount(Incident incident, String key) {
            boolean isShared = by.isTime() || key.equals(NOT_KNOWN) || !matching.isWholly(incident);
            return isShared ? shares.of(incident) : matchings.sharesOf(key).of(incident);
        }

        @Override
        public void in(int row, Standing standing, boolean wholly) {
            Set<String> keys = keys(row);
            inSeveral += keys.size() > 1 ? 1 : 0;
            int number = amounts.number().applyAsInt(row);
            boolean isWhole = amounts.low()[number] != Amounts.NOT_WHOLE;
            Interval told = isWhole
                    ? amounts.range(number)
                    : bounds.closed(shares.of(plain.incident(row)).range());
            boolean isShared = !wholly || (!by.isTime() && keys.size() > 1);
            Interval amount = isShared ? shares.share(told) : told;
            Extent.Side side = new Extent.Side(1, amount, BigDecimal.ZERO, 0, 0);
            for (String key : keys) {
                boolean belongs = keys.size() == 1 || (!by.isTime() && !key.equals(NOT_KNOWN));
                if (belongs && standing == Standing.CERTAIN) {
                    Bin bin = put(key, Standing.CERTAIN, side);
                    bin.leastOfPlain = bin.leastOfPlain.add(bounds.least(amount));
                } else {
                    put(key, Standing.POSSIBLE, side);
                }
            }
        }

        private Set<String> keys(int row) {
            PlainReports reports = plain.reports();
            Set<String> keys;
            if (by.isTime()) {
                keys = times(reports.date(row));
            } else {
                int list = reports.names(by.feature(), row);
                keys = list < 0
                        ? Set.of()
                        : keysOfList.computeIfAbsent(
                                list, number -> withoutWholes(reports.lists().get(number)));
            }
            return keys.isEmpty() ? Set.of(NOT_KNOWN) : keys;
        }

        @Override
        public void refused(int row) {}

        private Bin put(String key, Standing standing, Extent.Side side) {
            Bin bin = bins.computeIfAbsent(key, this::bin);
            bin.extent = bin.extent.plus(standing, side);
            return bin;
        }

        private Bin bin(String key) {
            return new Bin(new LeastSum(
                    incidents, acceptance, incident -> amount(incident, key), bounds, counts, incident -> {
                        Matching.Match match = matching.match(incident);
                        Set<String> keys = match.isIn() ? keys(incident, match) : Set.of();
                        return keys.contains(key) && belongs(incident, match, key, keys);
                    }));
        }

        private Set<String> times(ImpreciseDate date) {
            LocalDate first = latest(date.earliest(), window.outerFrom());
            LocalDate last = earliest(date.latest(), window.outerUntil());
            if (first.equals(last)) {
                return Set.of(key(first));
            }
            Set<String> keys = new LinkedHashSet<>();
            if (!first.plusDays(MOST_DAYS).isBefore(last)) {
                for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                    keys.add(key(day));
                }
            }
            return keys;
        }

        private String key(LocalDate day) {
            return keysOfDay.computeIfAbsent(day, any -> switch (by) {
                case MONTH -> YearMonth.from(any).toString();
                case WEEK ->
                    String.format(
                            Locale.ROOT,
                            "%d-W%02d",
                            any.get(IsoFields.WEEK_BASED_YEAR),
                            any.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                default -> any.toString();
            });
        }

        private Set<String> named(Incident incident) {
            List<Said<List<String>>> accepted = acceptance.accepted(incident.reports().stream()
                    .flatMap(report -> by.feature().of(report).stream())
                    .toList());
            Set<String> values = new LinkedHashSet<>();
            Agreement.speaking(accepted).forEach(said -> values.addAll(said.value()));
            return withoutWholes(values);
        }

        /** Of a village and its region, both said of one incident, the village. */
        private Set<String> withoutWholes(Collection<String> values) {
            Set<String> kept = new LinkedHashSet<>(values);
            if (kept.remove(TableRow.SOMEBODY)) {
                kept.add(NOT_KNOWN);
            }
            for (String value : values) {
                hierarchy.wholesOf(value).stream()
                        .filter(whole -> !whole.equals(value))
                        .forEach(kept::remove);
            }
            return kept;
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
