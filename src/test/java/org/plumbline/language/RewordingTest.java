package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.quantity.Interval;

class RewordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36 civilians                                  | 37  | at least 37 civilians
            at least 280 air and artillery attacks        | 121 | at least 121 air and artillery attacks
            more than 280 attacks                         | 121 | at least 121 attacks
            Nearly 36 civilians died                      | 37  | At least 37 civilians died
            36 civilians or more                          | 37  | at least 37 civilians
            killed 36 or more civilians here              | 37  | killed at least 37 civilians here
            between 30 and 40 attacks                     | 41  | at least 41 attacks
            thirty-six civilians                          | 37  | at least 37 civilians
            $1 billion                                    | 900000000 | at least $900,000,000
            အရပ်သား ၃၆ ဦး                                 | 37  | အနည်းဆုံး အရပ်သား ၃၇ ဦး
            အရပ်သား 36 ဦး                                 | 37  | အနည်းဆုံး အရပ်သား 37 ဦး
            အရပ်သား ၃၆ ဦးကျော်                            | 37  | အနည်းဆုံး အရပ်သား ၃၇ ဦး
            ၂၈၀ ကျော်                                     | 121 | အနည်းဆုံး ၁၂၁
            အရပ်သား အနည်းဆုံး ၃၆ ဦး                        | 37  | အရပ်သား အနည်းဆုံး ၃၇ ဦး
            ၃၀ ဦးမှ ၄၀ ဦးအထိ                              | 41  | အနည်းဆုံး ၄၁ ဦး
            """)
    void theNearestTrueWordingTakesThePlaceOfTheOldOne(String text, BigDecimal low, String expected) {
        assertThat(reword(text, Hedge.AT_LEAST, Interval.atLeast(low))).isEqualTo(expected);
    }

    @Test
    void eachHedgeGoesToItsOwnSide() {
        Interval range = Interval.between(41, 45);
        assertThat(reword("43 attacks", Hedge.BETWEEN, range)).isEqualTo("41 to 45 attacks");
        assertThat(reword("အရပ်သား ၄၃ ဦး", Hedge.BETWEEN, range)).isEqualTo("အရပ်သား ၄၁ ဦးမှ ၄၅ ဦးအထိ");
        assertThat(reword("၄၃", Hedge.BETWEEN, range)).isEqualTo("၄၁ မှ ၄၅ အထိ");
        assertThat(reword("အရပ်သား ၄၃ ဦး", Hedge.MORE_THAN, range)).isEqualTo("အရပ်သား ၄၀ ဦးကျော်");
        assertThat(reword("43 attacks", Hedge.FEWER_THAN, range)).isEqualTo("fewer than 46 attacks");
        assertThat(reword("at least 43 attacks", Hedge.EXACT, Interval.exactly(24)))
                .isEqualTo("24 attacks");
    }

    @Test
    void theNewWordingReadsAsTheRange() {
        for (String text : new String[] {"36 civilians", "အရပ်သား ၃၆ ဦး"}) {
            String reworded = reword(text, Hedge.AT_LEAST, Interval.atLeast(37));
            assertThat(Shown.in(language(text), reworded)).containsExactly(reworded + " = AT_LEAST 37 person");
        }
    }

    @Test
    void theHedgeForARangeSaysJustWhatItAllows() {
        assertThat(Rewording.hedgeFor(Interval.atLeast(37))).isEqualTo(Hedge.AT_LEAST);
        assertThat(Rewording.hedgeFor(Interval.moreThan(BigDecimal.TEN))).isEqualTo(Hedge.MORE_THAN);
        assertThat(Rewording.hedgeFor(Interval.exactly(24))).isEqualTo(Hedge.EXACT);
        assertThat(Rewording.hedgeFor(Interval.between(41, 45))).isEqualTo(Hedge.BETWEEN);
        assertThat(Rewording.hedgeFor(Interval.atMost(BigDecimal.TEN))).isEqualTo(Hedge.AT_MOST);
    }

    private static Language language(String text) {
        return text.chars().anyMatch(sign -> View.isMyanmar((char) sign)) ? Language.BURMESE : Language.ENGLISH;
    }

    private static String reword(String text, Hedge hedge, Interval range) {
        Language language = language(text);
        Reading.Figure old =
                (Reading.Figure) TextReader.of(language).read(text, Shown.DAY).getFirst();
        return Rewording.reword(text, old, hedge, range, language);
    }
}
