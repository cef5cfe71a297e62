package org.plumbline.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.plumbline.evidence.Attribution;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * Reports of which one voice says everything, once, and which no link joins to another: most rows of tables. About them there is
 * nothing to agree on, so each is its own incident, and they are kept as columns of numbers, ordered by their first day: about 100
 * bytes a report. Rows are numbered from 0. Immutable.
 */
public final class PlainReports {
    /** What stands in a column where nothing is said. */
    public static final int NOT_SAID = -1;

    /** Rows of one block lie side by side; of each block it is known how far it reaches. */
    private static final int BLOCK = 256;

    private static final double MICRO = 1e6;

    private final IdColumn ids;
    private final int[] first;
    private final int[] last;
    private final int[] by;
    private final int[] places;
    private final int[] kinds;
    private final int[] actors;
    private final int[] targets;
    private final int[] occurrences;
    private final Map<String, int[]> measures;
    private final int[] latitude;
    private final int[] longitude;
    private final int[] line;
    private final List<List<String>> lists;
    private final List<Figure> figures;
    private final Attribution[] attributions;
    private final int longest;
    /** By block, the last day that any of its rows reaches. */
    private final int[] reach;

    PlainReports(ReportCollection collected, int[] order) {
        this.ids = collected.ids.inOrder(order);
        this.first = collected.first.inOrder(order);
        this.last = collected.last.inOrder(order);
        this.by = collected.by.inOrder(order);
        this.places = collected.names(Feature.PLACE).inOrder(order);
        this.kinds = collected.names(Feature.KIND).inOrder(order);
        this.actors = collected.names(Feature.ACTOR).inOrder(order);
        this.targets = collected.names(Feature.TARGET).inOrder(order);
        this.occurrences = collected.occurrences.inOrder(order);
        this.measures = new LinkedHashMap<>();
        collected.measures.forEach((measure, column) -> {
            column.fill(collected.ids.size(), NOT_SAID);
            measures.put(measure, column.inOrder(order));
        });
        this.latitude = collected.latitude.inOrder(order);
        this.longitude = collected.longitude.inOrder(order);
        this.line = collected.line.inOrder(order);
        this.lists = List.copyOf(collected.lists.values());
        this.figures = List.copyOf(collected.figures.values());
        this.attributions = collected.attributions.values().toArray(Attribution[]::new);
        this.reach = new int[(first.length + BLOCK - 1) / BLOCK];
        Arrays.fill(reach, Integer.MIN_VALUE);
        int days = 0;
        for (int row = 0; row < first.length; row++) {
            days = Math.max(days, last[row] - first[row]);
            reach[row / BLOCK] = Math.max(reach[row / BLOCK], last[row]);
        }
        this.longest = days;
        ids.index();
    }

    public int size() {
        return first.length;
    }

    public String id(int row) {
        return ids.get(row);
    }

    /** The row of a report, or {@link #NOT_SAID}. */
    public int find(String id) {
        return ids.find(id);
    }

    /** The first day on which it may have begun, counted from 1970. */
    public int first(int row) {
        return first[row];
    }

    /** The last day on which it may have ended, counted from 1970. */
    public int last(int row) {
        return last[row];
    }

    /** Whose voice says it. */
    public Attribution by(int row) {
        return attributions[by[row]];
    }

    /** The sources in which any of them was read. */
    Set<String> sources() {
        return Arrays.stream(attributions).map(Attribution::source).collect(Collectors.toSet());
    }

    /** Which of {@link #lists} it names of a feature, or {@link #NOT_SAID}. */
    public int names(Feature feature, int row) {
        return column(feature)[row];
    }

    private int[] column(Feature feature) {
        return switch (feature) {
            case PLACE -> places;
            case KIND -> kinds;
            case ACTOR -> actors;
            case TARGET -> targets;
        };
    }

    /** All lists of ids that any report names; one voice that names several means all of them. */
    public List<List<String>> lists() {
        return lists;
    }

    /** Which of {@link #figures} says how often it happened, or {@link #NOT_SAID} for once. */
    public int occurrences(int row) {
        return occurrences[row];
    }

    /** The measures of which any report says something. */
    public Set<String> measures() {
        return measures.keySet();
    }

    /** By row, which of {@link #figures} the report gives for a measure, or {@link #NOT_SAID}. */
    public IntUnaryOperator figuresOf(String measure) {
        int[] column = measures.get(measure);
        return column == null ? row -> NOT_SAID : row -> column[row];
    }

    /** All figures that any report gives. */
    public List<Figure> figures() {
        return figures;
    }

