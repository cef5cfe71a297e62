package org.plumbline.publication.pdf;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;

/** Whoever copies or searches gets the text as it was written, in the order of reading. */
class TextBackTest {
    private static final Pattern FOOT = Pattern.compile("FOOT\\s+[0-9၀-၉]+ / [0-9၀-၉]+");

    private static String page(Language language) {
        return page(
                language, language == Language.ENGLISH ? "At least 36 civilians were killed, it says." : Made.BURMESE);
    }

    private static String page(Language language, String sentence) {
        String link = "<a href=\"https://example.org\">" + (language == Language.ENGLISH ? "two villages" : "ရွာ ၂ ရွာ")
                + "</a>";
        String rows = ("<tr><td>" + link + "</td><td>" + sentence.repeat(2) + "</td></tr>").repeat(40);
        return Made.page(language, """
                <h1>%1$s</h1>
                <p>%1$s %2$s %1$s %2$s, <b>%1$s</b> %2$s.</p>
                <dl><dt>%2$s</dt><dd>%1$s<ul><li>%1$s</li><li>%2$s</li></ul></dd><dt>A</dt><dd>B %2$s C</dd></dl>
                <ol><li>%1$s %2$s<sup>[1]</sup>. C</li><li><p>%2$s</p></li></ol>
                <table><thead><tr><th>%2$s</th><th>D</th></tr></thead><tbody><tr><td>%1$s</td><td>%2$s</td></tr></tbody></table>
                <table><thead><tr><th>HEAD</th><th>D</th></tr></thead><tbody>%3$s</tbody></table>
                <blockquote>%1$s %2$s</blockquote><p>%2$s %2$s</p>
                """.formatted(sentence, link, rows).repeat(3));
    }

    private static byte[] pdf(Language language) {
        return pdf(language, page(language));
    }

    private static byte[] pdf(Language language, String page) {
        PdfMeta meta = new PdfMeta("T", "A", language, Made.TIME, "FOOT");
        return ((PdfResult.Written) PdfEdition.write(page, meta)).bytes();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pdfBoxReadsEveryBlockInItsPlace(Language language) throws IOException {
        TextBack.holds(TextBack.withoutFoot(TextBack.pdfBox(pdf(language)), FOOT), page(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void popplerReadsEveryBlockInItsPlace(Language language) throws IOException {
        Assumptions.assumeTrue(Poppler.installed().isPresent(), "left out: no pdftotext");
        TextBack.holds(
                TextBack.withoutFoot(Poppler.installed().orElseThrow().raw(pdf(language)), FOOT), page(language));
    }

    /** Also signs that nobody sees, by which the authors of Khmer and Lao part words. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyScriptComesBackInEitherEdition(Language language) throws IOException {
        comesBack(language, Made.SCRIPTS + " ព្រះរាជាណាចក្រ\u200Bកម្ពុជា ប្រទេស\u200Bថៃ");
        comesBack(language, Made.INDIC);
        comesBack(language, Made.EMOJI);
    }

    private static void comesBack(Language language, String sentence) throws IOException {
        String page = page(language, sentence);
        byte[] pdf = pdf(language, page);
        TextBack.holds(TextBack.withoutFoot(TextBack.pdfBox(pdf), FOOT), page);
        Assumptions.assumeTrue(Poppler.installed().isPresent(), "left out: no pdftotext");
        TextBack.holds(TextBack.withoutFoot(Poppler.installed().orElseThrow().raw(pdf), FOOT), page);
    }
}
