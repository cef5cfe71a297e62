package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 1: counting gives a lower bound. */
class Law01CountingTest {
    private static final String COUNT =
            "count of incidents by army, kind attack, in country, from 2025-01-01 to 2025-04-22";
    private static final String KILLED = "sum of civilians-killed by army, in country, from 2025-01-01 to 2025-04-22";

    private static final String TALLIED =
            "count of incidents by army, kind attack, in country, from 2025-04-01 to 2025-04-20";

    /** Forty-one incidents that certainly match and four that possibly do: their day may lie behind the window. */
    private static String fortyOneAndFour() {
        StringBuilder records = new StringBuilder();
        for (int i = 1; i <= 45; i++) {
            records.append("""
                    - Report: r%d
                      kind: attack
                      actor: army
                      date: %s
                      place: village-1
                      source: a1
                    """.formatted(i, i <= 41 ? "2025-04-10" : "[2025-04-20..2025-04-24]"));
        }
        return records.toString();
    }

    private static final String DECLARED = """
            - Coverage: all-attacks
              of: attack
              actor: army
              place: country
              from: 2025-01-01
              to: 2025-04-22
              source: {SOURCE}
              statement: The list holds every attack of these months.
            """;

    private static String declaredBy(String source) {
        return DECLARED.replace("{SOURCE}", source) + """
                - Source: full-list
                  publisher: Agency A
                  published: 2025-04-23
                """;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            at least 40 attacks       | supported
            at least 41 attacks       | supported
            no fewer than 41 attacks  | supported
            more than 40 attacks      | supported
            at least 43 attacks       | not shown
            more than 41 attacks      | not shown
            43 attacks                | not shown
            41 attacks                | not shown
            fewer than 44 attacks     | not shown
            40 attacks                | contradicted
            between 30 and 40 attacks | contradicted
            fewer than 41 attacks     | contradicted
            up to 40 attacks          | contradicted
            around 42 attacks         | not shown
            up to 50 attacks          | not shown
            nearly 45 attacks         | not shown
            nearly 40 attacks         | contradicted
            dozens of attacks         | supported
            """)
    void fortyOneCertainAndFourPossibleWithoutADeclarationOfCompleteness(String words, String verdict) {
        Held held = CaseText.given(fortyOneAndFour()).says(words, COUNT);
        assertThat(held.range()).isEqualTo("[41, inf)");
        assertThat(held.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            at least 40 attacks       | supported
            at least 41 attacks       | supported
            at least 43 attacks       | not shown
            more than 41 attacks      | not shown
            43 attacks                | not shown
            fewer than 44 attacks     | not shown
            40 attacks                | contradicted
            between 30 and 40 attacks | contradicted
            fewer than 41 attacks     | contradicted
            around 42 attacks         | supported
            up to 50 attacks          | supported
            at most 45 attacks        | supported
            at most 44 attacks        | not shown
            more than 45 attacks      | contradicted
            nearly 46 attacks         | not shown
            between 40 and 50 attacks | supported
            """)
    void fortyOneCertainAndFourPossibleDeclaredComplete(String words, String verdict) {
        Held held = CaseText.given(fortyOneAndFour(), declaredBy("full-list")).says(words, COUNT);
        assertThat(held.range()).isEqualTo("[41, 45]");
        assertThat(held.verdict()).isEqualTo(verdict);
    }

    @Test
    void possibleDuplicatesAreMergedInTheLowerBoundAndKeptApartInTheUpper() {
        String links = """
                - Link: r1-or-r2
                  reports: [r1, r2]
                  certainty: possibly
                - Link: r2-or-r3
                  reports: [r2, r3]
                  certainty: possibly
                """;
        assertThat(CaseText.given(fortyOneAndFour(), links)
                        .says("at least 39 attacks", COUNT)
                        .range())
                .isEqualTo("[39, inf)");
        assertThat(CaseText.given(fortyOneAndFour(), links, declaredBy("full-list"))
                        .says("at least 39 attacks", COUNT)
                        .range())
                .isEqualTo("[39, 45]");
    }

