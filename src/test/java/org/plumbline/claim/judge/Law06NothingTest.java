package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 6: "nothing" needs coverage over the whole window and scope. */
class Law06NothingTest {
    private static final String CLAIM = "no visit by league to country, since 2025-01-01";
    private static final String WORDS = "no visit";

    private static String coverage(String more) {
        return """
                - Source: register
                  publisher: Agency A
                  published: 2025-04-23
                - Coverage: all-visits
                  of: visit
                  from: 2024-01-01
                  source: register
                  statement: The register holds every visit.
                %s
                """.formatted(more);
    }

    @Test
    void anEmptyResultAloneSupportsNothing() {
        assertThat(CaseText.given().says(WORDS, CLAIM).verdict()).isEqualTo("not shown");
    }

    @Test
    void withCoverageOverTheWholeWindowItIsSupported() {
        assertThat(CaseText.given(coverage("")).says(WORDS, CLAIM).verdict()).isEqualTo("supported");
    }

    @Test
    void coverageThatEndsBeforeTheWindowDoesIsNotEnough() {
        assertThat(CaseText.given(coverage("  to: 2025-04-01"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void nobodyListsWhatComesAfterTheDayOfPublication() {
        assertThat(CaseText.given(coverage("").replace("published: 2025-04-23", "published: 2025-04-01"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void coverageOfAnotherPlaceOrKindIsNotEnough() {
        assertThat(CaseText.given(coverage("  place: township"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
        assertThat(CaseText.given(coverage("").replace("of: visit", "of: meeting"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void coverageThatARefusedVoiceDeclaresDoesNotCount() {
        assertThat(CaseText.given(coverage("").replace("Agency A", "Northland Army"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void coverageForOneMeasureSaysNothingOfVisits() {
        assertThat(CaseText.given(coverage("").replace("of: visit", "of: civilians-killed"))
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void oneThatWasHeldContradicts() {
        assertThat(CaseText.given("""
                        - Engagement: v
                          kind: visit
                          start: 2025-02-01
                          status: held
                          place: country
                          present: league
                          source: a1
                        """).says(WORDS, CLAIM).verdict()).isEqualTo("contradicted");
    }

    @Test
    void oneThatWasOnlyAnnouncedDoesNot() {
        assertThat(CaseText.given("""
                        - Engagement: v
                          kind: visit
                          start: 2025-02-01
                          status: announced
                          place: country
                          expected: league
                          source: a1
                        """).says(WORDS, CLAIM).verdict()).isEqualTo("not shown");
    }

    @Test
    void oneOfWhichNobodySaysWhoCameLeavesItOpen() {
        String visit = """
                - Engagement: v
                  kind: visit
                  start: 2025-02-01
                  status: held
                  place: country
                  source: a1
                """;
        assertThat(CaseText.given(coverage(""), visit).says(WORDS, CLAIM).verdict())
                .isEqualTo("not shown");
        assertThat(CaseText.given(coverage(""), visit + "  present: westland\n")
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("supported");
        assertThat(CaseText.given(coverage(""), visit + "  present: westland\n  invited: league\n")
                        .says(WORDS, CLAIM)
                        .verdict())
                .isEqualTo("not shown");
    }

    @Test
    void oneThatNobodyCallsHeldButSomebodyAttendedLeavesItOpen() {
        assertThat(CaseText.given(coverage(""), """
                        - Engagement: v
                          kind: visit
                          start: 2025-02-01
                          place: country
                          present: league
                          source: a1
                        """).says(WORDS, CLAIM).verdict())
                .isEqualTo("not shown");
    }
}
