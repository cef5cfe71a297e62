package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.ledger.Modality;

/** Ways from one party to another. */
class PathsTest {
    private static Tie tie(String from, String to, Manner manner, Standing standing) {
        return new Tie(
                from,
                to,
                manner,
                from + "-" + to,
                Optional.empty(),
                Optional.empty(),
                standing,
                List.of(),
                "",
                List.of(),
                List.of(new Tie.Evidence("v", "s", Modality.STATED)));
    }

    private static Tie member(String from, String to) {
        return tie(from, to, Manner.MEMBER, Standing.HELD);
    }

    private static List<List<String>> nodes(List<List<Paths.Step>> ways) {
        return ways.stream()
                .map(way -> {
                    List<String> nodes = new ArrayList<>(List.of(way.getFirst().from()));
                    way.forEach(step -> nodes.add(step.to()));
                    return nodes;
                })
                .toList();
    }

    @Test
    void everyStepHasAllThatTiesTheTwoAndItsEvidence() {
        List<Tie> ties = List.of(
                member("a", "b"), tie("b", "a", Manner.SUPPLIED, Standing.HELD), member("b", "c"), member("c", "b"));
        List<List<Paths.Step>> ways = Paths.between(ties, "a", "c", 5, 6);
        assertThat(ways).hasSize(1);
        assertThat(ways.getFirst()).allSatisfy(step -> {
            assertThat(step.ties()).hasSize(2).allMatch(Tie::isContact);
            assertThat(step.ties()).allSatisfy(one -> assertThat(one.evidence()).isNotEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANNOUNCED", "DISPUTED", "POSSIBLE", "NOT", "DENIED", "NOT_ACCEPTED"})
    void noWayLeadsOverWhatDidNotSurelyComeAbout(String standing) {
        List<Tie> ties = List.of(member("a", "b"), tie("b", "c", Manner.PRESENT, Standing.valueOf(standing)));
        assertThat(Paths.between(ties, "a", "c", 5, 6)).isEmpty();
    }

    @Test
    void howManyRecordsAreDeniedDisputedOrOnlyPossibleIsTold() {
        List<Tie> ties = List.of(
                member("a", "b"),
                tie("b", "c", Manner.PRESENT, Standing.DISPUTED),
                tie("b", "c", Manner.TOOK_PART, Standing.DISPUTED),
                tie("b", "d", Manner.PRESENT, Standing.DENIED),
                tie("b", "e", Manner.ROLE, Standing.POSSIBLE),
                tie("b", "f", Manner.PRESENT, Standing.ANNOUNCED));
        assertThat(Paths.leftOut(ties)).isEqualTo(3);
    }

    @Test
    void aDetourThroughTheRoomsOfAShorterWayTellsNothingNew() {
        List<Tie> ties = List.of(
                member("a", "council"),
                member("b", "council"),
                member("a", "meeting"),
                member("b", "meeting"),
                member("meeting", "council"),
                member("b", "fair"),
                member("fair", "c"),
                member("c", "a"));
        assertThat(nodes(Paths.between(ties, "a", "b", 5, 6)))
                .containsExactlyInAnyOrder(
                        List.of("a", "council", "b"), List.of("a", "meeting", "b"), List.of("a", "c", "fair", "b"));
        List<Tie> direct = new ArrayList<>(ties);
        direct.add(member("a", "b"));
        assertThat(nodes(Paths.between(direct, "a", "b", 5, 6)))
                .as("what ties the two themselves makes no other way a detour")
                .hasSize(4)
                .startsWith(List.of("a", "b"));
    }

    @Test
    void invitedIsNoStepEvenIfItIsSure() {
        assertThat(Paths.between(
                        List.of(
                                tie("a", "m", Manner.INVITED, Standing.HELD),
                                tie("b", "m", Manner.EXCLUDED, Standing.HELD)),
                        "a",
                        "b",
                        5,
                        6))
                .isEmpty();
    }

    @Test
    void ofWaysOfOneLengthTheOrderDoesNotHangOnThatOfTheTies() {
        List<Tie> ties = new ArrayList<>(List.of(
                member("a", "x"),
                member("x", "z"),
                member("a", "y"),
                member("y", "z"),
                member("a", "w"),
                member("w", "z")));
        List<List<String>> first = nodes(Paths.between(ties, "a", "z", 5, 6));
        assertThat(first).hasSize(3);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(ties, new Random(seed));
            assertThat(nodes(Paths.between(ties, "a", "z", 5, 6))).isEqualTo(first);
        }
    }

    @Test
    void aWayGoesThroughNobodyTwiceAndEndsWithItsLimit() {
        List<Tie> ties =
                List.of(member("a", "b"), member("b", "c"), member("c", "a"), member("c", "d"), member("d", "d"));
        assertThat(nodes(Paths.between(ties, "a", "d", 5, 6)))
                .as("the way through b as well is a detour")
                .containsExactly(List.of("a", "c", "d"));
        assertThat(Paths.between(ties, "a", "d", 5, 1)).isEmpty();
        List<Tie> another = new ArrayList<>(ties);
        another.addAll(List.of(member("a", "e"), member("e", "d")));
        assertThat(Paths.between(another, "a", "d", 5, 6)).hasSize(2);
        assertThat(Paths.between(another, "a", "d", 1, 6)).hasSize(1);
        assertThat(Paths.between(ties, "a", "a", 5, 6)).isEmpty();
        assertThat(Paths.between(ties, "a", "nobody", 5, 6)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theShortestWayIsAsLongAsABreadthFirstSearchFinds(long seed) {
        Random random = new Random(seed);
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ties.add(tie(
                    "n" + random.nextInt(25),
                    "n" + random.nextInt(25),
                    Manner.MEMBER,
                    random.nextInt(5) > 0 ? Standing.HELD : Standing.ANNOUNCED));
        }
        for (int to = 1; to < 25; to++) {
            List<List<Paths.Step>> ways = Paths.between(ties, "n0", "n" + to, 3, 30);
            assertThat(ways.isEmpty() ? -1 : ways.getFirst().size()).isEqualTo(distance(ties, "n0", "n" + to));
        }
    }

    private static int distance(List<Tie> ties, String from, String to) {
        Map<String, Integer> reached = new HashMap<>(Map.of(from, 0));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String node = open.removeFirst();
            int next = reached.getOrDefault(node, -1) + 1;
            for (Tie tie : ties) {
                for (String other : List.of(tie.from(), tie.to())) {
                    boolean touches = tie.from().equals(node) || tie.to().equals(node);
                    if (tie.isContact() && touches && reached.putIfAbsent(other, next) == null) {
                        open.add(other);
                    }
                }
            }
        }
        return reached.getOrDefault(to, -1);
    }
}
