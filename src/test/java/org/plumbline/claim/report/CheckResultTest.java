package org.plumbline.claim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

final class CheckResultTest {
    @Test
    void theExitStatusTellsWhetherTheTextHoldsOrTheCaseCannotBeRead() {
        CheckResult fails = SampleResults.fails();
        assertThat(fails.exitStatus()).isEqualTo(1);
        assertThat(SampleResults.unreadable().exitStatus()).isEqualTo(2);
        CheckResult holds = new CheckResult(
                fails.folder(), fails.title(), List.of(), fails.publications().subList(0, 1), List.of());
        assertThat(holds.exitStatus()).isZero();
    }

    @Test
    void aWarningDoesNotStopAText() {
        assertThat(SampleResults.fails().publications().get(1).diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().equals("K110"))
                .hasSize(1)
                .noneMatch(Diagnostic::isError);
    }

    @Test
    void aClaimCountsOnceByItsWorstEdition() {
        Summary summary = Summary.of(SampleResults.fails().publications().get(1));
        assertThat(summary.contradicted()).isEqualTo(1);
        assertThat(summary.notShown()).isEqualTo(2);
        assertThat(summary.supported()).isEqualTo(1);
        assertThat(summary.parity()).isEqualTo(1);
        assertThat(summary.unbound()).isEqualTo(1);
        assertThat(summary.other()).isZero();
    }

    @Test
    void thePageShowsWhatIsHostileAsText() {
        String page = HtmlReport.of(SampleResults.unreadable(), Language.ENGLISH);
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        assertThat(HtmlReport.of(SampleResults.fails(), Language.ENGLISH))
                .doesNotContain("src=", "href=", "url(", "@import")
                .contains("default-src 'none'");
    }

    @Test
    void aPathWithSpacesIsAUriReferenceInSarif() {
        assertThat(SarifReport.of(SampleResults.unreadable(), Language.ENGLISH))
                .contains("records/people%20&%20places.yaml");
    }

    @Test
    void theStoryOfAClaimNamesEveryItemAndVoice() {
        CheckedPublication draft = SampleResults.fails().publications().get(1);
        String story = JudgementStory.of(draft, "killed", Language.ENGLISH, Ink.PLAIN);
        assertThat(story)
                .contains("Leik Kya 13", "Yae Htwet 24", "Nanti", "local defence force", "at least 37")
                .doesNotContain("⟦");
        assertThat(JudgementStory.of(draft, "no-such", Language.ENGLISH, Ink.PLAIN))
                .isEmpty();
    }
}
