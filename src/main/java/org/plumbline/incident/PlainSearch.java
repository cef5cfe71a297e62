package org.plumbline.incident;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.quantity.Window;

/**
 * Finds plain reports by day, place, kind, actor and target. A search runs over the days of the window, or, where the places asked
 * for have fewer reports than that, over those places.
 */
public final class PlainSearch {
    /** Reading rows here and there costs about as much as reading so many in a row. */
    private static final int SCATTERED = 6;

    /** So few rows are looked at faster than places. */
    private static final int FEW = 256;

    private final PlainReports reports;
    private final ListStandings.Index lists;
    private @Nullable Places places;

    /** Hears of what is found. */
    public interface Visitor {
        /**
         * A report in the scope.
         *
         * @param isCertain whether it certainly lies in it, and not only possibly
         * @param wholly whether it names nothing beside what is wanted ({@link ListStandings#PARTLY})
         */
        void found(int row, boolean isCertain, boolean wholly);
    }

    public PlainSearch(PlainReports reports, Hierarchy hierarchy) {
        this.reports = reports;
        this.lists = new ListStandings.Index(reports.lists(), hierarchy);
    }

    /** Visits every report that may lie in the window and the scope, whoever says it; ordered by day or by place. */
    public void search(
            List<String> wantedPlaces,
            List<String> kinds,
            List<String> actors,
            List<String> targets,
            Window window,
            Visitor visitor) {
        Sought sought = new Sought(
                window.outerFrom().toEpochDay(),
                window.innerFrom().toEpochDay(),
                window.innerUntil().toEpochDay(),
                window.outerUntil().toEpochDay(),
                lists.standings(wantedPlaces),
                lists.standings(kinds),
                lists.standings(actors),
                lists.standings(targets));
        int inWindow = reports.firstFrom(sought.outerUntil + 1) - reports.firstFrom(sought.outerFrom);
        if (!wantedPlaces.isEmpty() && inWindow > FEW) {
            Places byPlace = places();
            int[] near = lists.near(sought.places);
            if (byPlace.count(near) * SCATTERED < inWindow) {
                byPlace.search(near, sought, visitor);
                return;
            }
        }
        reports.search(sought, visitor);
    }

    /** What is looked for; days counted from 1970, ends included. */
    record Sought(
            long outerFrom,
            long innerFrom,
            long innerUntil,
            long outerUntil,
            ListStandings places,
            ListStandings kinds,
            ListStandings actors,
            ListStandings targets) {}

    private synchronized Places places() {
        Places known = places;
        if (known == null) {
            known = new Places();
            places = known;
        }
        return known;
    }

    /** Rows by place and then by day. */
    private final class Places {
        private final int[] starts = new int[reports.lists().size() + 2];
        private final int[] rows = new int[reports.size()];

        /** Sorted by counting; entry 0 of the starts is for those that name no place, entry i for list i - 1. */
        private Places() {
            int[] next = new int[starts.length + 1];
            for (int row = 0; row < rows.length; row++) {
                next[reports.names(Feature.PLACE, row) + 2]++;
            }
            Arrays.parallelPrefix(next, Integer::sum);
            System.arraycopy(next, 0, starts, 0, starts.length);
            for (int row = 0; row < rows.length; row++) {
                rows[next[reports.names(Feature.PLACE, row) + 1]++] = row;
            }
        }

        private int end(int segment) {
            return segment + 1 < starts.length ? starts[segment + 1] : rows.length;
        }

        /** How many reports name one of these lists, or none. */
        private long count(int[] lists) {
            long count = end(0);
            for (int list : lists) {
                count += end(list + 1) - starts[list + 1];
            }
            return count;
        }

        private void search(int[] lists, Sought sought, Visitor visitor) {
            search(0, sought, visitor);
            for (int list : lists) {
                search(list + 1, sought, visitor);
            }
        }

        private void search(int segment, Sought sought, Visitor visitor) {
            int end = end(segment);
            for (int i = firstFrom(starts[segment], end, sought.outerFrom - reports.longest()); i < end; i++) {
                if (reports.first(rows[i]) > sought.outerUntil) {
                    return;
                }
                reports.look(rows[i], sought, visitor);
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
}
