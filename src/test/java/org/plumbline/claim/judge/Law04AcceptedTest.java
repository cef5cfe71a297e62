package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 4: what is accepted, and what is shown with the reason why it is not. */
class Law04AcceptedTest {
    private static final String KILLED = "sum of civilians-killed by army, until 2025-04-20";
    private static final String COUNT = "count of incidents by army, until 2025-04-20";

    private static String report(String id, String source, String killed) {
        return """
                - Report: %s
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  source: %s
                  civilians-killed: %s
                """.formatted(id, source, killed);
    }

    private static Held killed(String words, String more, String... records) {
        return CaseText.given(records).says(words, KILLED + more);
    }

    @Test
    void aTotalThatNobodyExplainsIsShownAndNotAccepted() {
        Held held = CaseText.given("""
                        - Tally: t
                          measure: incidents
                          actor: army
                          from: 2025-04-01
                          to: 2025-04-10
                          total: 280
                          source: a1
                        """).says("at least 280 attacks", COUNT);
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("agency-a")).isEqualTo("judge.refused.no-basis");
    }

    @Test
    void aVoiceWhoseStatedTotalCountsNamesTheSourcesInWhichItWasRead() {
        String total = """
                - Tally: t
                  measure: incidents
                  actor: army
                  from: 2025-04-01
                  to: 2025-04-10
                  total: ">280"
                  basis: "counted by its own reporters"
                  source: a1
                """;
        Held held = CaseText.given(total).says("more than 280 attacks", COUNT);
        assertThat(held.verdict()).isEqualTo("supported");
        assertThat(held.judgement().evidence().voices())
                .singleElement()
                .satisfies(voice -> assertThat(voice.sources()).containsExactly("a1"));
    }

    @Test
    void aTextIsNeverEvidenceForItself() {
        Held held = killed("at least 9 civilians", "", report("x1", "desk-1", "9"));
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("author-desk")).isEqualTo("judge.refused.author");
        assertThat(held.wouldChange("author-desk")).isEqualTo("judge.change.supported");
    }

    @Test
    void whatTheAuthorAscribesToOthersIsNotEvidenceForTheAuthorsTextEither() {
        Held held = killed(
                "at least 9 civilians",
                "",
                report("x1", "desk-1", "{value: 9, according to: agency-b}")
                        .replace("date: 2025-04-10", "date: {value: 2025-04-10, according to: agency-b}"));
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void aRetellingOfTheAuthorsTextIsNoEvidenceEither() {
        Held held = killed("at least 9 civilians", "", report("x1", "echo", "9"), """
                - Source: echo
                  publisher: Agency B
                  published: 2025-04-20
                  retelling of: desk-1
                """);
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void aPartyToTheConflictIsNotAcceptedInItsOwnFavour() {
        Held held = killed("at least 9 civilians", "", report("x1", "army-1", "9"));
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("army")).isEqualTo("judge.refused.party");
    }

    @Test
    void aUnitOfAPartyIsThatParty() {
        Held held = CaseText.given("""
                        - Happening: battle
                          kind: attack
                          start: 2025-04-10
                          civilians-killed: {value: 0, according to: battalion-5}
                          source: a1
                        """).says("0 civilians", "value of civilians-killed of battle");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("battalion-5")).isEqualTo("judge.refused.party");
    }

    @Test
    void whatAPartyPublishesAndAscribesToNobodyIsItsOwnWord() {
        Held held = CaseText.given("""
                        - Happening: battle
                          kind: attack
                          start: 2025-04-10
                          civilians-killed: {value: 0, source: army-1, according to: unknown}
                          source: a1
                        """).says("0 civilians", "value of civilians-killed of battle");
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void anAdmissionAgainstInterestCounts() {
        Held held = CaseText.given("""
                        - Happening: battle
                          kind: attack
                          start: 2025-04-10
                          civilians-killed: {value: 9, source: army-1, modality: admitted}
                          source: a1
                        """).says("9 civilians", "value of civilians-killed of battle");
        assertThat(held.verdict()).isEqualTo("supported");
    }

    @Test
    void onlyTheListedSourcesCount() {
        Held held = killed("at least 9 civilians", ", sources only agency-b", report("x1", "a1", "9"));
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.refused("agency-a")).isEqualTo("judge.refused.not-listed");
        assertThat(killed("at least 9 civilians", ", sources only a1", report("x1", "a1", "9"))
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aPreferredVoiceOrSourceJudgesAlone() {
        String both = report("x1", "a1", "9") + report("x2", "b1", "4");
        assertThat(killed("at least 13 civilians", "", both).verdict()).isEqualTo("supported");
        assertThat(killed("at least 13 civilians", ", sources prefer agency-b", both)
                        .range())
                .isEqualTo("[4, inf)");
        assertThat(killed("at least 13 civilians", ", sources prefer b1", both).range())
                .isEqualTo("[4, inf)");
    }

    @Test
    void aPreferredVoiceThatSaysNothingLeavesTheOthersToJudge() {
        assertThat(killed("at least 9 civilians", ", sources prefer agency-b", report("x1", "a1", "9"))
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aPreferredSourceJudgesAloneOfYesAndNo() {
        CaseText given = CaseText.given("""
                - Engagement: summit
                  kind: meeting
                  start: 2025-04-10
                  source: a1
                  present: {value: northland, source: a1}
                  stayed away: {value: northland, source: b1}
                """);
        assertThat(given.says("Northland", "northland took part in summit").disputed())
                .isTrue();
        assertThat(given.says("Northland", "northland took part in summit, sources prefer a1")
                        .verdict())
                .isEqualTo("supported");
        assertThat(given.says("Northland", "northland took part in summit, sources prefer b1")
                        .verdict())
                .isEqualTo("contradicted");
    }

    @Test
    void twoIndependentIsWhatTwoVoicesEachBearOut() {
        String both = report("x1", "a1", "9") + report("x2", "b1", "4");
        assertThat(killed("at least 5 civilians", ", standard two independent", both)
                        .range())
                .isEqualTo("[4, inf)");
        assertThat(killed("at least 4 civilians", ", standard two independent", report("x1", "a1", "9"))
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void twoIndependentHoldsForYesAndNoAndForDays() {
        String one = """
                - Engagement: summit
                  kind: meeting
                  status: held
                  start: 2025-04-10
                  source: a1
                  present: northland
                """;
        String two = one.replace("source: a1", "source: [a1, b1]");
        String attended = "northland took part in summit, standard two independent";
        String held = "summit happened, on ?, standard two independent";
        assertThat(CaseText.given(one).says("Northland", attended).verdict()).isEqualTo("not shown");
        assertThat(CaseText.given(two).says("Northland", attended).verdict()).isEqualTo("supported");
        assertThat(CaseText.given(one).says("on 10 April 2025", held).verdict()).isEqualTo("not shown");
        assertThat(CaseText.given(two).says("on 10 April 2025", held).verdict()).isEqualTo("supported");
    }

    @Test
    void fourVoicesInTwoCampsLeaveAllBetweenThemOpen() {
        Held held = CaseText.given("""
                        - Happening: battle
                          kind: attack
                          start: 2025-04-10
                          source: a1
                          civilians-killed:
                            - 1
                            - {value: 2, source: b1}
                            - {value: 8, source: c1}
                            - {value: 9, source: paper}
                        """)
                .says("5 civilians", "value of civilians-killed of battle, standard two independent");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.range()).isEqualTo("[2, 8]");
    }
}
