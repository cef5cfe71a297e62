package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.publication.pdf.PdfResult.MissingGlyph;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfEditionTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void bothEditionsAreForArchivesAndForReadersWhoDoNotSee(Language language) throws IOException {
        byte[] pdf = Made.written(language == Language.ENGLISH ? Made.english() : Made.burmese(), language);
        Files.write(Path.of("target", "edition-" + language.code() + ".pdf"), pdf);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEditionWithEveryScriptIsSoundAndTheSameEachTime(Language language) throws IOException {
        String page = Made.page(
                language,
                "<h1>%1$s</h1><p>%1$s <b>%1$s</b></p><table><thead><tr><th>%1$s</th></tr></thead><tbody><tr><td>%1$s</td></tr></tbody></table>"
                        .formatted(Made.SCRIPTS + " " + Made.INDIC + " " + Made.EMOJI));
        byte[] pdf = Made.written(page, language);
        Files.write(Path.of("target", "scripts-" + language.code() + ".pdf"), pdf);
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Made.written(page, language)).isEqualTo(pdf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "အင်္ဂါနေ့",
                "ဥက္ကဋ္ဌ ဗုဒ္ဓ ပစ္စည်း သတ္တဝါ",
                "ကျွန်ုပ် မြွေ ယောက်ျား ဩဂုတ်",
                "ၵၢၼ်ႁူမ်ႈၼႃႈ ၸိုင်ႈတႆး",
                "ကညီကျိာ် ကၠိ",
                "၀၁၂၃၄၅၆၇၈၉",
                "KNU နှင့် 36 ဦး (ABSDF)",
                "Naïve Ünïcode, Łódź",
                "น้ำท่วม ญี่ปุ่น ป่าฝุ่น ศักดิ์สิทธิ์ ๐๑๒๓๔๕๖๗๘๙ ฿",
                "ນໍ້າ ນ້ຳ ຄຳ ເຈັບ ແລັບ ຫຼວງພະບາງ ໐໑໒໓໔໕໖໗໘໙",
                "ស្ត្រី កញ្ញា កន្ត្រៃ ញ្ញុំ ញ៉ាំ លក្ខខណ្ឌ ០១២៣៤៥៦៧៨៩ ៛",
            })
    void textComesBackAsItWasTyped(String text) throws IOException {
        byte[] pdf = Made.written(Made.page(Language.BURMESE, "<p>" + text + "</p>"), Language.BURMESE);
        assertThat(text(pdf)).contains(text);
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyPlace() {
        byte[] first = Made.written(Made.burmese(), Language.BURMESE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Yangon"));
            assertThat(Made.written(Made.burmese(), Language.BURMESE)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void lettersThatNoFontHasAreAllNamedOnce() {
        PdfResult result = PdfEdition.write(
                Made.page(Language.ENGLISH, "<p>中文 and 中文, سلام, \uD80C\uDC00 end</p>"), Made.meta(Language.ENGLISH));
        assertThat(result).isInstanceOfSatisfying(MissingGlyph.class, missing -> {
            List<Integer> codes =
                    missing.missing().stream().map(PdfResult.Missing::codePoint).toList();
            assertThat(codes).doesNotHaveDuplicates().contains(0x4E2D, 0x6587, 0x0633, 0x13000);
            assertThat(missing.missing().getFirst().letter()).isEqualTo("U+4E2D 中 CJK UNIFIED IDEOGRAPHS 4E2D");
            assertThat(missing.missing().getFirst().around()).contains("and");
        });
    }

    /** Signs of emoji without what they go with: nothing is lost, nothing leaves the column, and what would look like an empty box is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨\u200D",
                "\u200D😀",
                "🇲",
                "a\uFE0F",
                "🏴\uDB40\uDC67",
                "👍🏽",
                "a\u200D\uFE0F\u200D",
                "q\u0301\u0301",
                "1️⃣\u200D",
            })
    void thousandsOfSignsOfEmojiComeBackAsTheyWereTypedInsideTheColumn(String sign) throws IOException {
        String text = sign.repeat(3000);
        byte[] pdf = Made.written(Made.page(Language.ENGLISH, "<p>" + text + "</p>"), Language.ENGLISH);
        String back = text(pdf).replaceAll("\\s", "");
        assertThat(back).startsWith(text.substring(0, sign.length() * 900));
        for (int letter : sign.codePoints().distinct().toArray()) {
            long once = sign.codePoints().filter(one -> one == letter).count();
            assertThat(back.codePoints().filter(one -> one == letter).count())
                    .as(Character.getName(letter))
                    .isGreaterThanOrEqualTo(3000 * once); // the foot of a page may have an "a" of its own
        }
        assertThat(Conformance.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        ColumnTest.holds(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C\uDFFD", "a\uD83C\uDFFD", "\u20E3", "a\u20E3", "😀\u20E3", "😀\u200D\uD83C\uDFFD"})
    void aColourWithoutAHandAndAKeyWithoutItsSignAreRefused(String text) {
        assertThat(PdfEdition.write(
                        Made.page(Language.ENGLISH, "<p>See " + text + "</p>"), Made.meta(Language.ENGLISH)))
                .isInstanceOf(MissingGlyph.class);
    }

    @Test
    void pagesAreNumberedInTheDigitsOfTheEdition() throws IOException {
        assertThat(text(Made.written(Made.burmese(), Language.BURMESE))).contains("၁ / ");
        assertThat(text(Made.written(Made.english(), Language.ENGLISH))).contains("1 / ");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
