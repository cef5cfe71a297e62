package org.plumbline.incident.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.record.TableRow.Point;

/**
 * Finds pairs of reports that may tell of one incident, without comparing all with all: only what lies near in time and place is
 * compared. Finds exactly the pairs that a comparison of all with all finds.
 */
public final class LookAlikes {
    /** Rows of one piece of the work. */
    private static final int PIECE = 8192;

    private static final Comparator<Side> IN_ORDER =
            Comparator.comparingInt(Side::first).thenComparing(Side::id);

    private final Side[] sides;
    private final int[] first;
    private final int[] last;
    private final Hierarchy hierarchy;
    private final Likeness likeness;
    private final Map<String, int[]> own;
    private final Map<String, int[]> besides;
    private final Cells cells;

    private LookAlikes(List<Side> all, Hierarchy hierarchy, Likeness likeness) {
        this.sides = all.toArray(Side[]::new);
        Arrays.parallelSort(sides, IN_ORDER);
        this.first = Arrays.stream(sides).mapToInt(Side::first).toArray();
        this.last = Arrays.stream(sides).mapToInt(Side::last).toArray();
        this.hierarchy = hierarchy;
        this.likeness = likeness;
        this.own = rowsBy(Side::places);
        this.besides = rowsBy(side -> above(side.places()));
        @Nullable Point[] points = new Point[sides.length];
        for (int row = 0; row < sides.length; row++) {
            points[row] = likeness.places().point(sides[row]).orElse(null);
        }
        this.cells = new Cells(points);
    }

    /** The pairs that possibly tell of one incident, closest ones only, in the order of their first reports. */
    public static List<Pair> find(List<Side> all, Hierarchy hierarchy, Likeness likeness) {
        return closest(compared(all, hierarchy, likeness)).stream()
                .filter(pair -> pair.bits() >= likeness.weights().possibly())
                .toList();
    }

    /** All pairs that lie near enough to be compared, however little they are alike. */
    public static List<Pair> compared(List<Side> all, Hierarchy hierarchy, Likeness likeness) {
        return new LookAlikes(all, hierarchy, likeness).find();
    }

    /**
     * Of each report and each source, only the report of that source that is closest, or those that are: one source tells of each
     * incident once. A pair stays if it is the closest for both.
     */
    public static List<Pair> closest(List<Pair> pairs) {
        Map<Towards, Double> best = new HashMap<>();
        for (Pair pair : pairs) {
            pair.other()
                    .sources()
                    .forEach(source -> best.merge(new Towards(pair.one().id(), source), pair.bits(), Math::max));
            pair.one()
                    .sources()
                    .forEach(source -> best.merge(new Towards(pair.other().id(), source), pair.bits(), Math::max));
        }
        return pairs.stream()
                .filter(pair ->
                        isBest(pair, pair.one(), pair.other(), best) && isBest(pair, pair.other(), pair.one(), best))
                .toList();
    }

    private record Towards(String report, String source) {}

    private static boolean isBest(Pair pair, Side from, Side to, Map<Towards, Double> best) {
        return to.sources().stream()
                .allMatch(source -> pair.bits() >= best.getOrDefault(new Towards(from.id(), source), pair.bits()));
    }

    private List<Pair> find() {
        int pieces = (sides.length + PIECE - 1) / PIECE;
        List<Pair> found = new ArrayList<>(IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> piece(piece * PIECE, Math.min(sides.length, (piece + 1) * PIECE)))
                .flatMap(List::stream)
                .toList());
        found.sort(Comparator.comparing(Pair::one, IN_ORDER).thenComparing(Pair::other, IN_ORDER));
        return once(found);
    }

    /** A pair may be found from either side. */
    private static List<Pair> once(List<Pair> sorted) {
        List<Pair> once = new ArrayList<>(sorted.size());
        for (Pair pair : sorted) {
            boolean again = !once.isEmpty()
                    && once.getLast().one().id().equals(pair.one().id())
                    && once.getLast().other().id().equals(pair.other().id());
            if (!again) {
                once.add(pair);
            }
        }
        return once;
    }

    private List<Pair> piece(int from, int until) {
        List<Pair> found = new ArrayList<>();
        Rows near = new Rows();
        for (int row = from; row < until; row++) {
            near.clear();
            gather(row, near);
            for (int other : near.distinct()) {
                pair(Math.min(row, other), Math.max(row, other)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Pair> pair(int one, int other) {
        return likeness.compare(sides[one], sides[other])
                .map(comparison -> new Pair(sides[one], sides[other], comparison, likeness.bits(comparison)));
    }

    /**
     * The rows with which a row has to be compared. Of two rows with places of one size, the earlier finds the later; of a smaller
     * and a larger place, the smaller finds the larger.
     */
    private void gather(int row, Rows near) {
        for (String place : sides[row].places()) {
            if (likeness.places().isTop(place)) {
                continue;
            }
            later(row, own.get(place), near);
            for (String whole : hierarchy.wholesOf(place)) {
                if (!whole.equals(place) && !likeness.places().isTop(whole)) {
                    any(row, own.get(whole), near);
                }
            }
        }
        for (String whole : above(sides[row].places())) {
            later(row, besides.get(whole), near);
        }
        cells.near(row, rows -> later(row, rows, near));
    }

    /** The places in which these directly lie, but for the largest ones. */
    private List<String> above(List<String> places) {
        Set<String> above = new LinkedHashSet<>();
        for (String place : places) {
            for (String whole : hierarchy.directWholesOf(place)) {
                if (!likeness.places().isTop(whole)) {
                    above.add(whole);
                }
            }
        }
        return List.copyOf(above);
    }

    private void later(int row, int @Nullable [] rows, Rows near) {
        if (rows != null) {
            int start = Arrays.binarySearch(rows, row + 1);
            add(row, rows, start < 0 ? -start - 1 : start, near);
        }
    }

    private void any(int row, int @Nullable [] rows, Rows near) {
        if (rows != null) {
            int earliest = first[row] - Likeness.MOST_DAYS_APART - Likeness.LONGEST_DAYS;
            int low = 0;
            int high = rows.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (first[rows[middle]] < earliest) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            add(row, rows, low, near);
        }
    }

    /** Adds rows from this index on, as long as they begin soon enough; those that end too early are passed over. */
    private void add(int row, int[] rows, int start, Rows near) {
        int latest = last[row] + Likeness.MOST_DAYS_APART;
        int earliest = first[row] - Likeness.MOST_DAYS_APART;
        for (int i = start; i < rows.length && first[rows[i]] <= latest; i++) {
            if (last[rows[i]] >= earliest && rows[i] != row) {
                near.add(rows[i]);
            }
        }
    }

    private Map<String, int[]> rowsBy(java.util.function.Function<Side, List<String>> names) {
        Map<String, Rows> rows = new HashMap<>();
        for (int row = 0; row < sides.length; row++) {
            for (String name : names.apply(sides[row])) {
                rows.computeIfAbsent(name, key -> new Rows()).add(row);
            }
        }
        Map<String, int[]> arrays = new HashMap<>();
        rows.forEach((name, list) -> arrays.put(name, list.distinct()));
        return arrays;
    }
}
