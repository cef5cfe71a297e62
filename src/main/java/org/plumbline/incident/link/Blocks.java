package org.plumbline.incident.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.ledger.Hierarchy;

/**
 * Under which keys a report is filed, and which keys it looks up, so that a join over keys brings together all reports that
 * {@link Likeness} compares, and few others: whenever it compares two, one of them looks up a key under which the other is filed.
 * Keys name a place, a place in which the report's place directly lies, or a cell of the earth, each with one of the stretches of
 * {@value #DAYS} days into which time is cut. They are made for one join and are no part of a file format.
 */
public final class Blocks {
    /** Days of one stretch: most reports look up one stretch, some two. */
    private static final int DAYS = 16;

    private final Hierarchy hierarchy;
    private final Likeness likeness;

    /**
     * Blocks of a case.
     *
     * @param hierarchy the one that the likeness was made with
     */
    public Blocks(Hierarchy hierarchy, Likeness likeness) {
        this.hierarchy = hierarchy;
        this.likeness = likeness;
    }

    /** The keys under which a report is filed; none if it is compared with nothing. */
    public Set<String> held(Side side) {
        return keys(side, keys -> {
            own(side, keys, side.first(), side.last());
            likeness.places().point(side).ifPresent(point -> keys.cell(Cells.cell(point), side.first(), side.last()));
        });
    }

    /**
     * The keys that a report looks up; none if it is compared with nothing. Of two reports of one place the earlier finds the later;
     * of a smaller and a larger place the smaller finds the larger; of two cells the one of the lower number finds the other.
     */
    public Set<String> sought(Side side) {
        int from = side.first() - Likeness.MOST_DAYS_APART;
        int until = side.last() + Likeness.MOST_DAYS_APART;
        return keys(side, keys -> {
            own(side, keys, side.first(), until);
            for (String place : side.places()) {
                hierarchy.wholesOf(place).stream()
                        .filter(whole -> !whole.equals(place) && isCompared(place) && isCompared(whole))
                        .forEach(whole -> keys.place(whole, from, until));
            }
            likeness.places().point(side).ifPresent(point -> {
                int here = Cells.cell(point);
                Cells.near(point, cell -> {
                    if (cell >= here) {
                        keys.cell(cell, from, until);
                    }
                });
            });
        });
    }

    /** What a report both is filed under and looks up. */
    private void own(Side side, Keys keys, int from, int until) {
        for (String place : side.places()) {
            if (isCompared(place)) {
                keys.place(place, from, until);
                directWholes(place).forEach(whole -> keys.beside(whole, from, until));
            }
        }
    }

    private List<String> directWholes(String place) {
        return hierarchy.directWholesOf(place).stream().filter(this::isCompared).toList();
    }

    private boolean isCompared(String place) {
        return !likeness.places().isTop(place);
    }

    private static Set<String> keys(Side side, Consumer<Keys> gather) {
        if (side.last() - side.first() > Likeness.LONGEST_DAYS) {
            return Set.of();
        }
        Keys keys = new Keys(new LinkedHashSet<>());
        gather.accept(keys);
        return keys.all;
    }

    /** Writes keys, one for each stretch of time that the days touch. */
    private record Keys(Set<String> all) {
        void place(String id, int from, int until) {
            add("in " + id, from, until);
        }

        void beside(String whole, int from, int until) {
            add("beside " + whole, from, until);
        }

        void cell(int number, int from, int until) {
            add("cell " + number, from, until);
        }

        private void add(String where, int from, int until) {
            for (int stretch = Math.floorDiv(from, DAYS); stretch <= Math.floorDiv(until, DAYS); stretch++) {
                all.add(where + " " + stretch);
            }
        }
    }
}
