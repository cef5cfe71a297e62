package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.sheet.SheetParser;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Law 14: what no machine can check is shown, not judged; a second person marks it. */
class Law14ShownNotJudgedTest {
    @Test
    void eachClaimSaysHowItIsReadInTheReadersLanguage() {
        Judgement judgement = CaseText.given()
                .says("at least 1 attack", "count of incidents by army, until 2025-04-20")
                .judgement();
        String english = Messages.in(Language.ENGLISH).say(judgement.reads());
        String burmese = Messages.in(Language.BURMESE).say(judgement.reads());
        assertThat(english).contains("incidents", "Northland Army", "20 April 2025");
        assertThat(burmese).contains("Northland Army", "၂၀").isNotEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            [the army met the League from 10 to 12 April 2025] | summit happened, from ? to ? | Spring Summit happened, from 10 April 2025 to 12 April 2025
            [on 10 April 2025]                                 | summit happened, on ?        | Spring Summit happened, on the day: 10 April 2025
            [around 10 April 2025]                             | summit happened, on ?        | Spring Summit happened, on the day: a day not known exactly (between 7 April 2025 and 13 April 2025)
            [in mid-April 2025]                                | summit happened, on ?        | Spring Summit happened, on the day: a day not known exactly (April 2025)
            [Northland, Southland and Westland at the summit]  | each named took part in summit | Northland, Southland, Westland took part in Spring Summit
            [“good start”]                                     | army said ?                  | Northland Army said “good start”
            """)
    void whatTheTextGivesStandsInTheReading(String text, String claim, String read) {
        Judgement judgement = CaseText.given("""
                - Engagement: summit
                  kind: meeting
                  name: Spring Summit
                  start: 2025-04-10
                  end: 2025-04-12
                  of: league
                  source: a1
                """).says(text, claim).judgement();
        assertThat(Messages.in(Language.ENGLISH).say(judgement.reads())).isEqualTo(read);
    }

    @Test
    void theVerbOfTheTextChangesNoVerdict() {
        CaseText given = CaseText.given("""
                - Report: x1
                  kind: attack
                  actor: army
                  date: 2025-04-10
                  place: village-1
                  source: a1
                """);
        String claim = "count of incidents by army, until 2025-04-20";
        assertThat(given.says("launched at least 1 attack", claim).verdict())
                .isEqualTo(given.says("unleashed at least 1 attack", claim).verdict());
    }

    @Test
    void aSecondPersonsMarkIsKeptWithTheirName() {
        Sheet sheet =
                SheetParser.parse("publications/p/sheet.claims", """
                        publication "A title"
                        dated 2025-04-23
                        languages en
                        claim it: count of incidents
                        checked it by AB
                        """).sheet().orElseThrow();
        assertThat(sheet.marks()).hasSize(1);
        assertThat(sheet.marks().getFirst().review()).isEqualTo(Sheet.Review.CHECKED);
        assertThat(sheet.marks().getFirst().by()).isEqualTo("AB");
    }
}
