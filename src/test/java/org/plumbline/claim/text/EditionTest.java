package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.sheet.Problem;
import org.plumbline.language.Hedge;
import org.plumbline.language.Reading;

class EditionTest {
    private static final String CLAIMS = "claim attacks: count of incidents\nclaim killed: count of incidents\n";

    @Test
    void aReferenceLinkBindsItsTextWithTheHedgeAndTheTruePlace() {
        Publication publication = Texts.english(
                CLAIMS,
                "# Title\n\nSince then, the military\nhas launched [at least **280** attacks][attacks] and [12 more][killed].\n");
        assertThat(Texts.problems(publication)).isEmpty();
        Binding binding = publication.editions().getFirst().bindings().getFirst();
        assertThat(binding.text()).isEqualTo("at least 280 attacks");
        assertThat(binding.place().toString()).isEqualTo("publications/p/en.md:4:15");
        assertThat(binding.end().column()).isEqualTo(39);
        assertThat(binding.line()).startsWith("has launched [");
        assertThat(binding.readings()).singleElement().isInstanceOfSatisfying(Reading.Figure.class, figure -> {
            assertThat(figure.hedge()).isEqualTo(Hedge.AT_LEAST);
            assertThat(figure.low()).isEqualByComparingTo(BigDecimal.valueOf(280));
            assertThat(figure.span().of(binding.text())).isEqualTo("at least 280 attacks");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A heading with [280 attacks][attacks] and [12 dead][killed]\n",
                "| a | b |\n|---|---|\n| [280 attacks][attacks] | [12 dead][killed] |\n",
                "Text[^1]\n\n[^1]: A note with [280 attacks][attacks], [12 dead][killed].\n",
                "- one\n  - [280 attacks][attacks]\n- *so [12 dead][killed]*\n",
                "> [280\n> attacks][attacks] [12 dead][killed]\n",
                "**[280 attacks][attacks]** and _[12 dead][killed]_\n"
            })
    void linksBindInHeadingsTablesNotesListsAndEmphasis(String text) {
        Publication publication = Texts.english(CLAIMS, text);
        assertThat(Texts.problems(publication)).isEmpty();
        assertThat(publication.editions().getFirst().bindings())
                .extracting(Binding::text)
                .containsExactly("280 attacks", "12 dead");
    }

    @Test
    void aLabelAloneInBracketsIsAClaimToo() {
        Publication publication =
                Texts.english("claim attacks: count of incidents\n", "Many [attacks] and [attacks][].\n");
        assertThat(publication.editions().getFirst().bindings()).hasSize(2);
    }

    @Test
    void aLabelThatNoClaimHasIsAnErrorWithTheNearestLabel() {
        Publication publication = Texts.english(
                "claim attacks: count of incidents\n", "So [280 attacks][atacks] came, and [5 others][attacks].\n");
        Problem problem = publication.problems().getFirst();
        assertThat(problem.code()).isEqualTo("K020");
        assertThat(problem.place().toString()).isEqualTo("publications/p/en.md:1:5");
        assertThat(problem.notes().getFirst().arguments()).containsExactly("attacks");
    }

    @Test
    void aMissingEditionIsAnError() {
        Publication publication = Texts.read(
                Texts.sheet("languages en, my\nclaim a: count of incidents\n"),
                Map.of("publications/p/en.md", "[5 attacks][a]\n"));
        assertThat(Texts.problems(publication)).containsExactly("K022 sheet.claims:1:1");
    }

    @Test
    void aClaimThatNothingIsBoundToIsAnError() {
        assertThat(Texts.problems(Texts.english("claim a: count of incidents\n", "Nothing.\n")))
                .containsExactly("K021 sheet.claims:4:1");
    }

    @Test
    void htmlIsShownAsItIsWrittenAndSaidSo() {
        Publication publication =
                Texts.english("", "<script>alert(1)</script>\n\nA <b>word</b> and ![a picture](x.png)\n");
        assertThat(publication.problems()).extracting(Problem::code).containsOnly("K028", "K030");
        assertThat(publication.editions().getFirst().blocks().getFirst().block().text())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aHedgeOutsideTheBracketsIsAnError() {
        assertThat(Texts.problems(Texts.english("claim a: count of incidents\n", "At least [280 attacks][a] came.\n")))
                .containsExactly("K035 en.md:1:1");
    }

    @Test
    void positionsHoldBehindEscapesEntitiesAndAstralLetters() {
        Publication publication =
                Texts.english("claim a: count of incidents\n", "𝒜 \\* &amp; &copy; &#33; `co` [280 attacks][a]\n");
        assertThat(publication
                        .editions()
                        .getFirst()
                        .bindings()
                        .getFirst()
                        .place()
                        .column())
                .isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "- ", "[", "*a ", "**a", "![", "(", "_a", "<b>", "`", "1. ", "\\", "| ", "&", "[a](", "[^",
                "x[a][b"
            })
    void markdownNestedTenThousandDeepIsReadOrRefusedButNeverCrashes(String piece) {
        Publication publication =
                Texts.english("claim a: count of incidents\n", piece.repeat(10_000) + " [5 attacks][a]\n");
        assertThat(publication.editions()).hasSize(1);
    }

    @Test
    void blocksNestedTooDeepAreSaidToBe() {
        List<String> problems = Texts.problems(
                Texts.english("claim a: count of incidents\n", ">".repeat(10_000) + " [5 attacks][a]\n"));
        assertThat(problems).anyMatch(problem -> problem.startsWith("K027"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithAPlace() {
        Publication publication = Publication.read(
                Texts.sheet("languages en\n"),
                NameFinder.NONE,
                path -> java.util.Optional.of(new byte[] {'a', '\n', 'b', (byte) 0xC3, 'x'}));
        assertThat(Texts.problems(publication)).containsExactly("K001 en.md:2:2");
    }

    @Test
    void charactersThatTurnTheTextAroundAreErrors() {
        assertThat(Texts.problems(Texts.english("", "a\u202Eb\n"))).containsExactly("K015 en.md:1:2");
        assertThat(Texts.problems(Texts.english("waive \"12\" because \"x\"\n", "1\u200B2\n")))
                .contains("K015 en.md:1:2");
    }
}
