package org.plumbline.claim.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

class ClaimReadingTest {
    private static String in(Language language, Claim claim) {
        return Messages.in(language).say(ClaimReading.of(claim, id -> new Phrase.Name(id.replace('-', ' '), "")));
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

    static java.util.stream.Stream<String> claims() throws IOException {
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
