package org.plumbline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.report.EngagementData;
import org.plumbline.engagement.Tie.Manner;
import org.plumbline.engagement.Tie.Standing;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.SourceRecords;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFiles;

/** Who engaged with whom: what brings parties together, what does not, and who is not shown at all. */
class NetworkTest {
    private static final String CASE = """
            - Source: a1
              publisher: Agency A
            - Source: b1
              publisher: Agency B
            - Kind: meeting
              name: meeting
            - Role: chair
              name: chair
            - State: hill
              name: Hill
            - State: lake
              name: Lake
            - PublicBody: hill-army
              name: Hill Army
              part of: hill
            - PublicBody: council
              name: Council
            - PublicBody: other-council
              name: Other Council
            - Person: general
              name: General
              role: chief of the Hill Army
              part of: hill-army
            - Person: neighbour
              name: A Neighbour
            - Representation: hill-seat
              seat: hill
              body: council
              represented by: hill-army
              source: a1
            - Engagement: meeting-1
              kind: meeting
              of: council
              status: held
              start: 2025-03-01
              source: a1
              present: [hill, {value: lake, source: b1}]
              stayed away: {value: lake, source: a1}
              invited: other-council
            - Engagement: meeting-2
              kind: meeting
              of: other-council
              status: held
              start: 2024-03-01
              source: a1
              present: [hill, lake, general, neighbour]
            - Engagement: meeting-3
              kind: meeting
              of: council
              status: announced
              start: 2026-03-01
              source: a1
              took part: {value: hill-army, modality: announced}
            """;

    private static final Ledger LEDGER = Ledger.of(
            RecordFiles.read("records/a.yaml", CASE.getBytes(StandardCharsets.UTF_8), "en").statements().stream()
                    .map(Placed::statement)
                    .toList());
    private static final Network NETWORK = Network.of(LEDGER, SourceRecords.read(LEDGER));

    private static Tie tie(String from, String to, Manner manner) {
        return NETWORK.ties().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to) && one.manner() == manner)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void invitedAnnouncedAndDisputedBringNobodyTogether() {
        assertThat(tie("hill", "meeting-1", Manner.PRESENT).isContact()).isTrue();
        assertThat(tie("other-council", "meeting-1", Manner.INVITED).standing()).isEqualTo(Standing.ANNOUNCED);
        assertThat(tie("hill-army", "meeting-3", Manner.TOOK_PART).standing()).isEqualTo(Standing.ANNOUNCED);
        assertThat(tie("lake", "meeting-1", Manner.PRESENT).standing()).isEqualTo(Standing.DISPUTED);
        assertThat(tie("lake", "meeting-1", Manner.PRESENT).isContact()).isFalse();
    }

    @Test
    void aPersonWithoutAnOfficeOrAPublicListIsNotShown() {
        assertThat(NETWORK.hiddenPeople()).containsExactly("neighbour");
        assertThat(NETWORK.ties()).noneMatch(tie -> tie.from().equals("neighbour"));
        assertThat(Paths.between(NETWORK.ties(), "neighbour", "hill", 5, 6)).isEmpty();
    }

    @Test
    void aSeatCountsOnlyInTheBodyInWhichItIsHeld() {
        Dealings dealings = Dealings.of(NETWORK, Hierarchy.of(LEDGER), "hill-army", Optional.empty(), Optional.empty());
        assertThat(dealings.own())
                .extracting(one -> one.tie().from() + " " + one.tie().to())
                .contains("hill meeting-1", "general meeting-2", "hill-army meeting-3")
                .doesNotContain("hill meeting-2");
        assertThat(dealings.within(Optional.of("council"), Hierarchy.of(LEDGER)).own())
                .extracting(one -> one.tie().to())
                .containsExactly("meeting-1", "meeting-3");
    }

    @Test
    void timeCutsTheList() {
        Dealings late = Dealings.of(
                NETWORK,
                Hierarchy.of(LEDGER),
                "lake",
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.of(LocalDate.of(2025, 12, 31)));
        assertThat(late.own()).extracting(one -> one.tie().to()).containsOnly("meeting-1");
    }

    @Test
    void theMatrixTellsHeldFromAnnounced() {
        Matrix matrix = Matrix.of(NETWORK.ties());
        assertThat(matrix.years()).containsExactly(2024, 2025, 2026);
        assertThat(matrix.rows())
                .contains(
                        new Matrix.Row("council", "hill", Map.of(2025, new Matrix.Cell(1, 0))),
                        new Matrix.Row("council", "hill-army", Map.of(2026, new Matrix.Cell(0, 1))),
                        new Matrix.Row("council", "lake", Map.of(2025, new Matrix.Cell(0, 1))));
    }

    @Test
    void everyStepOfAWayHasEvidence() {
        List<List<Paths.Step>> ways = Paths.between(NETWORK.ties(), "hill-army", "lake", 5, 6);
        assertThat(ways)
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way).allSatisfy(step -> {
                    assertThat(step.ties()).isNotEmpty().allMatch(Tie::isContact);
                    assertThat(step.ties())
                            .allSatisfy(tie -> assertThat(tie.evidence()).isNotEmpty());
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theShortestWayIsAsLongAsABreadthFirstSearchFinds(long seed) {
        Random random = new Random(seed);
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ties.add(made("n" + random.nextInt(25), "n" + random.nextInt(25), random.nextInt(5) > 0));
        }
        for (int to = 1; to < 25; to++) {
            List<List<Paths.Step>> ways = Paths.between(ties, "n0", "n" + to, 3, 30);
            assertThat(ways.isEmpty() ? -1 : ways.getFirst().size()).isEqualTo(distance(ties, "n0", "n" + to));
        }
    }

    private static Tie made(String from, String to, boolean held) {
        return new Tie(
                from,
                to,
                Manner.MEMBER,
                from + "-" + to,
                Optional.empty(),
                Optional.empty(),
                held ? Standing.HELD : Standing.ANNOUNCED,
                List.of(new Tie.Evidence("v", "s", Modality.STATED)));
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

    @Test
    void hostileNamesStayDataInEveryFormat() {
        List<Tie> ties = List.of(new Tie(
                "=cmd|' /C calc'!A0",
                "]]><x a=\"1\">\u0007\u202e",
                Manner.SUPPLIED,
                "r,\"1\"\r\n2",
                Optional.empty(),
                Optional.empty(),
                Standing.HELD,
                List.of(new Tie.Evidence("v", "s", Modality.STATED))));
        assertThat(EngagementData.csv(ties)).contains("'=cmd|").contains("\"r,\"\"1\"\"\r\n2\"");
        assertThat(EngagementData.graphml(ties, id -> id))
                .contains("]]&gt;&lt;x a")
                .doesNotContain("<x a")
                .contains("attr.type=\"string\"");
        assertThat(EngagementData.json(ties)).contains("\\u0007", "r,\\\"1\\\"\\r\\n2");
    }
}