    @Test
    void aChainOfPossibleDuplicatesHoldsThroughAnIncidentThatIsOnlyPossible() {
        String chain = report("x1", "2025-04-10", "")
                + report("x2", "[2025-04-01..2025-04-30]", "").replace("a1", "b1")
                + report("x3", "2025-04-10", "")
                + """
                - Link: x1-or-x2
                  reports: [x1, x2]
                  certainty: possibly
                - Link: x2-or-x3
                  reports: [x2, x3]
                  certainty: possibly
                """;
        assertThat(CaseText.given(chain).says("at least 2 attacks", COUNT).range())
                .isEqualTo("[1, inf)");
    }

    @Test
    void aPossibleDuplicateThatMayLieOutsideTheScopeIsNotCertain() {
        String maybe = report("x1", "2025-04-10", "") + """
                - Report: x2
                  kind: attack
                  actor: resistance
                  date: 2025-04-10
                  place: village-1
                  source: b1
                - Link: x1-or-x2
                  reports: [x1, x2]
                  certainty: possibly
                """;
        assertThat(CaseText.given(maybe).says("at least 1 attack", COUNT).range())
                .isEqualTo("[0, inf)");
    }

    @Test
    void possibleDuplicatesWithDifferentTollsGiveTheLowerTollOnly() {
        String two = report("x1", "2025-04-10", "civilians-killed: 10")
                + report("x2", "2025-04-10", "civilians-killed: 4").replace("a1", "b1")
                + """
                - Link: x1-or-x2
                  reports: [x1, x2]
                  certainty: possibly
                """;
        assertThat(CaseText.given(two).says("at least 10 civilians", KILLED).range())
                .isEqualTo("[4, inf)");
    }

    @Test
    void aRowMayHoldSeveralOccurrences() {
        String raids = report("x1", "2025-04-10", "occurrences: 2..3");
        assertThat(CaseText.given(raids).says("at least 2 attacks", COUNT).range())
                .isEqualTo("[2, inf)");
        assertThat(CaseText.given(raids, declaredBy("full-list"))
                        .says("at least 2 attacks", COUNT)
                        .range())
                .isEqualTo("[2, 3]");
    }

    @Test
    void anUnknownNumberOfOccurrencesIsStillOneAtLeast() {
        String raids =
                report("x1", "2025-04-10", "occurrences: \"?\"") + report("x2", "2025-04-10", "occurrences: \"<=5\"");
        assertThat(CaseText.given(raids).says("at least 2 attacks", COUNT).verdict())
                .isEqualTo("supported");
    }

