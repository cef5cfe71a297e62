package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MarkupTest {
    /** What XML 1.0 (section 2.2) does not allow, and what turns the order of signs (Unicode TR 9), as a pattern. */
    private static final Pattern NOT_ALLOWED = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final String SIGNS =
            "ab <>&\"'\t\n\r\u0000\u0008\u000B\u000C\u000E\u001F~\u007F\u0080\u009F\u00A0\u1000\u103A\u2029\u202A\u202E\u202F\u2065\u2066\u2069\u206A"
                    + "\uD7FF\uD800\uDBFF\uDC00\uDFFF\uE000\uFFFD\uFFFE\uFFFF";

    @Test
    void everySignThatNoPageMayHoldIsReplacedAndNoOther() {
        Random random = new Random(20261129);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String text = made.toString();
            String allowed = NOT_ALLOWED.matcher(text).replaceAll("\uFFFD");
            assertThat(Markup.allowed(text)).isEqualTo(allowed);
            assertThat(Markup.escaped(text))
                    .isEqualTo(allowed.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;"));
        }
    }

    @Test
    void textAndValuesAreEscaped() {
        assertThat(new Markup().element("p", "<b>\u0000", "title", "\"x\u202E'").toString())
                .isEqualTo("<p title=\"&quot;x\uFFFD&#39;\">&lt;b&gt;\uFFFD</p>");
    }
}
