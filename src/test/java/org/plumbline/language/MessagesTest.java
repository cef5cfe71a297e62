package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

class MessagesTest {
    static final List<String> ROOMS = Messages.ROOMS;

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)[}|]");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void bothLanguagesSayTheSameThingsWithTheSameArguments(String room) {
        Properties english = Messages.in(Language.ENGLISH).file(room);
        Properties burmese = Messages.in(Language.BURMESE).file(room);
        assertThat(burmese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(slots(burmese.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
        }
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        SLOT.matcher(text).results().forEach(match -> slots.add(match.group(1)));
        return slots;
    }

    @Test
    void everyFaultHasItsMessage() {
        for (Fault.Kind kind : Fault.Kind.values()) {
            Phrase phrase = new Fault(kind, new Span(0, 1), "x", "y").phrase();
            for (Language language : Language.values()) {
                assertThat(Messages.in(language).has(phrase.key()))
                        .as(phrase.key())
                        .isTrue();
            }
        }
    }

    @Test
    void everyHedgeHasItsName() {
        for (Language language : Language.values()) {
            for (Hedge hedge : Hedge.values()) {
                assertThat(Messages.in(language).write(hedge)).doesNotContain("⟦");
            }
        }
    }

    @Test
    void aMissingKeyIsShownBetweenMarks() {
        assertThat(Messages.in(Language.ENGLISH).say("language.nothing-of-the-kind"))
                .isEqualTo("⟦language.nothing-of-the-kind⟧");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            37  | at least 37  | အနည်းဆုံး ၃၇
            120 | at least 120 | အနည်းဆုံး ၁၂၀
            12345 | at least 12,345 | အနည်းဆုံး ၁၂,၃၄၅
            """)
    void aNumberHasTheReadersDigits(long low, String english, String burmese) {
        assertThat(Messages.in(Language.ENGLISH).say("language.at-least", low)).isEqualTo(english);
        assertThat(Messages.in(Language.BURMESE).say("language.at-least", low)).isEqualTo(burmese);
    }

    @Test
    void aRangeIsSaidAsAWordingWould() {
        Writing writing = Writing.in(Language.ENGLISH);
        assertThat(writing.range(Interval.atLeast(37))).isEqualTo("at least 37");
        assertThat(writing.range(Interval.moreThan(BigDecimal.valueOf(120)))).isEqualTo("more than 120");
        assertThat(writing.range(Interval.between(41, 45))).isEqualTo("41 to 45");
        assertThat(writing.range(Interval.exactly(24))).isEqualTo("24");
        assertThat(writing.range(Interval.atMost(BigDecimal.valueOf(5)))).isEqualTo("at most 5");
        assertThat(writing.range(Interval.ALL)).isEqualTo("any number");
    }

    @Test
    void aDayIsWrittenInTheReadersWay() {
        LocalDate day = LocalDate.of(2025, 4, 18);
        assertThat(Writing.in(Language.ENGLISH).day(day)).isEqualTo("18 April 2025");
        assertThat(Writing.in(Language.BURMESE).day(day)).isEqualTo("၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်");
        assertThat(Writing.in(Language.ENGLISH).day(ImpreciseDate.in(2025))).isEqualTo("2025");
        assertThat(Writing.in(Language.ENGLISH).window(Window.of(day, LocalDate.MAX)))
                .isEqualTo("since 18 April 2025");
        assertThat(Writing.in(Language.ENGLISH).window(Window.of(day, day.plusDays(1))))
                .isEqualTo("18 April 2025 to 19 April 2025");
    }

    @Test
    void aPhraseMayHoldAnother() {
        Phrase inner = Phrase.of("language.at-least", 37);
        Phrase outer = Phrase.of("language.both", inner, new Phrase.Name("Laos", "လာအို"));
        assertThat(Messages.in(Language.ENGLISH).say(outer)).isEqualTo("at least 37, Laos");
        assertThat(Messages.in(Language.BURMESE).say(outer)).isEqualTo("အနည်းဆုံး ၃၇၊ လာအို");
    }
}
