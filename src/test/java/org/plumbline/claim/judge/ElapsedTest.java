package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long it is since something, up to a day that one clause names. The text is of 23 April 2025. */
class ElapsedTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            [6 days after 17 April 2025]                      | days since ?, until the publication | supported
            [3 days after 17 April 2025, until 20 April 2025] | days since ?, until ?   | supported
            [3 days from 17 April 2025, on 20 April 2025]     | days since ?, on ?      | supported
            [3 days after 17 April 2025, as of 20 April 2025] | days since ?, as of ?   | supported
            [4 days after 17 April 2025, until 20 April 2025] | days since ?, until ?   | contradicted
            """)
    void itIsCountedUpToTheDayThatAClauseNames(String text, String claim, String verdict) {
        assertThat(CaseText.given().says(text, claim).verdict()).isEqualTo(verdict);
    }

    /** Else a claim would be read with a limit by which nothing was judged. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            [2 days from 17 April 2025 before 19 April 2025]                | days since ?, before ?
            [2 days from 17 April 2025 after 19 April 2025]                 | days since ?, after ?
            [3 days since 17 April 2025, from 17 April 2025]                | days since ?, from ? to 2025-04-20
            [3 days since 17 April 2025, on 18 April 2025, by 20 April 2025] | days since ?, during ?, until ?
            [3 days since 17 April 2025, by 20 April 2025, on 21 April 2025] | days since ?, until ?, as of ?
            """)
    void anyOtherTimeLimitIsRefused(String text, String claim) {
        assertThat(CaseText.given().says(text, claim).verdict()).isEqualTo("K068");
    }
}
