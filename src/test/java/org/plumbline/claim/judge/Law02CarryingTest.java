package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 2: for additive measures a lower bound carries to a larger scope, an upper bound to a smaller one; never the other way. */
class Law02CarryingTest {
    private static String tally(String more) {
        return """
                - Tally: t
                  measure: incidents
                  kind: air-attack
                  actor: army
                  place: township
                  from: 2025-04-05
                  to: 2025-04-15
                  total: 50
                  basis: Counted from its own reports.
                  source: a1
                %s
                """.formatted(more);
    }

    private static String range(String records, String claim) {
        return CaseText.given(records).says("at least 50 attacks", claim).range();
    }

    @Test
    void aLowerBoundCarriesToALargerWindow() {
        assertThat(range(
                        tally(""),
                        "count of incidents by army, kind air-attack, in township, from 2025-04-01 to 2025-04-20"))
                .isEqualTo("[50, inf)");
    }

    @Test
    void aLowerBoundDoesNotCarryToASmallerWindow() {
        assertThat(range(
                        tally(""),
                        "count of incidents by army, kind air-attack, in township, from 2025-04-06 to 2025-04-15"))
                .isEqualTo("[0, inf)");
    }

    @Test
    void aLowerBoundCarriesToALargerPlaceKindAndActor() {
        assertThat(range(tally(""), "count of incidents, kind attack, in country, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[50, inf)");
    }

    @Test
    void aLowerBoundDoesNotCarryToASmallerPlaceKindOrActor() {
        assertThat(range(
                        tally(""),
                        "count of incidents by army, kind air-attack, in village-1, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[0, inf)");
        assertThat(range(
                        tally(""),
                        "count of incidents by army, kind paramotor, in township, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[0, inf)");
        assertThat(
                        range(
                                tally(""),
                                "count of incidents by battalion-5, kind air-attack, in township, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[0, inf)");
    }

    @Test
    void anUpperBoundCarriesToASmallerScopeIfItsOriginatorDeclaresItComplete() {
        assertThat(range(
                        tally("  complete: yes"),
                        "count of incidents by army, kind paramotor, in village-1, from 2025-04-06 to 2025-04-10"))
                .isEqualTo("[0, 50]");
        assertThat(range(
                        tally(""),
                        "count of incidents by army, kind paramotor, in village-1, from 2025-04-06 to 2025-04-10"))
                .isEqualTo("[0, inf)");
    }

    @Test
    void anUpperBoundDoesNotCarryToALargerScope() {
        assertThat(range(
                        tally("  complete: yes"),
                        "count of incidents by army, kind air-attack, in region, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[50, inf)");
    }

    @Test
    void aCompleteTotalOfOneTargetIsNoUpperBoundForAll() {
        assertThat(range(
                        tally("  complete: yes\n  target: southland"),
                        "count of incidents by army, kind air-attack, in township, from 2025-04-05 to 2025-04-15"))
                .isEqualTo("[50, inf)");
    }

    @Test
    void aParamotorIsAnAirAttackAndABattalionIsTheArmyAndAVillageLiesInItsTownship() {
        Held held = CaseText.given("""
                        - Report: x1
                          kind: paramotor
                          actor: battalion-5
                          date: 2025-04-10
                          place: village-1
                          source: a1
                        """)
                .says("at least 1 attack", "count of incidents by army, kind air-attack, in region, until 2025-04-20");
        assertThat(held.verdict()).isEqualTo("supported");
    }

    @Test
    void whatIsKnownOnlyToAWiderPlaceKindOrBodyIsPossible() {
        Held held = CaseText.given("""
                        - Report: x1
                          kind: attack
                          actor: army
                          date: 2025-04-10
                          place: region
                          source: a1
                        """)
                .says(
                        "at least 1 attack",
                        "count of incidents by army, kind air-attack, in village-1, until 2025-04-20");
        assertThat(held.possible()).containsExactly("x1");
        assertThat(held.range()).isEqualTo("[0, inf)");
    }

    @Test
    void childrenAreCiviliansAndCiviliansArePeople() {
        CaseText given = CaseText.given("""
                - Report: x1
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  children-killed: 3
                  source: a1
                """);
        assertThat(given.says("at least 3 people", "sum of people-killed by army, until 2025-04-20")
                        .verdict())
                .isEqualTo("supported");
        assertThat(given.says("3 people", "sum of people-killed by army, until 2025-04-20")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void notAllPeopleAreCivilians() {
        CaseText given = CaseText.given("""
                - Report: x1
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  people-killed: 3
                  source: a1
                """);
        assertThat(given.says("at least 1 civilian", "sum of civilians-killed by army, until 2025-04-20")
                        .verdict())
                .isEqualTo("not shown");
    }
}
