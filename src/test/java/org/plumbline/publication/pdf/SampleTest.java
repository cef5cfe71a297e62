package org.plumbline.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.language.Language;

/** The page that is set before the first document is one that can be set. */
final class SampleTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSampleIsAPageLikeThoseOfAnEdition(Language language) {
        PdfMeta meta = new PdfMeta("Sample", "Sample", language, Instant.EPOCH, "Sample");
        assertThat(PdfEdition.write(Sample.text(), meta)).isInstanceOf(PdfResult.Written.class);
        assertThat(Sample.text()).contains("<table>", "class=\"footnote\"", "<svg", "မြန်မာ", "<dl>", "<blockquote>");
    }
}
