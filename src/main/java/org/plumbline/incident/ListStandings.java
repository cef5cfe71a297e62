package org.plumbline.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.record.TableRow;

/** How lists of names stand to what is wanted. */
public final class ListStandings {
    /** Nothing of the list lies in what is wanted. */
    public static final byte OUT = 1;

    /** What is wanted lies in something of the list, or the list names somebody unknown: an incident known only to a region may be in its township. */
    public static final byte POSSIBLE = 2;

    /** Something of the list lies in what is wanted, and something else of it does not: of a toll, nobody says how much is whose. */
    public static final byte PARTLY = 3;

    /** The list lies in what is wanted. */
    public static final byte CERTAIN = 4;

    /** By number of the list; empty if anything will do. */
    private final byte[] standings;

    private ListStandings(byte[] standings) {
        this.standings = standings;
    }

    /** How a list stands; where nothing is named, it may be anything. */
    byte of(int list) {
        if (standings.length == 0) {
            return CERTAIN;
        }
        return list < 0 ? POSSIBLE : standings[list];
    }

    /**
     * How one list stands to what is wanted. One voice that names several values means all of them; but a value that holds another one
     * of the list, as a region holds its township, adds nothing.
     */
    public static byte of(List<String> values, List<String> wanted, Hierarchy hierarchy) {
        byte best = values.contains(TableRow.SOMEBODY) ? POSSIBLE : OUT;
        boolean others = false;
        for (String value : values) {
            if (hierarchy.isPartOfAny(value, wanted)) {
                best = CERTAIN;
            } else {
                others |= !holdsAnother(value, values, hierarchy);
                for (String want : wanted) {
                    if (best < POSSIBLE && hierarchy.isPartOf(want, value)) {
                        best = POSSIBLE;
                    }
                }
            }
        }
        return best == CERTAIN && others ? PARTLY : best;
    }

    private static boolean holdsAnother(String value, List<String> values, Hierarchy hierarchy) {
        return values.stream().anyMatch(other -> !other.equals(value) && hierarchy.isPartOf(other, value));
    }

    /** Lists by the ids that they hold, so that only those are touched that have to do with what is wanted. */
    static final class Index {
        private final List<List<String>> lists;
        private final int size;
        private final Map<String, int[]> listsOf = new HashMap<>();
        private final Hierarchy hierarchy;

        Index(List<List<String>> lists, Hierarchy hierarchy) {
            this.lists = lists;
            this.size = lists.size();
            this.hierarchy = hierarchy;
            for (int list = 0; list < size; list++) {
                int number = list;
                for (String id : lists.get(list)) {
                    listsOf.merge(id, new int[] {number}, Index::both);
                }
            }
        }

        private static int[] both(int[] some, int[] one) {
            int[] both = Arrays.copyOf(some, some.length + 1);
            both[some.length] = one[0];
            return both;
        }

        /** What {@link ListStandings#of(List, List, Hierarchy)} says of every list. */
        ListStandings standings(List<String> wanted) {
            if (wanted.isEmpty()) {
                return new ListStandings(new byte[0]);
            }
            byte[] standings = new byte[size];
            Arrays.fill(standings, OUT);
            mark(List.of(TableRow.SOMEBODY), POSSIBLE, standings);
            for (String want : wanted) {
                mark(hierarchy.wholesOf(want), POSSIBLE, standings);
            }
            for (String want : wanted) {
                mark(hierarchy.partsOf(want), CERTAIN, standings);
            }
            for (int list = 0; list < size; list++) {
                if (standings[list] == CERTAIN && lists.get(list).size() > 1) {
                    standings[list] = of(lists.get(list), wanted, hierarchy);
                }
            }
            return new ListStandings(standings);
        }

        private void mark(Iterable<String> ids, byte standing, byte[] standings) {
            for (String id : ids) {
                int[] lists = listsOf.get(id);
                if (lists != null) {
                    for (int list : lists) {
                        standings[list] = standing;
                    }
                }
            }
        }

        /** The numbers of the lists that stand in any way, or possibly do, to what is wanted. */
        int[] near(ListStandings standings) {
            int[] near = new int[size];
            int count = 0;
            for (int list = 0; list < size; list++) {
                if (standings.of(list) != OUT) {
                    near[count++] = list;
                }
            }
            return Arrays.copyOf(near, count);
        }
    }
}
