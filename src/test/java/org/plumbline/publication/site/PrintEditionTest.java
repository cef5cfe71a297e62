package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsAndTheAuthorsNotesAreNumberedInTheDigitsOfTheEdition(Language language) throws IOException {
        Release release = SampleRelease.with(
                "A word.[^a] Another.[^b]\n\n7. seventh\n8. eighth\n\n[^a]: First remark.\n\n[^b]: Second remark.\n");
        PdfResult pdf = PdfEdition.write(PrintEdition.text(release, language), PrintEdition.meta(release, language));
        byte[] bytes = ((PdfResult.Written) pdf).bytes();
        assertThat(Conformance.faults(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
        Element main = Jsoup.parse(new String(
                        Site.of(List.of(release)).getOrDefault("bridge/" + language.code() + ".html", new byte[0]),
                        StandardCharsets.UTF_8))
                .expectFirst("main");
        boolean english = language == Language.ENGLISH;
        List<String> items = english
                ? List.of("7. seventh", "8. eighth", "1. First remark.", "2. Second remark.")
                : List.of("၇။ seventh", "၈။ eighth", "၁။ First remark.", "၂။ Second remark.");
        String paper = TextBack.pdfBox(bytes).replaceAll("\\s+", " ");
        for (String item : items) {
            assertThat(paper).contains(english ? item.substring(0, 2) : item);
            String words = item.replaceFirst("^\\S+ ", "");
            Element on = main.expectFirst("ol > li:has(p:contains(" + words + "))");
            assertThat(on.expectFirst("p").text()).isEqualTo(english ? words : item);
            assertThat(main.select("ol.written > li:has(p:contains(" + words + "))"))
                    .hasSize(english ? 0 : 1);
        }
        assertThat(main.expectFirst("ol:has(li:contains(seventh))").attr("start"))
                .isEqualTo(english ? "7" : "");
    }

    private static void comesBack(Release release, Language language, String pages) {
        Pattern foot = Pattern.compile(
                TextBack.pattern(PrintEdition.meta(release, language).footer().replace("\n", " "))
                        + "\\s+[0-9၀-၉]+ / [0-9၀-၉]+");
        String text = TextBack.withoutFoot(pages, foot);
        TextBack.holds(text, PrintEdition.text(release, language));
        release.cards(language).forEach(card -> assertThat(text).containsPattern(TextBack.pattern(card.words())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDigestStandsInItAsTextAndAsACodeThatACameraReads(Language language) throws IOException, NotFoundException {
        String digest = "0123456789abcdef".repeat(4);
        Release.Status.Published corrected = (Release.Status.Published) Releases.CORRECTED;
        Release release = Releases.of(
                new Release.Status.Published(
                        corrected.versions(), Optional.of(new Release.Bundle("bundle.zip", digest, 1))),
                Set.of());
        PdfResult.Written written = (PdfResult.Written)
                PdfEdition.write(PrintEdition.text(release, language), PrintEdition.meta(release, language));
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            Result read = new MultiFormatReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read.getText()).isEqualTo("sha256:" + digest);
            assertThat(TextBack.pdfBox(written.bytes())).containsPattern(TextBack.pattern(digest));
        }
    }

    @Test
    void theCodeStandsOnThePageOfItsDigestWhereverThatPageEnds() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        int turned = 0;
        for (int paragraphs = 0; paragraphs < 36; paragraphs += 3) {
            Release release = SampleRelease.with(
                    "filler\n\n".repeat(paragraphs), Optional.of(new Release.Bundle("bundle.zip", digest, 1)));
            PdfResult.Written written = (PdfResult.Written) PdfEdition.write(
                    PrintEdition.text(release, Language.ENGLISH), PrintEdition.meta(release, Language.ENGLISH));
            String[] pages = TextBack.pdfBox(written.bytes()).split("\f", -1);
            int words = pages.length - 1;
            while (!TextBack.pattern(digest).matcher(pages[words]).find()) {
                words--;
            }
            assertThat(pages[words]).contains("Check it yourself");
            try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
                int code = pdf.getNumberOfPages() - 1;
                while (corners(pdf.getPage(code)) < MODULES) {
                    code--;
                }
                assertThat(code).as("with " + paragraphs + " paragraphs").isEqualTo(words);
                turned += pages[words].strip().startsWith("Check it yourself") ? 1 : 0;
            }
        }
        assertThat(turned).as("else no page ended where it matters").isPositive();
    }

    /** Else a reader would have the words of a claim on one sheet and its verdict on the next. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadOfACardStandsOnThePageOfItsVerdictAndOfHowItIsReadWhereverThatPageEnds(Language language)
            throws IOException {
        Messages messages = Messages.in(language);
        Pattern head =
                Pattern.compile("(?m)^" + messages.say("site.card.title", "").strip() + " \\S+\\s*$");
        int turned = 0;
        for (int paragraphs = 0; paragraphs < 24; paragraphs++) {
            Release release = SampleRelease.with("filler\n\n".repeat(paragraphs));
            PdfResult.Written written = (PdfResult.Written)
                    PdfEdition.write(PrintEdition.text(release, language), PrintEdition.meta(release, language));
            for (String page : TextBack.pdfBox(written.bytes()).split("\f", -1)) {
                String[] cards = head.split(page, -1);
                for (int card = 1; card < cards.length; card++) {
                    assertThat(cards[card])
                            .as("with " + paragraphs + " paragraphs")
                            .contains(messages.say("site.card.reads"));
                    turned += card == 1 && cards[0].isBlank() ? 1 : 0;
                }
            }
        }
        assertThat(turned).as("else no page ended where it matters").isPositive();
    }

    /** More rectangles than any other drawing of this text has. */
    private static final int MODULES = 200;

    /** How often a way is closed in what a page and its drawings draw. */
    private static int corners(PDPage page) throws IOException {
        int corners = 0;
        for (Object token : new PDFStreamParser(page).parse()) {
            corners += token instanceof Operator operator && operator.getName().equals("h") ? 1 : 0;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDFormXObject form) {
                for (Object token : new PDFStreamParser(form).parse()) {
                    corners += token instanceof Operator operator
                                    && operator.getName().equals("h")
                            ? 1
                            : 0;
                }
            }
        }
        return corners;
    }

    /** The layout program tells of each border where it lies, which nobody needs. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void bordersAreDrawnWithoutADictionaryForEach(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            for (PDPage page : pdf.getPages()) {
                COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                assertThat(properties.keySet())
                        .noneMatch(name -> properties.getCOSDictionary(name).containsKey(COSName.BBOX));
            }
        }
    }

    /** Else a sheet could hold two lines and nothing else. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadingOfThePicturesStandsOnThePageOfTheFirstOne(Language language) throws IOException {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        String title = release.pictures(language).drawn().getFirst().title();
        assertThat(TextBack.pdfBox(pdf(language)).split("\f", -1))
                .filteredOn(page -> page.lines()
                        .anyMatch(line ->
                                line.strip().equals(Messages.in(language).say("picture.section"))))
                .hasSize(1)
                .allSatisfy(page -> assertThat(page).containsPattern(TextBack.pattern(title)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameReleaseGivesTheSameBytes(Language language) {
        assertThat(pdf(language)).isEqualTo(pdf(language));
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
        Release release = SampleRelease.pictured(Releases.DRAFT).withIllustrations(Map.of());
        assertThat(PrintEdition.text(release, Language.ENGLISH))
                .doesNotContain("<img")
                .contains("The new bridge");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyClaimHasANoteAtTheFootOfItsPageThatLeadsToItsCard(Language language) throws IOException {
        Release release = Releases.of(Releases.CORRECTED, Set.of());
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            for (ClaimCard card : release.cards(language)) {
                String mark = "[" + Messages.in(language).write(card.number()) + "]";
                int pages = 0;
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(pdf);
                    int call = text.indexOf(mark);
                    if (call >= 0) {
                        pages++;
                        assertThat(text.substring(call + 1))
                                .containsPattern(TextBack.pattern(mark + " " + card.verdict() + " · " + card.says()));
                    }
                }
                assertThat(pages).as(mark).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageTellsWhoLookedAtWhichClaimAndWhatBecameOfTheQuestion(Language language) throws IOException {
        Release release = SampleRelease.looked();
        PdfResult.Written written = (PdfResult.Written)
                PdfEdition.write(PrintEdition.text(release, language), PrintEdition.meta(release, language));
        String foot = language == Language.ENGLISH
                ? "cleared by A. B.: claims 1 · checked by desk 2: claims 2 · a reply was asked for on 2 May 2025, by 20 May 2025: none came"
                : "A. B. အတည်ပြုပြီး - အဆို ၁ · desk 2 စစ်ဆေးပြီး - အဆို ၂";
        String[] pages = TextBack.pdfBox(written.bytes()).split("\f");
        assertThat(pages).hasSizeGreaterThan(1);
        for (String page : pages) {
            assertThat(page).containsPattern(TextBack.pattern(foot));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongWordAWideTableAndOtherScriptsStayInTheColumnAndComeBack(Language language) throws IOException {
        String word = "ကျွန်ုပ်".repeat(40);
        String cells = "| " + "ၵၢၼ်ႁူမ်ႈၼႃႈ | ကညီကျိာ် | attendance-list | ".repeat(4) + "\n";
        String table = cells + "|" + " --- |".repeat(12) + "\n" + cells.repeat(3);
        Release release = SampleRelease.with(word + " ၵၢၼ်ႁူမ်ႈၼႃႈ and ကညီကျိာ်.\n\n" + table);
        String xhtml = PrintEdition.text(release, language);
        PdfResult.Written written = (PdfResult.Written) PdfEdition.write(xhtml, PrintEdition.meta(release, language));
        comesBack(release, language, TextBack.pdfBox(written.bytes()));
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getUnicode().isBlank()) {
                        assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                                .as(letter.getUnicode())
                                .isLessThan((210 - 20) * 72 / 25.4 + 0.2);
                    }
                }
            }.getText(pdf);
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
