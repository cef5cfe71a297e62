package org.plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
