package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "กระทรวงการต่างประเทศแถลงว่ามีผู้เสียชีวิตอย่างน้อย๓๖คน",
                "น้ำท่วมที่ฐานทัพญี่ปุ่นป่าปู่ฝุ่นฟ้าฎีกาฤๅษีศักดิ์สิทธิ์ปั๊มคำ",
                "ກະຊວງການຕ່າງປະເທດແຖລງວ່າມີຜູ້ເສຍຊີວິດຢ່າງໜ້ອຍ໓໖ຄົນ",
                "ນໍ້າຖ້ວມຄຳຫຼວງພະບາງນ້ຳແກ້ວເຈັບແລັບເດັກ",
                "ក្រសួងការបរទេសបានប្រកាសថាមានអ្នកស្លាប់យ៉ាងតិច៣៦នាក់",
                "नरेन्द्रमोदीप्रधानमंत्रीश्रीलंकाराष्ट्रपतिद्रौपदीमुर्मूजयशंकरविदेशमंत्रालयनेकहाकि३६नागरिकमारेगए",
                "क्षत्रियज्ञानअंतर्राष्ट्रीयकार्यकर्ताओंसंयुक्तमुख्यर्‍यकुर्‍हाडक्‍षहिन्दुस्थान",
                "শেখহাসিনাপ্রধানমন্ত্রীমুহাম্মদইউনূসবাংলাদেশপররাষ্ট্রমন্ত্রণালয়জানিয়েছে৩৬জননিহতহয়েছেন",
                "র‍্যাবকর্তৃপক্ষস্বাস্থ্যআন্তর্জাতিকঅ্যাডভোকেটউৎসর্গরোহিঙ্গাবিদ্যুৎলক্ষ্মীব্রাহ্মণবাড়িয়াকো",
                "ស្ត្រីកញ្ញាច្បាប់អន្តរជាតិកន្ត្រៃញ្ញុំគ្រឿងញ៉ាំលក្ខខណ្ឌ",
            })
    void everyLetterLiesWhereItLiesInTheWholeText(String text) {
        for (Faces faces : List.of(Faces.regular(), Faces.bold())) {
            assertThat(drawn(faces, text)).isEqualTo(whole(faces, text));
        }
    }

    @Test
    void everyWordOfOurListForReadersIsSetAsItsFontSetsTheWholeWord() throws IOException {
        List<String> words = Pattern.compile("[\\x{1000}-\\x{109F}]+")
                .matcher(Files.readString(Path.of("docs", "burmese.md")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(words).hasSizeGreaterThan(2000);
        for (Faces faces : List.of(Faces.regular(), Faces.bold())) {
            words.forEach(word -> assertThat(drawn(faces, word)).as(word).isEqualTo(whole(faces, word)));
        }
    }

    /** Letters with any marks that go with them, and others between, also where no word is written so. */
    @ParameterizedTest
    @CsvSource({
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ,अआइईउऊऋएऐओऔऑॐ।॥०९ऽ,"
                + "| ा ि ी ु ू ृ े ै ो ौ ॉ ं ँ ः ् ़ ्य ्र ्रि ्त्र ्षि ्मी ्वे िं ीं ों ें ्द्ध ्न्द्रि ़ी ्\u200Dषा ्\u200Cक",
        "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়,অআইঈউঊঋএঐওঔৎ০৯,"
                + "| া ি ী ু ূ ৃ ে ৈ ো ৌ ং ঃ ঁ ্ ্য ্যা ্র ্রি ্ত্র ্ষ্মী ্বে িং ীঁ োঁ ্দ্ধি ্ন্দ্রি ্\u200Cক ্ল ্মা",
        "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ,เแโใไะาๅฤฦๆฯ๐๙,| ั ิ ี ึ ื ุ ู ฺ ่ ้ ๊ ๋ ์ ํ ำ ี่ ื้ ิ์ ุ่ ู้ ็ ๎ ้ำ ุ์",
        "ກຂຄງຈຊຍດຕຖທນບປຜຝພຟມຢຣລວສຫອຮໜໝ,ເແໂໃໄະາຽຯໆ໐໙,| ັ ິ ີ ຶ ື ຸ ູ ົ ຼ ່ ້ ໊ ໋ ໌ ໍ ຳ ີ່ ື້ ຸ່ ູ້ ົ່ ຼວ ້ຳ ໍ່ ຼັ",
        "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវឝឞសហឡអ,ឥឦឧឩឪឫឬឭឮឯឰឱឳ។៕ៗ០៩,"
                + "| ា ិ ី ឹ ឺ ុ ូ ួ ើ ឿ ៀ េ ែ ៃ ោ ៅ ំ ះ ់ ៌ ៍ ័ ៊ី ៉ា ៉ាំ ុំ ្ក ្រា ្យុ ្ញុំ ្មេ ្សោ ្ត្រី ្វៃ ្ឋា ្ប៉ា ្លើ ្ដៅ",
    })
    void anyLettersAndMarksInAnyOrderLieWhereTheyLieInTheWholeText(String letters, String others, String marks) {
        List<String> each = List.of(marks.substring(1).split(" ", -1));
        Random random = new Random(11);
        for (Faces faces : List.of(Faces.regular(), Faces.bold())) {
            for (int i = 0; i < 1500; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < 5; k++) {
                    if (random.nextInt(4) == 0) {
                        text.append(others.charAt(random.nextInt(others.length())));
                    } else {
                        text.append(letters.charAt(random.nextInt(letters.length())))
                                .append(each.get(random.nextInt(each.size())));
                    }
                }
                assertThat(drawn(faces, text.toString())).as(text.toString()).isEqualTo(whole(faces, text.toString()));
            }
        }
    }

    /** As the newest edition of Unicode that the JDK's ICU knows names them (UTS 51, RGI emoji); the font may be older than some. */
    @Test
    void everyEmojiOfSeveralLettersIsOneClusterAndOneGlyph() {
        List<String> emoji = new ArrayList<>();
        new UnicodeSet("[:RGI_Emoji:]").forEach(emoji::add);
        assertThat(emoji).hasSizeGreaterThan(3500);
        List<String> missing = new ArrayList<>();
        for (String one : emoji) {
            assertThat(Clusters.of(one)).as(one).containsExactly(one);
            Faces.regular()
                    .of(one)
                    .ifPresentOrElse(
                            face -> assertThat(drawn(face, face.shaped(one).glyphs(), 0))
                                    .as(one)
                                    .hasSize(1),
                            () -> missing.add(one));
        }
        assertThat(missing).contains("👪").hasSizeLessThan(10);
    }

    @Test
    void anEmojiLiesOnTheLineAndIsAsLargeInThePdfAsItsFontSaysInOtherUnits() {
        Face face = Faces.bold().of("😀").orElseThrow();
        assertThat(face.outlines().unitsPerEm()).isEqualTo(2048);
        int id = face.shaped("😀").glyphs().getFirst().id();
        assertThat(face.box(id).top()).isBetween(700, 1000);
        assertThat(face.shaped("😀").advance())
                .isEqualTo(Math.round(face.outlines().advance(id) * 1000 / 2048f));
    }

    @Test
    void aMarkBelowGetsRoomBesideALetterThatReachesBelow() {
        Face face = Faces.regular().of("က").orElseThrow();
        assertThat(face.shaped(new Cluster("", "တို့", "ဖြ")).advance())
                .isGreaterThan(face.shaped("တို့").advance());
        assertThat(face.shaped(new Cluster("", "တို", "ဖြ"))).isEqualTo(face.shaped("တို"));
    }

    /** Which outlines, and where, as they are set cluster by cluster. */
    private static List<String> drawn(Faces faces, String text) {
        ClusterCodes codes = new ClusterCodes(new Neighbours(List.of(faces)));
        ClusterGlyphs glyphs = new ClusterGlyphs(faces, true);
        List<String> drawn = new ArrayList<>();
        int x = 0;
        for (int code : codes.coded(text).codePoints().toArray()) {
            ClusterGlyph glyph = glyphs.glyph(glyphs.number(codes.cluster(code)));
            drawn.addAll(drawn(glyph.face(), glyph.shaped().glyphs(), x));
            x += glyph.advance();
        }
        return drawn;
    }

    /** The reference: the whole text shaped at once. */
    private static List<String> whole(Faces faces, String text) {
        Face face = faces.of(text.substring(0, 1)).orElseThrow();
        return drawn(face, face.shaped(text).glyphs(), 0);
    }

    private static List<String> drawn(Face face, List<Placed> glyphs, int x) {
        return glyphs.stream()
                .filter(glyph -> !face.outlines().isEmpty(glyph.id()))
                .map(glyph -> glyph.id() + " at " + (x + glyph.x()) + ", " + glyph.y())
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
