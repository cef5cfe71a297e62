package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plumbline.claim.judge.SpringTruce.conduct;
import static org.plumbline.claim.judge.SpringTruce.spells;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.conduct.Conduct;

/** DESIGN section 11: each party is held to its own declarations, and days on which sources disagree stand apart. */
class InForceByPartyTest {
    @Test
    void thePromiseOfOnePartyHasItsTermsAndItsGap() {
        assertThat(spells(conduct(), "army"))
                .containsExactly("2025-04-02 2025-04-10 YES", "2025-04-11 2025-04-13 NO", "2025-04-14 2025-04-20 YES");
        assertThat(spells(conduct(), "resistance")).as("it declared nothing").isEmpty();
    }

    @Test
    void aPromiseWithoutAStatedEndGoesOn() {
        assertThat(spells(conduct("""
                        - Instrument: resistance-declares
                          commitment: spring-truce
                          act: declares
                          by: resistance
                          from: 2025-04-05
                          source: a1
                        """), "resistance")).containsExactly("2025-04-05 2025-04-30 YES no end");
    }

    @Test
    void anEndThatLiesAheadIsNoOpenEnd() {
        assertThat(spells(conduct("""
                        - Instrument: resistance-declares
                          commitment: spring-truce
                          act: declares
                          by: resistance
                          from: 2025-04-05
                          to: 2025-06-30
                          source: a1
                        """), "resistance")).containsExactly("2025-04-05 2025-06-30 YES");
    }

    @Test
    void daysOnWhichSourcesDisagreeAreApartAndNameWhoSaysWhat() {
        Conduct conduct = conduct("""
                - Instrument: another-end
                  commitment: spring-truce
                  act: declares
                  by: army
                  from: 2025-04-02
                  to: 2025-04-12
                  source: b1
                - Instrument: lapse
                  commitment: spring-truce
                  act: lapses
                  by: army
                  from: 2025-04-11
                  to: 2025-04-13
                  source: c1
                """);
        assertThat(spells(conduct, "army"))
                .containsExactly(
                        "2025-04-02 2025-04-10 YES",
                        "2025-04-11 2025-04-12 UNKNOWN disputed",
                        "2025-04-13 2025-04-13 NO",
                        "2025-04-14 2025-04-20 YES");
        assertThat(conduct.party("army").orElseThrow().spells().get(1).voices())
                .extracting(Evidence.Voice::id, voice -> voice.value().key())
                .contains(tuple("agency-b", "judge.voice.yes"), tuple("agency-c", "judge.voice.no"));
    }

    @Test
    void aSourceThatTellsOnlyAnotherEndIsHeard() {
        String truce = """
                - Kind: truce
                  name: truce
                - Commitment: short-truce
                  kind: truce
                  parties: army
                  source: a1
                - Instrument: declared
                  commitment: short-truce
                  act: declares
                  by: army
                  from: 2025-04-02
                  to: [2025-04-10, {value: 2025-04-18, source: b1}]
                  source: a1
                - Instrument: lapsed
                  commitment: short-truce
                  act: lapses
                  by: army
                  from: 2025-04-11
                  source: a1
                """;
        Held inTerm = CaseText.given(truce).says("on 5 April 2025", "short-truce in force on ?");
        assertThat(inTerm.verdict()).isEqualTo("supported");
        Held between = CaseText.given(truce).says("on 15 April 2025", "short-truce in force on ?");
        assertThat(between.disputed()).isTrue();
        assertThat(between.verdict()).isEqualTo("not shown");
        Held after = CaseText.given(truce).says("on 20 April 2025", "short-truce in force on ?");
        assertThat(after.verdict()).isEqualTo("contradicted");
    }

    private static final String TWO_ENDS = """
            - Kind: truce
              name: truce
            - Commitment: two-ends
              kind: truce
              parties: army
              source: a1
            - Instrument: declared
              commitment: two-ends
              act: declares
              by: army
              from: [2025-04-02, {value: 2025-03-30, source: b1}]
              to: [2025-04-10, {value: 2025-04-18, source: b1}]
              source: a1
            """;

    private static String inForce(String day, String... records) {
        Held held = CaseText.given(records).says("on " + day, "two-ends in force on ?");
        return held.range() + (held.disputed() ? " disputed" : "");
    }

    @Test
    void whoGivesTheSameActAnotherBeginningOrEndDoesNotAgree() {
        assertThat(inForce("31 March 2025", TWO_ENDS)).isEqualTo("unknown disputed");
        assertThat(inForce("5 April 2025", TWO_ENDS)).isEqualTo("yes");
        assertThat(inForce("15 April 2025", TWO_ENDS)).isEqualTo("unknown disputed");
        assertThat(inForce("20 April 2025", TWO_ENDS)).isEqualTo("no");
    }

    @Test
    void whoKnowsOnlyAnEarlierActDoesNotDenyALaterOne() {
        String extended = """
                - Instrument: extended
                  commitment: two-ends
                  act: extends
                  by: army
                  from: 2025-04-11
                  to: 2025-04-20
                  source: c1
                """;
        assertThat(inForce("15 April 2025", TWO_ENDS, extended)).isEqualTo("yes");
    }

    @Test
    void anActWithoutAFirstDayIsShownAndDecidesNothing() {
        Held held = CaseText.given("""
                - Kind: truce
                  name: truce
                - Commitment: long-truce
                  kind: truce
                  parties: army
                  source: a1
                - Instrument: extended
                  commitment: long-truce
                  act: extends
                  by: army
                  to: 2025-04-18
                  source: a1
                """).says("on 5 April 2025", "long-truce in force on ?");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.leftOut()).containsExactly("extended");
        assertThat(held.reason("extended")).isEqualTo("judge.in-force.no-first-day");
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-10                   | 2025-04-10                   | 2025-04-10 2025-04-10 YES
            '[2025-04-05..2025-04-08]'   | 2025-04-10                   | 2025-04-05 2025-04-07 UNKNOWN; 2025-04-08 2025-04-10 YES
            2025-04-05                   | '[2025-04-08..2025-04-10]'   | 2025-04-05 2025-04-08 YES; 2025-04-09 2025-04-10 UNKNOWN
            2025-04                      | 2025-04                      | 2025-04-01 2025-04-30 UNKNOWN
            """)
    void termsWithDoubtfulDaysHoldOnlyWhereTheySurelyDo(String from, String to, String expected) {
        Conduct conduct = conduct("""
                - Instrument: resistance-declares
                  commitment: spring-truce
                  act: declares
                  by: resistance
                  from: "%s"
                  to: "%s"
                  source: a1
                """.formatted(from, to));
        assertThat(String.join("; ", spells(conduct, "resistance"))).isEqualTo(expected);
    }
}
