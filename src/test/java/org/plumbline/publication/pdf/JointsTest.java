package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;

/** Where a line ends does not depend on where an element does. */
class JointsTest {
    /** The same sentence behind beginnings of all lengths, so that every joint comes to lie at the end of a line. */
    private static String page(Language language) {
        String link = language == Language.ENGLISH ? "two sources" : "သတင်း ၂ ပုဒ်";
        StringBuilder body = new StringBuilder();
        for (int length = 0; length < 90; length++) {
            body.append("<p>")
                    .append("i ".repeat(length))
                    .append(language == Language.ENGLISH ? "killed (" : "သေဆုံး (");
            body.append("<a href=\"https://example.org\">")
                    .append(link)
                    .append("</a>) and <b>")
                    .append(link);
            body.append("<sup>[3]</sup></b>")
                    .append(language == Language.ENGLISH ? ", then" : "။ ထို့နောက်")
                    .append("</p>");
        }
        return Made.page(language, body.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineEndsWithAnOpeningBracketNorBeginsWithAClosingOneOrTheNumberOfANote(Language language)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Made.written(page(language), language))) {
            List<String> lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertThat(lines).hasSizeGreaterThan(120).allSatisfy(line -> {
                assertThat(line).doesNotEndWith("(");
                assertThat(Stream.of(")", "[", ",", "။").anyMatch(line::startsWith))
                        .as(line)
                        .isFalse();
            });
        }
    }

    /** What may not begin a line, behind the number of a note at the foot of the page. */
    private static List<String> closing(Language language) {
        return language == Language.ENGLISH
                ? List.of(".", ",", ";", ":", "!", "?", ")", ").", "]", "”", "”,", "’", "»", "…")
                : List.of("။", "၊", ")", ")။", "”", "”။", "။”");
    }

    /** A bound stretch between signs, behind beginnings of all lengths; one sentence in five ends within the stretch. */
    private static String noted(Language language) {
        List<String> closing = closing(language);
        List<String> opening = List.of("", "(", "[", "“", "‘", "(“");
        String word = language == Language.ENGLISH ? "killed" : "သေဆုံးခဲ့သည်";
        StringBuilder body = new StringBuilder();
        int number = 100;
        for (int length = 0; length < 60; length++) {
            for (int kind = 0; kind < closing.size(); kind += 3) {
                number++;
                String open = opening.get(number % opening.size());
                String close = closing.get((kind + length) % closing.size());
                String within = number % 5 == 0 ? (language == Language.ENGLISH ? "." : "။") : "";
                body.append("<p>")
                        .append("i ".repeat(length))
                        .append(word)
                        .append(' ')
                        .append(open);
                body.append("<a href=\"#n\" class=\"claim\">")
                        .append(word)
                        .append(within)
                        .append(
                                "<sup class=\"call\" id=\"call-f%1$d\">[%1$d]</sup></a><span class=\"footnote\" id=\"f%1$d\">note</span>"
                                        .formatted(number))
                        .append(close)
                        .append(' ')
                        .append(word)
                        .append("</p>");
            }
        }
        return Made.page(
                language,
                body.append("<p id=\"n\">the end</p>")
                        .toString()
                        .replace("<body>", "<body><style>a.claim { text-decoration: underline }</style>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatBelongsToTheNumberOfANoteStaysOnItsLine(Language language) throws IOException {
        String text = TextBack.pdfBox(Made.written(noted(language), language));
        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .hasSizeGreaterThan(150)
                .allSatisfy(line -> {
                    assertThat(Stream.of("(", "[", "“", "‘").anyMatch(line::endsWith))
                            .as(line)
                            .isFalse();
                    assertThat(Stream.concat(Stream.of("["), closing(language).stream())
                                    .anyMatch(line::startsWith))
                            .as(line)
                            .isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLineUnderABoundStretchEndsWithTheNumberOfItsNote(Language language) throws IOException {
        String word = language == Language.ENGLISH ? "killed" : "သေဆုံးခဲ့သည်";
        String page = Made.page(
                language,
                "<p>i <a href=\"#n\" style=\"text-decoration: underline\">" + word
                        + "<sup class=\"call\" id=\"call-f1\">[1]</sup></a><span class=\"footnote\" id=\"f1\">note</span>"
                        + ")”. i</p><p id=\"n\">the end</p>");
        byte[] pdf = Made.written(page, language);
        Spots spots = Spots.of(pdf);
        assertThat(spots.highestLine().getMaxX())
                .isGreaterThan(spots.right("1"))
                .isLessThanOrEqualTo(spots.left(")") + 0.3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextIsWhatItWas(Language language) throws IOException {
        String text = TextBack.pdfBox(Made.written(page(language), language));
        assertThat(text)
                .containsPattern(TextBack.pattern(
                        language == Language.ENGLISH
                                ? "i i killed (two sources) and two sources[3], then"
                                : "i i သေဆုံး (သတင်း ၂ ပုဒ်) and သတင်း ၂ ပုဒ်[3]။ ထို့နောက်"));
    }
}
