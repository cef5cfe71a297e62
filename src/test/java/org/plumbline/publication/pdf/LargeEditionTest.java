package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

class LargeEditionTest {
    private static final int PAGES = 300;
    /** Bytes: what the smallest machine that we care for can spare. */
    private static final long MEMORY = 1L << 30;

    @Test
    void aTextOfThreeHundredPagesIsSetInAGigabyteAndEachHeadingIsFound() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int number = 1; number <= PAGES; number++) {
            body.append("<h2>").append(number).append("</h2>").append("<p>").append(Made.BURMESE);
            body.append(" <a href=\"#end\">").append(Made.BURMESE.repeat(9)).append("</a></p>");
            body.append("<p>One page of many, with a claim of 36 civilians. </p>".repeat(20));
        }
        body.append("<p id=\"end\">end</p>");
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        byte[] bytes = Made.written(Made.page(Language.BURMESE, body.toString()), Language.BURMESE);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        assertThat(peak).isLessThan(MEMORY);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(PAGES);
            int last = -1;
            int bookmarks = 0;
            for (PDOutlineItem bookmark :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = pdf.getPages().indexOf(bookmark.findDestinationPage(pdf));
                assertThat(page).isGreaterThanOrEqualTo(last);
                last = page;
                bookmarks++;
            }
            assertThat(bookmarks).isEqualTo(PAGES);
            assertThat(TextBack.pdfBox(bytes))
                    .contains(ClusterText.burmeseDigits(pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages()));
        }
    }
}
