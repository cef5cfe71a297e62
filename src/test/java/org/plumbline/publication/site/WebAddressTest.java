package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebAddressTest {
    @Test
    void onlyAnAddressOnTheWebIsTold() {
        for (String other : List.of(
                "javascript:alert(1)",
                "file:///etc/x",
                "https://me:word@example.org/",
                "https://me:1@example.org/",
                "https://example.org:8o80/",
                "https://exam|ple.org/",
                "https://",
                "records/x.pdf",
                "",
                "https://a b")) {
            assertThat(WebAddress.of(other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org/a?b=c#d https://example.org/a?b=c#d",
                "HTTP://example.org HTTP://example.org",
                "https://[2001:db8::1]:8443/%E2%80%93 https://[2001:db8::1]:8443/%E2%80%93",
                "https://example.org/မြန်မာ https://example.org/မြန်မာ",
                "https://example.org/a|b{c}^`d https://example.org/a%7Cb%7Bc%7D%5E%60d",
                "https://example.org/100%|%zz https://example.org/100%25%7C%25zz",
                "https://example.org/?x[]=1#a#b https://example.org/?x%5B%5D=1#a%23b",
                "https://example.org/🕊\u202Ex https://example.org/%F0%9F%95%8A%E2%80%AEx"
            })
    void whatBrowsersTakeIsWrittenByTheRules(String given, String told) {
        assertThat(WebAddress.of(given)).hasValue(told);
    }

    @Test
    void whateverIsToldIsAnAddressAndStaysWhatItIs() {
        Random random = new Random(3986);
        String signs = "az09/?#[]@!$&'()*+,;=:%|{}^`~-._ကြ漢\u202E\uFFFD\uE000";
        for (int i = 0; i < 5000; i++) {
            StringBuilder address = new StringBuilder("https://example.org/");
            for (int length = random.nextInt(12); length > 0; length--) {
                address.append(signs.charAt(random.nextInt(signs.length())));
            }
            String once = WebAddress.of(address.toString()).orElse("");
            assertThat(once).as(address.toString()).isNotEmpty();
            assertThat(LinkedData.fault(once)).as(address.toString()).isEmpty();
            assertThat(WebAddress.of(once)).hasValue(once);
        }
    }
}
