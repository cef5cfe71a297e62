package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plumbline.claim.judge.SpringTruce.conduct;
import static org.plumbline.claim.judge.SpringTruce.rated;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.conduct.Beside;
import org.plumbline.conduct.Conduct;

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
}
