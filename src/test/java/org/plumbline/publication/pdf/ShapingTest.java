package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.Face.Placed;
import org.plumbline.publication.pdf.PdfResult.Written;

class ShapingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "အင်္ဂါနေ့တွင်ရွာသား၃၆ဦးသေဆုံးခဲ့သည်။",
                "ဥက္ကဋ္ဌဗုဒ္ဓပစ္စည်းသတ္တဝါ၊",
                "ကျွန်ုပ်မြွေယောက်ျားဩဂုတ်ကြွကြီးပြည်ထောင်စု",
                "ၵၢၼ်ႁူမ်ႈၼႃႈၸိုင်ႈတႆး",
                "ကညီကျိာ်ကၠိ",
            })
    void clusterByClusterTheSameIsDrawnAsInTheWholeText(String text) {
        Face face = Faces.regular().of("က").orElseThrow();
        List<Placed> glyphs = new ArrayList<>();
        for (String cluster : Clusters.of(text)) {
            glyphs.addAll(face.shaped(cluster).glyphs());
        }
        // The font puts an empty glyph between some neighbours (a dot below, then a medial below); cluster by cluster
        // it is not there.
        assertThat(drawn(face, glyphs)).isEqualTo(drawn(face, face.shaped(text).glyphs()));
    }

    /** Which outlines, and how high each lies. */
    private static List<String> drawn(Face face, List<Placed> glyphs) {
        return glyphs.stream()
                .filter(glyph -> !face.outlines().isEmpty(glyph.id()))
                .map(glyph -> glyph.id() + " at " + glyph.y())
                .toList();
    }

    @Test
    void aPageLooksOtherwiseWithoutShaping() throws IOException {
        String page = Made.page(Language.BURMESE, "<p>" + Made.BURMESE + "</p>");
        assertThat(picture(page, true)).isEqualTo(picture(page, true)).isNotEqualTo(picture(page, false));
    }

    private static int[] picture(String page, boolean shaping) throws IOException {
        if (!(PdfEdition.write(page, Made.meta(Language.BURMESE), shaping) instanceof Written written)) {
            throw new AssertionError("a glyph is missing");
        }
        try (PDDocument document = Loader.loadPDF(written.bytes())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 60);
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }
}
