package org.plumbline.claim.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherWordsTest {
    @Test
    void theFirstOrTheLastWordIsExchangedAndPunctuationStays() {
        assertThat(OtherWords.of("very successful.", "otherwise", true)).hasValue("otherwise successful.");
        assertThat(OtherWords.of("very successful.", "otherwise", false)).hasValue("very otherwise.");
    }

    @Test
    void aSingleWordIsExchangedOnce() {
        assertThat(OtherWords.of("peace", "otherwise", true)).hasValue("otherwise");
        assertThat(OtherWords.of("peace", "otherwise", false)).isEmpty();
    }

    @Test
    void aBurmeseWordKeepsNoVowelSignBehind() {
        assertThat(OtherWords.of("အတွေ့အကြုံ", "အခြား", true)).hasValue("အခြား");
    }

    @Test
    void nothingSaidGivesNothing() {
        assertThat(OtherWords.of("…", "otherwise", true)).isEmpty();
    }
}
