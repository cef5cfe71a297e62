package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 3: all values of one originator are one voice. */
class Law03VoicesTest {
    private static final String CLAIM = "value of civilians-killed of battle";
    private static final String BATTLE = """
            - Happening: battle
              kind: attack
              start: 2025-04-10
              source: a1
              civilians-killed:
            """;

    private static CaseText battle(String values) {
        return CaseText.given(BATTLE + values);
    }

    @Test
    void anEndThatIsDeniedMakesNothingLonger() {
        String denied = """
                - Report: x1
                  kind: attack
                  actor: army
                  date: {value: 2025-04-10, source: a1}
                  end: {value: 2025-04-15, source: b1, modality: denied}
                  place: village-1
                  source: a1
                """;
        assertThat(CaseText.given(denied)
                        .says("at least 1 attack", "count of incidents by army, until 2025-04-12")
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void theOriginalsOwnValueStandsAgainstItsRetellings() {
        Held held = battle("""
                - 24
                - {value: 27, source: paper, according to: agency-a}
                """.indent(4)).says("24 civilians", CLAIM);
        assertThat(held.range()).isEqualTo("[24, 24]");
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void retellingsAloneGiveTheirHullAndNeverADispute() {
        Held held = battle("""
                - {value: 20, source: paper, according to: agency-a}
                - {value: 30, source: b1, according to: agency-a}
                """.indent(4)).says("20 civilians", CLAIM);
        assertThat(held.range()).isEqualTo("[20, 30]");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.disputed()).isFalse();
    }

    @Test
    void anUnknownOriginatorIsNeverASecondVoice() {
        Held held = battle("""
                - 24
                - {value: 90, source: paper, according to: unknown}
                """.indent(4)).says("24 civilians", CLAIM);
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.disputed()).isFalse();
        assertThat(battle("""
                - 24
                - {value: 24, source: paper, according to: unknown}
                """.indent(4))
                        .says("24 civilians", CLAIM + ", standard two independent")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void whatOneVoiceSaysOfAPartDoesNotBlurWhatItSaysOfTheWhole() {
        Held held = CaseText.given(BATTLE + "    - 24\n  children-killed: 3\n").says("24 civilians", CLAIM);
        assertThat(held.verdict()).isEqualTo("supported");
    }

    @Test
    void aLaterTallyOfOneVoiceReplacesAnEarlierOneOfTheSameScopeAndWindow() {
        Held held = CaseText.given(tally("first", 300, "a1", "2025-04-15"), tally("second", 280, "a2", "2025-04-15"))
                .says("at least 281 attacks", "count of incidents by army, kind attack, until 2025-04-20");
        assertThat(held.range()).isEqualTo("[280, inf)");
        assertThat(held.reason("first")).isEqualTo("judge.reason.tally-replaced");
    }

    @Test
    void aLaterTallyOfAnotherWindowReplacesNothing() {
        Held held = CaseText.given(tally("first", 300, "a1", "2025-04-15"), tally("second", 280, "a2", "2025-04-16"))
                .says("at least 300 attacks", "count of incidents by army, kind attack, until 2025-04-20");
        assertThat(held.range()).isEqualTo("[300, inf)");
    }

    @Test
    void aLaterTallyOfAnotherVoiceReplacesNothing() {
        Held held = CaseText.given(tally("first", 300, "a1", "2025-04-15"), tally("second", 280, "paper", "2025-04-15"))
                .says("at least 300 attacks", "count of incidents by army, kind attack, until 2025-04-20");
        assertThat(held.range()).isEqualTo("[300, inf)");
    }

    @Test
    void aWindowThatIsRetoldDifferentlyIsUncertainAndSoNotInside() {
        String retold = """
                - Tally: t
                  source: paper
                  according to: agency-a
                  measure: incidents
                  kind: attack
                  actor: army
                  total:
                    - {value: 50, source: paper, according to: agency-a}
                    - {value: 50, source: b1, according to: agency-a}
                  from:
                    - {value: 2025-04-01, source: paper, according to: agency-a}
                    - {value: 2025-03-20, source: b1, according to: agency-a}
                  to: {value: 2025-04-10, source: paper, according to: agency-a}
                  basis: {value: Its own count., source: paper}
                """;
        assertThat(CaseText.given(retold)
                        .says("at least 50 attacks", "count of incidents by army, from 2025-04-01 to 2025-04-10")
                        .range())
                .isEqualTo("[0, inf)");
        assertThat(CaseText.given(retold)
                        .says("at least 50 attacks", "count of incidents by army, from 2025-03-20 to 2025-04-10")
                        .range())
                .isEqualTo("[50, inf)");
    }

    @Test
    void whatLastedUntilADayThatOnlyAnotherVoiceGivesIsNotCertainBefore() {
        assertThat(until("2025-04-12", "    - {value: 2025-04-20, source: b1}\n"))
                .isEqualTo("[0, inf)");
        assertThat(until("2025-04-20", "    - {value: 2025-04-20, source: b1}\n"))
                .isEqualTo("[1, inf)");
        assertThat(until("2025-04-12", "    - 2025-04-12\n    - {value: 2025-04-20, source: b1}\n"))
                .isEqualTo("[0, inf)");
    }

    @Test
    void theEndThatTheOriginalStatesStandsAgainstThoseOfItsRetellings() {
        assertThat(until("2025-04-12", "    - {value: 2025-04-20, source: paper, according to: agency-a}\n"))
                .isEqualTo("[0, inf)");
        assertThat(until("2025-04-12", """
                - 2025-04-12
                - {value: 2025-04-20, source: paper, according to: agency-a}
                """.indent(4))).isEqualTo("[1, inf)");
    }

    /** What a count up to a day comes to, of one attack that Agency A dates to 10 April and that ended on these days. */
    private static String until(String day, String ends) {
        String report = """
                - Report: siege
                  kind: attack
                  source: a1
                  date: 2025-04-10
                  end:
                """;
        return CaseText.given(report + ends)
                .says("at least one attack", "count of incidents kind attack, until " + day)
                .range();
    }

    private static String tally(String id, int total, String source, String until) {
        return """
                - Tally: %s
                  measure: incidents
                  kind: attack
                  actor: army
                  from: 2025-04-01
                  to: %s
                  total: %d
                  basis: Its own count.
                  source: %s
                """.formatted(id, until, total, source);
    }
}
