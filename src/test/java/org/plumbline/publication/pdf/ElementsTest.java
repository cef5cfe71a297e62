package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every element that a page of ours has can be set, with the fonts that we have. */
class ElementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<main><h1>T</h1><section><article><h2>t</h2><p>အ <code>count of x</code></p></article></section></main>",
                "<pre>as it\nstands</pre>",
                "<p><em>stressed</em> <strong>more</strong> <i>i</i> <cite>c</cite></p>",
                "<dl><dt>a</dt><dd>b<ul><li>c</li></ul></dd></dl>",
                "<blockquote>q</blockquote><hr/>",
                "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d <a href=\"https://example.org\">e</a></dd></dl><dl/>",
                "<ol start=\"3\"><li><p>x</p></li></ol>"
            })
    void anElementIsSetAndStaysForArchives(String body) {
        byte[] pdf = Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aTermIsReadWhereItStandsAsTheHeadOfItsRow() throws IOException {
        String body = "<dl><dt>term</dt><dd>meaning</dd></dl><p>after</p>";
        try (PDDocument pdf = Loader.loadPDF(Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))) {
            assertThat(Structure.of(pdf)).containsSubsequence("Table", "TR", "TH", "TD", "P");
        }
    }

    @Test
    void aHeadRepeatedOnALaterPageIsNotReadAgain() throws IOException {
        String body = "<table><thead><tr><th>HEAD</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(200)
                + "</tbody></table>";
        try (PDDocument pdf = Loader.loadPDF(Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(Structure.of(pdf)).filteredOn("TH"::equals).hasSize(1);
            assertThat(Structure.sections(pdf, "TH")).isEqualTo(1);
        }
    }

    /** However much room there is left for the table on the page on which it begins. */
    @Test
    void aTableFillsItsPagesAndItsHeadIsFollowedByARow() throws IOException {
        String table = "<table><thead><tr><th>HEAD</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(120)
                + "</tbody></table>";
        for (int lines = 0; lines < 24; lines++) {
            String before = "<p>" + "line<br/>".repeat(20 + lines) + "</p>";
            byte[] bytes = Made.written(Made.page(Language.ENGLISH, before + table), Language.ENGLISH);
            String[] pages = TextBack.pdfBox(bytes).split("\f", -1);
            int most = 0;
            for (int page = 0; page < pages.length; page++) {
                List<String> all = pages[page].lines().map(String::strip).toList();
                assertThat(all.indexOf("HEAD") >= 0 && !all.contains("row"))
                        .as("page " + page)
                        .isFalse();
                most = Math.max(most, Collections.frequency(all, "row"));
            }
            assertThat(most).as("rows on a page of nothing else").isGreaterThan(37);
        }
    }
}
