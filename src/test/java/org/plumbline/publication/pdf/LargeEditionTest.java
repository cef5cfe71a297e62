package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

class LargeEditionTest {
    private static final int PAGES = 300;
    /** Half of what the smallest machine that we care for can spare. */
    private static final String MEMORY = "512m";

    @TempDir
    Path folder;

    /** Sets the text into a file, in a program of its own: its memory is limited, whatever these tests are given. */
    public static void main(String[] arguments) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int number = 1; number <= PAGES; number++) {
            body.append("<h2>Heading ")
                    .append(number)
                    .append("</h2>")
                    .append("<p>")
                    .append(Made.BURMESE);
            body.append(" <a href=\"#end\">").append(Made.BURMESE.repeat(9)).append("</a></p>");
            body.append("<p>One page of many, with a claim of 36 civilians. </p>".repeat(20));
        }
        body.append("<p id=\"end\">end</p>");
        Files.write(
                Path.of(arguments[0]), Made.written(Made.page(Language.BURMESE, body.toString()), Language.BURMESE));
    }

    @Test
    void aTextOfThreeHundredPagesIsSetInHalfAGigabyteAndEachHeadingIsFound() throws IOException, InterruptedException {
        Path file = folder.resolve("large.pdf");
        Process setting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeEditionTest.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(setting.waitFor()).isZero();
        byte[] bytes = Files.readAllBytes(file);
        String[] pages = TextBack.pdfBox(bytes).split("\f", -1);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(PAGES);
            int bookmarks = 0;
            for (PDOutlineItem bookmark :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks++;
                assertThat(bookmark.getTitle()).isEqualTo("Heading " + bookmarks);
                assertThat(pages[pdf.getPages().indexOf(bookmark.findDestinationPage(pdf))].lines())
                        .contains(bookmark.getTitle());
            }
            assertThat(bookmarks).isEqualTo(PAGES);
            assertThat(pages[pdf.getNumberOfPages() - 1])
                    .contains(ClusterText.burmeseDigits(pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages()));
        }
    }
}
