package org.plumbline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.language.Shown.english;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36 civilians                                   | 36 civilians = EXACT 36 person
            at least 280 air and artillery attacks         | at least 280 air and artillery attacks = AT_LEAST 280 attack
            no fewer than 13 people                        | no fewer than 13 people = AT_LEAST 13 person
            no less than 13 people                         | no less than 13 people = AT_LEAST 13 person
            36 or more civilians                           | 36 or more civilians = AT_LEAST 36 person
            36 civilians or more                           | 36 civilians or more = AT_LEAST 36 person
            50+ houses                                     | 50+ houses = AT_LEAST 50 building
            more than 2000 people                          | more than 2000 people = MORE_THAN 2000 person
            over 20 villages                               | over 20 villages = MORE_THAN 20 place
            up to 50 people                                | up to 50 people = AT_MOST 50 person
            at most 50 people                              | at most 50 people = AT_MOST 50 person
            no more than 50 people                         | no more than 50 people = AT_MOST 50 person
            fewer than 41 attacks                          | fewer than 41 attacks = FEWER_THAN 41 attack
            less than 41 attacks                           | less than 41 attacks = FEWER_THAN 41 attack
            nearly 40 attacks                              | nearly 40 attacks = NEARLY 40 attack
            almost 40 attacks                              | almost 40 attacks = NEARLY 40 attack
            around 42 attacks                              | around 42 attacks = AROUND 42 attack
            about 42 attacks                               | about 42 attacks = AROUND 42 attack
            some 42 attacks                                | some 42 attacks = AROUND 42 attack
            approximately 42 attacks                       | approximately 42 attacks = AROUND 42 attack
            between 30 and 40 attacks                      | between 30 and 40 attacks = BETWEEN 30-40 attack
            30 to 40 attacks                               | 30 to 40 attacks = BETWEEN 30-40 attack
            30–40 attacks                                  | 30–40 attacks = BETWEEN 30-40 attack
            between one hundred and two hundred people     | between one hundred and two hundred people = BETWEEN 100-200 person
            dozens of civilians                            | dozens of civilians = DOZENS 24 person
            hundreds of thousands of people                | hundreds of thousands of people = DOZENS 200000 person
            two dozen soldiers                             | two dozen soldiers = EXACT 24 person
            more than a hundred houses                     | more than a hundred houses = MORE_THAN 100 building
            half a million people                          | half a million people = EXACT 500000 person
            two-thirds of them                             | two-thirds = EXACT 0.6667 share
            the two-day session                            | two-day = EXACT 2 day
            four years                                     | four years = EXACT 4 year
            twenty-one days                                | twenty-one days = EXACT 21 day
            ninety-nine thousand people                    | ninety-nine thousand people = EXACT 99000 person
            one hundred and five people                    | one hundred and five people = EXACT 105 person
            3.5 million people                             | 3.5 million people = EXACT 3500000 person
            1,000,000 people                               | 1,000,000 people = EXACT 1000000 person
            15 percent                                     | 15 percent = EXACT 15 percent
            15 per cent                                    | 15 per cent = EXACT 15 percent
            15%                                            | 15% = EXACT 15 percent
            $1 billion                                     | $1 billion = EXACT 1000000000 usd
            more than US$ 300,000                          | more than US$ 300,000 = MORE_THAN 300000 usd
            $5m                                            | $5m = EXACT 5000000 usd
            7.7 magnitude earthquake                       | 7.7 magnitude = EXACT 7.7 magnitude
            a magnitude of 7.7                             | 7.7 = EXACT 7.7 magnitude
            20 air, sea and drone attacks                  | 20 air, sea and drone attacks = EXACT 20 attack
            at 13:00                                       | 13:00 = EXACT 13 clock
            """)
    void aFigureComesWithItsHedgeAndUnit(String text, String reading) {
        assertThat(english(text)).containsExactly(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on 28 March 2025            | 28 March 2025 = 2025-03-28
            on 28th of March 2025       | 28th of March 2025 = 2025-03-28
            on March 28, 2025           | March 28, 2025 = 2025-03-28
            on March 28                 | March 28 = 2025-03-28 (no year)
            on 28 March                 | 28 March = 2025-03-28 (no year)
            April 24 marks it           | April 24 = 2024-04-24 (no year)
            in March 2025               | March 2025 = 2025-03
            in March                    | March = 2025-03 (no year)
            in 2025                     | 2025 = 2025
            on 2025-03-28               | 2025-03-28 = 2025-03-28
            on 28.3.2025                | 28.3.2025 = 2025-03-28
            on 28/3/2025                | 28/3/2025 = 2025-03-28
            on Sept. 5, 2024            | Sept. 5, 2024 = 2024-09-05
            29 February 2024            | 29 February 2024 = 2024-02-29
            29 February                 | 29 February = 2024-02-29 (no year)
            2021-2023                   | 2021-2023 = 2021..2023
            2021–23                     | 2021–23 = 2021..2023
            led it from 2021 to 2023    | from 2021 to 2023 = 2021..2023
            between 2021 and 2023       | between 2021 and 2023 = 2021..2023
            2–22 April 2025             | 2–22 April 2025 = 2025-04-02..2025-04-22
            from 2 to 22 April          | from 2 to 22 April = 2025-04-02..2025-04-22
            April 2-22, 2025            | April 2-22, 2025 = 2025-04-02..2025-04-22
            2 April to 3 May 2024       | 2 April to 3 May 2024 = 2024-04-02..2024-05-03
            20 December to 5 January 2025 | 20 December to 5 January 2025 = 2024-12-20..2025-01-05
            March to May 2024           | March to May 2024 = 2024-03..2024-05
            in the 1990s                | 1990s = [1990-01-01..1999-12-31]
            """)
    void aDayIsReadInEveryWayItIsWritten(String text, String reading) {
        List<String> shown = english(text);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst()).isEqualTo(reading.replace("[1990-01-01..1999-12-31]", "1990..1999"));
    }

    @Test
    void twoDaysOfOneMonthAreTwoDays() {
        assertThat(english("on 19 and 20 March 2025")).containsExactly("19 = 2025-03-19", "20 March 2025 = 2025-03-20");
        assertThat(english("on March 19 and 20"))
                .containsExactly("March 19 = 2025-03-19 (no year)", "20 = 2025-03-20 (no year)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It may rain on the march
            one of the leading suppliers
            No one saw one another
            F-16 jets of the G20 and COVID-19
            May the talks go on
            see https://example.org/2025/04/18?n=5
            first of all
            """)
    void aWordThatOnlyLooksLikeAFigureIsNone(String text) {
        assertThat(english(text)).isEmpty();
    }

    @Test
    void aNumberBehindAMonthMayCountSomething() {
        assertThat(english("In March 36 civilians were killed"))
                .containsExactly("March = 2025-03 (no year)", "36 civilians = EXACT 36 person");
    }

    @Test
    void fourDigitsBeforeAUnitAreNoYear() {
        assertThat(english("2000 people fled in 2023"))
                .containsExactly("2000 people = EXACT 2000 person", "2023 = 2023");
    }

    @Test
    void aChangeIsNoRange() {
        assertThat(english("rose from 20 to 36 attacks"))
                .containsExactly("20 = EXACT 20", "36 attacks = EXACT 36 attack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the 14th meeting            | 14th = #14
            the fourth meeting          | fourth = #4
            the twenty-first meeting    | twenty-first = #21
            came fourth at best         | fourth = AT_LEAST #4
            no higher than 4th by value | 4th = AT_LEAST #4
            fourth or lower             | fourth = AT_LEAST #4
            second at worst             | second = AT_MOST #2
            the fourth best meeting     | fourth = #4
            the combat best fourth      | fourth = #4
            """)
    void anOrdinalIsNoFigure(String text, String reading) {
        assertThat(english(text)).containsExactly(reading);
    }

    @Test
    void aLimitOfARankMayStandOnTheNextLine() {
        assertThat(english("came fourth\nat best")).containsExactly("fourth = AT_LEAST #4");
    }

    @Test
    void aNameThatTheCallerMasksIsNotRead() {
        String text = "the Five-Point Consensus and 36 Rohingya civilians";
        Span consensus = new Span(4, 24);
        Span rohingya = new Span(32, 40);
        List<Reading> readings = TextReader.of(Language.ENGLISH).read(text, Shown.DAY, List.of(consensus, rohingya));
        assertThat(readings.stream().map(reading -> Shown.line(reading, text)))
                .containsExactly("36 Rohingya civilians = EXACT 36 person");
    }

    @Test
    void aQuotationMayHoldOtherReadings() {
        assertThat(english("He said “at least 5 people” died"))
                .containsExactly(
                        "“at least 5 people” = says at least 5 people", "at least 5 people = AT_LEAST 5 person");
    }

    @Test
    void eachParagraphOfALongQuotationIsOne() {
        assertThat(english("She says: \"It failed.\n\"It must end.\""))
                .containsExactly("\"It failed. = says It failed.", "\"It must end.\" = says It must end.");
    }

    @Test
    void anApostropheIsNoQuotationMark() {
        assertThat(english("ASEAN’s members’ seat isn't the junta's")).isEmpty();
        assertThat(english("their 'hollow calls' and ‘peace’"))
                .containsExactly("'hollow calls' = says hollow calls", "‘peace’ = says peace");
    }
}
