package org.plumbline.claim.judge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Incident;
import org.plumbline.incident.PlainReports;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Window;

/**
 * Finds the plain incidents of a scope. They lie in columns, ordered by day; a search runs over the days of the window, or, where
 * the places asked for have fewer incidents than that, over those places. Says of each exactly what {@link Matching} and
 * {@link Measuring} say.
 */
final class PlainIncidents {
    /** How an incident stands to a scope, as a number in a column. */
    private static final byte OUT = 0;

    private static final byte POSSIBLE = 1;
    private static final byte CERTAIN = 2;

    /** Reading rows here and there costs about as much as reading so many in a row. */
    private static final int SCATTERED = 6;

    /** Bytes of columns that are kept for the next claim that wants the same. */
    private static final long MOST_KEPT = 32_000_000;

    private final PlainReports reports;
    private final Hierarchy hierarchy;
    private final Map<List<String>, byte[]> standings = new ConcurrentHashMap<>();
    private final Map<String, Amounts> amounts = new ConcurrentHashMap<>();
    private @Nullable Places places;

    /** What was found: incidents in the scope, and those that only their voice keeps out. */
    interface Visitor {
        void in(int row, Standing standing);

        void refused(int row);
    }

    PlainIncidents(PlainReports reports, Hierarchy hierarchy) {
        this.reports = reports;
        this.hierarchy = hierarchy;
    }

    PlainReports reports() {
        return reports;
    }

    Incident incident(int row) {
        return reports.incident(row);
    }

    Attribution by(int row) {
        return reports.by(row);
    }

    /** Visits every plain incident that is in the scope, or would be if its voice were accepted. */
    void search(Claim.Scope scope, Window window, Acceptance acceptance, Visitor visitor) {
        Days days = Days.of(window);
        Features features = new Features(
                standings(scope.places()),
                standings(scope.kinds()),
                standings(scope.by()),
                standings(scope.with()),
                acceptance);
        int from = reports.firstFrom(days.outerFrom - reports.longest());
        int until = reports.firstFrom(days.outerUntil + 1);
        if (features.places.length > 0) {
            Places byPlace = places();
            if (byPlace.count(features.places) * SCATTERED < until - from) {
                byPlace.search(features, days, visitor);
                return;
            }
        }
        for (int row = from; row < until; row++) {
            look(row, features, days, visitor);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    private record Features(byte[] places, byte[] kinds, byte[] actors, byte[] targets, Acceptance acceptance) {}

    private void look(int row, Features features, Days days, Visitor visitor) {
        byte standing = days.standing(reports.first(row), reports.last(row));
        standing = least(standing, standing(features.places, reports.names(Feature.PLACE, row)));
        standing = least(standing, standing(features.kinds, reports.names(Feature.KIND, row)));
        standing = least(standing, standing(features.actors, reports.names(Feature.ACTOR, row)));
        standing = least(standing, standing(features.targets, reports.names(Feature.TARGET, row)));
        if (standing == OUT) {
            return;
        }
        Attribution by = reports.by(row);
        if (features.acceptance.accepts(by, by.number())) {
            visitor.in(row, standing == CERTAIN ? Standing.CERTAIN : Standing.POSSIBLE);
        } else {
            visitor.refused(row);
        }
    }

    private static byte least(byte one, byte other) {
        return one < other ? one : other;
    }

    /** Rows by place and then by day. */
    private final class Places {
        private final int[] rows = reports.rowsBy(Feature.PLACE);
        private final int[] starts = reports.starts(Feature.PLACE);

        /** How many incidents may lie in these places. */
        private long count(byte[] wanted) {
            long count = starts[1];
            for (int list = 0; list < wanted.length; list++) {
                count += wanted[list] == OUT ? 0 : starts[list + 2] - starts[list + 1];
            }
            return count;
        }

        private void search(Features features, Days days, Visitor visitor) {
            search(0, features, days, visitor);
            for (int list = 0; list < features.places.length; list++) {
                if (features.places[list] != OUT) {
                    search(list + 1, features, days, visitor);
                }
            }
        }

        private void search(int segment, Features features, Days days, Visitor visitor) {
            int end = starts[segment + 1];
            for (int i = firstFrom(starts[segment], end, days.outerFrom - reports.longest()); i < end; i++) {
                if (reports.first(rows[i]) > days.outerUntil) {
                    return;
                }
                look(rows[i], features, days, visitor);
            }
        }

        private int firstFrom(int start, int end, long day) {
            int low = start;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (reports.first(rows[middle]) < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private synchronized Places places() {
        Places known = places;
        if (known == null) {
            known = new Places();
            places = known;
        }
        return known;
    }

    /** Days of a window, counted from 1970. */
    private record Days(long outerFrom, long innerFrom, long innerUntil, long outerUntil) {
        static Days of(Window window) {
            return new Days(
                    window.outerFrom().toEpochDay(),
                    window.innerFrom().toEpochDay(),
                    window.innerUntil().toEpochDay(),
                    window.outerUntil().toEpochDay());
        }

        /** As {@link Window#holds} for a day without a clock time. */
        byte standing(int first, int last) {
            if (last < outerFrom || first > outerUntil) {
                return OUT;
            }
            return first >= innerFrom && last <= innerUntil ? CERTAIN : POSSIBLE;
        }
    }

    /** How each list of names stands to what is wanted; an empty column where anything will do. */
    private byte[] standings(List<String> wanted) {
        if ((long) standings.size() * reports.lists().size() > MOST_KEPT) {
            standings.clear();
        }
        return standings.computeIfAbsent(wanted, this::standingsOfAll);
    }

    private byte[] standingsOfAll(List<String> wanted) {
        byte[] column = new byte[wanted.isEmpty() ? 0 : reports.lists().size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = switch (Matching.standing(reports.lists().get(i), wanted, hierarchy)) {
                case CERTAIN -> CERTAIN;
                case POSSIBLE -> POSSIBLE;
                case LEFT_OUT -> OUT;
            };
        }
        return column;
    }

    private static byte standing(byte[] column, int list) {
        return column.length == 0 ? CERTAIN : list < 0 ? POSSIBLE : column[list];
    }

    /** How much of a measure each incident adds. */
    Amounts amounts(String measure) {
        return amounts.computeIfAbsent(measure, key -> Amounts.of(key, reports, hierarchy));
    }
}
