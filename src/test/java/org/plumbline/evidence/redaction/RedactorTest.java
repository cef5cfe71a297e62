package org.plumbline.evidence.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.redaction.Redaction.Reason;
import org.plumbline.evidence.text.Limits;
import org.plumbline.evidence.text.Made;
import org.plumbline.evidence.text.TextExtractor;

final class RedactorTest {
    private static final TextExtractor EXTRACTOR = TextExtractor.withoutRecognition(Limits.USUAL);
    private static final Redactor REDACTOR = new Redactor(EXTRACTOR);

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @Test
    void wordsAreFoundOverLinesInCapitalsAndWithInvisibleSigns() {
        byte[] text = Made.utf8(
                "It was Ma\nHla Hla,\nMA HLA  HLA or M\u00ada\u200b HlaHla. \ufb01le, မလှလှ နှင့် မလှ\u200bလှ မလှလှ");
        Redaction.Redacted made = redacted(text, "text/plain", "Ma Hla Hla", "file", "မလှလှ");
        assertThat(text(made)).isEqualTo("It was █████,\n█████ or █████. █████, █████ နှင့် █████");
        assertThat(made.places()).containsExactly(3, 1, 3);
    }

    @Test
    void aPageKeepsItsTextAndLosesWhatIsNotSeen() {
        byte[] page = Made.utf8("""
                <!doctype html><!-- Ma Hla --><html lang="en" data-name="Ma Hla"><head><title>Ma Hla</title>
                <meta name="author" content="Ma Hla"><script>var name = "Ma Hla"</script><style>/* Ma Hla */</style></head>
                <body onload="f('Ma Hla')"><h1 id="ma-hla" class="Ma Hla">About Ma <b>H</b>la</h1>
                <p>See <a href="https://example.org/ma-hla">her page</a>, <a href="https://example.org/Ma%20Hla?q=1">this</a>
                and <a href="https://example.org/other">another</a>.<img src="x" alt="Ma Hla"><input value="Ma Hla">
                <span hidden>Ma Hla</span></p></body></html>""");
        Redaction.Redacted made = redacted(page, "text/html", "Ma Hla");
        String html = text(made);
        assertThat(html)
                .doesNotContainIgnoringCase("hla")
                .contains("About █████")
                .contains("https://example.org/other")
                .contains("her page");
        assertThat(made.places()).containsExactly(1);
        assertThat(made.dropped())
                .containsKeys(
                        Dropped.SCRIPTS,
                        Dropped.STYLES,
                        Dropped.COMMENTS,
                        Dropped.ATTRIBUTES,
                        Dropped.DESCRIPTION,
                        Dropped.LINKS,
                        Dropped.PICTURES,
                        Dropped.FORM_FIELDS,
                        Dropped.HIDDEN_PARTS);
    }

    @Test
    void theLettersOfAPdfAreGoneAndABoxShowsWhere() throws Exception {
        byte[] pdf = Made.pdf("before Ma Hla after\nnext line");
        Redaction.Redacted made = redacted(pdf, Made.PDF, "Ma Hla");
        try (PDDocument document = Loader.loadPDF(made.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("before", "after\nnext line")
                    .doesNotContain("Hla");
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            // the name begins behind "before " at 72 points; 700 points from below are 92 from above
            assertThat(page.getRGB(72 + 48, 92 - 4) & 0xFFFFFF).isZero();
            assertThat(page.getRGB(72 + 48, 200) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void aWordFileBecomesPlainTextAndSaysWhatStayedBehind() throws Exception {
        byte[] docx = Made.docx(
                Made.paragraph("About Ma Hla.")
                        + "<w:p><w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>Ma Hla</w:delText></w:r></w:del></w:p>");
        Redaction.Redacted made = redacted(docx, Made.DOCX, "Ma Hla");
        assertThat(text(made)).isEqualTo("About █████.\nnew");
        assertThat(made.mediaType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(made.dropped()).containsEntry(Dropped.TRACKED_CHANGES, 2).containsKey(Dropped.LAYOUT);
    }

    @Test
    void aPictureIsDrawnAnewWithBlackBoxes() throws Exception {
        byte[] png = Made.picture("png", Made.words("Ma Hla"));
        Order order = new Order(List.of(), List.of(new Order.Box(50, 100, 400, 200)), Order.Form.SAME_KIND, false);
        Redaction.Redacted made = (Redaction.Redacted) REDACTOR.redact(png, "image/png", order);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(made.bytes()));
        assertThat(picture.getRGB(60, 110) & 0xFFFFFF).isZero();
        assertThat(picture.getRGB(20, 20) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(made.dropped()).containsKey(Dropped.PICTURE_METADATA);
    }

    @Test
    void whatCannotBeDoneSafelyIsRefused() throws Exception {
        assertRefused(Made.pdf("other words"), Made.PDF, Reason.NOTHING_FOUND);
        assertRefused(Made.utf8("other words"), "text/plain", Reason.NOTHING_FOUND);
        assertRefused(Made.scanned(Made.words("Ma Hla")), Made.PDF, Reason.PICTURES);
        assertRefused(Made.picture("png", Made.words("Ma Hla")), "image/png", Reason.PICTURES);
        assertRefused(Made.picture("tiff", Made.words("Ma Hla")), "image/tiff", Reason.KIND);
        assertRefused(Made.utf8("Ma Hla"), "application/zip", Reason.KIND);
        assertRefused(Made.utf8("%PDF-1.4 Ma Hla"), Made.PDF, Reason.UNREADABLE);
        assertRefused(new byte[0], "text/html", Reason.UNREADABLE);
    }

    @Test
    void wordsThatAreStillThereAreFoundWhereverTheyStand() throws Exception {
        Leak leak = new Leak(List.of("Ma Hla Hla"));
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] bytes = ("x<p>" + "ma hla hla").getBytes(encoding);
            assertThat(leak.isIn(bytes, "text/plain", EXTRACTOR))
                    .as(encoding.name())
                    .isTrue();
        }
        assertThat(leak.isIn(Made.utf8("<4d6120486C6120486C61>"), "text/plain", EXTRACTOR))
                .isTrue();
        assertThat(leak.isIn(Made.utf8("Ma Hla\nH\u00adla"), "text/plain", EXTRACTOR))
                .isTrue();
        assertThat(leak.isIn(Made.utf8("Ma Hla Mya"), "text/plain", EXTRACTOR)).isFalse();
        assertThat(leak.isIn(Made.pdf("Ma Hla Hla"), Made.PDF, EXTRACTOR)).isTrue();
    }

    private static void assertRefused(byte[] bytes, String mediaType, Reason why) {
        assertThat(REDACTOR.redact(bytes, mediaType, Order.remove(List.of("Ma Hla"))))
                .isEqualTo(new Redaction.Refused(why));
    }

    private static Redaction.Redacted redacted(byte[] bytes, String mediaType, String... words) {
        Redaction redaction = REDACTOR.redact(bytes, mediaType, Order.remove(List.of(words)));
        assertThat(redaction).isInstanceOf(Redaction.Redacted.class);
        return (Redaction.Redacted) redaction;
    }

    private static String text(Redaction.Redacted made) {
        return new String(made.bytes(), StandardCharsets.UTF_8);
    }
}