    /** Where it was, if the table knows the spot. */
    public Optional<TableRow.Point> point(int row) {
        return latitude[row] == Integer.MIN_VALUE
                ? Optional.empty()
                : Optional.of(new TableRow.Point(latitude[row] / MICRO, longitude[row] / MICRO));
    }

    /** Degrees as a whole number of millionths (a tenth of a metre). */
    static int micro(double degrees) {
        return (int) Math.round(degrees * MICRO);
    }

    /** The line of the table in which it stands; 0 if it stands in none. */
    public int line(int row) {
        return line[row];
    }

    /** The first row whose first day is this one or a later one, counted from 1970; {@link #size} if there is none. */
    public int firstFrom(long day) {
        int low = 0;
        int high = first.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Visits every row that may overlap a span of days, both ends included and counted from 1970, in order. Some rows that end before
     * the span may be visited too.
     */
    public void near(long from, long until, IntConsumer visitor) {
        int end = firstFrom(until + 1);
        for (int block = 0; block * BLOCK < end; block++) {
            if (reach[block] >= from) {
                int stop = Math.min(end, (block + 1) * BLOCK);
                for (int row = block * BLOCK; row < stop; row++) {
                    visitor.accept(row);
                }
            }
        }
    }

    /** How many days lie between the first and the last day of the report that spans most. */
    public int longest() {
        return longest;
    }

    /** Visits every row that may lie in the days and the scope, in the order of days. */
    void search(PlainSearch.Sought sought, PlainSearch.Visitor visitor) {
        int end = firstFrom(sought.outerUntil() + 1);
        for (int block = 0; block * BLOCK < end; block++) {
            if (reach[block] >= sought.outerFrom()) {
                int stop = Math.min(end, (block + 1) * BLOCK);
                for (int row = block * BLOCK; row < stop; row++) {
                    look(row, sought, visitor);
                }
            }
        }
    }

    /** Visits a row if it may lie in the days and the scope. */
    void look(int row, PlainSearch.Sought sought, PlainSearch.Visitor visitor) {
        int from = first[row];
        int until = last[row];
        if (until < sought.outerFrom() || from > sought.outerUntil()) {
            return;
        }
        byte place = sought.places().of(places[row]);
        byte kind = sought.kinds().of(kinds[row]);
        byte actor = sought.actors().of(actors[row]);
        byte target = sought.targets().of(targets[row]);
        int standing = Math.min(Math.min(place, kind), Math.min(actor, target));
        if (standing != ListStandings.OUT) {
            boolean inTime = from >= sought.innerFrom() && until <= sought.innerUntil();
            boolean partly = place == ListStandings.PARTLY
                    || kind == ListStandings.PARTLY
                    || actor == ListStandings.PARTLY
                    || target == ListStandings.PARTLY;
            visitor.found(row, inTime && standing != ListStandings.POSSIBLE, !partly);
        }
    }

    /** The report in full. */
    public Report report(int row) {
        Attribution voice = by(row);
        Map<String, List<Said<Interval>>> said = new LinkedHashMap<>();
        Map<String, Said<BigDecimal>> best = new LinkedHashMap<>();
        measures.forEach((measure, column) -> {
            if (column[row] != NOT_SAID) {
                Figure figure = figures.get(column[row]);
                said.put(measure, stated(figure.range(), voice));
                figure.best().ifPresent(value -> best.put(measure, new Said<>(value, voice, Modality.STATED)));
            }
        });
        return new Report(
                id(row),
                stated(date(row), voice),
                names(Feature.KIND, row, voice),
                names(Feature.ACTOR, row, voice),
                names(Feature.TARGET, row, voice),
                names(Feature.PLACE, row, voice),
                occurrences[row] == NOT_SAID
                        ? List.of()
                        : stated(figures.get(occurrences[row]).range(), voice),
                said,
                best,
                point(row).orElse(null),
                line[row]);
    }

    /** The report as the incident that it is. */
    public Incident incident(int row) {
        return new Incident(id(row), List.of(report(row)), "", Set.of());
    }

    /** The day or days that it names. */
    public ImpreciseDate date(int row) {
        return ImpreciseDate.between(LocalDate.ofEpochDay(first[row]), LocalDate.ofEpochDay(last[row]));
    }

    private List<Said<List<String>>> names(Feature feature, int row, Attribution voice) {
        int list = column(feature)[row];
        return list == NOT_SAID ? List.of() : stated(lists.get(list), voice);
    }

    private static <T> List<Said<T>> stated(T value, Attribution voice) {
        return List.of(new Said<>(value, voice, Modality.STATED));
    }
}
