package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.plumbline.incident.Incident;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.record.OutlineNotation;
import org.plumbline.place.Gazetteer;
import org.plumbline.place.Location;

/** Where the incidents were: each at one place in which all reports say that it was. */
final class Places {
    private static final int MOST_TOWNSHIPS = 24;

    private final Shown shown;
    private final Used used;
    private final Gazetteer gazetteer;

    Places(Shown shown, Used used) {
        this.shown = shown;
        this.used = used;
        this.gazetteer = Gazetteer.of(shown.open().ledger());
    }

    /** How many incidents at one place. */
    record At(String name, int certain, int possible) {
        int all() {
            return certain + possible;
        }
    }

    /**
     * Incidents by place.
     *
     * @param elsewhere how many have no place of this kind
     */
    record Counted<T>(List<T> places, int elsewhere) {}

    /** At the finest places that have an outline, or a point. */
    Counted<MapPicture.Place> onGround() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        int nowhere = counts(counts, this::hasGround);
        List<MapPicture.Place> places = new ArrayList<>();
        counts.forEach((id, count) -> gazetteer
                .place(id)
                .flatMap(Places::ground)
                .ifPresent(ground -> places.add(new MapPicture.Place(
                        new At(shown.name(id), count[0], count[1]), ground.outline(), ground.spot()))));
        return new Counted<>(places, nowhere);
    }

    /** At townships; where they would be too many at regions; where a case knows no such levels at the places that reports name. */
    Counted<At> byLevel() {
        for (Set<String> ranks : List.of(Set.of("township"), Set.of("region"))) {
            Map<String, int[]> counts = new LinkedHashMap<>();
            int nowhere = counts(
                    counts,
                    place -> gazetteer
                            .place(place)
                            .filter(one -> ranks.contains(one.rank()))
                            .isPresent());
            int found = counts.values().stream()
                    .mapToInt(count -> count[0] + count[1])
                    .sum();
            if (found > nowhere && counts.size() <= MOST_TOWNSHIPS) {
                return sorted(counts, nowhere);
            }
        }
        Map<String, int[]> counts = new LinkedHashMap<>();
        int nowhere = counts(counts, any -> true);
        return sorted(counts, nowhere);
    }

    /** A line for each place. */
    static DataTable table(Stream<At> places, Messages messages) {
        return DataTable.of(
                List.of(
                        messages.say("picture.head.place"),
                        messages.say("picture.head.certain"),
                        messages.say("picture.head.possible")),
                places.map(at -> List.of(at.name(), messages.write(at.certain()), messages.write(at.possible())))
                        .toList());
    }

    private Counted<At> sorted(Map<String, int[]> counts, int nowhere) {
        List<At> places = new ArrayList<>();
        counts.forEach((id, count) -> places.add(new At(shown.name(id), count[0], count[1])));
        places.sort(Comparator.comparingInt((At at) -> -at.all()).thenComparing(At::name));
        return new Counted<>(places, nowhere);
    }

    /** @return how many incidents have no single place of this kind */
    private int counts(Map<String, int[]> counts, Predicate<String> wanted) {
        int nowhere = 0;
        for (Incident incident : used.incidents()) {
            Set<String> said = incident.reports().stream()
                    .flatMap(report -> report.places().stream())
                    .filter(one -> one.modality() != Modality.DENIED)
                    .flatMap(one -> one.value().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Optional<String> at = said.stream()
                    .map(place -> shown.open().hierarchy().wholesOf(place))
                    .reduce(Places::both)
                    .flatMap(common -> common.stream().filter(wanted).findFirst());
            if (at.isPresent()) {
                int[] count = counts.computeIfAbsent(at.get(), place -> new int[2]);
                count[used.isCertain(incident) ? 0 : 1]++;
            } else {
                nowhere++;
            }
        }
        return nowhere;
    }

    /** In the order of the first. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private boolean hasGround(String place) {
        return gazetteer.place(place).flatMap(Places::ground).isPresent();
    }

    private record Ground(Optional<Geometry> outline, Coordinate spot) {}

    private static Optional<Ground> ground(Location place) {
        Optional<Geometry> outline = place.outlines().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .flatMap(text -> OutlineNotation.read(text) instanceof OutlineNotation.Result.Read(Geometry shape)
                        ? Optional.of(shape)
                        : Optional.empty());
        Optional<Coordinate> point = place.point().map(at -> new Coordinate(at.longitude(), at.latitude()));
        return outline.map(shape -> new Ground(outline, shape.getInteriorPoint().getCoordinate()))
                .or(() -> point.map(spot -> new Ground(Optional.empty(), spot)));
    }
}
