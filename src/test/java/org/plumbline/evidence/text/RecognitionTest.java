package org.plumbline.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.text.Segment.Manner;

final class RecognitionTest {
    private static final String WORDS = "The ceasefire began in April";

    @Test
    void withoutTesseractAPictureSaysWhatWouldHelp() throws Exception {
        try (TextExtractor extractor = TextExtractor.withoutRecognition(Limits.USUAL)) {
            BufferedImage picture = Made.words(WORDS);
            Extraction expected = new Extraction.NoText(Silence.NEEDS_RECOGNITION);
            assertThat(extractor.extract(Made.picture("png", picture), "image/png"))
                    .isEqualTo(expected);
            assertThat(extractor.extract(Made.picture("tiff", picture), "image/tiff"))
                    .isEqualTo(expected);
            assertThat(extractor.extract(Made.scanned(picture), Made.PDF)).isEqualTo(expected);
        }
    }

    @Test
    void wordsInAPictureAreRecognisedAndMarked() throws Exception {
        try (TextExtractor extractor = withTesseract()) {
            for (String format : new String[] {"png", "jpeg", "tiff"}) {
                ExtractedText text =
                        read(extractor.extract(Made.picture(format, Made.words(WORDS)), "image/" + format));
                assertThat(text.text()).isEqualTo(WORDS);
                assertThat(text.isRecognised()).isTrue();
                assertThat(text.tool()).contains("Tesseract").contains("eng").contains("Tika");
            }
        }
    }

    @Test
    void aPageWithoutTextIsRecognisedAndTheOthersAreParsed() throws Exception {
        try (TextExtractor extractor = withTesseract();
                PDDocument document = new PDDocument()) {
            Made.addPage(document, "parsed words");
            PDPage scanned = Made.addPage(document, "");
            try (PDPageContentStream content = new PDPageContentStream(document, scanned)) {
                content.drawImage(LosslessFactory.createFromImage(document, Made.words(WORDS)), 20, 500, 560, 140);
            }
            Made.addPage(document, "");
            ExtractedText text = read(extractor.extract(Made.saved(document), Made.PDF));
            assertThat(text.text()).isEqualTo("parsed words\f" + WORDS + "\f");
            assertThat(text.segments())
                    .extracting(Segment::manner)
                    .containsExactly(Manner.PARSED, Manner.RECOGNISED, Manner.PARSED);
            assertThat(text.pageAt(20)).isEqualTo(OptionalInt.of(2));
        }
    }

    @Test
    void anEmptyPictureHasNoText() throws Exception {
        try (TextExtractor extractor = withTesseract()) {
            assertThat(extractor.extract(Made.picture("png", Made.words("")), "image/png"))
                    .isEqualTo(new Extraction.NoText(Silence.NOTHING_RECOGNISED));
        }
    }

    private static TextExtractor withTesseract() {
        TextExtractor extractor = TextExtractor.within(Limits.USUAL);
        Assumptions.assumeTrue(
                extractor.recogniser().isPresent(), "Tesseract is not installed: recognition was left out");
        return extractor;
    }

    private static ExtractedText read(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).text();
    }
}
