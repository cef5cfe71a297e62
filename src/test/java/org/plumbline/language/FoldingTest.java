package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Law 10. */
class FoldingTest {
    @Test
    void closingPunctuationInsideTheMarksIsIgnored() {
        assertThat(Folding.sameWords("very successful,", "very successful")).isTrue();
        assertThat(Folding.sameWords("အလွန်အောင်မြင်သည်။", "အလွန်အောင်မြင်သည်")).isTrue();
    }

    @Test
    void whiteSpaceAndMarksAreFoldedAndNothingElse() {
        assertThat(Folding.sameWords("the  junta’s\nseat", "the junta's seat")).isTrue();
        assertThat(Folding.sameWords("Very successful", "very successful")).isFalse();
        assertThat(Folding.sameWords("very, successful", "very successful")).isFalse();
    }

    @Test
    void formsOfOneTextAreEqual() {
        String text = "အကြိမ်ရေ ဆယ့်ခြောက် ဦး";
        assertThat(Folding.sameWords(text, Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void aPassageHoldsWholeWordsOnly() {
        assertThat(Folding.holds("It was “very successful”, he said.", "very successful,"))
                .isTrue();
        assertThat(Folding.holds("It was unsuccessful.", "success")).isFalse();
        assertThat(Folding.holds("anything", "")).isFalse();
    }
}
