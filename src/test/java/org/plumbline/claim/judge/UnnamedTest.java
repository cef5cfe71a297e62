package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

/** What people read where a record was given no name. */
class UnnamedTest {
    @Test
    void aRecordWithoutANameIsCalledByWhatItIsAbout() {
        Held held = CaseText.given("""
                - Tally: t-17
                  measure: civilians-killed
                  kind: attack
                  actor: army
                  place: township
                  from: 2025-04-01
                  to: 2025-04-20
                  total: 12
                  basis: counted name by name
                  source: a1
                """)
                .says(
                        "at least 12 civilians",
                        "sum of civilians-killed by army, in township, from 2025-04-01 to 2025-04-20");
        assertThat(held.evidence().items())
                .extracting(item -> item.title().in(Language.ENGLISH))
                .contains("count: civilians killed")
                .doesNotContain("t-17");
    }
}
