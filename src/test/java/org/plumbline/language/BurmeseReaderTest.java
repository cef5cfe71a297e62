package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.language.Shown.burmese;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurmeseReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            အရပ်သား ၃၇ ဦး                  | အရပ်သား ၃၇ ဦး = EXACT 37 person
            အရပ်သား 37 ဦး                  | အရပ်သား 37 ဦး = EXACT 37 person
            အရပ်သား (၃၇) ဦး                | အရပ်သား (၃၇) ဦး = EXACT 37 person
            အနည်းဆုံး အရပ်သား ၃၇ ဦး        | အနည်းဆုံး အရပ်သား ၃၇ ဦး = AT_LEAST 37 person
            အရပ်သား ၃၇ ဦးထက်မနည်း          | အရပ်သား ၃၇ ဦးထက်မနည်း = AT_LEAST 37 person
            ၂၈၀ ထက်မနည်း                  | ၂၈၀ ထက်မနည်း = AT_LEAST 280
            ၂၈၀ ကျော်                      | ၂၈၀ ကျော် = MORE_THAN 280
            အရပ်သား ၃၇ ဦးကျော်              | အရပ်သား ၃၇ ဦးကျော် = MORE_THAN 37 person
            ၂၈၀ ကျော်သော တိုက်ခိုက်မှု         | ၂၈၀ ကျော် = MORE_THAN 280 attack
            ၅၀ အထိ                        | ၅၀ အထိ = AT_MOST 50
            အများဆုံး ၅၀ ဦး                 | အများဆုံး ၅၀ ဦး = AT_MOST 50 person
            ၄၁ ထက်နည်း                    | ၄၁ ထက်နည်း = FEWER_THAN 41
            ၄၀ နီးပါး                      | ၄၀ နီးပါး = NEARLY 40
            ၄၀ ခန့်                         | ၄၀ ခန့် = AROUND 40
            လူ ၄၀ လောက်                    | လူ ၄၀ လောက် = AROUND 40 person
            ၄၀ ဝန်းကျင်                    | ၄၀ ဝန်းကျင် = AROUND 40
            ၃၀ မှ ၄၀ အထိ                   | ၃၀ မှ ၄၀ အထိ = BETWEEN 30-40
            ၃၀ ဦးမှ ၄၀ ဦးအထိ               | ၃၀ ဦးမှ ၄၀ ဦးအထိ = BETWEEN 30-40 person
            ၃၀ နှင့် ၄၀ ကြား                | ၃၀ နှင့် ၄၀ ကြား = BETWEEN 30-40
            ၃၀-၄၀ ဦး                      | ၃၀-၄၀ ဦး = BETWEEN 30-40 person
            တိုက်ခိုက်မှု အနည်းဆုံး ၂၈၀ ကြိမ်     | အနည်းဆုံး ၂၈၀ ကြိမ် = AT_LEAST 280 attack
            ၁,၀၀၀ ဦး                      | ၁,၀၀၀ ဦး = EXACT 1000 person
            ၁.၅ သန်း                       | ၁.၅ သန်း = EXACT 1500000
            ဒေါ်လာ သန်း ၅၀                 | ဒေါ်လာ သန်း ၅၀ = EXACT 50000000 usd
            ၅ သိန်း ၃ သောင်း                | ၅ သိန်း ၃ သောင်း = EXACT 530000
            ၂ ဒါဇင်                        | ၂ ဒါဇင် = EXACT 24
            ဒါဇင်နှင့်ချီ                    | ဒါဇင်နှင့်ချီ = DOZENS 24
            ရာနှင့်ချီ                       | ရာနှင့်ချီ = DOZENS 200
            ၁၅ ရာခိုင်နှုန်း                 | ၁၅ ရာခိုင်နှုန်း = EXACT 15 percent
            ပြင်းအား ၇.၇                   | ပြင်းအား ၇.၇ = EXACT 7.7 magnitude
            ပြင်းအား ၇ ဒသမ ၇              | ပြင်းအား ၇ ဒသမ ၇ = EXACT 7.7 magnitude
            သုံးလေးဦး                      | သုံးလေးဦး = BETWEEN 3-4 person
            ၁၀ ရက်ကြာ                     | ၁၀ ရက်ကြာ = EXACT 10 day
            """)
    void aFigureComesWithItsHedgeAndUnit(String text, String reading) {
        assertThat(burmese(text)).containsExactly(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၇ ရက်            | ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၇ ရက် = 2025-04-17
            ၂၀၂၅ ခုနှစ်၊ ဧပြီလ (၁၇) ရက်နေ့       | ၂၀၂၅ ခုနှစ်၊ ဧပြီလ (၁၇) ရက်နေ့ = 2025-04-17
            မတ်လ ၂၈ ရက်                       | မတ်လ ၂၈ ရက် = 2025-03-28 (no year)
            ၂၀၂၅ ခုနှစ်                         | ၂၀၂၅ ခုနှစ် = 2025
            ၂၀၂၀ ပြည့်နှစ်                       | ၂၀၂၀ ပြည့်နှစ် = 2020
            ၂၀၂၅ ခုနှစ် မတ်လ                    | ၂၀၂၅ ခုနှစ် မတ်လ = 2025-03
            ၂၈.၃.၂၀၂၅                        | ၂၈.၃.၂၀၂၅ = 2025-03-28
            ၂၈-၃-၂၀၂၅                        | ၂၈-၃-၂၀၂၅ = 2025-03-28
            ၂၈/၃/၂၀၂၅                        | ၂၈/၃/၂၀၂၅ = 2025-03-28
            ၁၇ ရက် ဧပြီ ၂၀၂၅                   | ၁၇ ရက် ဧပြီ ၂၀၂၅ = 2025-04-17
            ဩဂုတ်လ ၅ ရက်                      | ဩဂုတ်လ ၅ ရက် = 2024-08-05 (no year)
            သြဂုတ်လ ၅ ရက်                     | သြဂုတ်လ ၅ ရက် = 2024-08-05 (no year)
            ၂၀၂၁ ခုနှစ်မှ ၂၀၂၃ ခုနှစ်အထိ           | ၂၀၂၁ ခုနှစ်မှ ၂၀၂၃ ခုနှစ်အထိ = 2021..2023
            ၂၀၂၁-၂၀၂၃                        | ၂၀၂၁-၂၀၂၃ = 2021..2023
            ၂၀၂၁ မှ ၂၀၂၃ အထိ                  | ၂၀၂၁ မှ ၂၀၂၃ အထိ = 2021..2023
            ဧပြီလ ၂ ရက်မှ ၂၂ ရက်အထိ             | ဧပြီလ ၂ ရက်မှ ၂၂ ရက်အထိ = 2025-04-02..2025-04-22
            ဧပြီလ ၂-၂၂ ရက်                     | ဧပြီလ ၂-၂၂ ရက် = 2025-04-02..2025-04-22
            """)
    void aDayIsReadInEveryWayItIsWritten(String text, String reading) {
        assertThat(burmese(text)).containsExactly(reading);
    }

    @Test
    void twoDaysOfOneMonthAreTwoDays() {
        assertThat(burmese("ဧပြီလ ၁၉ ရက်နှင့် ၂၀ ရက်"))
                .containsExactly("ဧပြီလ ၁၉ ရက် = 2025-04-19 (no year)", "၂၀ ရက် = 2025-04-20 (no year)");
    }

    @Test
    void aNumberBehindAMonthMayCountSomething() {
        assertThat(burmese("မတ်လ ၃၆ ဦး")).containsExactly("မတ်လ = 2025-03 (no year)", "၃၆ ဦး = EXACT 36 person");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            စတုတ္ထ အစည်းအဝေး            | စတုတ္ထ = #4
            ၁၄ ကြိမ်မြောက် အစည်းအဝေး     | ၁၄ ကြိမ်မြောက် = #14
            (၁၄) ကြိမ်မြောက် အစည်းအဝေး   | (၁၄) ကြိမ်မြောက် = #14
            ဆယ့်လေးကြိမ်မြောက်           | ဆယ့်လေးကြိမ်မြောက် = #14
            ၁၇ ရက်နေ့                   | ၁၇ ရက်နေ့ = #17
            အမြင့်ဆုံး စတုတ္ထ နေရာ        | စတုတ္ထ = AT_LEAST #4
            စတုတ္ထထက် မမြင့်             | စတုတ္ထ = AT_LEAST #4
            အနိမ့်ဆုံး ဒုတိယ             | ဒုတိယ = AT_MOST #2
            """)
    void anOrdinalIsNoFigure(String text, String reading) {
        assertThat(burmese(text)).containsExactly(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ယခုနှစ်တွင်",
                "နှစ်စဉ်",
                "ကလေးဦးရေ",
                "အစည်းအဝေးတစ်ခု",
                "ဗိုလ်မှူးချုပ်တစ်ဦး",
                "နှစ်ဦးပိုင်း",
                "တစ်နိုင်ငံလုံး",
                "ပြောကြားခဲ့သည်",
                "F-16 တိုက်လေယာဉ်"
            })
    void aWordThatOnlyLooksLikeAFigureIsNone(String text) {
        assertThat(burmese(text)).isEmpty();
    }

    @Test
    void oneCountsWithAHedge() {
        assertThat(burmese("အနည်းဆုံး ကလေးတစ်ဦး")).containsExactly("အနည်းဆုံး ကလေးတစ်ဦး = AT_LEAST 1 person");
    }

    @Test
    void toAppointIsNoHedge() {
        assertThat(burmese("၅ ဦး ခန့်အပ်")).containsExactly("၅ ဦး = EXACT 5 person");
    }

    @Test
    void decomposedTextAndBlanksThatNobodySeesChangeNothing() {
        String text = "အနည်းဆုံး\u200B အရပ်သား ၃၇ ဦး\u200Bကျော်";
        List<String> figures = TextReader.of(Language.BURMESE).read(text, Shown.DAY).stream()
                .map(reading -> Shown.figure((Reading.Figure) reading))
                .toList();
        assertThat(figures).containsExactly("MORE_THAN 37 person");
        String decomposed = Normalizer.normalize("အရပ်သား သုံးဆယ့်ခြောက် ဦး", Normalizer.Form.NFD);
        assertThat(burmese(decomposed)).containsExactly(decomposed + " = EXACT 36 person");
        String typed = "သုံးဆယ\u103A\u1037ခြောက်ဦး";
        assertThat(burmese(typed)).containsExactly(typed + " = EXACT 36 person");
    }

    @Test
    void aHedgeReachesOverANounButNotIntoAnotherSentence() {
        assertThat(burmese("အနည်းဆုံး ဖြစ်သည်။ အရပ်သား ၃၇ ဦး")).containsExactly("အရပ်သား ၃၇ ဦး = EXACT 37 person");
    }

    @Test
    void quotationsAreMarkedAsInEnglish() {
        assertThat(burmese("“အလွန်အောင်မြင်သည်” ဟု ဆိုသည်"))
                .containsExactly("“အလွန်အောင်မြင်သည်” = says အလွန်အောင်မြင်သည်");
    }
}
