package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.language.Shown.burmese;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known traps of numbers in two languages, each by its name. */
class TrapTest {
    @Test
    void burmeseAndLatinDigitsAreEqual() {
        assertThat(burmese("၂၈၀ ကြိမ်").getFirst()).endsWith("= EXACT 280 time");
        assertThat(burmese("280 ကြိမ်").getFirst()).endsWith("= EXACT 280 time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ၂၈ဝ ကြိမ်    | ၂၈ဝ   | ၂၈၀
            ၂၈ဝကျော်     | ၂၈ဝ   | ၂၈၀
            ၁ဝဝ ဦး      | ၁ဝဝ   | ၁၀၀
            ၁,ဝဝဝ ဦး    | ၁,ဝဝဝ | ၁,၀၀၀
            28ဝ ဦး      | 28ဝ   | 280
            ဝ.၅ သန်း     | ဝ.၅   | ၀.၅
            ၁ရ၅ ဦး      | ၁ရ၅   | ၁၇၅
            """)
    void aFigureWithTheLetterWaForZeroIsAnErrorWithAFix(String text, String found, String fix) {
        List<Fault> faults = Fault.in(Language.BURMESE, text);
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().kind()).isEqualTo(Fault.Kind.WRONG_LETTER);
        assertThat(faults.getFirst().found()).isEqualTo(found);
        assertThat(faults.getFirst().fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ကလေးများအပါအဝင်",
                "ဝန်းသို",
                "၂၈ ဝန်းကျင်",
                "၂၈ဝန်းကျင်",
                "၅ ဝင်",
                "ဝဝလင်လင်",
                "၁၀ ရရှိ",
                "၁၀ရရှိ"
            })
    void aWordThatHoldsTheLetterWaIsNoError(String text) {
        assertThat(Fault.in(Language.BURMESE, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"28O people, 28O, 280", "2O25 people, 2O25, 2025", "1l5 people, 1l5, 115"})
    void aLatinLetterInAFigureIsAnErrorWithAFix(String text, String found, String fix) {
        List<Fault> faults = Fault.in(Language.ENGLISH, text);
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().found()).isEqualTo(found);
        assertThat(faults.getFirst().fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2O and CO2", "5 l of water", "10l", "1st", "2 of them", "F-16O"})
    void aLetterBesideADigitIsNotAlwaysAnError(String text) {
        assertThat(Fault.in(Language.ENGLISH, text)).isEmpty();
    }

    @Test
    void thirtySixInWordsIsNotThree() {
        assertThat(burmese("သုံးဆယ့်ခြောက်ဦး")).containsExactly("သုံးဆယ့်ခြောက်ဦး = EXACT 36 person");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            နှစ်ရက်     | နှစ်ရက် = EXACT 2 day
            နှစ်နှစ်     | နှစ်နှစ် = EXACT 2 year
            လေးနှစ်     | လေးနှစ် = EXACT 4 year
            ဆယ်နှစ်     | ဆယ်နှစ် = EXACT 10 year
            ရွာနှစ်ရွာ   | ရွာနှစ်ရွာ = EXACT 2 place
            ခုနှစ်ရက်    | ခုနှစ်ရက် = EXACT 7 day
            """)
    void twoAndYearAreOneWordAndCountOnlyBeforeAUnit(String text, String reading) {
        assertThat(burmese(text)).containsExactly(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"နှစ်", "ယခုနှစ်", "ယခင်နှစ် ရက်ပိုင်း", "နှစ်ပေါင်းများစွာ"})
    void theWordForYearAloneIsNoTwo(String text) {
        assertThat(burmese(text)).isEmpty();
    }

    @Test
    void aLakhIsAHundredThousandAndAThanAMillion() {
        assertThat(burmese("၃၅ သိန်း")).containsExactly("၃၅ သိန်း = EXACT 3500000");
        assertThat(burmese("၃.၅ သန်း")).containsExactly("၃.၅ သန်း = EXACT 3500000");
        assertThat(burmese("သုံးဆယ့်ငါးသိန်း ကျပ်")).containsExactly("သုံးဆယ့်ငါးသိန်း ကျပ် = EXACT 3500000 mmk");
    }

    @Test
    void aParagraphInZawgyiIsOneErrorWithTheUnicodeText() {
        String unicode = "အပြည်ပြည်ဆိုင်ရာ လူ့အခွင့်အရေး ကြေညာစာတမ်း";
        String zawgyi = "အျပည္ျပည္ဆိုင္ရာ လူ႔အခြင့္အေရး ေၾကညာစာတမ္း";
        List<Fault> faults = Fault.in(Language.BURMESE, unicode + "\n\n" + zawgyi + "\n\n" + unicode);
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().kind()).isEqualTo(Fault.Kind.ZAWGYI);
        assertThat(faults.getFirst().found()).isEqualTo(zawgyi);
        assertThat(faults.getFirst().fix()).isEqualTo(unicode);
    }

