package org.plumbline.incident.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;
import org.plumbline.ledger.record.TableRow.Point;

/** A join over keys brings together what is compared, and little else. */
final class BlocksTest {
    private static final int REPORTS = 1200;

    @ParameterizedTest(name = "seed {0}, around latitude {1}")
    @ValueSource(strings = {"11 20", "12 -45", "13 0", "14 -67", "15 89.9", "16 -90"})
    void ofTwoReportsThatAreComparedOneLooksUpAKeyOfTheOther(String given) {
        Random random = new Random(Long.parseLong(given.split(" ", -1)[0]));
        double latitude = Double.parseDouble(given.split(" ", -1)[1]);
        Hierarchy hierarchy = LookAlikesTest.hierarchy();
        Likeness likeness = new Likeness(hierarchy, LookAlikesTest.points(random, latitude), Weights.ours());
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            sides.add(LookAlikesTest.side(i, random, latitude));
        }
        Met met = new Met(sides, hierarchy, likeness);
        int compared = 0;
        int together = 0;
        for (int i = 0; i < REPORTS; i++) {
            for (int j = i + 1; j < REPORTS; j++) {
                boolean meet = met.areBroughtTogether(i, j);
                together += meet ? 1 : 0;
                if (likeness.compare(sides.get(i), sides.get(j)).isPresent()) {
                    compared++;
                    assertThat(meet).as("%s and %s", sides.get(i), sides.get(j)).isTrue();
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(together).as("of all pairs").isLessThan(REPORTS * (REPORTS - 1) / 2 / 3);
    }

    /** The keys of reports, worked out once. */
    private static final class Met {
        private final List<Set<String>> held = new ArrayList<>();
        private final List<Set<String>> sought = new ArrayList<>();

        Met(List<Side> sides, Hierarchy hierarchy, Likeness likeness) {
            Blocks blocks = new Blocks(hierarchy, likeness);
            for (Side side : sides) {
                held.add(blocks.held(side));
                sought.add(blocks.sought(side));
            }
        }

        boolean areBroughtTogether(int one, int other) {
            return !Collections.disjoint(sought.get(one), held.get(other))
                    || !Collections.disjoint(sought.get(other), held.get(one));
        }
    }

    @Test
    void aReportOfManyDaysOrOfAWholeCountryHasNoKeys() {
        Hierarchy hierarchy = LookAlikesTest.hierarchy();
        Blocks blocks = new Blocks(hierarchy, new Likeness(hierarchy, Map.of(), Weights.ours()));
        Side years = side(0, 700, List.of("village-1"), new Point(20, 96));
        Side country = side(0, 0, List.of("land"), null);
        for (Side side : List.of(years, country)) {
            assertThat(blocks.held(side)).isEmpty();
            assertThat(blocks.sought(side)).isEmpty();
        }
        Side month = side(0, Likeness.LONGEST_DAYS, List.of("village-1"), null);
        assertThat(blocks.held(month)).isNotEmpty();
    }

    @Test
    void placesThatLieInACircleAreBroughtTogetherToo() {
        Hierarchy circle = Hierarchy.of(Ledger.of(List.of(
                Statement.own("a", "Place", "part of", "b"),
                Statement.own("b", "Place", "part of", "c"),
                Statement.own("c", "Place", "part of", "a"))));
        Likeness likeness = new Likeness(circle, Map.of(), Weights.ours());
        List<Side> sides =
                List.of(side(1, 0, List.of("a"), null), side(2, 0, List.of("b"), null), side(3, 0, List.of("c"), null));
        Met met = new Met(sides, circle, likeness);
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                assertThat(likeness.compare(sides.get(i), sides.get(j))).isPresent();
                assertThat(met.areBroughtTogether(i, j)).isTrue();
            }
        }
    }

    private static Side side(int day, int length, List<String> places, @org.jspecify.annotations.Nullable Point point) {
        return new Side(
                "day-" + day,
                day,
                day + length,
                places,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                point,
                Set.of("source-" + day));
    }
}
