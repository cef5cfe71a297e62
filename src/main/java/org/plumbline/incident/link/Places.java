package org.plumbline.incident.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.record.TableRow.Point;

/** How the places of two reports lie to each other. */
final class Places {
    static final double NEAR_KM = 25;
    private static final double CLOSE_KM = 5;

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS_KM = 6371.0088;

    private final Hierarchy hierarchy;
    private final Map<String, Point> points = new HashMap<>();

    /** @param known points by the ids of places; that of a place that holds others is its middle, so it does not count */
    Places(Hierarchy hierarchy, Map<String, Point> known) {
        this.hierarchy = hierarchy;
        known.forEach((place, point) -> {
            if (hierarchy.partsOf(place).size() == 1) {
                points.put(place, point);
            }
        });
    }

    /** How they compare; empty if they are too far apart, or one says too little. */
    Optional<Level> compare(Side one, Side other) {
        Level best = null;
        for (String place : one.places()) {
            for (String asked : other.places()) {
                best = closer(best, compare(place, asked));
            }
        }
        Optional<Point> here = point(one);
        Optional<Point> there = point(other);
        if (here.isPresent() && there.isPresent()) {
            best = closer(best, byDistance(kilometres(here.get(), there.get())));
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Level closer(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private @Nullable Level compare(String place, String asked) {
        if (isTop(place) || isTop(asked)) {
            return null;
        }
        if (place.equals(asked)) {
            return Level.SAME_PLACE;
        }
        if (hierarchy.isPartOf(place, asked) || hierarchy.isPartOf(asked, place)) {
            return Level.PLACE_WITHIN;
        }
        List<String> above = hierarchy.directWholesOf(asked);
        boolean sideBySide =
                hierarchy.directWholesOf(place).stream().anyMatch(whole -> !isTop(whole) && above.contains(whole));
        return sideBySide ? Level.PLACES_SIDE_BY_SIDE : null;
    }

    /** Whether a place lies in nothing larger: a whole country says too little. */
    boolean isTop(String place) {
        return hierarchy.wholesOf(place).size() == 1;
    }

    private static @Nullable Level byDistance(double kilometres) {
        return kilometres <= CLOSE_KM ? Level.PLACES_CLOSE : kilometres <= NEAR_KM ? Level.PLACES_NEAR : null;
    }

    /** The spot that a report tells, or that of its one place. */
    Optional<Point> point(Side side) {
        return side.spot()
                .or(() -> side.places().size() == 1
                        ? Optional.ofNullable(points.get(side.places().getFirst()))
                        : Optional.empty());
    }

    /** The distance along the surface of a sphere (haversine formula). */
    static double kilometres(Point one, Point other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
