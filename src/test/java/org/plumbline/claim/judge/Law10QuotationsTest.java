package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 10: quotations match exactly, after folding what is only typography. */
class Law10QuotationsTest {
    private static final String RECORD = """
            - Person: speaker
              name: Speaker
            - Engagement: summit
              kind: meeting
              start: 2025-04-10
              source: a1
            - Quotation: q
              speaker: speaker
              words: {value: "It’s a  good start, no more", lang: en}
              about: summit
              date: 2025-04-10
              source: a1
            """;

    private static String verdict(String text, String claim) {
        return CaseText.given(RECORD).says(text, claim).verdict();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            “It's a good start, no more”   | supported
            "It's a good start, no more."  | supported
            “a good start”                 | supported
            “a great start”                | not shown
            “It is a good start”           | not shown
            “a bad start, no more”         | not shown
            """)
    void theWordsMustBeThose(String words, String verdict) {
        assertThat(verdict("He said [" + words + "].", "speaker said ? about summit"))
                .isEqualTo(verdict);
    }

    @Test
    void alteredWordsAreNeverTakenForTheRecordedOnesOnlySuggested() {
        Held held = CaseText.given(RECORD).says("[“It's a great start, no more”]", "speaker said ?");
        assertThat(held.verdict()).isEqualTo("not shown");
        assertThat(held.nearest()).isNotEmpty();
    }

    @Test
    void theDayIsPartOfWhatIsSaid() {
        assertThat(verdict("[on 10 April 2025: “a good start”]", "speaker said ? about summit, on ?"))
                .isEqualTo("supported");
        assertThat(verdict("[on 11 April 2025: “a good start”]", "speaker said ? about summit, on ?"))
                .isEqualTo("contradicted");
    }

    @Test
    void anotherSpeakerDidNotSayIt() {
        assertThat(verdict("[“a good start”]", "army said ?")).isEqualTo("not shown");
    }
}
