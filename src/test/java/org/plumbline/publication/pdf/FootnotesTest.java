package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A note stands at the foot of the page where it is called, and a screen reader hears it behind that paragraph. */
class FootnotesTest {
    private static final Pattern FOOT = Pattern.compile("FOOT\\s+[0-9၀-၉]+ / [0-9၀-၉]+");
    private static final int NOTES = 60;

    private static String note(Language language, int number) {
        String words = language == Language.ENGLISH ? "which says why, and at length" : Made.BURMESE;
        return "<a href=\"#c\">bound %1$d<sup class=\"call\" id=\"call-f%1$d\">[%1$d]</sup></a><span class=\"footnote\" id=\"f%1$d\">[%1$d] NOTE%1$d %2$s <a class=\"page\" href=\"#c\">card</a></span>"
                .formatted(number, words);
    }

    private static String page(Language language) {
        StringBuilder body = new StringBuilder("<h1>T</h1><h2>Heading ")
                .append(note(language, 1))
                .append("</h2>");
        int number = 2;
        while (number < NOTES) {
            body.append("<p>").append("Some words. ".repeat(number % 7 * 9));
            for (int i = 0; i <= number % 5; i++) {
                body.append(note(language, number++)).append(", ");
            }
            body.append("</p><ul><li>").append(note(language, number++)).append("</li></ul>");
            body.append("<table><tbody><tr><td>")
                    .append(note(language, number++))
                    .append("</td></tr></tbody></table>");
        }
        return Made.page(language, body + "<h2 id=\"c\">Cards</h2>");
    }

    private static byte[] pdf(Language language) {
        PdfMeta meta = new PdfMeta("T", "A", language, Made.TIME, "FOOT");
        return ((PdfResult.Written) PdfEdition.write(page(language), meta)).bytes();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNoteStandsOnThePageOfItsCallBelowAllText(Language language) throws IOException {
        byte[] pdf = pdf(language);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            int found = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<TextPosition> letters = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) throws IOException {
                        letters.addAll(positions);
                        super.writeString(text, positions);
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                var calls = Pattern.compile("bound\\s+([0-9]+)").matcher(text);
                double lowest = 0;
                while (calls.find()) {
                    assertThat(text).containsPattern("NOTE" + calls.group(1) + "\\s");
                    found++;
                }
                for (TextPosition letter : letters) {
                    if (letter.getFontSizeInPt() > 10) {
                        lowest = Math.max(lowest, letter.getYDirAdj());
                    }
                }
                for (TextPosition letter : letters) {
                    if (letter.getFontSizeInPt() > 7.4 && letter.getFontSizeInPt() < 7.6) {
                        assertThat((double) letter.getYDirAdj()).isGreaterThan(lowest);
                    }
                }
            }
            assertThat(found).isGreaterThanOrEqualTo(NOTES);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theyStayForArchivesAndForReadersWhoDoNotSee(Language language) throws IOException {
        byte[] pdf = pdf(language);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> notes = Structure.elements(document).stream()
                    .filter(element -> element.getStructureType().equals("Note"))
                    .toList();
            List<String> ids = notes.stream()
                    .map(note -> note.getCOSObject().getString("ID"))
                    .toList();
            assertThat(ids).hasSizeGreaterThanOrEqualTo(NOTES).doesNotHaveDuplicates();
            for (int i = 0; i < ids.size(); i++) {
                assertThat(ids.get(i)).isEqualTo("f" + (i + 1));
            }
            assertThat(document.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getIDTree()
                            .getValue("f7")
                            .getCOSObject())
                    .isEqualTo(notes.get(6).getCOSObject());
            assertThat(notes.getFirst().getParent().getKids().stream()
                            .map(kid -> ((PDStructureElement) kid).getStructureType())
                            .toList())
                    .startsWith("H1", "H2", "Note");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextComesBackAndTheNotesBehindIt(Language language) throws IOException {
        byte[] pdf = pdf(language);
        TextBack.holds(TextBack.withoutFoot(TextBack.pdfBox(pdf), FOOT), page(language));
        Assumptions.assumeTrue(Poppler.installed().isPresent(), "left out: no pdftotext");
        TextBack.holds(TextBack.withoutFoot(Poppler.installed().orElseThrow().raw(pdf), FOOT), page(language));
    }

    @Test
    void aNoteTellsThePageOfItsCardAndABookmarkIsWithoutNotes() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Language.BURMESE))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("card " + ClusterText.burmeseDigits("" + document.getNumberOfPages()));
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Heading bound 1");
        }
    }

    @Test
    void aNoteLongerThanAPageIsSetOnSeveral() throws IOException {
        String body =
                "<p><a href=\"#f1\">a<sup class=\"call\" id=\"call-f1\">[1]</sup></a><span class=\"footnote\" id=\"f1\">"
                        + "long ".repeat(4000) + "</span> b</p><p>c</p>";
        byte[] pdf = Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH);
        assertThat(TextBack.pdfBox(pdf).split("long", -1)).hasSize(4001);
    }

    @Test
    void aNoteThatNothingCallsIsRefused() {
        String body = "<p>a<span class=\"footnote\" id=\"f1\">b</span></p>";
        assertThatThrownBy(() -> Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
