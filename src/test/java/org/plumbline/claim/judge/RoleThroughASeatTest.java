package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 8: whoever fills a seat holds the seat's role on the days on which both are so, and on no other day. */
class RoleThroughASeatTest {
    private static final String TERMS = """
            - Role: chair
              name: chair
            - RoleTerm: northland-chair-old
              role: chair
              body: league
              holder: northland
              from: 2020-01-01
              to: 2021-02-28
              source: a1
            - RoleTerm: northland-chair
              role: chair
              body: league
              holder: northland
              from: 2021-03-01
              to: 2030-12-31
              source: a1
            """;

    private static String seat(String days) {
        return """
                - Representation: seat
                  seat: northland
                  body: league
                  represented by: army
                  source: a1
                """ + days.indent(2);
    }

    private static CaseText filled(String from, String to) {
        return CaseText.given(TERMS, seat("from: \"" + from + "\"\nto: \"" + to + "\""));
    }

    @ParameterizedTest(name = "the army {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            on 10 February 2021            | on ?                | supported
            on 1 June 2021                 | on ?                | supported
            in 2021                        | during ?            | supported
            in 2025                        | during ?            | not shown
            on 1 February 2022             | on ?                | not shown
            in 2020                        | during ?            | not shown
            from 1 March 2021              | since ?             | supported
            from 1 March to 31 January 2022 | from 2021-03-01 to 2022-01-31 | not shown
            until 31 December 2030         | until ?             | not shown
            """)
    void theDaysOfTheSeatLimitThoseOfTheRole(String words, String time, String verdict) {
        assertThat(filled("2021-02-01", "2022-01-31")
                        .says(words, "army held chair of league, " + time)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void whoseSeatItIsHoldsTheRoleAsLongAsTheTermRuns() {
        assertThat(filled("2021-02-01", "2022-01-31")
                        .says("in 2025", "northland held chair of league, during ?")
                        .verdict())
                .isEqualTo("supported");
    }

    @ParameterizedTest(name = "the seat from {0} to {1}")
    @CsvSource({
        "2010-01-01, 2019-12-31",
        "2031-01-01, 2031-12-31",
        "[2025-01-01..2031-03-01], 2031-12-31",
        "2010-01-01, [2019-12-31..2025-01-01]"
    })
    void aSeatThatWasNotSurelyHeldInAnyTermGivesNoRole(String from, String to) {
        assertThat(filled(from, to)
                        .says("the chair", "army held chair of league")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void aSeatWithoutALastDayGoesOn() {
        assertThat(CaseText.given(TERMS, seat("from: 2021-02-01"))
                        .says("in 2025", "army held chair of league, during ?")
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aTermWithoutALastDayIsNotTakenToReachTheSeat() {
        String open = TERMS.replace("  to: 2030-12-31\n", "");
        assertThat(CaseText.given(open, seat("from: 2024-01-01\nto: 2024-12-31"))
                        .says("the chair", "army held chair of league")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void ofEndsThatSourcesGiveDifferentlyOnlyTheDaysThatAllAllowAreSure() {
        CaseText given = CaseText.given(TERMS, seat("""
                        from: 2021-02-01
                        to:
                          - 2026-01-31
                          - {value: 2022-01-31, source: b1}
                        """));
        assertThat(given.says("in 2025", "army held chair of league, during ?").verdict())
                .isEqualTo("not shown");
    }

    @ParameterizedTest
    @CsvSource({
        "'{value: army, modality: denied}'",
        "'{value: army, modality: announced}'",
        "'[{value: army, source: a1}, {value: army, source: b1, modality: denied}]'",
        "'{value: army, source: army-1}'"
    })
    void aSeatThatIsDeniedDisputedOrAPartysOwnWordGivesNoRoleAndNoPresence(String filler) {
        String seat = seat("from: 2020-01-01").replace("represented by: army", "represented by: " + filler);
        CaseText given = CaseText.given(TERMS, seat, """
                - Engagement: session
                  kind: meeting
                  of: league
                  status: held
                  start: 2025-01-10
                  present: northland
                  source: a1
                """);
        assertThat(given.says("the chair", "army held chair of league").verdict())
                .isEqualTo("not shown");
        assertThat(given.says("the army", "army took part in session").verdict())
                .isEqualTo("not shown");
    }

    @Test
    void theDenialOfAnotherTimeDisputesNothing() {
        CaseText given = CaseText.given(seat("from: 2020-01-01"), """
                - Representation: seat-before
                  seat: northland
                  body: league
                  represented by: {value: army, source: b1, modality: denied}
                  from: 2010-01-01
                  to: 2015-12-31
                  source: b1
                - Engagement: session
                  kind: meeting
                  of: league
                  status: held
                  start: 2025-01-10
                  present: northland
                  source: a1
                """);
        assertThat(given.says("the army", "army took part in session").verdict())
                .isEqualTo("supported");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{value: army, source: a1}, {value: army, source: c1}, {value: army, source: b1, modality: denied}] | 2020-01-01
            {value: army, source: a1}                                                                         | 2025
            """)
    void aCompleteListDoesNotRuleOutWhoMayHaveFilledASeatOnIt(String filler, String from) {
        String seat = seat("from: " + from).replace("represented by: army", "represented by: " + filler);
        CaseText given = CaseText.given(TERMS, seat, """
                - Engagement: session
                  kind: meeting
                  of: league
                  status: held
                  start: 2025-01-10
                  present: northland
                  source: a1
                - Coverage: minutes
                  of: session
                  statement: The minutes list everybody.
                  source: a1
                """);
        assertThat(given.says("the army", "army took part in session").verdict())
                .isEqualTo("not shown");
        assertThat(given.says("the rebels", "resistance took part in session").verdict())
                .isEqualTo("contradicted");
    }
}
