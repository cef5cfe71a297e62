package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

class ColumnTest {
    /** A4 less its margin of 20 mm, in points, and a tenth of a point for rounding. */
    private static final double RIGHT = (210 - 20) * 72 / 25.4 + 0.1;

    private static final double LEFT = 20 * 72 / 25.4 - 0.1;

    private static final String LONG_WORD = "ကျွန်ုပ်".repeat(40);
    private static final String LONG_ADDRESS = "https://example.org/" + "a-very_long/path".repeat(30);

    @Test
    void aBurmeseWordOfThreeHundredLettersIsBrokenBetweenClustersInsideTheColumn() throws IOException {
        List<TextPosition> letters = inColumn("<p>" + LONG_WORD + "</p>", Language.BURMESE);
        assertThat(letters).anySatisfy(letter -> assertThat(letter.getUnicode()).isEqualTo("ကျွ"));
    }

    @Test
    void aLongAddressIsBrokenInsideTheColumn() throws IOException {
        inColumn(
                "<p>See " + LONG_ADDRESS + " (<a href=\"https://example.org\">" + LONG_ADDRESS + "</a>)</p>",
                Language.ENGLISH);
    }

    @Test
    void aTableThatWantsMoreThanThePageIsFitted() throws IOException {
        String cells = ("<td>" + LONG_WORD + "</td><td>" + LONG_ADDRESS + "</td>").repeat(5);
        inColumn("<table><tr>" + cells + "</tr></table>", Language.BURMESE);
    }

    @Test
    void runningTextStaysInsideTheColumn() throws IOException {
        inColumn("<p>" + (Made.BURMESE + " ").repeat(60) + "</p>", Language.BURMESE);
        inColumn("<p>" + "At least 36 civilians (two sources) were killed. ".repeat(60) + "</p>", Language.ENGLISH);
    }

    @Test
    void aTableRepeatsItsHeadOnEachPage() throws IOException {
        String body = "<table><thead><tr><th>HEADING</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(200)
                + "</tbody></table>";
        try (PDDocument document = Loader.loadPDF(Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document).split("HEADING", -1))
                    .hasSize(document.getNumberOfPages() + 1);
        }
    }

    private static List<TextPosition> inColumn(String body, Language language) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Made.written(Made.page(language, body), language))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat((double) letter.getXDirAdj()).isGreaterThan(LEFT);
            if (!letter.getUnicode().isBlank()) {
                assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                        .isLessThan(RIGHT);
            }
        });
        return letters;
    }
}
