package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long something lasted: by its first and last day, both counted. */
class LengthTest {
    private static String training(String days) {
        return """
                - Engagement: training
                  kind: meeting
                  source: a1
                %s
                """.formatted(days.stripTrailing().indent(2));
    }

    private static Held held(String words, String days) {
        return CaseText.given(training(days)).says(words, "days of training");
    }

    @Test
    void theFirstAndTheLastDayBothCount() {
        assertThat(held("two days", "start: 2025-03-19\nend: 2025-03-20").verdict())
                .isEqualTo("supported");
        assertThat(held("three days", "start: 2025-03-19\nend: 2025-03-20").verdict())
                .isEqualTo("contradicted");
    }

    @Test
    void withoutAStatedEndItMayHaveLastedAnyTime() {
        Held held = held("two days", "start: 2025-03-19");
        assertThat(held.range()).isEqualTo("[1, inf)");
        assertThat(held.verdict()).isEqualTo("not shown");
    }

    @Test
    void anAnnouncedEndIsNoEnd() {
        assertThat(held("two days", "start: 2025-03-19\nend: {value: 2025-03-20, modality: announced}")
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void datesThatDifferLeaveTheLengthOpen() {
        Held held = held("two days", "start: 2025-03-19\nend:\n  - 2025-03-20\n  - {value: 2025-03-21, source: b1}");
        assertThat(held.range()).isEqualTo("[2, 3]");
        assertThat(held.disputed()).isTrue();
        assertThat(held.verdict()).isEqualTo("not shown");
    }
}
