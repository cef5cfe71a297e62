package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.quantity.ImpreciseDate;

/** Words that make a date one of several days. The date stands between brackets; they are taken out. */
final class VagueDaysTest {
    private static String read(Language language, String marked, String date) {
        int start = marked.indexOf('[');
        Span span = new Span(start, marked.indexOf(']') - 1);
        String text = marked.replace("[", "").replace("]", "");
        return VagueDays.in(language)
                .read(text, span, ImpreciseDate.parse(date).orElseThrow())
                .map(ImpreciseDate::toString)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since mid-[April 2025]            | 2025-04    | 2025-04
            since Mid [April 2025]            | 2025-04    | 2025-04
            in early [2024]                   | 2024       | 2024
            around [22 April 2025]            | 2025-04-22 | [2025-04-19..2025-04-25]
            at around [22 April 2025]         | 2025-04-22 | [2025-04-19..2025-04-25]
            by the end of [April 2025]        | 2025-04    | 2025-04
            since [22 April 2025]             | 2025-04-22 | ''
            a humid [April 2025]              | 2025-04    | ''
            early talks in [April 2025]       | 2025-04    | ''
            """)
    void inEnglishTheyStandBeforeTheDate(String text, String date, String days) {
        assertThat(read(Language.ENGLISH, text, date)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [၂၀၂၅ ခုနှစ် ဧပြီလ ၂၂ ရက်] ဝန်းကျင်တွင်  | 2025-04-22 | [2025-04-19..2025-04-25]
            [၂၀၂၅ ခုနှစ် ဧပြီလ]လယ်တွင်            | 2025-04    | 2025-04
            [၂၀၂၅ ခုနှစ် ဧပြီလ] အစောပိုင်းတွင်       | 2025-04    | 2025-04
            [၂၀၂၅ ခုနှစ် ဧပြီလ ၂၂ ရက်]တွင်          | 2025-04-22 | ''
            [၂၀၂၅ ခုနှစ်] ကုန်သွယ်ရေး               | 2025       | ''
            [၂၀၂၅ ခုနှစ် ဧပြီလ ၂၂ ရက်] ခန့်အပ်ခဲ့သည်  | 2025-04-22 | ''
            """)
    void inBurmeseTheyStandBehindIt(String text, String date, String days) {
        assertThat(read(Language.BURMESE, text, date)).isEqualTo(days);
    }
}
