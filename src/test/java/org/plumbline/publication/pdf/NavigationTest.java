package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** Bookmarks, links and page numbers lead to where they say. */
class NavigationTest {
    /** More than a page. */
    private static final String FILL = "<p>filler</p>".repeat(50);

    private static String heading(Language language, int number) {
        return language == Language.ENGLISH ? "Heading No. " + number : "ခေါင်းစဉ် အမှတ် " + number;
    }

    private static String pages(Language language) {
        StringBuilder body = new StringBuilder("<p><a href=\"#last\">to the end</a></p>");
        for (int number = 1; number <= 9; number++) {
            int level = number == 1 ? 1 : 2 + number % 2;
            body.append("<h%1$d>%2$s</h%1$d>%3$s".formatted(level, heading(language, number), FILL));
        }
        return Made.page(
                language, body.append("<p id=\"last\">the very end</p>").toString());
    }

    private static PDDocument pdf(Language language, String page) throws IOException {
        return Loader.loadPDF(Made.written(page, language));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHeadingHasABookmarkInItsLanguageThatLeadsToItsPage(Language language) throws IOException {
        try (PDDocument pdf = pdf(language, pages(language))) {
            List<PDOutlineItem> bookmarks = new ArrayList<>();
            gather(pdf.getDocumentCatalog().getDocumentOutline().children(), bookmarks);
            assertThat(bookmarks)
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 9)
                            .mapToObj(number -> heading(language, number))
                            .toList());
            for (PDOutlineItem bookmark : bookmarks) {
                int page = 1 + pdf.getPages().indexOf(bookmark.findDestinationPage(pdf));
                assertThat(text(pdf, page).lines()).contains(bookmark.getTitle());
            }
        }
    }

    private static void gather(Iterable<PDOutlineItem> items, List<PDOutlineItem> bookmarks) {
        for (PDOutlineItem item : items) {
            bookmarks.add(item);
            gather(item.children(), bookmarks);
        }
    }

    @Test
    void theBookmarksLieInEachOtherAsTheHeadingsDo() throws IOException {
        String body = "<h1>1</h1><h2>1.1</h2><h3>1.1.1</h3><h2>1.2</h2>";
        try (PDDocument pdf = pdf(Language.ENGLISH, Made.page(Language.ENGLISH, body))) {
            PDOutlineItem top = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(top.children()).extracting(PDOutlineItem::getTitle).containsExactly("1.1", "1.2");
            assertThat(top.getFirstChild().children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("1.1.1");
        }
    }

    @Test
    void aLinkWithinTheDocumentLeadsToThePageOfItsTarget() throws IOException {
        try (PDDocument pdf = pdf(Language.ENGLISH, pages(Language.ENGLISH))) {
            PDAnnotationLink link = links(pdf).getFirst();
            PDPageDestination target = (PDPageDestination)
                    (link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination());
            int page = 1 + target.retrievePageNumber();
            assertThat(page).isGreaterThan(5);
            assertThat(text(pdf, page)).contains("the very end");
        }
    }

    @Test
    void aLinkToElsewhereNamesItsAddressAndSaysSoToWhoDoesNotSee() throws IOException {
        List<String> addresses =
                List.of("https://example.org/a?b=c&amp;d", "http://example.org/", "mailto:a@example.org");
        StringBuilder body = new StringBuilder();
        addresses.forEach(address -> body.append("<p><a href=\"" + address + "\">there</a></p>"));
        try (PDDocument pdf = pdf(Language.ENGLISH, Made.page(Language.ENGLISH, body.toString()))) {
            assertThat(links(pdf))
                    .extracting(link -> ((PDActionURI) link.getAction()).getURI())
                    .containsExactly("https://example.org/a?b=c&d", "http://example.org/", "mailto:a@example.org");
            assertThat(links(pdf))
                    .allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "/absolute",
                "other.html",
                "//example.org/a"
            })
    void aLinkThatLeadsAnywhereElseIsNotSet(String address) {
        String body = "<p><a href=\"" + address.replace("\t", "&#9;") + "\">there</a></p>";
        assertThatThrownBy(() -> Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no link for a PDF");
    }

    @Test
    void aScriptInADrawingIsNotTakenOver() throws IOException {
        String body = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\" alt=\"x\">"
                + "<script>alert(1)</script><rect width=\"9\" height=\"9\" onclick=\"alert(1)\"/></svg>";
        byte[] bytes = Made.written(Made.page(Language.ENGLISH, body), Language.ENGLISH);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(links(pdf)).isEmpty();
        }
    }

    private static List<PDAnnotationLink> links(PDDocument pdf) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    PDAction action = link.getAction();
                    assertThat(action == null || action instanceof PDActionGoTo || action instanceof PDActionURI)
                            .isTrue();
                    links.add(link);
                }
            }
        }
        return links;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasItsNumberAndHowManyThereAre(Language language) throws IOException {
        try (PDDocument pdf = pdf(language, pages(language))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(9);
            for (int page = 1; page <= pages; page++) {
                String number = page + " / " + pages;
                assertThat(text(pdf, page).strip())
                        .endsWith(language == Language.BURMESE ? ClusterText.burmeseDigits(number) : number);
            }
        }
    }
}
