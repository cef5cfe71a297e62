package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN =
            List.of("myanmar", "malaysia", "air-strike", "myanmar-military", "လေကြောင်း");

    @Test
    void oneSlipInThreeLettersIsForgiven() {
        assertThat(Suggestion.nearest("mianmar", KNOWN)).contains("myanmar");
        assertThat(Suggestion.nearest("maylasia", KNOWN)).contains("malaysia");
        assertThat(Suggestion.nearest("laos", KNOWN)).isEmpty();
    }

    @Test
    void caseSpacesAndUnderscoresCountAsEqual() {
        assertThat(Suggestion.nearest("Air Strike", KNOWN)).contains("air-strike");
        assertThat(Suggestion.nearest("AIR_STRIKE", KNOWN)).contains("air-strike");
    }

    @Test
    void aWholePartOfOneWordIsEnough() {
        assertThat(Suggestion.nearest("military", KNOWN)).contains("myanmar-military");
        assertThat(Suggestion.nearest("military", List.of("first-military", "other-military")))
                .isEmpty();
    }

    @Test
    void shortWordsAreNotGuessed() {
        assertThat(Suggestion.nearest("x", List.of("a", "b"))).isEmpty();
        assertThat(Suggestion.nearest("", KNOWN)).isEmpty();
    }

    @Test
    void burmeseWordsAreComparedToo() {
        assertThat(Suggestion.nearest("လေကြောင", KNOWN)).contains("လေကြောင်း");
    }

    @Test
    void ofWordsEquallyNearTheFirstInOrderIsTaken() {
        assertThat(Suggestion.nearest("catt", List.of("catz", "cata"))).contains("cata");
    }
}
