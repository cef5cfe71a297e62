package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.Conformance;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfResult;
import org.plumbline.publication.pdf.Poppler;
import org.plumbline.publication.pdf.TextBack;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The editions of the example on paper. */
final class PrintEditionTest {
    private static byte[] pdf(Language language) {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        PdfResult result = PdfEdition.write(PrintEdition.text(release, language), PrintEdition.meta(release, language));
        assertThat(result).isInstanceOf(PdfResult.Written.class);
        return ((PdfResult.Written) result).bytes();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWholeEditionIsForArchivesAndForReadersWhoDoNotSee(Language language) {
        byte[] pdf = pdf(language);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBoundStretchAndEveryParagraphComesBackInItsPlace(Language language) throws IOException {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        comesBack(release, language, TextBack.pdfBox(pdf(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void popplerGivesItBackToo(Language language) throws IOException {
        Assumptions.assumeTrue(Poppler.installed().isPresent(), "left out: no pdftotext");
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        comesBack(release, language, Poppler.installed().orElseThrow().raw(pdf(language)));
    }

    private static void comesBack(Release release, Language language, String pages) {
        Pattern foot = Pattern.compile(
                Pattern.quote(PrintEdition.meta(release, language).footer()) + "\\s+[0-9၀-၉]+ / [0-9၀-၉]+");
        String text = TextBack.withoutFoot(pages, foot);
        TextBack.holds(text, PrintEdition.text(release, language));
        release.cards(language).forEach(card -> assertThat(text).containsPattern(TextBack.pattern(card.words())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itTellsTheDayOfPublishingAndNotTheHour(Language language) throws IOException {
        byte[] bytes = pdf(language);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .toString())
                    .endsWith("T00:00:00Z");
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).containsPattern("T00:00:00").doesNotContainPattern("T(?!00:00:00)\\d\\d:\\d\\d:\\d\\d");
        }
    }
}
