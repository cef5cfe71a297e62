package org.plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The article and the piece on counting hold; the draft shows its five faults and no other. */
class ExamplePublicationsTest {
    private static final JudgedExample ARTICLE =
            JudgedExample.of(JudgedExample.CASE.resolve("publications/cooperation-and-conduct/sheet.claims"));
    private static final JudgedExample DRAFT =
            JudgedExample.of(JudgedExample.CASE.resolve("publications/first-draft/sheet.claims"));

    private static final JudgedExample COUNTING =
            JudgedExample.of(JudgedExample.CASE.resolve("publications/counting-during-a-pause/sheet.claims"));

    @Test
    void whatWasInForceAndWhatWasCountedHoldsWithoutATrend() {
        assertThat(COUNTING.verdicts()).hasSize(24);
        assertThat(COUNTING.with("supported")).hasSameSizeAs(COUNTING.verdicts().keySet());
        assertThat(COUNTING.errors()).isEmpty();
    }

    @Test
    void everyClaimOfTheArticleIsSupportedInBothLanguages() {
        assertThat(ARTICLE.verdicts()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(ARTICLE.with("supported")).hasSameSizeAs(ARTICLE.verdicts().keySet());
    }

    @Test
    void nothingIsLeftUnboundInTheArticleAndItsEditionsAgree() {
        assertThat(ARTICLE.errors()).isEmpty();
    }

    @Test
    void theDraftContradictsTheEvidenceOfTheKilled() {
        assertThat(DRAFT.with("contradicted")).containsExactly("en killed", "my killed");
    }

    @Test
    void theDraftSaysMoreThanIsShownOfTheGuestTheTermAndTheAttacks() {
        assertThat(DRAFT.with("not shown"))
                .containsExactlyInAnyOrder(
                        "en partners", "en earlier", "en attacks", "my partners", "my earlier", "my attacks");
    }

    @Test
    void theDraftsEditionsDifferInOneHedge() {
        assertThat(DRAFT.errors()).singleElement().asString().startsWith("P003 publications/first-draft/my.md:");
    }

    @Test
    void noTextMaySayThatAttacksRoseOrFellAroundThePauseOrTheMeeting(@TempDir Path folder) throws IOException {
        String trend = "trend of incidents by myanmar-military, kind air-attack, in myanmar,"
                + " 20 days before and 20 days after ";
        Files.writeString(folder.resolve("sheet.claims"), """
                publication "A rise"
                dated 2025-07-15
                author example-desk
                languages en, my
                claim rose: %1$sceasefire-2025, up
                claim fell: %1$sceasefire-2025, down
                claim after: %1$sbangkok-meeting, up
                """.formatted(trend));
        Files.writeString(
                folder.resolve("en.md"),
                "[The attacks rose][rose]. [The attacks fell][fell]. [They rose after the meeting][after].\n");
        Files.writeString(
                folder.resolve("my.md"),
                "[တိုက်ခိုက်မှု တိုးလာသည်][rose]။ [တိုက်ခိုက်မှု လျော့သွားသည်][fell]။ [တွေ့ဆုံပြီးနောက် တိုးလာသည်][after]။\n");
        JudgedExample text = JudgedExample.of(folder.resolve("sheet.claims"));
        assertThat(text.with("not shown"))
                .containsExactly("en rose", "en fell", "en after", "my rose", "my fell", "my after");
    }
}
