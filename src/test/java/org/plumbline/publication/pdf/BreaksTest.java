package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line of the PDF may end. */
final class BreaksTest {
    private static List<String> pieces(String text) {
        Breaks breaks = Breaks.ofWords(new Piece());
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != -1; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** A final consonant has U+103A (asat) and belongs to the syllable before it (Unicode 17, 16.3); no dictionary has words of Shan or Mon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ၵဝ်ႇၶွၼ်ႈမိူင်းတႆးၸိူဝ်းၼၼ်ႉ",
                "မၞိဟ်ကၠုင်ပ္ဍဲမန်",
                "ကျွန်တော်တို့သည်အင်္ဂလိပ်စာသင်သည်",
                "ၶွၼ\u1037\u103Aႈမိူင\u1037\u103Aတႆး"
            })
    void noLineBeginsWithAFinalConsonant(String text) {
        List<String> pieces = pieces(text);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).hasSizeGreaterThan(1).noneMatch(piece -> piece.matches("(?s).\u1037?\u103A.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"မိတ္တူ မသိမ်းထားပါ", "ရင်းမြစ်များ သဘောမတူကြပါ", "ဘာမျှ မဖမ်းယူထားပါ"})
    void noLineEndsBetweenNotAndItsVerb(String text) {
        List<String> pieces = pieces(text);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).hasSizeGreaterThan(2).noneMatch(piece -> piece.equals("မ"));
    }

    @Test
    void aLineMayEndBetweenBurmeseWordsAndBesideSpaces() {
        assertThat(pieces("မြန်မာစစ်တပ် ပါဝင်ခဲ့သည်။")).hasSizeGreaterThan(2).contains("မြန်မာ");
        assertThat(pieces("two words")).containsExactly("two ", "words", "");
    }
}
