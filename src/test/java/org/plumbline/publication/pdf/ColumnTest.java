package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

class ColumnTest {
    /** A4 less its margin of 20 mm, in points, and a tenth of a point for rounding. */
    private static final double RIGHT = (210 - 20) * 72 / 25.4 + 0.1;

    private static final double LEFT = 20 * 72 / 25.4 - 0.1;

    private static final String LONG_WORD = "ကျွန်ုပ်".repeat(40);
    private static final String LONG_ADDRESS = "https://example.org/" + "a-very_long/path".repeat(30);

    @Test
    void aBurmeseWordOfThreeHundredLettersIsBrokenBetweenClustersInsideTheColumn() throws IOException {
        List<TextPosition> letters = inColumn("<p>" + LONG_WORD + "</p>", Language.BURMESE);
        assertThat(letters).anySatisfy(letter -> assertThat(letter.getUnicode()).isEqualTo("ကျွ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"น้ำ", "ฮ", "ເຈັ", "ຮ", "ស្ត្រី", "ឡ", "ກຳ", "न्द्रि", "ক্ষ্মী"})
    void aWordOfThreeHundredLettersWithoutABreakIsBrokenBetweenClustersInsideTheColumn(String cluster)
            throws IOException {
        String word = cluster.repeat(300 / cluster.length());
        List<TextPosition> letters = inColumn("<p>See " + word + " and <b>" + word + "</b></p>", Language.ENGLISH);
        assertThat(letters.stream()
                        .map(TextPosition::getUnicode)
                        .filter(letter -> !letter.matches("[\\x00-\\x7F]+"))
                        .distinct())
                .containsExactly(cluster);
        assertThat(letters.stream().map(TextPosition::getYDirAdj).distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void thaiEndsItsLinesBetweenWords() throws IOException {
        String text = "กระทรวงการต่างประเทศแถลงว่ามีผู้เสียชีวิตในเดือนเมษายนที่ผ่านมา ";
        List<TextPosition> letters = inColumn("<p>" + text.repeat(6) + "</p>", Language.ENGLISH);
        Set<Integer> ends = new HashSet<>();
        int at = 0;
        for (int i = 0; i + 1 < letters.size(); i++) {
            at += letters.get(i).getUnicode().length();
            if (letters.get(i + 1).getYDirAdj() > letters.get(i).getYDirAdj() + 1) {
                ends.add(at % text.length());
            }
        }
        Set<Integer> words = new HashSet<>(Set.of(0));
        int end = 0;
        for (String word : List.of(
                "กระทรวง", "การ", "ต่าง", "ประเทศ", "แถลง", "ว่า", "มี", "ผู้", "เสีย", "ชีวิต", "ใน", "เดือน",
                "เมษายน", "ที่", "ผ่าน", "มา")) {
            end += word.length();
            words.add(end);
        }
        assertThat(ends).isNotEmpty().isSubsetOf(words);
    }

    @Test
    void aLongAddressIsBrokenInsideTheColumn() throws IOException {
        inColumn(
                "<p>See " + LONG_ADDRESS + " (<a href=\"https://example.org\">" + LONG_ADDRESS + "</a>)</p>",
                Language.ENGLISH);
    }

    @Test
    void aTableThatWantsMoreThanThePageIsFitted() throws IOException {
        String cells = ("<td>" + LONG_WORD + "</td><td>" + LONG_ADDRESS + "</td>").repeat(5);
        inColumn("<table><tr>" + cells + "</tr></table>", Language.BURMESE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aParagraphWithManyNotesStaysInsideTheColumn(Language language) throws IOException {
        String words = language == Language.ENGLISH ? "killed in villages " : "ရွာသားများ သေဆုံးခဲ့သည် ";
        StringBuilder body = new StringBuilder();
        int number = 0;
        for (int length = 0; length < 30; length++) {
            body.append("<p>").append("i ".repeat(length));
            for (int k = 0; k < 12; k++) {
                number++;
                body.append("<a href=\"#n\">")
                        .append(words.repeat(1 + k % 3).strip())
                        .append(
                                "<sup class=\"call\" id=\"call-f%1$d\">[%1$d]</sup></a><span class=\"footnote\" id=\"f%1$d\">note</span>"
                                        .formatted(number))
                        .append(language == Language.ENGLISH ? ". " : "။ ");
            }
            body.append("</p>");
        }
        inColumn(body.append("<p id=\"n\">the end</p>").toString(), language);
    }

    @Test
    void runningTextStaysInsideTheColumn() throws IOException {
        inColumn("<p>" + (Made.BURMESE + " ").repeat(60) + "</p>", Language.BURMESE);
        inColumn("<p>" + (Made.SCRIPTS + " ").repeat(60) + "</p>", Language.BURMESE);
        inColumn("<p>" + (Made.SCRIPTS + " ").repeat(60) + "</p>", Language.ENGLISH);
        inColumn("<p>" + "At least 36 civilians (two sources) were killed. ".repeat(60) + "</p>", Language.ENGLISH);
    }

    @Test
    void aTableRepeatsItsHeadOnEachPage() throws IOException {
        String body = "<table><thead><tr><th>HEADING</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(200)
                + "</tbody></table>";
        try (PDDocument document = Loader.loadPDF(Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document).split("HEADING", -1))
                    .hasSize(document.getNumberOfPages() + 1);
        }
    }

    private static List<TextPosition> inColumn(String body, Language language) throws IOException {
        return holds(Made.written(Made.page(language, body), language));
    }

    /** That every letter lies in the column; the letters, in the order in which they are drawn. */
    static List<TextPosition> holds(byte[] pdf) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat((double) letter.getXDirAdj()).isGreaterThan(LEFT);
            if (!letter.getUnicode().isBlank()) {
                assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                        .isLessThan(RIGHT);
            }
        });
        return letters;
    }
}
