package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 11: only a conclusive contradiction is called wrong. */
class Law11FairnessTest {
    private static final String CLAIM = "sum of civilians-killed by army, from 2025-04-01 to 2025-04-15";

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

    private static final String SAME = """
            - Link: one
              reports: [x1, x2]
              certainty: surely
              because: Same day, same village.
            """;

    private static Held held(String... records) {
        return CaseText.given(records).says("36 civilians", CLAIM);
    }

    @Test
    void oneVoiceOnlyDiffers() {
        Held held = held(report("x1", "a1", "37"));
        assertThat(held.verdict()).isEqualTo("contradicted");
        assertThat(held.basis()).isEqualTo("seen 1");
    }

    @Test
    void twoVoicesNotRecordedAsIndependentOnlyDiffer() {
        assertThat(held(report("x1", "a1", "37"), report("x2", "b1", "37"), SAME)
                        .basis())
                .isEqualTo("seen 2");
    }

    @Test
    void twoVoicesRecordedAsIndependentAreConclusive() {
        assertThat(held(report("x1", "a1", "37"), report("x2", "c1", "37"), SAME)
                        .basis())
                .isEqualTo("judge.basis.independent");
    }

    @Test
    void twoIndependentVoicesThatOnlyTogetherContradictDoNotEachBearItOut() {
        assertThat(held(report("x1", "a1", "20"), report("x2", "c1", "20")).basis())
                .isEqualTo("seen 2");
    }

    @Test
    void whatOneVoiceMayHaveToldTwiceDoesNotMakeItContradict() {
        String maybe = """
                - Link: maybe
                  reports: [x2, x3]
                  certainty: possibly
                """;
        assertThat(held(report("x1", "a1", "37"), report("x2", "c1", "20"), report("x3", "c1", "20"), maybe)
                        .basis())
                .isEqualTo("seen 2");
    }

    @Test
    void declaredCompletenessIsConclusive() {
        assertThat(held(report("x1", "a1", "37"), """
                        - Coverage: all-killed
                          of: civilians-killed
                          from: 2025-01-01
                          to: 2025-04-15
                          source: a1
                          statement: Every civilian killed in these months is listed.
                        """).basis()).isEqualTo("judge.basis.complete");
    }

    @Test
    void aPrimaryRecordThatWasReadInFullIsConclusive() {
        assertThat(held(report("x1", "inquiry", "37"), """
                        - Source: inquiry
                          publisher: Agency B
                          published: 2025-04-20
                          read in full: yes
                        """).basis()).isEqualTo("judge.basis.primary");
    }
}
