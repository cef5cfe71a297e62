package org.plumbline.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    private static final String TEXT =
            "The first line, with 36 civilians in it.\nThen 36 civilians again, and “more”.\n";

    private static Publication publication(String text, String anchors) {
        String digest = EditionReader.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Texts.read(
                Texts.sheet("text en \"t.txt\" sha256 " + digest + "\nclaim a: count of incidents\n" + anchors),
                Map.of("t.txt", text));
    }

    private static java.util.List<String> errors(Publication publication) {
        return publication.problems().stream()
                .filter(org.plumbline.claim.sheet.Problem::isError)
                .map(problem -> problem.code() + " " + problem.notes())
                .toList();
    }

    @Test
    void aQuotationThatStandsOnceBinds() {
        Publication publication = publication(TEXT, "  on \"The first line\"\n");
        assertThat(errors(publication)).isEmpty();
        assertThat(publication
                        .editions()
                        .getFirst()
                        .bindings()
                        .getFirst()
                        .place()
                        .toString())
                .isEqualTo("t.txt:1:1");
    }

    @Test
    void theWordsBeforeSayWhichPlaceIsMeant() {
        Publication publication = publication(TEXT, "  on \"36 civilians\" after \"Then\"\n");
        assertThat(errors(publication)).isEmpty();
        Binding binding = publication.editions().getFirst().bindings().getFirst();
        assertThat(binding.place().toString()).isEqualTo("t.txt:2:6");
        assertThat(binding.readings()).hasSize(1);
    }

    @Test
    void severalPlacesAreAnErrorThatNamesThem() {
        assertThat(errors(publication(TEXT, "  on \"36 civilians\"\n")))
                .singleElement()
                .asString()
                .startsWith("K025")
                .contains("t.txt:1:22, t.txt:2:6");
    }

    @Test
    void aLostQuotationIsAnErrorThatNamesTheNearestPlaceAndBindsNothing() {
        Publication publication = publication(TEXT, "  on \"37 civilians again\"\n");
        assertThat(errors(publication))
                .singleElement()
                .asString()
                .startsWith("K024")
                .contains("36 civilians again");
        assertThat(publication.editions().getFirst().bindings()).isEmpty();
    }

    @Test
    void quotationMarksOfAnotherShapeAreNotTheSameWords() {
        assertThat(errors(publication(TEXT, "  on \"and 'more'\"\n")))
                .singleElement()
                .asString()
                .startsWith("K024");
    }

    @Test
    void aLineBreakInTheTextCountsAsASpace() {
        String text = "Lines are\nbroken here\n\nand there.\n";
        assertThat(errors(publication(text, "  on \"are broken\"\n"))).isEmpty();
        assertThat(errors(publication(text, "  on \"here and there\"\n")))
                .singleElement()
                .asString()
                .startsWith("K024");
    }

    @Test
    void anotherDigestIsAnErrorAndNothingIsBound() {
        Publication publication = Texts.read(
                Texts.sheet("text en \"t.txt\" sha256 " + "0".repeat(64)
                        + "\nclaim a: count of incidents\n  on \"The first line\"\n"),
                Map.of("t.txt", TEXT));
        assertThat(errors(publication)).singleElement().asString().startsWith("K023");
        assertThat(publication.editions().getFirst().bindings()).isEmpty();
    }

    @Test
    void whatIsNotBoundIsANote() {
        Publication publication = publication(TEXT, "  on \"The first line\"\n");
        assertThat(publication.problems()).extracting(problem -> problem.code()).contains("K030", "K032");
        assertThat(publication.coverage().getFirst().figures()).isEqualTo(2);
    }
}
