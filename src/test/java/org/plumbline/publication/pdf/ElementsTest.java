package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

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
                "<ol start=\"3\"><li><p>x</p></li></ol>"
            })
    void anElementIsSetAndStaysForArchives(String body) {
        byte[] pdf = Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
