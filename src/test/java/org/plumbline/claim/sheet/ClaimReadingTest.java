package org.plumbline.claim.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

class ClaimReadingTest {
    private static String in(Language language, Claim claim) {
        return in(language, claim, ClaimReading.Given.NOTHING);
    }

    private static String in(Language language, Claim claim, ClaimReading.Given given) {
        return Messages.in(language)
                .say(ClaimReading.of(
                        claim, id -> new Phrase.Name(id.replace('-', ' '), ""), given, label -> Optional.empty()));
    }

    private static ClaimReading.Given dates(String... days) {
        return new ClaimReading.Given(
                Stream.of(days).map(ClaimReadingTest::days).toList(), List.of(), Optional.empty());
    }

    private static ClaimReading.Given.Days days(String written) {
        String[] ends = written.split(" to ", -1);
        return new ClaimReading.Given.Days(
                ImpreciseDate.on(LocalDate.parse(ends[0])),
                ImpreciseDate.on(LocalDate.parse(ends[ends.length - 1])),
                ends.length > 1,
                false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    count of incidents, from ? to ?        | 2025-03-28             | from 28 March 2025 to the date given in the text
                    count of incidents, from ? to ?        | 2025-03-28, 2025-04-23 | from 28 March 2025 to 23 April 2025
                    count of incidents, from ? to ?        | 2025-03-28 to 2025-04-23 | from 28 March 2025 to 23 April 2025
                    count of incidents, from ? to ?        | 2025-04-01 to 2025-04-01, 2025-04-18 | from 1 April 2025 to 1 April 2025
                    days since ?, as of ?                  | 2025-03-28, 2025-04-12 to 2025-04-20 | as known on 20 April 2025
                    count of incidents, from 2025-03-28 to ? | 2025-04-23           | from 28 March 2025 to 23 April 2025
                    count of incidents, since ?            | 2025-03-28 to 2025-04-23 | from 28 March 2025 on
                    count of incidents, until ?            | 2025-03-28 to 2025-04-23 | up to and with 23 April 2025
                    count of incidents, during ?           | 2025-03-28 to 2025-04-23 | in the time: 28 March 2025 to 23 April 2025
                    count of incidents, on ?               | 2025-03-28             | on the day: 28 March 2025
                    count of incidents, on ?               |                        | on the day: the date given in the text
                    count of incidents, since ?, before ?  | 2025-03-28, 2025-04-23 | from 28 March 2025 on, before 23 April 2025
                    days since ?, until ?                  | 2025-03-28, 2025-04-23 | the full days since 28 March 2025, up to and with 23 April 2025
                    """)
    void datesOfTheTextStandWhereTheClaimAsksForThem(String text, @Nullable String days, String read) {
        assertThat(in(
                        Language.ENGLISH,
                        SheetParserTest.claim(text),
                        days == null ? ClaimReading.Given.NOTHING : dates(days.split(", ", -1))))
                .endsWith(read);
    }

    @Test
    void partiesAndQuotedWordsOfTheTextStandWhereTheClaimAsksForThem() {
        ClaimReading.Given given =
                new ClaimReading.Given(List.of(), List.of("china", "russia", "japan"), Optional.of("very successful"));
        assertThat(in(Language.ENGLISH, SheetParserTest.claim("each named took part in ewg-ct-14"), given))
                .isEqualTo("china, russia, japan took part in ewg ct 14");
        assertThat(in(Language.ENGLISH, SheetParserTest.claim("anwar-ibrahim said ?"), given))
                .isEqualTo("anwar ibrahim said “very successful”");
    }

    @Test
    void aComparisonSaysWhatIsCompared() {
        Claim claim = SheetParserTest.read("""
                claim x: compare later with earlier, more
                claim later: count of incidents
                claim earlier: count of incidents
                """).sheet().orElseThrow().claims().getFirst();
        Function<String, Optional<Phrase>> others =
                label -> label.equals("later") ? Optional.of(Phrase.of("sheet.reads.count")) : Optional.empty();
        assertThat(Messages.in(Language.ENGLISH)
                        .say(ClaimReading.of(claim, id -> new Phrase.Name(id, ""), ClaimReading.Given.NOTHING, others)))
                .isEqualTo("(the number of incidents) is more than (the claim earlier)");
    }

    @Test
    void aCountIsReadWithAllItsLimits() {
        Claim claim = SheetParserTest.claim(
                "count of incidents by myanmar-military, kind air-attack or artillery, in myanmar, from 2025-03-28 to 2025-04-23");
        assertThat(in(Language.ENGLISH, claim))
                .isEqualTo(
                        "the number of incidents, by myanmar military, of the kind air attack or artillery, in myanmar,"
                                + " from 28 March 2025 to 23 April 2025");
    }

    static Stream<String> claims() throws IOException {
        return ClaimsPageTest.claims();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyExampleCanBeReadInBothLanguages(String text) {
        Claim claim = SheetParserTest.read(
                        text + "\nclaim attacks-after: count of incidents\nclaim attacks-before: count of incidents\n")
                .sheet()
                .orElseThrow()
                .claims()
                .getFirst();
        assertThat(in(Language.ENGLISH, claim)).doesNotContain("⟦", "{");
        assertThat(in(Language.BURMESE, claim)).doesNotContain("⟦", "{");
    }
}
