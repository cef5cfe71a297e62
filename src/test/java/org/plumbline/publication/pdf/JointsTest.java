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
