package org.plumbline.incident.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow.Point;
import org.plumbline.quantity.Interval;

/** Comparing only what lies near finds what comparing all with all finds. */
final class LookAlikesTest {
    private static final int START = Math.toIntExact(LocalDate.of(2022, 1, 1).toEpochDay());
    private static final int VILLAGES = 60;

    @ParameterizedTest(name = "seed {0}, around latitude {1}")
    @ValueSource(strings = {"1 20", "2 20", "3 0", "4 -67", "5 89.9", "6 -90"})
    void findsExactlyThePairsThatAComparisonOfAllWithAllFinds(String given) {
        Random random = new Random(Long.parseLong(given.split(" ", -1)[0]));
        double latitude = Double.parseDouble(given.split(" ", -1)[1]);
        Hierarchy hierarchy = hierarchy();
        Likeness likeness = new Likeness(hierarchy, points(random, latitude), Weights.ours());
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            sides.add(side(i, random, latitude));
        }
        List<Pair> compared = LookAlikes.compared(sides, hierarchy, likeness);
        assertThat(names(compared)).isEqualTo(names(byAll(sides, likeness)));
        assertThat(compared)
                .as("each pair once")
                .hasSize(names(compared).size())
                .hasSizeGreaterThan(20);
        List<Pair> found = LookAlikes.find(sides, hierarchy, likeness);
        assertThat(compared).containsAll(found);
        assertThat(found).allMatch(pair -> pair.bits() >= Weights.ours().possibly());
        Collections.shuffle(sides, random);
        assertThat(LookAlikes.compared(sides, hierarchy, likeness)).isEqualTo(compared);
    }

    @Test
    void ofOneSourceOnlyTheClosestReportIsTakenForTheSameIncident() {
        Side here = at("here", 10, 100);
        Side close = at("close", 10.01, 100);
        Side alsoClose = at("also-close", 10.02, 100);
        Side near = at("near", 10.15, 100);
        List<Pair> compared = compared(from("a", here), from("b", close), from("b", near));
        assertThat(ids(compared)).containsExactlyInAnyOrder("close here", "here near");
        assertThat(ids(LookAlikes.closest(compared))).containsExactly("close here");
        List<Pair> tied = compared(from("a", here), from("b", close), from("b", alsoClose), from("c", near));
        assertThat(ids(LookAlikes.closest(tied)))
                .as("two that are as close stay both; another source is asked by itself")
                .containsExactlyInAnyOrder(
                        "close here", "also-close here", "here near", "close near", "also-close near");
    }

    private static List<Pair> compared(Side... sides) {
        return LookAlikes.compared(List.of(sides), hierarchy(), new Likeness(hierarchy(), Map.of(), Weights.ours()));
    }

    private static Side from(String source, Side side) {
        return new Side(
                side.id(),
                side.first(),
                side.last(),
                side.places(),
                side.kinds(),
                side.actors(),
                side.tolls(),
                side.best(),
                side.point(),
                Set.of(source));
    }

    private static List<String> ids(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.one().id() + " " + pair.other().id())
                .toList();
    }

    @Test
    void nearnessReachesAcrossTheDateLine() {
        Side west = at("west", -17.0, 179.95);
        Side east = at("east", -17.0, -179.95);
        assertThat(compared(west, east)).hasSize(1);
        assertThat(Places.kilometres(new Point(-17, 179.95), new Point(-17, -179.95)))
                .isCloseTo(10.6, within(0.1));
    }

    private static Side at(String id, double latitude, double longitude) {
        return new Side(
                id,
                START,
                START,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new Point(latitude, longitude),
                Set.of(id));
    }

    private static List<Pair> byAll(List<Side> sides, Likeness likeness) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side one = sides.get(i);
                Side other = sides.get(j);
                likeness.compare(one, other)
                        .map(comparison -> new Pair(one, other, comparison, likeness.bits(comparison)))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Set<String> names(List<Pair> pairs) {
        Set<String> names = new TreeSet<>();
        for (Pair pair : pairs) {
            List<String> ids =
                    new ArrayList<>(List.of(pair.one().id(), pair.other().id()));
            Collections.sort(ids);
            names.add(ids + " " + pair.comparison());
        }
        return names;
    }

    private static Hierarchy hierarchy() {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < VILLAGES; i++) {
            all.add(Statement.own("village-" + i, "Place", "part of", "township-" + i % 12));
        }
        for (int i = 0; i < 12; i++) {
            all.add(Statement.own("township-" + i, "Place", "part of", "region-" + i % 3));
        }
        for (int i = 0; i < 3; i++) {
            all.add(Statement.own("region-" + i, "Place", "part of", "land"));
        }
        all.add(Statement.own("air", "Kind", "part of", "attack"));
        all.add(Statement.own("ground", "Kind", "part of", "attack"));
        all.add(Statement.own("civilians", "Measure", "part of", "people"));
        return Hierarchy.of(Ledger.of(all));
    }

    private static Map<String, Point> points(Random random, double latitude) {
        Map<String, Point> points = new HashMap<>();
        for (int i = 0; i < VILLAGES; i += 2) {
            points.put("village-" + i, point(random, latitude));
        }
        points.put("region-1", point(random, latitude));
        return points;
    }

    private static Point point(Random random, double latitude) {
        double north = Math.clamp(latitude + random.nextDouble() * 1.2 - 0.6, -90, 90);
        double east = random.nextDouble() * 1.2 + 179.4;
        return new Point(north, east > 180 ? east - 360 : east);
    }

    private static Side side(int number, Random random, double latitude) {
        int day = START + random.nextInt(60);
        int length = random.nextInt(6) == 0 ? random.nextInt(45) : 0;
        List<String> places = switch (random.nextInt(10)) {
            case 0 -> List.of();
            case 1 -> List.of("region-" + random.nextInt(3));
            case 2 -> List.of("township-" + random.nextInt(12));
            case 3 -> List.of("land");
            case 4 -> List.of("village-" + random.nextInt(VILLAGES), "village-" + random.nextInt(VILLAGES));
            default -> List.of("village-" + random.nextInt(VILLAGES));
        };
        Map<String, Interval> tolls = new HashMap<>();
        Map<String, BigDecimal> best = new HashMap<>();
        if (random.nextInt(3) > 0) {
            int low = random.nextInt(8);
            String measure = random.nextBoolean() ? "people" : "civilians";
            tolls.put(measure, Interval.between(low, low + random.nextInt(3)));
            best.put(measure, BigDecimal.valueOf(low));
        }
        return new Side(
                "r" + number,
                day,
                day + length,
                places,
                random.nextInt(5) == 0
                        ? List.of()
                        : List.of(List.of("air", "ground", "attack").get(random.nextInt(3))),
                random.nextInt(5) == 0 ? List.of() : List.of("actor-" + random.nextInt(3)),
                tolls,
                best,
                random.nextInt(3) == 0 ? point(random, latitude) : null,
                Set.of("source-" + random.nextInt(4)));
    }
}
