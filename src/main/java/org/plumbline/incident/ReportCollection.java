package org.plumbline.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * Gathers the reports of a case: plain ones into columns, as they come, the others as they are. Where an id comes twice, what says the
 * same is one report. Others stay, each under an id of its own, and may be one incident or several: nobody can tell.
 */
public final class ReportCollection {
    private static final Interval AT_LEAST_ONCE = Interval.atLeast(1);
    private static final Interval ONCE = Interval.exactly(1);

    final IdColumn ids = new IdColumn();
    final IntColumn first = new IntColumn();
    final IntColumn last = new IntColumn();
    final IntColumn by = new IntColumn();
    private final Map<Feature, IntColumn> names = new EnumMap<>(Feature.class);
    final IntColumn occurrences = new IntColumn();
    final Map<String, IntColumn> measures = new LinkedHashMap<>();
    final IntColumn latitude = new IntColumn();
    final IntColumn longitude = new IntColumn();
    final IntColumn line = new IntColumn();
    final Numbered<List<String>> lists = new Numbered<>();
    final Numbered<Figure> figures = new Numbered<>();
    final Numbered<Attribution> attributions = new Numbered<>();

    private final Set<String> linked;
    private final Set<String> hidden;
    private final Sources sources;
    private final Map<String, Report> apart = new LinkedHashMap<>();
    /** Reports under an id that another one has. */
    private final List<Report> further = new ArrayList<>();
    /** By an id that several reports came under: the ids under which they are kept. */
    private final Map<String, List<String>> shared = new TreeMap<>();

