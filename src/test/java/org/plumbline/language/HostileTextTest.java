package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class HostileTextTest {
    private static final Path NAUGHTY = Path.of("../shared/data/text/naughty-strings.txt");
    private static final int MEGABYTE = 1 << 20;
    private static final int LONG = 1 << 15;

    private static final List<String> OWN = List.of(
            "",
            " ",
            "\u0000",
            "\uD83D",
            "\uDE00\uD83D",
            "1",
            "၁",
            "ဝ",
            "(",
            "((((၁))))",
            "1,2,3,4",
            "1.2.3.4",
            "1..2",
            "-",
            "1-",
            "-1",
            "1--2",
            "at least",
            "at least at least 5",
            "between 5 and",
            "between and 5",
            "from to",
            "အနည်းဆုံး",
            "ကျော်",
            "မှ အထိ",
            "၁ မှ",
            "ဧပြီလ",
            "ဧပြီလ ၀ ရက်",
            "0 April 2025",
            "99999999999999999999999999999999999999999",
            "၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉၉ သိန်း သန်း ကုဋေ",
            "one hundred hundred hundred",
            "million million million million",
            "ရာရာရာရာ ဦး",
            "နှစ်နှစ်နှစ်နှစ်နှစ်",
            "99999/99999/99999",
            "00/00/0000",
            "00.00.0000",
            "0000-00-00",
            "9999-99-99",
            "April 99, 9999",
            "“”‘’«»\"\"''",
            "‘‘‘“““«««",
            "’’’”””»»»",
            "\u103A\u103A\u1039\u1039\u1037",
            "က\u1039က\u1039က\u1039က\u1039",
            "\u200B\u200B၁\u200B\u200B၂\u200B",
            "\uFEFF36 civilians",
            "3\u0301\u0301\u0301\u0301",
            "٣٦ و ३६ 𝟛𝟞 civilians",
            "၄ နှစ်မြောက်မြောက်",
            "14thth",
            "$$$$$5",
            "US$US$5",
            "http://",
            "www.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySpanLiesInsideTheText(Language language) {
        OWN.forEach(text -> assertSane(language, text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNaughtyStringIsReadWithoutHarm(Language language) throws IOException {
        Assumptions.assumeTrue(Files.exists(NAUGHTY), "the list of naughty strings is not here");
        for (String line : Files.readAllLines(NAUGHTY)) {
            assertSane(language, line);
            assertSane(language, line + " 36 civilians " + line);
            assertSane(language, "အရပ်သား ၃၆ ဦး" + line);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anyMixtureOfPiecesIsReadWithoutHarm(Language language) {
        List<String> pieces = new ArrayList<>(OWN);
        pieces.addAll(List.of(
                "36", "၃၆", " ", " ", "\n", "\n\n", "ဦး", "ရက်", "နှစ်", "ခုနှစ်", "၂၀၂၅", "2025", "March", "28", "to",
                "-", "မှ", "အထိ", "နှင့်", "ကြား", "and", "between", "from", "one", "hundred", "half", "a", "third",
                "of", ",", "ဒသမ", "သိန်း", "၊", "။", "“", "”", "\"", "'", "O", "l"));
        Random random = new Random(7);
        for (int i = 0; i < 8_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertSane(language, text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "1",
                "1,000,",
                "1 ",
                "1-",
                "(",
                "“",
                "\"",
                "‘",
                "'a ",
                "’",
                "၁",
                "၁ ",
                "နှစ်",
                "ရာ",
                "ကျော် ",
                "က",
                "က္",
                "်",
                "အနည်းဆုံး ",
                "at least ",
                "between 1 and ",
                "from ",
                "one ",
                "million ",
                "April ",
                "2025-",
                "၂၀၂၅ ",
                "ဧပြီလ ",
                "1O",
                "၁ဝ",
                "\u200B",
                "\u202E",
                "\n",
                "\uFFFC",
                "US$",
                "1 to ",
                "၁ မှ ",
                "hundred and ",
                "သန်း",
                "တစ်သန်း",
                "twenty-",
                "1/1/",
                "1.1.",
                "\u0301",
                "“a\n",
                "\"a\n",
                "'",
                "of the ",
                "a, b, "
            })
    void aLongTextOfOneThingIsRead(String piece) {
        String text = piece.repeat(LONG / piece.length());
        for (Language language : Language.values()) {
            TextReader reader = TextReader.of(language);
            reader.read(text, Shown.DAY);
            reader.faults(text);
        }
        NameMatcher.of(Map.of("a a a a b", "x", "က က ခ", "y")).find(text);
        Folding.words(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At least 280 air and artillery attacks since 28 March 2025, “he said”.\n\n",
                "အနည်းဆုံး အရပ်သား ၃၇ ဦး ၂၀၂၅ ခုနှစ် ဧပြီလ ၁၈ ရက်တွင် သေဆုံးသည်။\n\n"
            })
    void aMegabyteOfProseIsRead(String sentence) {
        int times = MEGABYTE / sentence.length();
        Language language = sentence.startsWith("A") ? Language.ENGLISH : Language.BURMESE;
        long figures = TextReader.of(language).read(sentence.repeat(times), Shown.DAY).stream()
                .filter(Reading.Figure.class::isInstance)
                .count();
        assertThat(figures).isEqualTo(times);
    }

    private static void assertSane(Language language, String text) {
        List<Reading> readings = TextReader.of(language).read(text, Shown.DAY);
        Span before = null;
        for (Reading reading : readings) {
            assertThat(reading.span().end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(reading.span().start())
                    .as(text)
                    .isLessThan(reading.span().end());
            if (reading instanceof Reading.Figure figure) {
                assertThat(figure.span().holds(figure.number())).as(text).isTrue();
            }
            if (reading instanceof Reading.Quotation quotation) {
                assertThat(quotation.inner().of(text)).isEqualTo(quotation.words());
            } else {
                assertThat(before == null || !before.meets(reading.span()))
                        .as(text)
                        .isTrue();
                before = reading.span();
            }
        }
        for (Fault fault : TextReader.of(language).faults(text)) {
            assertThat(fault.span().end()).isLessThanOrEqualTo(text.length());
        }
    }
}
