package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plumbline.claim.judge.SpringTruce.conduct;
import static org.plumbline.claim.judge.SpringTruce.rated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.Conduct;
import org.plumbline.language.Phrase;

/** DESIGN section 11: engagement stands beside a promise and is held against nobody whom the promise does not forbid it. */
class BesideThePromiseTest {
    private static List<String> beside(Conduct conduct, String party) {
        return conduct.party(party).orElseThrow().beside().stream()
                .map(one -> one.id() + " " + one.manner())
                .toList();
    }

    @Test
    void engagementStandsBesideOnlyIfThePartyTookPartWhileBound() {
        assertThat(beside(conduct(), "army")).containsExactly("talks TOOK_PART");
        assertThat(beside(conduct(), "resistance")).as("invited is not present").isEmpty();
    }

    @Test
    void disputedAttendanceAndAPartysOwnWordAreMarkedAndAnnouncedIsNotListed() {
        Conduct conduct = conduct("""
                - Engagement: disputed-talks
                  kind: meeting
                  start: 2025-04-16
                  present: {value: army, source: b1}
                  stayed away: army
                  source: a1
                - Engagement: own-word-talks
                  kind: meeting
                  start: 2025-04-17
                  present: army
                  source: army-1
                - Engagement: announced-talks
                  kind: meeting
                  status: announced
                  start: 2025-04-18
                  present: {value: army, modality: announced}
                  source: a1
                """);
        assertThat(beside(conduct, "army"))
                .containsExactly("talks TOOK_PART", "disputed-talks DISPUTED", "own-word-talks NOT_ACCEPTED");
    }

    @Test
    void ofAMeetingThatIsOnlyAnnouncedItIsOpenWhetherItTookPlace() {
        Conduct conduct = conduct("""
                - Engagement: planned-talks
                  kind: meeting
                  status: {value: held, modality: announced}
                  start: 2025-04-18
                  present: army
                  source: a1
                - Engagement: other-day-talks
                  kind: meeting
                  start: {value: 2025-04-19, source: b1, modality: denied}
                  present: army
                  source: a1
                """);
        assertThat(conduct.party("army").orElseThrow().beside())
                .extracting(Beside::id, one -> one.possible().map(Phrase::key).orElse(""))
                .containsExactly(
                        tuple("talks", ""),
                        tuple("planned-talks", "conduct.only-announced"),
                        tuple("other-day-talks", "conduct.no-day"));
    }

    @Test
    void whatABodyOfThePartyHeldCountsAsItsOwnIfItTookPlace() {
        String league = """
                - PublicBody: office
                  name: Office of the League
                  part of: league
                - Clause: relief
                  commitment: spring-truce
                  wording: the League brings relief
                  binds: league
                  conduct for: visit
                  source: a1
                - Instrument: league-declares
                  commitment: spring-truce
                  act: declares
                  by: league
                  from: 2025-04-02
                  source: a1
                - Engagement: relief-visit
                  kind: visit
                  of: office
                  start: 2025-04-06
                  status: held
                  source: a1
                - Engagement: planned-visit
                  kind: visit
                  of: office
                  start: 2025-04-08
                  status: announced
                  source: a1
                """;
        assertThat(rated(conduct(league), "relief", "league").keeping())
                .extracting(Beside::id, Beside::manner)
                .containsExactly(tuple("relief-visit", Beside.Manner.HELD));
    }

    @Test
    void anEngagementIsHeldAgainstAClauseOnlyIfTheClauseForbidsIt() {
        Conduct conduct = conduct("""
                - Clause: no-meetings
                  commitment: spring-truce
                  wording: no meetings with others
                  binds: army
                  engagement against: meeting
                  source: a1
                """);
        assertThat(rated(conduct, "no-meetings", "army").forbidden())
                .extracting(Beside::id)
                .containsExactly("talks");
        assertThat(beside(conduct, "army")).as("it stands at its clause").isEmpty();
    }

    private static String drill(String id, String days) {
        return """
                - Engagement: %s
                  kind: meeting
                  status: held
                  present: army
                  source: a1
                """.formatted(id) + days.indent(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            start: 2025-03-30 / end: 2025-04-05            | sure
            start: 2025-04-19 / end: 2025-05-05            | sure
            start: 2025-03-30 / end: 2025-05-05            | sure
            end: 2025-04-06                                | sure
            start: 2025-03-30 / end: 2025-04-01            | -
            end: 2025-04-01                                | -
            start: 2025-04-21                              | -
            start: 2025-04-12                              | -
            start: 2025-03-30                              | -
            end: 2025-05-06                                | conduct.no-first-day
            start: 2025-04                                 | judge.reason.date-open
            start: 2025-03-01 / end: "[2025-04-01..2025-04-30]" | judge.reason.date-open
            number: 1                                      | conduct.no-day
            start: {value: 2025-04-05, modality: denied}   | conduct.no-day
            """)
    void whatMayHaveBeenWhileThePartyWasBoundIsListedAndSaysWhyItIsNotSure(String days, @Nullable String expected) {
        assertThat(conduct(drill("drill", days.replace(" / ", "\n")))
                        .party("army")
                        .orElseThrow()
                        .beside())
                .filteredOn(one -> one.id().equals("drill"))
                .extracting(one -> one.possible().map(Phrase::key).orElse("sure"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void undatedEngagementStandsAtTheClauseThatForbidsIt() {
        Conduct conduct = conduct(drill("drill", "number: 1"), """
                - Clause: no-meetings
                  commitment: spring-truce
                  wording: no meetings with others
                  binds: army
                  engagement against: meeting
                  source: a1
                """);
        assertThat(rated(conduct, "no-meetings", "army").forbidden())
                .extracting(Beside::id)
                .containsExactly("talks", "drill");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cancelled                                                    |
            {value: held, modality: denied}                              |
            [held, {value: cancelled, source: b1}]                       | DISPUTED
            [held, {value: held, source: b1, modality: denied}]          | DISPUTED
            {value: cancelled, modality: denied}                         | TOOK_PART
            """)
    void whatIsDeniedToHaveTakenPlaceIsNotListedAndWhatIsDisputedIsMarked(String status, @Nullable String manner) {
        String drill = drill("drill", "start: 2025-04-05").replace("status: held", "status: " + status);
        assertThat(beside(conduct(drill), "army"))
                .filteredOn(one -> one.startsWith("drill"))
                .isEqualTo(manner == null ? List.of() : List.of("drill " + manner));
    }
}
