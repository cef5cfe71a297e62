package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 7: which days a window holds. */
class Law07WindowsTest {
    private static String report(String date) {
        return """
                - Report: x1
                  kind: attack
                  actor: army
                  date: %s
                  place: village-1
                  source: a1
                """.formatted(date);
    }

    private static String quake(String start) {
        return """
                - Happening: quake
                  kind: earthquake
                  start: %s
                  source: b1
                """.formatted(start);
    }

    private static String standing(String date, String times, String... more) {
        String[] records = java.util.Arrays.copyOf(more, more.length + 1);
        records[more.length] = report(date);
        Held held = CaseText.given(records).says("at least 1 attack", "count of incidents by army, " + times);
        return !held.certain().isEmpty() ? "certain" : !held.possible().isEmpty() ? "possible" : "out";
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-10 | since 2025-04-10                       | certain
            2025-04-09 | since 2025-04-10                       | out
            2025-04-10 | until 2025-04-10                       | certain
            2025-04-11 | until 2025-04-10                       | out
            2025-04-10 | from 2025-04-10 to 2025-04-10          | certain
            2025-04-10 | between 2025-04-08 and 2025-04-10      | certain
            2025-04-30 | during 2025-04                         | out
            2025-04-22 | during 2025-04                         | certain
            2025-04-10 | on 2025-04-10                          | certain
            2025-04-10 | as of 2025-04-10                       | certain
            2025-04-10 | after 2025-04-10                       | out
            2025-04-11 | after 2025-04-10                       | certain
            2025-04-10 | before 2025-04-10                      | out
            2025-04-09 | before 2025-04-10                      | certain
            2025-04    | until 2025-04-20                       | possible
            2025-04-17~ | since 2025-04-16                      | possible
            2025-04-20 | since 2025-04-22~                      | possible
            2025-04-22 | since 2025-04-22~                      | possible
            2025-04-18 | since 2025-04-22~                      | out
            2025-04-13 | since [2025-04-11..2025-04-13]         | certain
            2025-04-12 | since [2025-04-11..2025-04-13]         | possible
            2025-04-11 | until [2025-04-11..2025-04-13]         | certain
            2025-04-12 | until [2025-04-11..2025-04-13]         | possible
            2025-04-12 | on [2025-04-11..2025-04-13]            | possible
            2025-04-14 | on [2025-04-11..2025-04-13]            | out
            2025-04-12 | during 2025-04-11..2025-04-13          | certain
            2025-04-01 | since 2025-04                          | certain
            """)
    void namedDaysBelongToTheWindow(String date, String times, String standing) {
        assertThat(standing(date, times)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-10       | since quake                  | possible
            2025-04-11       | since quake                  | certain
            2025-04-10       | until quake                  | possible
            2025-04-10       | within 2 days after quake    | out
            2025-04-11       | within 2 days after quake    | certain
            2025-04-12       | within 2 days after quake    | certain
            2025-04-13       | within 2 days after quake    | out
            2025-04-09       | within 1 day before quake    | certain
            2025-04-10       | within 1 day before quake    | out
            2025-04-11       | within 48 hours after quake  | certain
            2025-04-12       | within 48 hours after quake  | possible
            2025-04-13       | within 48 hours after quake  | out
            2025-04-11       | within 12 hours after quake  | possible
            2025-04-10       | within 12 hours after quake  | possible
            2025-04-09       | within 12 hours after quake  | out
            2025-04-10       | within 48 hours before quake | possible
            2025-04-09       | within 48 hours before quake | certain
            2025-04-08       | within 48 hours before quake | possible
            2025-04-07       | within 48 hours before quake | out
            2025-04-10T15:00 | since quake                  | possible
            2025-04-20       | from quake to 2025-04-20     | certain
            2025-04-10       | from quake to 2025-04-20     | possible
            2025-04-21       | from quake to 2025-04-20     | out
            2025-04-15       | from quake to 2025-04        | certain
            2025-04-01       | from 2025-04-01 to quake     | certain
            2025-04-10       | from 2025-04-01 to quake     | possible
            """)
    void theDayOfAnEventIsPossibleAndTheNextDaysAreCounted(String date, String times, String standing) {
        assertThat(standing(date, times, quake("2025-04-10"))).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-10T15:00 | since quake | certain
            2025-04-10T11:00 | since quake | out
            2025-04-10T12:50 | since quake | possible
            2025-04-10       | since quake | possible
            2025-04-10T11:00 | until quake | certain
            2025-04-10T12:40 | within 20 hours after quake | out
            2025-04-10T13:00 | within 20 hours after quake | certain
            2025-04-11T08:40 | within 20 hours after quake | certain
            2025-04-11T09:00 | within 20 hours after quake | out
            2025-04-11       | within 20 hours after quake | possible
            2025-04-12       | within 20 hours after quake | out
            2025-04-11       | within 60 hours after quake | certain
            2025-04-10T04:00 | within 20 hours before quake | certain
            2025-04-10T13:00 | within 20 hours before quake | out
            2025-04-09T17:00 | within 20 hours before quake | certain
            2025-04-09T16:00 | within 20 hours before quake | out
            2025-04-10T13:00 | since quake, since 2025-04-10T15:00 | out
            2025-04-10T16:00 | since quake, since 2025-04-10T15:00 | certain
            2025-04-10T16:00 | since quake, since 2025-04-10, until 2025-04-10 | certain
            """)
    void twoClockTimesDecideTheDayOfAnEvent(String date, String times, String standing) {
        assertThat(standing(date, times, quake("2025-04-10T12:50"))).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-10       | from 2025-04-10T09:00 to 2025-04-10T10:00 | possible
            2025-04-10T09:30 | from 2025-04-10T09:00 to 2025-04-10T10:00 | certain
            2025-04-10T08:59 | from 2025-04-10T09:00 to 2025-04-10T10:00 | out
            2025-04-10T10:01 | from 2025-04-10T09:00 to 2025-04-10T10:00 | out
            2025-04-11       | from 2025-04-10T09:00 to 2025-04-10T10:00 | out
            2025-04-10       | since 2025-04-10T09:00  | possible
            2025-04-11       | since 2025-04-10T09:00  | certain
            2025-04-10       | until 2025-04-10T09:00  | possible
            2025-04-09       | until 2025-04-10T09:00  | certain
            2025-04-10       | after 2025-04-10T09:00  | possible
            2025-04-10T10:00 | after 2025-04-10T09:00  | certain
            2025-04-10T08:00 | before 2025-04-10T09:00 | certain
            2025-04-10T10:00 | before 2025-04-10T09:00 | out
            2025-04-10       | on 2025-04-10T09:00     | possible
            2025-04-10T10:00 | on 2025-04-10T09:00     | out
            2025-04-10       | since quake, since 2025-04-10T09:00 | possible
            2025-04-10T11:00 | since quake, since 2025-04-10T09:00 | possible
            2025-04-10T08:00 | since quake, since 2025-04-10T09:00 | possible
            """)
    void anHourThatTheClaimNamesIsNotTheWholeDay(String date, String times, String standing) {
        assertThat(standing(date, times, quake("2025-04-10"))).isEqualTo(standing);
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreAnError() {
        assertThat(CaseText.given()
                        .says("at least 1 attack", "count of incidents, from 2025-04-10T10:00 to 2025-04-10T09:00")
                        .verdict())
                .isEqualTo("K061");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-02 | at least 1 attack since mid-April 2025        | possible
            2025-04-02 | at least 1 attack since April 2025            | certain
            2025-04-19 | at least 1 attack since early April 2025      | possible
            2025-03-31 | at least 1 attack since early April 2025      | out
            2025-04-18 | at least 1 attack since around 20 April 2025  | possible
            2025-04-16 | at least 1 attack since around 20 April 2025  | out
            2025-04-20 | at least 1 attack since 20 April 2025         | certain
            2025-03-20 | at least 1 attack since the end of 2024       | certain
            2024-03-20 | at least 1 attack since the end of 2024       | possible
            """)
    void aVagueDateOfTheTextIsOneOfItsDays(String date, String words, String standing) {
        Held held = CaseText.given(report(date)).says(words, "count of incidents by army, since ?");
        assertThat(!held.certain().isEmpty() ? "certain" : !held.possible().isEmpty() ? "possible" : "out")
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-02 | from late April to 22 April 2025        | possible
            2025-03-31 | from late April to 22 April 2025        | out
            2025-04-02 | from 1 April to 22 April 2025           | certain
            2025-04-17 | around 16–18 April 2025                 | possible
            2025-04-20 | around 16–18 April 2025                 | possible
            """)
    void aVagueWordMakesTheBeginningOfAStretchOneOfItsDays(String date, String words, String standing) {
        Held held = CaseText.given(report(date))
                .says("at least 1 attack " + words, "count of incidents by army, from ? to ?");
        assertThat(!held.certain().isEmpty() ? "certain" : !held.possible().isEmpty() ? "possible" : "out")
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-01 | 5 days before and 5 days after 2025-04-03~   | certain
            2025-04-01 | 2 days before and 2 days after 2025-04-03~   | possible
            2025-03-29 | 2 days before and 2 days after 2025-04-03~   | possible
            2025-04-08 | 2 days before and 2 days after 2025-04-03~   | possible
            2025-04-09 | 2 days before and 2 days after 2025-04-03~   | out
            2025-04-05 | 5 days before and 5 days after quake         | certain
            2025-04-05 | 2 days before and 2 days after quake         | possible
            2025-04-12 | 2 days before and 2 days after quake         | possible
            """)
    void theDaysAroundADayThatIsNotKnownArePossible(String date, String times, String standing) {
        assertThat(standing(date, times, quake("\"[2025-04-03..2025-04-10]\""))).isEqualTo(standing);
    }

    @Test
    void anImpreciseBoundHasACertainAndAPossibleWindow() {
        String quake = quake("\"[2025-04-10..2025-04-12]\"");
        assertThat(standing("2025-04-11", "since quake", quake)).isEqualTo("possible");
        assertThat(standing("2025-04-13", "since quake", quake)).isEqualTo("certain");
        assertThat(standing("2025-04-09", "since quake", quake)).isEqualTo("out");
    }

    @Test
    void whatIsDatedAfterThePublicationSupportsNothing() {
        Held held = CaseText.given("""
                        - Report: x1
                          kind: attack
                          actor: army
                          date: 2025-04-10
                          place: village-1
                          source: late
                        """).says("at least 1 attack", "count of incidents by army, until 2025-04-20");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("The Late Paper")).isEqualTo("judge.refused.later");
        assertThat(standing("2025-04-24", "since 2025-04-01")).isEqualTo("out");
    }

    @Test
    void daysAfterThePublicationAreAnErrorAndNotAnAnswer() {
        for (String wording : new String[] {"at least 1 attack", "fewer than 1 attack"}) {
            assertThat(CaseText.given(report("2025-05-20"))
                            .says(wording, "count of incidents by army, since 2025-05-10")
                            .verdict())
                    .isEqualTo("K061");
        }
        assertThat(CaseText.given(report("2025-05-20"))
                        .says("no attacks", "no attack by army to country, since 2025-05-10")
                        .verdict())
                .isEqualTo("K061");
    }

    @Test
    void anHourThatOnlyNobodyInParticularGivesDecidesNothing() {
        String told = """
                - Happening: quake
                  kind: earthquake
                  source: b1
                  start:
                    - 2025-04-10
                    - {value: 2025-04-10T09:00, source: paper, according to: unknown}
                """;
        assertThat(standing("2025-04-10T11:00", "since quake", told)).isEqualTo("possible");
    }

    @Test
    void whatLiesBeforeTheHourAskedIsLeftOutAsBefore() {
        Held held = CaseText.given(report("2025-04-10T09:00"))
                .says("at least 1 attack", "count of incidents by army, since 2025-04-10T11:00");
        assertThat(held.reason("x1")).isEqualTo("judge.reason.before");
    }

    @Test
    void aWindowWithoutADayIsAnErrorAndNotZero() {
        assertThat(CaseText.given()
                        .says("at least 1 attack", "count of incidents, since 2025-04-20, until 2025-04-10")
                        .verdict())
                .isEqualTo("K061");
    }

    @Test
    void anEventWithoutADayIsAnErrorAndNotZero() {
        String undated = "- Happening: quake\n  kind: earthquake\n  source: b1\n";
        assertThat(CaseText.given(undated)
                        .says("at least 1 attack", "count of incidents, since quake")
                        .verdict())
                .isEqualTo("K062");
    }

    @Test
    void anEventThatIsOnlyAnnouncedHasNoDayToCountFrom() {
        assertThat(CaseText.given(quake("{value: 2025-04-10, modality: announced}"))
                        .says("at least 1 attack", "count of incidents, since quake")
                        .verdict())
                .isEqualTo("K062");
    }

    @Test
    void aReportWithoutADateIsPossible() {
        Held held =
                CaseText.givenUnchecked("""
                        - Report: x1
                          kind: attack
                          actor: army
                          place: village-1
                          source: a1
                        """).says("at least 1 attack", "count of incidents by army, until 2025-04-20");
        assertThat(held.possible()).containsExactly("x1");
        assertThat(held.verdict()).isEqualTo("not shown");
    }
}
