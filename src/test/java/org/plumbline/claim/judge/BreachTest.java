package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Attack while the ceasefire was declared" and "breach" are separate claims: a breach needs the exception answered (DESIGN 11). */
class BreachTest {
    private static final String TRUCE = """
            - Kind: truce
              name: truce
            - Commitment: spring-truce
              name: spring truce
              kind: truce
              parties: army
              date: 2025-04-02
              source: a1
            - Instrument: declared
              commitment: spring-truce
              act: declares
              by: army
              announced: 2025-04-02
              from: 2025-04-02
              to: 2025-04-20
              source: a1
            - Exception: defence
              commitment: spring-truce
              instrument: declared
              wording: may answer attacks
              source: a1
            - Report: x1
              kind: air-attack
              actor: army
              date: 2025-04-05
              place: village-1
              source: a1
            """;

    private static final String ATTACK =
            "count of incidents by army, kind air-attack, in country, from 2025-04-02 to 2025-04-20";

    private static String finding(String more) {
        return """
                - Finding: f1
                  by: league
                  wording: breach of the spring truce
                  date: 2025-04-22
                  source: a1
                %s
                """.formatted(more);
    }

    private static Held breach(String more) {
        return CaseText.given(TRUCE, finding(more))
                .says("a breach of the spring truce", "finding \"breach of the spring truce\" by league");
    }

    @Test
    void anAttackWhileThePauseWasDeclaredIsShownByTheAttackAlone() {
        assertThat(CaseText.given(TRUCE).says("at least one air attack", ATTACK).verdict())
                .isEqualTo("supported");
    }

    @Test
    void noCountOfAttacksShowsABreach() {
        assertThat(CaseText.given(TRUCE)
                        .says("a breach of the spring truce", "finding \"breach of the spring truce\" by league")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void aFindingOfABreachThatLeavesTheExceptionOpenDoesNotShowIt() {
        Held held = breach("  breach of: spring-truce");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.judgement().parts())
                .filteredOn(part -> part.verdict() instanceof Verdict.NotShown)
                .extracting(
                        part -> ((Verdict.NotShown) part.verdict()).missing().key())
                .containsExactly("judge.missing.exceptions");
    }

    @Test
    void aFindingThatAnswersTheExceptionShowsIt() {
        assertThat(breach("  breach of: spring-truce\n  answers: defence").verdict())
                .isEqualTo("supported");
    }

    @Test
    void aFindingThatNamesTheActOfTheExceptionMustAnswerItAndAnotherActNeedNot() {
        assertThat(breach("  breach of: declared").verdict()).isEqualTo("not shown");
        String extended = """
                - Instrument: extended
                  commitment: spring-truce
                  act: extends
                  by: army
                  from: 2025-04-21
                  to: 2025-04-30
                  source: a1
                """;
        assertThat(CaseText.given(TRUCE, extended, finding("  breach of: extended"))
                        .says("a breach of the spring truce", "finding \"breach of the spring truce\" by league")
                        .verdict())
                .isEqualTo("supported");
    }

    @Test
    void aFindingOfAnythingElseNeedsNoException() {
        assertThat(breach("  about: spring-truce").verdict()).isEqualTo("supported");
    }

    @Test
    void anAccusationIsNoFinding() {
        assertThat(CaseText.given(TRUCE, """
                        - Accusation: a-1
                          by: resistance
                          against: army
                          wording: breach of the spring truce
                          about: spring-truce
                          source: a1
                        """)
                        .says("a breach of the spring truce", "finding \"breach of the spring truce\" by resistance")
                        .verdict())
                .isEqualTo("not shown");
    }
}
