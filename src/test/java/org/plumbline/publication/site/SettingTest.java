package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.sheet.PlainText;
import org.plumbline.claim.text.Manuscript;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Texts set as markup: nothing of them is ever taken for markup. */
final class SettingTest {
    private static final Path NAUGHTY = Path.of("../shared/data/text/naughty-strings.txt");

    private static String set(String markdown) {
        Markup out = new Markup().open("div");
        Setting.Marks marks = new Setting.Marks() {
            @Override
            public void bound(Manuscript.Run.Bound bound, Runnable words) {
                out.open("a", "href", "#" + bound.key());
                words.run();
                out.close();
            }

            @Override
            public void note(int number) {
                out.open("sup").element("a", "" + number, "href", "#a" + number).close();
            }

            @Override
            public void picture(Manuscript.Run.Picture picture) {
                out.open("img", "src", picture.address(), "alt", picture.alternative());
            }
        };
        new Setting(out, marks)
                .parts(Manuscript.read(PlainText.of("en.md", markdown), "en", Set.of("dead"))
                        .parts());
        return out.close().toString();
    }

    private static Document parsed(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(markup, broken);
        }
    }

    @Test
    void everyKindOfPartIsWellFormedMarkup() {
        String markup = set("""
                # A

                #### B

                [Ten & *more*][dead] **s** `c` [e](https://e.org/?a=1&b=2)

                2. i
                   - j

                > q

                | a | b |
                |---|---|
                | 1 | 2 |

                    code

                ---
                """);
        assertThat(markup)
                .contains("<h2>A</h2>", "<h3>B</h3>", "<a href=\"#dead/en\">Ten &amp; <em>more</em></a>")
                .contains("<a href=\"https://e.org/?a=1&amp;b=2\" rel=\"noreferrer noopener\">e</a>")
                .contains("<ol start=\"2\">", "<th scope=\"col\">a</th>", "<pre>code\n</pre>", "<hr/>");
        parsed(markup);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,hi)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example)",
                "[x](vbscript:x)"
            })
    void aLinkThatNoReaderMayBeSentToIsWordsOnly(String markdown) {
        assertThat(set(markdown)).isEqualTo("<div><p>x</p>\n</div>");
        assertThat(Address.refused(Manuscript.read(PlainText.of("en.md", markdown), "en", Set.of())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Ten died[^1]][dead] here.\n\n[^1]: note\n",
                "[Ten [see](https://e.org/) died][dead] here.",
                "[a [Ten][dead] b](https://e.org/) here.",
                "[a[^1] b](https://e.org/) here.\n\n[^1]: note\n"
            })
    void noLinkStandsWithinALink(String markdown) {
        Document page = parsed(set(markdown));
        for (int i = 0; i < page.getElementsByTagName("a").getLength(); i++) {
            assertThat(((Element) page.getElementsByTagName("a").item(i))
                            .getElementsByTagName("a")
                            .getLength())
                    .isZero();
        }
    }

    @Test
    void signsThatTurnTheOrderOfLettersOrThatXmlForbidsAreReplaced() {
        assertThat(Markup.escaped("a\u202Eb\u0000c\uD800d\u2066")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
        assertThat(Markup.escaped("မြန်မာ 😀 ကျွန်ုပ်")).isEqualTo("မြန်မာ 😀 ကျွန်ုပ်");
        assertThat(Markup.escaped("<\"&'>")).isEqualTo("&lt;&quot;&amp;&#39;&gt;");
    }

    @Test
    void noNaughtyStringBecomesMarkup() throws IOException {
        Assumptions.assumeTrue(Files.exists(NAUGHTY), "left out: the naughty strings are not here");
        for (String line : Files.readAllLines(NAUGHTY)) {
            Document page = parsed(set("a " + line + " [b](" + line + ")"));
            for (String name : List.of("script", "img", "iframe", "svg", "object", "style")) {
                assertThat(page.getElementsByTagName(name).getLength()).as(line).isZero();
            }
            for (int i = 0; i < page.getElementsByTagName("a").getLength(); i++) {
                String href = page.getElementsByTagName("a")
                        .item(i)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue();
                assertThat(href).as(line).matches("(?s)(https?://|mailto:|#).*");
            }
        }
    }
}