    @Test
    void anUnknownTollIsZeroOrMoreAndNotZero() {
        String unknown = report("x1", "2025-04-10", "civilians-killed: \"?\"");
        Held held = CaseText.given(unknown, declaredBy("full-list")).says("no more than 5 civilians", KILLED);
        assertThat(held.range()).isEqualTo("[0, inf)");
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void anIncidentOfWhichNoTollIsStatedMayHaveAny() {
        String silent = report("x1", "2025-04-10", "civilians-killed: 3") + report("x2", "2025-04-11", "");
        assertThat(CaseText.given(silent, declaredBy("full-list"))
                        .says("3 civilians", KILLED)
                        .range())
                .isEqualTo("[3, inf)");
    }

    @Test
    void moreThanTwentyPeopleAreTwentyOneAtLeast() {
        String more = report("x1", "2025-04-10", "civilians-killed: \">20\"");
        assertThat(CaseText.given(more).says("at least 21 civilians", KILLED).verdict())
                .isEqualTo("supported");
        assertThat(CaseText.given(more).says("at least 22 civilians", KILLED).verdict())
                .isEqualTo("not shown");
    }

    @Test
    void moreThanTwoMillionDollarsAreNotThreeMillion() {
        String money = """
                - Measure: damage
                  name: damage
                  unit: usd-million
                """ + report("x1", "2025-04-10", "damage: \">2\"");
        assertThat(CaseText.given(money)
                        .says("at least 3 attacks", "sum of damage by army, in country, from 2025-01-01 to 2025-04-22")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void aStatedTotalIsALowerBound() {
        Held held = CaseText.given(tally("t", "50", "")).says("50 attacks", COUNT);
        assertThat(held.range()).isEqualTo("[50, inf)");
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void aStatedTotalThatItsOriginatorDeclaresCompleteIsTheTotal() {
        Held held = CaseText.given(tally("t", "50", "complete: yes")).says("50 attacks", TALLIED);
        assertThat(held.range()).isEqualTo("[50, 50]");
        assertThat(held.verdict()).isEqualTo("supported");
    }

    @Test
    void completenessThatSomebodyElseDeclaresIsNotTheOriginators() {
        Held held = CaseText.given(tally("t", "50", "complete: {value: yes, source: b1}"))
                .says("at most 50 attacks", TALLIED);
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void aFigureDerivedFromOthersIsNeverEvidenceBesideThem() {
        Held held = CaseText.given(
                        report("x1", "2025-04-10", "civilians-killed: {value: 30, modality: derived}"),
                        tally("t", "{value: 90, modality: derived}", ""))
                .says("at least 30 civilians", KILLED);
        assertThat(held.range()).isEqualTo("[0, inf)");
        assertThat(held.refused("agency-a")).isEqualTo("judge.refused.derived");
        assertThat(CaseText.given(tally("t", "{value: 90, modality: derived}", ""))
                        .says("at least 30 attacks", COUNT)
                        .range())
                .isEqualTo("[0, inf)");
    }

    static String report(String id, String date, String more) {
        return """
                - Report: %s
                  kind: attack
                  actor: army
                  date: %s
                  place: village-1
                  source: a1
                %s
                """.formatted(id, date, more.isEmpty() ? "" : "  " + more);
    }

    static String tally(String id, String total, String more) {
        return """
                - Tally: %s
                  measure: incidents
                  kind: attack
                  actor: army
                  place: country
                  from: 2025-04-01
                  to: 2025-04-20
                  total: %s
                  basis: Counted from its own reports.
                  source: a1
                %s
                """.formatted(id, total, more.isEmpty() ? "" : "  " + more);
    }

    @Test
    void twoPlacesOfWhatMayBeOneIncidentAreOnePlace() {
        String records = report("x1", "2025-04-10", "")
                + report("x2", "2025-04-11", "")
                        .replace("village-1", "village-2")
                        .replace("a1", "b1")
                + """
                - Link: x1-or-x2
                  reports: [x1, x2]
                  certainty: possibly
                """;
        assertThat(CaseText.given(records)
                        .says("at least 2 places", COUNT.replace("count of", "distinct places of"))
                        .range())
                .isEqualTo("[1, inf)");
    }

    @Test
    void incidentsKnownOnlyToARegionMayEachBeInAnotherPlace() {
        String records = report("x1", "2025-04-10", "")
                + report("x2", "2025-04-11", "").replace("village-1", "region")
                + report("x3", "2025-04-12", "").replace("village-1", "region");
        assertThat(CaseText.given(records, declaredBy("full-list"))
                        .says("3 places", COUNT.replace("count of", "distinct places of"))
                        .range())
                .isEqualTo("[1, 3]");
    }

    @Test
    void aTollOfTwoPlacesIsOfOneOfThemOnlyPossibly() {
        String records = report("x1", "2025-04-10", "civilians-killed: 10")
                .replace("place: village-1", "place: [village-1, elsewhere]");
        assertThat(CaseText.given(records)
                        .says("at least 10 civilians", KILLED.replace("country", "village-1"))
                        .range())
                .isEqualTo("[0, inf)");
        assertThat(CaseText.given(records)
                        .says("at least 1 attack", COUNT.replace("country", "village-1"))
                        .range())
                .isEqualTo("[1, inf)");
    }

    /** That some were killed in one of two villages does not say in which. */
    @Test
    void moreThanNoneInTwoPlacesMayBeNoneInOneOfThem() {
        String records = report("x1", "2025-04-10", "civilians-killed: \">0\"")
                .replace("place: village-1", "place: [village-1, elsewhere]");
        assertThat(CaseText.given(records)
                        .says("at least 1 civilian", KILLED.replace("country", "village-1"))
                        .range())
                .isEqualTo("[0, inf)");
    }
}
