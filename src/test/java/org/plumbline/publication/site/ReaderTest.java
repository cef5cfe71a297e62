package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** Pages as published, in a Chromium, under a reader's keys and on a telephone. */
final class ReaderTest {
    private static final int ENTER = 13;
    private static final int ESCAPE = 27;
    private static final int TELEPHONE = 360;

    @TempDir
    static Path folder;

    private static Optional<DevTools> tools = Optional.empty();

    @BeforeAll
    static void aSiteInABrowser() throws Exception {
        Optional<Path> program = Browser.installed();
        Assumptions.assumeTrue(program.isPresent(), "left out: no Chromium");
        write(Site.of(List.of(
                Releases.of(Releases.CORRECTED, Set.of()),
                Releases.of("cooperation-and-conduct", Releases.CORRECTED, Set.of(), "Measured"),
                SampleRelease.hard(Releases.CORRECTED),
                SampleRelease.pictured(Releases.CORRECTED))));
        tools = Optional.of(DevTools.start(program.get(), folder.resolve("profile")));
    }

    @AfterAll
    static void theBrowserEnds() throws InterruptedException {
        tools.ifPresent(DevTools::close);
        Thread.sleep(500); // it still writes into its folder
    }

    private static void write(SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve("site").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static DevTools open(String page, int width) throws Exception {
        DevTools browser = tools.orElseThrow();
        browser.size(width, 800);
        browser.open(folder.resolve("site").resolve(page));
        return browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void theKeysOpenACardAndEscapeClosesItWhereItWasOpened(String language) throws Exception {
        DevTools browser = open("first-draft/" + language + ".html", 1000);
        browser.tell("document.querySelectorAll('a.claim')[2].focus()");
        browser.press("Enter", ENTER);
        browser.until("document.querySelector('dialog').open");
        assertThat(browser.tell("document.querySelector('dialog').contains(document.activeElement)"))
                .isEqualTo("true");
        browser.press("Escape", ESCAPE);
        browser.until("!document.querySelector('dialog').open");
        browser.until("document.activeElement === document.querySelectorAll('a.claim')[2]");
    }

    /** Whoever reads Thai on a computer without a Thai font reads it all the same, and nobody is told that they do. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void everyScriptIsDrawnInOurFontsAndNobodyElseIsAsked(String language) throws Exception {
        Map<String, String> words = Map.of(
                "thai", "กระทรวงน้ำท่วมญี่ปุ่น",
                "lao", "ນໍ້າຖ້ວມເຈັບຫຼວງ",
                "khmer", "ស្ត្រីកញ្ញាព្រះរាជាណាចក្រ",
                "devanagari", "नरेन्द्रराष्ट्रपति",
                "bengali", "স্বাস্থ্যমন্ত্রী",
                "burmese", "ကျွန်ုပ်မြန်မာ",
                "shan", "ၵၢၼ်ႁူမ်ႈၼႃႈၸိုင်ႈတႆး");
        String page = new Frame(Language.of(language).orElseThrow(), "A page", Style.OF_TOP, List.of(), List.of(), "")
                .page(Frame.Head.NONE, out -> {
                    out.open("main", "id", "main");
                    words.forEach((script, said) -> out.element("p", said, "id", script));
                    out.element("p", String.join(" ", words.values()) + " said", "id", "all");
                    out.close();
                });
        write("scripts." + language + ".html", page);
        Set<String> asked = new ConcurrentSkipListSet<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            asked.add(path);
            Path file = folder.resolve("site").resolve(path);
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".html") ? "text/html" : "font/woff2");
            exchange.sendResponseHeaders(bytes.length > 0 ? 200 : 404, bytes.length > 0 ? bytes.length : -1);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            DevTools browser = tools.orElseThrow();
            browser.open(URI.create(site + "scripts." + language + ".html"));
            assertThat(browser.fonts("#thai")).containsExactly("NotoSansThai-Regular");
            assertThat(browser.fonts("#lao")).containsExactly("NotoSansLao-Regular");
            assertThat(browser.fonts("#khmer")).containsExactly("NotoSansKhmer-Regular");
            assertThat(browser.fonts("#devanagari")).containsExactly("NotoSansDevanagari-Regular");
            assertThat(browser.fonts("#bengali")).containsExactly("NotoSansBengali-Regular");
            assertThat(browser.fonts("#burmese")).containsExactly("NotoSansMyanmar-Regular");
            assertThat(browser.fonts("#shan")).containsExactly("NotoSansMyanmar-Regular");
            assertThat(browser.fonts("#all")).noneMatch(font -> font.startsWith("system:"));
            assertThat(browser.tell("performance.getEntriesByType('resource').every((one) => one.name.startsWith('"
                            + site + "'))"))
                    .isEqualTo("true");
            assertThat(asked.stream().filter(path -> path.startsWith("fonts/") && path.contains("-400")))
                    .containsExactly(
                            "fonts/noto-sans-bengali-bengali-400.woff2",
                            "fonts/noto-sans-devanagari-devanagari-400.woff2",
                            "fonts/noto-sans-khmer-khmer-400.woff2",
                            "fonts/noto-sans-lao-lao-400.woff2",
                            "fonts/noto-sans-latin-400.woff2",
                            "fonts/noto-sans-myanmar-myanmar-400.woff2",
                            "fonts/noto-sans-thai-thai-400.woff2");
            asked.clear();
            browser.open(URI.create(site + "first-draft/" + language + ".html"));
            assertThat(asked).isNotEmpty().noneMatch(path -> path.matches("fonts/noto-sans-(thai|lao|khmer).*"));
        } finally {
            server.stop(0);
        }
    }

    /** A page of the site's top folder, and the fonts that it names. */
    private static void write(String name, String page) throws IOException {
        Files.writeString(folder.resolve("site").resolve(name), page);
        for (Map.Entry<String, byte[]> font : Fonts.files(Fonts.namedIn(page)).entrySet()) {
            Files.write(folder.resolve("site/fonts").resolve(font.getKey()), font.getValue());
        }
    }

    /** Also on a computer that has emoji of its own: then no other font's colour or shape stands beside what the PDF shows. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void emojiAreDrawnInOurFontEachAsOneSignAndDigitsInThatOfLetters(String language) throws Exception {
        List<String> emoji = List.of(
                "😀",
                "👨‍👩‍👧‍👦",
                "🇲🇲",
                "🇹🇭",
                "1️⃣",
                "#️⃣",
                "👍🏽",
                "❤️",
                "❤",
                "👩🏽‍🚒",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "👩🏽‍❤️‍💋‍👨🏽",
                "‼️",
                "↔",
                "🏳️‍🌈");
        String page = new Frame(Language.of(language).orElseThrow(), "A page", Style.OF_TOP, List.of(), List.of(), "")
                .page(Frame.Head.NONE, out -> {
                    out.open("main", "id", "main");
                    for (int i = 0; i < emoji.size(); i++) {
                        out.open("p")
                                .element("span", emoji.get(i), "id", "emoji" + i)
                                .close();
                    }
                    out.element("p", "© ® ™ 12 # * a", "id", "signs");
                    out.open("p")
                            .element("b", "He said 😀 in 2021", "id", "bold")
                            .close();
                    out.open("p").element("code", "😀", "id", "code").close();
                    out.made(
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"30\" font-family=\"Plumb, sans-serif\">"
                                    + "<text id=\"drawn\" y=\"20\">a 😀</text></svg>");
                    out.close();
                });
        write("emoji." + language + ".html", page);
        DevTools browser = open("emoji." + language + ".html", 1000);
        browser.until("document.fonts.status === 'loaded'");
        for (int i = 0; i < emoji.size(); i++) {
            assertThat(browser.fonts("#emoji" + i)).as(emoji.get(i)).containsExactly("NotoEmoji-Regular");
            assertThat(
                            Double.parseDouble(
                                    browser.tell(
                                            "document.getElementById('emoji" + i
                                                    + "').getBoundingClientRect().width / parseFloat(getComputedStyle(document.body).fontSize)")))
                    .as(emoji.get(i))
                    .isBetween(1.26, 1.28);
        }
        assertThat(browser.fonts("#signs")).containsExactly("NotoSans-Regular");
        assertThat(browser.fonts("#code")).containsExactly("NotoEmoji-Regular");
        assertThat(browser.fonts("#drawn")).containsExactly("NotoEmoji-Regular", "NotoSans-Regular");
        assertThat(browser.fonts("#bold")).containsExactly("NotoEmoji-Regular", "NotoSans-Bold");
    }

    /** A heading that is kept with a picture higher than the sheet would stand on one of its own, torn in two. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void onPaperNoSheetIsNearlyEmpty(String language) throws Exception {
        DevTools browser = open("cooperation-and-conduct/" + language + ".html", 1000);
        try (PDDocument printed = Loader.loadPDF(browser.print())) {
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page < printed.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                List<String> lines = words.getText(printed)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                assertThat(lines).as("sheet " + page).hasSizeGreaterThan(5);
            }
        }
    }

    @Test
    void theKeysLeadToTheSamePlaceInTheOtherLanguage() throws Exception {
        DevTools browser = open("first-draft/en.html", 1000);
        browser.tell("document.querySelectorAll('a.claim')[6].scrollIntoView({ block: 'start', behavior: 'instant' })");
        String seen = browser.tell(
                "[...document.querySelectorAll('a.claim[id]')].filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop().id");
        browser.tell("document.querySelector('a[data-place]').focus({ preventScroll: true })");
        browser.press("Enter", ENTER);
        browser.until("location.pathname.endsWith('/my.html')");
        browser.until("document.readyState === 'complete'");
        assertThat(browser.tell("decodeURIComponent(location.hash)")).isEqualTo("#" + seen);
        browser.until("document.getElementById('" + seen + "').getBoundingClientRect().top < innerHeight");
        assertThat(browser.tell("scrollY > 200")).isEqualTo("true");
    }

    /** Everything that the text holds ends within the page, or within what a reader can move by itself. */
    private static final String CUT = """
            (() => {
              const wide = [];
              for (const one of document.querySelectorAll('main *, header *, footer *')) {
                if (one.closest('.wide, .skip') && !one.matches('.wide')) continue;
                const box = one.getBoundingClientRect();
                if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) wide.push(one.tagName + ' ' + one.className + ' ' + Math.round(box.right));
                const style = getComputedStyle(one);
                if (style.overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) wide.push('cut ' + one.tagName);
              }
              const page = document.documentElement.scrollWidth > innerWidth ? 'page ' + document.documentElement.scrollWidth : '';
              return [page, ...wide].filter((one) => one).slice(0, 5).join('; ');
            })()
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void onATelephoneNoPageIsWiderThanItsWindowAndNothingIsCut(String language) throws Exception {
        for (String page : List.of(
                "hard/",
                "bridge/",
                "first-draft/",
                "first-draft/claims.",
                "first-draft/evidence.",
                "hard/claims.",
                "hard/search.",
                "hard/corrections.",
                "index.")) {
            DevTools browser = open(page + language + ".html", TELEPHONE);
            assertThat(browser.tell("innerWidth")).isEqualTo("" + TELEPHONE);
            assertThat(browser.tell(CUT)).as(page + language).isEmpty();
        }
        DevTools browser = open("hard/" + language + ".html", TELEPHONE);
        browser.tell("document.body.style.overflowWrap = 'normal'");
        assertThat(browser.tell(CUT)).as("what is wider is seen").contains("page ");
    }

    /** What moves to the side by itself, apart from a table that the author made. */
    private static final String SIDEWAYS = """
            [...document.querySelectorAll('main *')].filter((one) => !one.closest('.wide, details') && one.clientWidth > 0
              && one.scrollWidth > one.clientWidth + 1 && !getComputedStyle(one).overflowX.match('visible|clip'))
              .map((one) => one.tagName + ' ' + one.className).join('; ')
            """;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 700, 710})
    void theTablesOfClaimsAndVoicesNeverMoveSideways(int width) throws Exception {
        for (String page :
                List.of("first-draft/claims.en", "first-draft/claims.my", "first-draft/en", "first-draft/my")) {
            DevTools browser = open(page + ".html", width);
            assertThat(browser.tell("document.querySelectorAll('table.rows').length > 0 && "
                            + "[...document.querySelectorAll('table.rows')].every((one) => !one.closest('.wide'))"))
                    .as(page)
                    .isEqualTo("true");
            assertThat(browser.tell(CUT)).as(page + " " + width).isEmpty();
            assertThat(browser.tell(SIDEWAYS)).as(page + " " + width).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void onATelephoneEachClaimIsABlockWithItsHeadsBeforeItsCells(String language) throws Exception {
        DevTools browser = open("first-draft/claims." + language + ".html", TELEPHONE);
        assertThat(
                        browser.tell(
                                "[...document.querySelectorAll('.claims tbody tr')].every((row) => "
                                        + "[...row.children].every((cell) => cell.getBoundingClientRect().left === row.getBoundingClientRect().left))"))
                .isEqualTo("true");
        assertThat(
                        browser.tell(
                                "[...document.querySelectorAll('.claims tbody td')].every((cell, i) => { "
                                        + "const heads = document.querySelectorAll('.claims thead th'); "
                                        + "return getComputedStyle(cell, '::before').content.includes(heads[cell.cellIndex].textContent); })"))
                .isEqualTo("true");
    }

    @Test
    void aTableWhoseRowsAreBlocksIsStillATableForAScreenReader() throws Exception {
        for (String page : List.of("first-draft/claims.en", "first-draft/en")) {
            DevTools browser = open(page + ".html", TELEPHONE);
            assertThat(browser.tell("[...document.querySelectorAll('table.rows')].flatMap((table) => "
                            + "[table, ...table.querySelectorAll('thead, tbody, tr, th, td')])"
                            + ".filter((part) => !part.getAttribute('role')).length"))
                    .as(page)
                    .isEqualTo("0");
        }
    }

    @Test
    void theOtherLanguageIsOpenedAtTheSameClaimAlsoFromACardAndFromTheListOfClaims() throws Exception {
        String open = "const link = document.querySelector('a[data-place]');"
                + " link.dispatchEvent(new Event('pointerdown')); decodeURIComponent(link.hash)";
        DevTools browser = open("first-draft/en.html", TELEPHONE);
        browser.tell(
                "document.querySelectorAll('article.card')[4].scrollIntoView({ block: 'start', behavior: 'instant' })");
        String place = browser.tell(open);
        assertThat(place)
                .isEqualTo(
                        browser.tell(
                                "decodeURIComponent(document.querySelectorAll('main article.card')[4].querySelector('.back').hash)"));
        browser = open("first-draft/claims.en.html", TELEPHONE);
        browser.tell(
                "document.querySelectorAll('.claims tbody tr')[4].scrollIntoView({ block: 'start', behavior: 'instant' })");
        String row = browser.tell("[...document.querySelectorAll('.claims tbody tr')]"
                + ".filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop().id");
        assertThat(browser.tell(open)).isEqualTo("#" + row);
        browser = open("first-draft/claims.my.html", TELEPHONE);
        assertThat(browser.tell("document.getElementById('" + row + "') !== null"))
                .isEqualTo("true");
    }

    @Test
    void aSearchTellsHowMuchItFoundAndWhatToDoWhereItFoundNothing() throws Exception {
        DevTools browser = open("first-draft/search.my.html", TELEPHONE);
        String search =
                "(() => { const q = document.getElementById('q'); q.value = '%s'; q.dispatchEvent(new Event('input'));"
                        + " return document.getElementById('told').textContent; })()";
        assertThat(browser.tell("/^[^0-9]+ [၀-၉]+\\.$/.test(" + search.formatted("quake") + ")"))
                .isEqualTo("true");
        assertThat(browser.tell(search.formatted("စစ္တပ္"))).contains("Zawgyi");
        browser = open("first-draft/search.en.html", TELEPHONE);
        assertThat(browser.tell(search.formatted("quake"))).matches("Found: [1-9][0-9]*\\.");
    }

    @Test
    void theNumberOfAClaimIsNeverReadAsPartOfAFigure() throws Exception {
        DevTools browser = open("first-draft/en.html", 1000);
        assertThat(
                        browser.tell(
                                "[...document.querySelectorAll('a.claim')].filter((one) => /[0-9၀-၉][0-9၀-၉]*$/.test(one.textContent)).length"))
                .isEqualTo("0");
    }

    @Test
    void onATelephoneEveryPageOfEvidenceFits() throws Exception {
        List<Path> pages;
        try (var files = Files.walk(folder.resolve("site/first-draft/evidence"))) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(50);
        for (int i = 0; i < pages.size(); i += 9) {
            DevTools browser =
                    open(folder.resolve("site").relativize(pages.get(i)).toString(), TELEPHONE);
            assertThat(browser.tell(CUT)).as(pages.get(i).toString()).isEmpty();
        }
    }

    @Test
    void aCardOnATelephoneFitsToo() throws Exception {
        DevTools browser = open("hard/my.html", TELEPHONE);
        browser.tell("document.querySelector('a.claim').click()");
        browser.until("document.querySelector('dialog').open");
        assertThat(browser.tell("document.querySelector('dialog').getBoundingClientRect().right <= innerWidth"))
                .isEqualTo("true");
        assertThat(
                        browser.tell(
                                "document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth + 1"))
                .isEqualTo("true");
    }
}
