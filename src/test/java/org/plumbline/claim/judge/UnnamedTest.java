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

    private static String name(String records, String id, Language language) {
        return CaseText.given(records).evidence().name(id).in(language);
    }

    @Test
    void whatTakesPlaceIsCalledByItsKindAndByWhoseItIs() {
        String records = """
                - Engagement: e-21
                  kind: meeting
                  of: league
                  number: 21
                  start: 2025-01-01
                  source: a1
                - Engagement: e-12
                  kind: meeting
                  of: league
                  number: 12
                  start: 2025-01-01
                  source: a1
                - Engagement: unnumbered
                  kind: visit
                  of: league
                  place: region
                  start: 2025-01-01
                  source: a1
                - Happening: quake
                  kind: earthquake
                  place: region
                  start: 2025-01-01
                  source: a1
                - Engagement: bare
                  kind: meeting
                  start: 2025-01-01
                  source: a1
                - Commitment: promise
                  kind: visit
                  parties: league
                  source: a1
                """;
        assertThat(name(records, "e-21", Language.ENGLISH)).isEqualTo("21st meeting of The League");
        assertThat(name(records, "e-21", Language.BURMESE)).contains("၂၁ ကြိမ်မြောက်");
        assertThat(name(records, "e-12", Language.ENGLISH)).isEqualTo("12th meeting of The League");
        assertThat(name(records, "unnumbered", Language.ENGLISH)).isEqualTo("visit of The League");
        assertThat(name(records, "quake", Language.ENGLISH)).isEqualTo("earthquake, Region");
        assertThat(name(records, "bare", Language.ENGLISH)).isEqualTo("meeting");
        assertThat(name(records, "promise", Language.ENGLISH)).isEqualTo("visit of The League");
    }
}
