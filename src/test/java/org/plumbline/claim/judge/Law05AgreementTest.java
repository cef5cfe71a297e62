package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.quantity.Interval;

/** Law 5: accepted voices intersect; where they cannot, the hull of the largest consistent sets, disputed. */
class Law05AgreementTest {
    private static Held battle(String values, String words) {
        return CaseText.given("""
                        - Happening: battle
                          kind: attack
                          start: 2025-04-10
                          source: a1
                          people-killed: 90
                          civilians-killed:
                        """ + values.indent(4)).says(words, "value of civilians-killed of battle");
    }

    @Test
    void acceptedVoicesIntersect() {
        Held held = battle("""
                - 20+
                - {value: 15..25, source: b1}
                """, "between 20 and 25 civilians");
        assertThat(held.range()).isEqualTo("[20, 25]");
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void voicesThatCannotAllBeRightAreDisputedAndAllThatAnySetAllowsIsOpen() {
        Held held = battle("""
                - 24
                - {value: 24, source: c1}
                - {value: 30, source: b1}
                """, "24 civilians");
        assertThat(held.range()).isEqualTo("[24, 30]");
        assertThat(held.disputed()).isTrue();
        assertThat(held.verdict()).as("a majority settles nothing").isEqualTo("not shown");
    }

    private static CaseText raid(String place) {
        return CaseText.given("""
                        - Report: x1
                          kind: attack
                          actor: army
                          date: 2025-04-10
                          source: a1
                          place: village-1
                        - Report: x2
                          kind: air-attack
                          actor: army
                          date: 2025-04-10
                          source: b1
                          place: %s
                        - Link: same-raid
                          reports: [x1, x2]
                          certainty: surely
                          because: same hour
                        """.formatted(place));
    }

    @Test
    void whereAnOriginalSaysThatItWasStandsAgainstItsRetelling() {
        String retold = """
                - Report: x1
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  source: a1
                - Report: x2
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: elsewhere
                  source: paper
                  according to: agency-a
                - Link: same
                  reports: [x1, x2]
                  certainty: surely
                """;
        assertThat(CaseText.given(retold)
                        .says("at least 1 attack", "count of incidents by army, in township, until 2025-04-20")
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void theRegionOfOneVoiceAndTheVillageOfAnotherMeetInTheVillage() {
        String query = "count of incidents by army, kind air-attack, in township, until 2025-04-20";
        assertThat(raid("region").says("at least 1 attack", query).verdict()).isEqualTo("supported");
        assertThat(raid("elsewhere").says("at least 1 attack", query).verdict())
                .as("villages apart do not meet")
                .isEqualTo("not shown");
        assertThat(raid("region")
                        .says("at least 1 attack", query + ", standard two independent")
                        .verdict())
                .as("only one of the two bears out the village")
                .isEqualTo("not shown");
    }

    @Test
    void aDisputeCountsOnlyOnThePropertyThatTheClaimAsksFor() {
        Held held = CaseText.given("""
                        - Engagement: summit
                          kind: meeting
                          start: 2025-04-10
                          source: a1
                          present: [northland, southland]
                          stayed away: {value: southland, source: b1}
                        """).says("Northland", "northland took part in summit");
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void yesAgainstNoIsDisputedAndNotShown() {
        Held held = CaseText.given("""
                        - Engagement: summit
                          kind: meeting
                          start: 2025-04-10
                          source: a1
                          present: southland
                          stayed away: {value: southland, source: b1}
                        """).says("Southland", "southland took part in summit");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.disputed()).isTrue();
    }

    @Test
    void aDenialAnswersNo() {
        String summit = """
                - Engagement: summit
                  kind: meeting
                  start: 2025-04-10
                  status: held
                  source: a1
                  present: {value: southland, source: b1, modality: denied}
                """;
        assertThat(CaseText.given(summit)
                        .says("Southland", "southland took part in summit")
                        .verdict())
                .isEqualTo("contradicted");
    }

    /** Whatever the ranges, the sets found are those that a search through all subsets finds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLargestConsistentSetsAreThoseOfAllSubsets(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<Interval> ranges = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                ranges.add(IntervalAlgebraTest.any(random));
            }
            assertThat(Set.copyOf(Agreement.largestConsistentSets(ranges)))
                    .as(ranges.toString())
                    .isEqualTo(Set.copyOf(bruteForce(ranges)));
        }
    }

    private static List<Interval> bruteForce(List<Interval> ranges) {
        Map<Integer, Interval> consistent = new LinkedHashMap<>();
        for (int subset = 1; subset < 1 << ranges.size(); subset++) {
            Optional<Interval> shared = Optional.of(Interval.ALL);
            for (int i = 0; i < ranges.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    Interval next = ranges.get(i);
                    shared = shared.flatMap(next::intersect);
                }
            }
            if (shared.isPresent()) {
                consistent.put(subset, shared.get());
            }
        }
        return consistent.entrySet().stream()
                .filter(one -> consistent.keySet().stream()
                        .noneMatch(other -> !other.equals(one.getKey()) && (other & one.getKey()) == one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
