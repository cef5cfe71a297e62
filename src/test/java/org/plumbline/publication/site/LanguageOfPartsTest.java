package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.plumbline.language.Language;

/** A voice that reads a page aloud is told where the language changes (WCAG 2.2, success criterion 3.1.2). */
final class LanguageOfPartsTest {
    private static final Pattern BURMESE = Pattern.compile("[\\u1000-\\u109F\\uA9E0-\\uA9FF\\uAA60-\\uAA7F]");
    private static final Pattern LATIN_WORDS =
            Pattern.compile("(?:\\p{IsLatin}{2,}[^\\p{L}\\u1000-\\u109F]+){2,}\\p{IsLatin}{2,}");

    @Test
    void noWordsOfAnotherLanguageStandUnmarkedOnAnyPageOfTheExample() {
        List<String> unmarked = new ArrayList<>();
        var files = Site.of(List.of(Releases.of(Releases.CORRECTED, Set.of()), SampleRelease.published()));
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                unmarked(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)), unmarked);
            }
        });
        for (Language language : Language.values()) {
            unmarked(
                    language + ".pdf",
                    Jsoup.parse(PrintEdition.text(Releases.of(Releases.CORRECTED, Set.of()), language)),
                    unmarked);
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(unmarked.stream().limit(40)).isEmpty();
    }

    private static void unmarked(String path, Document page, List<String> unmarked) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !text.isBlank()) {
                        String language = language(text);
                        boolean wrong = language.equals("my")
                                ? LATIN_WORDS.matcher(text.text()).find()
                                : BURMESE.matcher(text.text()).find();
                        boolean mixedTitle = !path.endsWith(".pdf")
                                && text.getWholeText().equals(page.title())
                                && BURMESE.matcher(text.text()).find()
                                && text.text().matches(".*\\p{IsLatin}.*"); // no element may stand in it
                        if (wrong && !mixedTitle && (language.equals("my") || language.equals("en"))) {
                            unmarked.add(path + ": " + text.text());
                        }
                    }
                },
                page);
    }

    private static String language(Node node) {
        for (Node one = node.parent(); one != null; one = one.parent()) {
            if (one instanceof Element element && element.hasAttr("lang")) {
                return element.attr("lang");
            }
        }
        return "";
    }

    private static String set(String page, String text) {
        Markup out = new Markup();
        out.open("html", "lang", page).open("p").text(text).close();
        return out.element("b", text).close().toString();
    }

    @Test
    void onlyTheWordsThemselvesAreMarked() {
        assertThat(set("my", "သတင်း - Bridge opened in May။"))
                .isEqualTo("<html lang=\"my\"><p>သတင်း - <span lang=\"en\">Bridge opened in May</span>။</p>"
                        + "<b>သတင်း - <span lang=\"en\">Bridge opened in May</span>။</b></html>");
        assertThat(set("my", "Bridge opened in May"))
                .isEqualTo("<html lang=\"my\"><p><span lang=\"en\">Bridge opened in May</span></p>"
                        + "<b lang=\"en\">Bridge opened in May</b></html>");
        assertThat(set("en", "called တံတား & <more>"))
                .isEqualTo("<html lang=\"en\"><p>called <span lang=\"my\">တံတား</span> &amp; &lt;more&gt;</p>"
                        + "<b>called <span lang=\"my\">တံတား</span> &amp; &lt;more&gt;</b></html>");
    }

    @Test
    void lettersOfNeighboursAreMarkedOnPagesOfEitherLanguage() {
        assertThat(set("en", "said กระทรวง (๓๖ คน) and ລາວ, ខ្មែរ 36 នាក់, မြန်မာ end"))
                .contains(
                        "<p>said <span lang=\"th\">กระทรวง (๓๖ คน</span>) and <span lang=\"lo\">ລາວ</span>, <span lang=\"km\">ខ្មែរ 36 នាក់</span>, "
                                + "<span lang=\"my\">မြန်မာ</span> end</p>");
        assertThat(set("my", "တံတား กระทรวง Bridge opened in May ລາວ။"))
                .contains("<p>တံတား <span lang=\"th\">กระทรวง</span> <span lang=\"en\">Bridge opened in May</span> "
                        + "<span lang=\"lo\">ລາວ</span>။</p>");
        assertThat(set("en", "กระทรวง 2025")).contains("<b lang=\"th\">กระทรวง 2025</b>");
        assertThat(set("my", "ខ្មែរ")).contains("<b lang=\"km\">ខ្មែរ</b>");
        assertThat(set("en", "said শেখ হাসিনা ৩৬। and नरेन्द्र मोदी। end"))
                .contains(
                        "<p>said <span lang=\"bn\">শেখ হাসিনা ৩৬</span>। and <span lang=\"hi\">नरेन्द्र मोदी</span>। end</p>");
        assertThat(set("my", "বাংলা। বাংলা")).contains("<b lang=\"bn\">বাংলা। বাংলা</b>");
        assertThat(set("en", "ไทย ລາວ")).contains("<b><span lang=\"th\">ไทย</span> <span lang=\"lo\">ລາວ</span></b>");
    }

    @Test
    void aNameOfTwoWordsIsPartOfWhatStandsAroundIt() {
        assertThat(set("my", "River Town တွင်")).doesNotContain("span");
    }

    @Test
    void whatSaysItsLanguageIsNotMarkedAgain() {
        Markup out = new Markup();
        out.open("html", "lang", "my").element("p", "Jembatan dibuka pada Mei", "lang", "id");
        assertThat(out.close().toString())
                .isEqualTo("<html lang=\"my\"><p lang=\"id\">Jembatan dibuka pada Mei</p></html>");
    }

    @Test
    void noElementStandsWhereOnlyTextMay() {
        Markup out = new Markup();
        out.open("html", "lang", "my").element("title", "တံတား · Bridge opened in May");
        assertThat(out.close().toString()).contains("<title>တံတား · Bridge opened in May</title>");
    }
}
