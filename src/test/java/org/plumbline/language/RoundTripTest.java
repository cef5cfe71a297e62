package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

class RoundTripTest {
    private static final long SEED = 20_250_423;
    private static final long BILLION = 1_000_000_000;

    @Test
    void everyNumberInEnglishWordsReadsBack() {
        numbers().forEach(number -> {
            assertReads(Language.ENGLISH, "the " + Spelling.english(number, true) + " people", number);
            assertReads(Language.ENGLISH, "the " + Spelling.english(number, false) + " people", number);
        });
    }

    @Test
    void everyNumberInBurmeseWordsReadsBack() {
        numbers().forEach(number -> {
            assertReads(Language.BURMESE, Spelling.burmese(number) + "ကြိမ်", number);
            assertReads(Language.BURMESE, "တိုက်ခိုက်မှု " + Spelling.burmese(number) + " ကြိမ်", number);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberInDigitsReadsBack(Language language) {
        numbers().filter(number -> number < 1900 || number > 2099).forEach(number -> {
            assertReads(language, Writing.in(language).number(number), number);
            String grouped = Writing.grouped(BigDecimal.valueOf(number));
            assertReads(language, Writing.in(language).digits(grouped), number);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDayReadsBack(Language language) {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(50_000));
            String text = Writing.in(language).day(day);
            Reading reading = only(language, text);
            assertThat(reading).isEqualTo(new Reading.Date(new Span(0, text.length()), ImpreciseDate.on(day), true));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRangeReadsBack(Language language) {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            BigDecimal low = BigDecimal.valueOf(1 + random.nextInt(1800));
            BigDecimal high = low.add(BigDecimal.valueOf(1 + random.nextInt(50)));
            List<Interval> ranges = List.of(
                    Interval.exactly(low),
                    Interval.atLeast(low),
                    Interval.moreThan(low),
                    Interval.atMost(high),
                    Interval.lessThan(high),
                    Interval.between(low, high));
            Interval range = ranges.get(random.nextInt(ranges.size()));
            String text = Writing.in(language).range(range);
            Reading.Figure figure = (Reading.Figure) only(language, text);
            assertThat(figure.hedge().allowed(figure.low(), figure.high(), BigDecimal.ZERO))
                    .as(text)
                    .isEqualTo(range);
        }
    }

    private static LongStream numbers() {
        Random random = new Random(SEED);
        LongStream rising = LongStream.range(0, 1300);
        LongStream round = LongStream.of(10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, BILLION, 3_500_000);
        LongStream any = random.longs(1500, 0, BILLION + 1);
        LongStream small = random.longs(1500, 0, 2_000_000);
        return LongStream.concat(LongStream.concat(rising, round), LongStream.concat(any, small));
    }

    private static void assertReads(Language language, String text, long number) {
        Reading.Figure figure = (Reading.Figure) only(language, text);
        assertThat(figure.low()).as(text).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    private static Reading only(Language language, String text) {
        List<Reading> readings = TextReader.of(language).read(text, Shown.DAY);
        assertThat(readings).as(text).hasSize(1);
        return readings.getFirst();
    }
}
