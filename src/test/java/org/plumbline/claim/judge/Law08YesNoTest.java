package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 8: yes, no, unknown. */
class Law08YesNoTest {
    private static String summit(String attendance) {
        return """
                - Engagement: summit
                  kind: meeting
                  of: league
                  start: 2025-04-10
                  source: a1
                %s
                """.formatted(attendance.stripTrailing().indent(2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            present      | supported
            by video     | supported
            took part    | supported
            invited      | not shown
            expected     | not shown
            stayed away  | contradicted
            excluded     | contradicted
            withdrew     | contradicted
            """)
    void invitedOrExpectedIsNotPresent(String manner, String verdict) {
        assertThat(CaseText.given(summit(manner + ": northland"))
                        .says("Northland", "northland took part in summit")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void noNeedsADenialOrDeclaredCompleteness() {
        assertThat(CaseText.given(summit("present: southland"))
                        .says("Northland", "northland took part in summit")
                        .verdict())
                .isEqualTo("not shown");
        Held complete = CaseText.given(summit("present: southland\ncomplete list: yes"))
                .says("Northland", "northland took part in summit");
        assertThat(complete.verdict()).isEqualTo("contradicted");
        assertThat(complete.conclusive()).isTrue();
        assertThat(CaseText.given(summit("present: southland\ncomplete list: {value: yes, source: army-1}"))
                        .says("Northland", "northland took part in summit")
                        .verdict())
                .isEqualTo("not shown");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Northland, Southland and Westland | not shown
            Northland and Southland           | supported
            Northland, Southland and Atlantis | K066
            nobody of note                    | K066
            """)
    void ofAListEachMustHaveTakenPartAndEachNameMustBeKnown(String words, String verdict) {
        assertThat(CaseText.given(summit("present: [northland, southland]\nexpected: westland"))
                        .says(words, "each named took part in summit")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void oneWhoStayedAwayContradictsTheList() {
        Held held = CaseText.given(summit("present: northland\nstayed away: southland"))
                .says("Northland, Southland and Westland", "each named took part in summit");
        assertThat(held.verdict()).isEqualTo("contradicted");
        assertThat(held.parts()).containsExactly("supported", "contradicted", "not shown");
    }

    @Test
    void someMembersAreTwoAndAllAreAll() {
        CaseText two = CaseText.given(summit("present: [northland, southland]"));
        assertThat(two.says("members", "some members of league took part in summit")
                        .verdict())
                .isEqualTo("supported");
        assertThat(two.says("members", "all members of league took part in summit")
                        .verdict())
                .isEqualTo("not shown");
        CaseText one = CaseText.given(summit("present: northland"));
        assertThat(one.says("members", "some members of league took part in summit")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void whoeverFillsASeatTookPartWhereTheSeatDid() {
        String seat = """
                - Representation: seat
                  seat: northland
                  body: league
                  represented by: army
                  from: %s
                  source: a1
                """;
        assertThat(CaseText.given(summit("present: northland"), seat.formatted("2021-02-01"))
                        .says("the army", "army took part in summit")
                        .verdict())
                .isEqualTo("supported");
        assertThat(CaseText.given(summit("present: northland"), seat.formatted("2025-05-01"))
                        .says("the army", "army took part in summit")
                        .verdict())
                .isEqualTo("not shown");
        assertThat(CaseText.given(summit("excluded: army"), seat.formatted("2021-02-01"))
                        .says("Northland", "northland took part in summit")
                        .verdict())
                .as("the seat may be filled by another")
                .isEqualTo("not shown");
    }

    @Test
    void announcedIsNotHeld() {
        String announced = """
                - Engagement: exercise
                  kind: meeting
                  start: {value: 2025-04-10, modality: announced}
                  status: announced
                  source: a1
                """;
        assertThat(CaseText.given(announced)
                        .says("took place", "exercise happened")
                        .verdict())
                .isEqualTo("not shown");
        assertThat(CaseText.given(announced.replace("status: announced", "status: cancelled"))
                        .says("took place", "exercise happened")
                        .verdict())
                .isEqualTo("contradicted");
        assertThat(CaseText.given(announced.replace("status: announced", "status: {value: held, modality: denied}"))
                        .says("took place", "exercise happened")
                        .verdict())
                .isEqualTo("contradicted");
    }

    @Test
    void aClaimOfWhenSomebodyTookPartIsHeldAgainstTheDays() {
        CaseText given = CaseText.given(summit("present: northland"));
        assertThat(given.says("Northland on 10 April 2025", "northland took part in summit, on ?")
                        .verdict())
                .isEqualTo("supported");
        assertThat(given.says("Northland on 11 April 2025", "northland took part in summit, on ?")
                        .verdict())
                .isEqualTo("contradicted");
    }

    @Test
    void aTermWhoseEndIsDisputedIsNotShownToEndInEitherYear() {
        Held held = CaseText.given("""
                        - Role: chair
                          name: chair
                        - RoleTerm: term
                          role: chair
                          body: league
                          source: a1
                          holder: northland
                          from: 2021
                          to:
                            - 2023
                            - {value: 2024, source: b1}
                        """).says("from 2021 to 2023", "northland held chair of league, from ? to ?");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.disputed()).isTrue();
    }

    private static final String TRUCE = """
            - Commitment: truce
              date: 2025-04-02
              source: a1
            - Instrument: declared
              commitment: truce
              act: declares
              source: a1
              from: 2025-04-02
              to: 2025-04-10
            """;

    @ParameterizedTest(name = "second from {0}, asked {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-11 | on 5 April 2025            | supported
            2025-04-11 | on 15 April 2025           | supported
            2025-04-11 | from 5 to 15 April 2025    | supported
            2025-04-13 | on 12 April 2025           | contradicted
            2025-04-13 | from 5 to 15 April 2025    | not shown
            2025-04-13 | on 22 April 2025           | contradicted
            """)
    void aTruceIsInForceThroughItsInstrumentsAndNotInTheGapBetween(String from, String words, String verdict) {
        String extended = """
                - Instrument: extended
                  commitment: truce
                  act: extends
                  source: a1
                  from: %s
                  to: 2025-04-20
                """.formatted(from);
        String clause = words.startsWith("from") ? "from ? to ?" : "on ?";
        assertThat(CaseText.given(TRUCE, extended)
                        .says(words, "truce in force " + (clause.startsWith("from") ? ", " : "") + clause)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aVoiceThatKnowsOnlyTheFirstTermDoesNotDenyTheExtensionThatAnotherReports() {
        String extended = """
                - Instrument: extended
                  commitment: truce
                  act: extends
                  source: b1
                  from: 2025-04-11
                  to: 2025-04-20
                """;
        Held held = CaseText.given(TRUCE, extended).says("on 15 April 2025", "truce in force on ?");
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void aLapseWithoutAStatedEndDoesNotReachIntoTheDeclarationThatAnotherVoiceReports() {
        String anew = """
                - Instrument: lapsed
                  commitment: truce
                  act: lapses
                  source: a1
                  from: 2025-04-11
                - Instrument: declared-again
                  commitment: truce
                  act: declares
                  source: b1
                  from: 2025-04-14
                  to: 2025-04-20
                """;
        Held later = CaseText.given(TRUCE, anew).says("on 15 April 2025", "truce in force on ?");
        assertThat(later.verdict()).isEqualTo("supported");
        assertThat(later.disputed()).isFalse();
        assertThat(CaseText.given(TRUCE, anew)
                        .says("on 12 April 2025", "truce in force on ?")
                        .verdict())
                .isEqualTo("contradicted");
    }

    @Test
    void aVoiceThatReportsALaterLapseDoesNotDenyTheExtensionBeforeIt() {
        String extended = """
                - Instrument: extended
                  commitment: truce
                  act: extends
                  source: b1
                  from: 2025-04-11
                  to: 2025-04-20
                - Instrument: lapsed
                  commitment: truce
                  act: lapses
                  source: a1
                  from: 2025-04-21
                """;
        Held held = CaseText.given(TRUCE, extended).says("on 15 April 2025", "truce in force on ?");
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void whatIsPlannedForADayAfterThePublicationHasNotComeAfterAnythingYet() {
        assertThat(stormAndFairOn("2027-03-01")).isEqualTo("not shown");
        assertThat(stormAndFairOn("2025-04-02")).isEqualTo("supported");
        assertThat(stormAndFairOn("2025-02-02")).isEqualTo("contradicted");
    }

    private static String stormAndFairOn(String day) {
        return CaseText.given("""
                        - Happening: storm
                          kind: attack
                          start: 2025-03-01
                          source: a1
                        - Happening: fair
                          kind: attack
                          start: %s
                          source: a1
                        """.formatted(day))
                .says("The fair came after the storm", "fair after storm")
                .verdict();
    }
}