    /** Values, each once, and the number under which it is kept. */
    static final class Numbered<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int of(T value) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            numbers.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        List<T> values() {
            return values;
        }
    }

    /**
     * An empty collection.
     *
     * @param linked ids of the reports that a link names; they are kept apart
     * @param sources in which the attributions are numbered
     */
    public ReportCollection(Set<String> linked, Sources sources) {
        this(linked, sources, Set.of());
    }

    /**
     * The same without some rows.
     *
     * @param hidden ids of sources and originators whose rows are passed over
     */
    public ReportCollection(Set<String> linked, Sources sources, Set<String> hidden) {
        this.linked = Set.copyOf(linked);
        this.hidden = Set.copyOf(hidden);
        this.sources = sources;
        for (Feature feature : Feature.values()) {
            names.put(feature, new IntColumn());
        }
    }

    /** Adds what a row of a table says. */
    public void add(TableRow row) {
        if (hidden.contains(row.source()) || hidden.contains(row.originator())) {
            return;
        }
        ImpreciseDate date = row.lastDay().map(row.date()::hull).orElse(row.date());
        if (linked.contains(row.id())
                || date.clock() != null
                || !row.occurrences().isInside(AT_LEAST_ONCE)) {
            put(Report.read(row, sources));
            return;
        }
        start(row.id(), date, sources.attribution(row.source(), row.originator()), row.line());
        name(Feature.PLACE, row.places());
        name(Feature.KIND, row.kinds());
        name(Feature.ACTOR, row.actors());
        name(Feature.TARGET, row.targets());
        occurrences.add(row.occurrences().equals(ONCE) ? PlainReports.NOT_SAID : figure(row.occurrences(), null));
        row.measures()
                .forEach((measure, range) -> measure(measure, range, row.best().get(measure)));
        spot(row.point());
    }

    /** Adds a report. */
    public void add(Report report) {
        if (!isPlain(report)) {
            put(report);
            return;
        }
        Said<ImpreciseDate> date = report.dates().getFirst();
        start(report.id(), date.value(), date.by(), report.line());
        for (Feature feature : Feature.values()) {
            List<Said<List<String>>> said = feature.of(report);
            name(feature, said.isEmpty() ? List.of() : said.getFirst().value());
        }
        occurrences.add(
                report.occurrences().isEmpty()
                        ? PlainReports.NOT_SAID
                        : figure(report.occurrences().getFirst().value(), null));
        report.measures()
                .forEach((measure, said) -> measure(measure, said.getFirst().value(), best(report, measure)));
        spot(report.point());
    }

    private static @Nullable BigDecimal best(Report report, String measure) {
        Said<BigDecimal> best = report.best().get(measure);
        return best == null ? null : best.value();
    }

    private void spot(TableRow.@Nullable Point point) {
        latitude.add(point == null ? Integer.MIN_VALUE : PlainReports.micro(point.latitude()));
        longitude.add(point == null ? Integer.MIN_VALUE : PlainReports.micro(point.longitude()));
    }

    private void put(Report report) {
        Report before = apart.putIfAbsent(report.id(), report);
        if (before != null) {
            further.add(report);
        }
    }

    private void start(String id, ImpreciseDate date, Attribution voice, int tableLine) {
        ids.add(id);
        first.add(Math.toIntExact(date.earliest().toEpochDay()));
        last.add(Math.toIntExact(date.latest().toEpochDay()));
        by.add(attributions.of(voice));
        line.add(tableLine);
    }

    IntColumn names(Feature feature) {
        return Objects.requireNonNull(names.get(feature));
    }

    private void name(Feature feature, List<String> values) {
        names(feature).add(values.isEmpty() ? PlainReports.NOT_SAID : lists.of(values));
    }

    private void measure(String measure, Interval range, @Nullable BigDecimal best) {
        IntColumn column = measures.computeIfAbsent(measure, key -> new IntColumn());
        column.fill(ids.size() - 1, PlainReports.NOT_SAID);
        column.add(figure(range, best));
    }

    private int figure(Interval range, @Nullable BigDecimal best) {
        return figures.of(new Figure(range, best));
    }

    /** Whether one voice says everything that is said in a report, once, and no link names it. */
    private boolean isPlain(Report report) {
        if (linked.contains(report.id()) || report.dates().size() != 1) {
            return false;
        }
        Said<ImpreciseDate> date = report.dates().getFirst();
        return date.modality() == Modality.STATED
                && date.value().clock() == null
                && isOnce(report.places(), date.by())
                && isOnce(report.kinds(), date.by())
                && isOnce(report.actors(), date.by())
                && isOnce(report.targets(), date.by())
                && isOnce(report.occurrences(), date.by())
                && report.occurrences().stream().allMatch(said -> said.value().isInside(AT_LEAST_ONCE))
                && report.measures().values().stream().allMatch(said -> isOnce(said, date.by()));
    }

    private static boolean isOnce(List<? extends Said<?>> said, Attribution by) {
        return said.isEmpty()
                || (said.size() == 1
                        && said.getFirst().modality() == Modality.STATED
                        && said.getFirst().by().equals(by));
    }

    /** The plain ones, ordered by their first days. */
    PlainReports plain() {
        BitSet gone = partShared();
        int kept = 0;
        int[] rows = new int[ids.size()];
        for (int row = gone.nextClearBit(0); row < rows.length; row = gone.nextClearBit(row + 1)) {
            rows[kept++] = row;
        }
        return new PlainReports(this, byFirstDay(rows, kept));
    }

    /** Keeps reports of one id apart that say different things; returns the rows that are plain no more, or stand there again. */
    private BitSet partShared() {
        BitSet gone = ids.index();
        BitSet differing = new BitSet();
        for (int row = gone.nextSetBit(0); row >= 0; row = gone.nextSetBit(row + 1)) {
            int latest = ids.find(ids.get(row));
            if (!isSame(row, latest)) {
                differing.set(row);
                differing.set(latest);
            }
        }
        for (String id : apart.keySet()) {
            int row = ids.find(id);
            if (row != PlainReports.NOT_SAID) {
                differing.set(row);
            }
        }
        gone.or(differing);
        if (differing.isEmpty() && further.isEmpty()) {
            return gone;
        }
        int[] rows = differing.stream().toArray();
        PlainReports parted = new PlainReports(this, rows);
        Map<String, List<Report>> byId = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            add(parted.report(i), byId);
        }
        further.forEach(report -> add(report, byId));
        byId.forEach(this::keep);
        return gone;
    }

    private void add(Report report, Map<String, List<Report>> byId) {
        List<Report> known = byId.computeIfAbsent(report.id(), id -> new ArrayList<>());
        Report first = apart.get(report.id());
        if (known.isEmpty() && first != null) {
            known.add(first);
        }
        if (known.stream().noneMatch(report::saysTheSame)) {
            known.add(report);
        }
    }

    private void keep(String id, List<Report> reports) {
        List<String> own = new ArrayList<>();
        for (Report report : reports) {
            own.add(own.isEmpty() ? id : id + "--" + (own.size() + 1));
            apart.put(own.getLast(), report.under(own.getLast()));
        }
        if (own.size() > 1) {
            shared.put(id, List.copyOf(own));
        }
    }

    /** Whether two rows say the same; every value has one number. */
    private boolean isSame(int one, int other) {
        return Stream.of(first, last, by, occurrences, latitude, longitude)
                        .allMatch(column -> column.get(one) == column.get(other))
                && Stream.concat(names.values().stream(), measures.values().stream())
                        .allMatch(column -> at(column, one) == at(column, other));
    }

    private static int at(IntColumn column, int row) {
        return row < column.size() ? column.get(row) : PlainReports.NOT_SAID;
    }

    /** Sorted by counting, which keeps the order of one day. */
    private int[] byFirstDay(int[] rows, int length) {
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (int i = 0; i < length; i++) {
            earliest = Math.min(earliest, first.get(rows[i]));
            latest = Math.max(latest, first.get(rows[i]));
        }
        int[] sorted = new int[length];
        if (length == 0) {
            return sorted;
        }
        if ((long) latest - earliest > 4_000_000) {
            throw new IllegalArgumentException("days lie too far apart"); // 10,000 years; a date has four digits
        }
        int[] next = new int[latest - earliest + 2];
        for (int i = 0; i < length; i++) {
            next[first.get(rows[i]) - earliest + 1]++;
        }
        java.util.Arrays.parallelPrefix(next, Integer::sum);
        for (int i = 0; i < length; i++) {
            sorted[next[first.get(rows[i]) - earliest]++] = rows[i];
        }
        return sorted;
    }

    /** The reports that are not plain, by id. */
    Map<String, Report> apart() {
        return apart;
    }

    /** By an id that reports came under which say different things: the ids under which they are kept; after {@link #plain}. */
    Map<String, List<String>> shared() {
        return shared;
    }
}