    @Test
    void aShortFieldIsNeverCalledZawgyi() {
        assertThat(Zawgyi.isZawgyi("ေၾကညာ")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31 April 2025", "April 31", "29 February 2023", "31.4.2025", "2025-02-30", "2-31 April 2025"})
    void aDayThatDoesNotExistIsAnErrorAndNeverAMonth(String text) {
        assertThat(Shown.english(text)).isEmpty();
        assertThat(Fault.in(Language.ENGLISH, text)).extracting(Fault::kind).containsExactly(Fault.Kind.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"၃၁ ရက် ဧပြီ", "ဧပြီလ ၃၁ ရက်", "၂၀၂၅ ခုနှစ် ဧပြီလ ၃၁ ရက်", "၃၁.၄.၂၀၂၅"})
    void aBurmeseDayThatDoesNotExistIsAnErrorAndNeverAMonth(String text) {
        assertThat(burmese(text)).isEmpty();
        assertThat(Fault.in(Language.BURMESE, text)).extracting(Fault::kind).containsExactly(Fault.Kind.NO_SUCH_DAY);
    }

    @Test
    void aSpanOfDaysThatEndsBeforeItStartsIsAnError() {
        assertThat(Fault.in(Language.ENGLISH, "from 2023 to 2021"))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.ENDS_BEFORE_START);
    }

    @Test
    void aDayThatCanBeReadInTwoWaysIsAnError() {
        assertThat(Fault.in(Language.ENGLISH, "on 4/3/2025"))
                .extracting(Fault::fix)
                .containsExactly("2025-03-04 / 2025-04-03");
    }

    @Test
    void digitsOfTwoScriptsInOneFigureAreAnError() {
        assertThat(Fault.in(Language.BURMESE, "၂8၀ ကြိမ်"))
                .extracting(Fault::kind, Fault::fix)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Fault.Kind.MIXED_DIGITS, "၂၈၀"));
    }

    @Test
    void aHiddenCharacterIsAnErrorInsideAFigureOnly() {
        assertThat(Fault.in(Language.BURMESE, "၂\u200B၈၀ ကြိမ်"))
                .extracting(Fault::kind, Fault::fix)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Fault.Kind.HIDDEN_IN_FIGURE, "၂၈၀"));
        assertThat(Fault.in(Language.BURMESE, "အရပ်သား\u200B ၂၈၀\u200B ကြိမ်")).isEmpty();
    }

    @Test
    void aControlThatTurnsTheTextAroundIsAnError() {
        assertThat(Fault.in(Language.ENGLISH, "36\u202E civilians"))
                .extracting(Fault::kind, Fault::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Fault.Kind.DIRECTION_CONTROL, "U+202E"));
    }

    @Test
    void aQuotationMarkWithoutItsPartnerIsAnError() {
        assertThat(Fault.in(Language.ENGLISH, "he said “very successful"))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.UNCLOSED_QUOTATION);
    }
}
