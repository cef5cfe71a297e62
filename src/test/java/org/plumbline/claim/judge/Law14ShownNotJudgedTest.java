package org.plumbline.claim.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        assertThat(Messages.in(Language.ENGLISH).say(judgement.reads()))
                .contains("count of incidents by army, until 2025-04-20");
        assertThat(Messages.in(Language.BURMESE).say(judgement.reads()))
                .contains("count of incidents by army")
                .isNotEqualTo(Messages.in(Language.ENGLISH).say(judgement.reads()));
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
