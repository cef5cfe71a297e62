package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String CLAIM = "claim a: count of incidents by russia\n";

    @Test
    void everyFigureDayQuotationAndNameMustBeBound() {
        Publication publication = Texts.english(
                CLAIM,
                "# The 3 meetings\n\nOn 17 April 2025 India said \"very successful\" of it.\n\n[5 attacks][a]\n");
        assertThat(Texts.problems(publication))
                .containsExactly("K030 en.md:1:7", "K031 en.md:3:4", "K033 en.md:3:18", "K032 en.md:3:29");
        assertThat(publication.coverage().getFirst().figures()).isEqualTo(3);
        assertThat(publication.coverage().getFirst().bound()).isEqualTo(1);
    }

    @Test
    void aNameIsBoundWhereTheSameParagraphBindsIt() {
        assertThat(Texts.problems(Texts.english(CLAIM, "Russia made [5 attacks][a]. Later Russia stopped.\n")))
                .isEmpty();
        assertThat(Texts.problems(Texts.english(CLAIM, "[5 attacks][a]\n\nRussia stopped.\n")))
                .containsExactly("K033 en.md:3:1");
    }

    @Test
    void aNameWithANumberInItIsNoFigure() {
        assertThat(Texts.problems(Texts.english(
                        CLAIM + "waive \"Five-Point Consensus\" because \"a name\"\n",
                        "The Five-Point Consensus and [5 attacks][a].\n")))
                .isEmpty();
    }

    @Test
    void waivedWordsAndOpinionsNeedNoClaim() {
        Publication publication = Texts.english(
                CLAIM + "waive \"24 hours\" because \"a saying\"\nopinion \"hollow calls of 100 liars\"\n",
                "In 24 hours, hollow calls of 100\nliars. [5 attacks][a]\n");
        assertThat(Texts.problems(publication)).isEmpty();
        assertThat(publication.coverage().getFirst().waived()).isEqualTo(1);
    }

    @Test
    void aQuotationIsWaivedByTheWordsThatItsHelpTells() {
        for (String quotation : List.of(
                "“We will remember them.”",
                "\"We will remember them.\"",
                "‘We will remember them.’",
                "«We will remember them.»")) {
            String text = "On the wall stands " + quotation + ".\n";
            Publication told = Texts.english("", text);
            assertThat(Texts.problems(told)).as(quotation).containsExactly("K032 en.md:1:20");
            assertThat(told.problems().getFirst().notes().getFirst().arguments())
                    .containsExactly("We will remember them.");
            String waiver = "waive \"We will remember them.\" because \"a saying\"\n";
            assertThat(Texts.problems(Texts.english(waiver, text)))
                    .as(quotation)
                    .isEmpty();
            assertThat(Texts.problems(foreign("", text))).as(quotation).contains("K032 note t.txt:1:20");
            assertThat(Texts.problems(foreign(waiver, text))).as(quotation).isEmpty();
        }
    }

    @Test
    void aQuotationIsWaivedOnlyIfAllItsWordsAre() {
        String text = "It says “We will remember all 12 of them.”\n";
        assertThat(Texts.problems(
                        Texts.english("waive \"We will remember all 12 of them\" because \"a saying\"\n", text)))
                .isEmpty();
        assertThat(Texts.problems(Texts.english("waive \"We will remember\" because \"a saying\"\n", text)))
                .containsExactly("K032 en.md:1:9");
        assertThat(Texts.problems(Texts.english("waive \"something\" because \"a\"\n", "It says “…” and something.\n")))
                .containsExactly("K032 en.md:1:9");
    }

    private static Publication foreign(String items, String text) {
        String digest = EditionReader.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Texts.read(Texts.sheet("text en \"t.txt\" sha256 " + digest + "\n" + items), Map.of("t.txt", text));
    }

    @Test
    void aWaiverThatMatchesNothingIsNoted() {
        assertThat(Texts.problems(Texts.english("waive \"25 hours\" because \"a saying\"\n", "Nothing.\n")))
                .containsExactly("K034 note sheet.claims:4:1");
    }

    @Test
    void webAddressesAssertNothing() {
        assertThat(
                        Texts.problems(
                                Texts.english(
                                        "",
                                        "See https://example.org/2025/04/23 and <https://example.org/17> and [there](https://x.org/5).\n")))
                .isEmpty();
    }

    @Test
    void aRangeOfYearsASuperlativeAndWordsOfCauseAreErrors() {
        Publication publication =
                Texts.english(CLAIM, "From 2021-2023 the leading supplier made [5 attacks][a] because of it.\n");
        assertThat(Texts.problems(publication)).contains("K040 en.md:1:6", "K041 en.md:1:20", "K042 en.md:1:57");
    }

    @Test
    void nobodyIsToldToRewriteSomebodyElsesText() {
        String text = "From 2021-2023 the leading supplier sold because of it.\n";
        assertThat(helps(foreign("", text)))
                .containsExactly(
                        "K040 text.wording-help-elsewhere",
                        "K041 text.wording-help-elsewhere",
                        "K042 text.wording-help-elsewhere");
        assertThat(helps(Texts.english("", text)))
                .containsExactly("K040 text.year-range-help", "K041 text.superlative-help", "K042 text.cause-help");
    }

    private static List<String> helps(Publication publication) {
        return publication.problems().stream()
                .filter(problem -> problem.code().startsWith("K04"))
                .map(problem -> problem.code() + " " + problem.notes().getLast().key())
                .toList();
    }

    @Test
    void aSuperlativeThatARankDefinesStands() {
        assertThat(Texts.problems(Texts.english(
                        "claim r: rank of india among suppliers of arms to army, by value, until 2025-01-01\n",
                        "[India was the largest supplier][r].\n")))
                .isEmpty();
    }

    @Test
    void aParagraphInZawgyiIsOneError() {
        Publication publication = Texts.both(
                CLAIM,
                "[5 attacks][a]\n",
                "[၅ ကြိမ်][a]\n\nျမန္မာႏိုင္ငံတြင္ ၂၀၂၅ ခုႏွစ္ ဧၿပီလ ၁၇ ရက္ေန႔တြင္ စစ္တပ္က ေလေၾကာင္းတိုက္ခိုက္မႈ ၂၈၀ ျပဳလုပ္ခဲ့သည္။\n");
        assertThat(Texts.problems(publication))
                .filteredOn(problem -> problem.contains("my.md:3"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("P007");
    }
}
