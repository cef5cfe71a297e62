package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.Conformance;
import org.plumbline.publication.pdf.PdfEdition;
import org.plumbline.publication.pdf.PdfResult;
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
    void picturesAreForArchivesAndForReadersWhoDoNotSeeToo(Language language) throws IOException {
        Release release = SampleRelease.pictured(Releases.DRAFT);
        String text = PrintEdition.text(release, language);
        PdfResult result = PdfEdition.write(text, PrintEdition.meta(release, language));
        assertThat(result).isInstanceOf(PdfResult.Written.class);
        byte[] bytes = ((PdfResult.Written) result).bytes();
        assertThat(Conformance.faults(bytes, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains(language == Language.BURMESE ? "တောင်ဘက်မှ" : "Fromthesouth");
            List<String> drawn = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        drawn.add(picture.getWidth() + "x" + picture.getHeight());
                    }
                }
            }
            assertThat(drawn).contains("1200x2400");
        }
    }

    @Test
    void nothingIsReadFromOutsideForIt() {
        Release release = SampleRelease.pictured(Releases.DRAFT).withPictures(Map.of());
        assertThat(PrintEdition.text(release, Language.ENGLISH))
                .doesNotContain("<img")
                .contains("The new bridge");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBoundStretchStandsInItAsItIsWritten(Language language) throws IOException {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            release.cards(language)
                    .forEach(card -> assertThat(text).contains(card.words().replaceAll("\\s+", "")));
        }
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
