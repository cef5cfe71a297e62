package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every kind of page in a Chromium, walked through with the keyboard alone, and by ear: what the browser tells a screen reader (WCAG 2.2). */
final class WalkTest {
    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static final int ESCAPE = 27;
    private static final int SHIFT = 8;

    private static final List<String> PAGES = List.of(
            "hard/",
            "bridge/",
            "bridge/claims.",
            "bridge/evidence.",
            "bridge/evidence/bridge-opening.",
            "bridge/evidence/gazette.",
            "bridge/corrections.",
            "bridge/search.",
            "first-draft/claims.",
            "index.");

    private static final Release DRAFT = Releases.of(Releases.DRAFT, Set.of());

    @TempDir
    static Path folder;

    private static Optional<DevTools> tools = Optional.empty();

    @BeforeAll
    static void aSiteInABrowser() throws Exception {
        Optional<Path> program = Browser.installed();
        Assumptions.assumeTrue(program.isPresent(), "left out: no Chromium");
        Map<String, byte[]> files = Site.of(List.of(
                DRAFT,
                SampleRelease.hard(Releases.CORRECTED),
                SampleRelease.pictured(Releases.CORRECTED),
                Releases.foreign(Releases.CORRECTED)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve("site").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        tools = Optional.of(DevTools.start(program.get(), folder.resolve("profile")));
    }

    @AfterAll
    static void theBrowserEnds() throws InterruptedException {
        tools.ifPresent(DevTools::close);
        Thread.sleep(500); // it still writes into its folder
    }

    private static DevTools open(String page, int width, int height) throws Exception {
        DevTools browser = tools.orElseThrow();
        browser.size(width, height);
        browser.open(folder.resolve("site").resolve(page));
        return browser;
    }

    private static final String STOPS =
            "[...document.querySelectorAll('a[href], button, summary, input, [tabindex=\"0\"]')].filter((each) => each.checkVisibility())";

    /** Where the focus is: its place among all that can have it; what is wrong with how it is seen there. */
    private static final String FOCUS = """
            (() => {
              const one = document.activeElement;
              if (!one || one === document.body) return 'end';
              const boxes = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
              const seen = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
              const style = getComputedStyle(one);
              const wrong = [];
              if (!boxes.length) wrong.push('has no room');
              if (!seen.length) wrong.push('is out of sight');
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('has no ring');
              const bare = seen.some((box) => { const top = document.elementFromPoint(
                Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1));
                return top && (one.contains(top) || top.contains(one)); });
              if (!bare) wrong.push('is covered');
              return STOPS.indexOf(one) + ' ' + wrong.join(', ');
            })()
            """.replace("STOPS", STOPS);

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void theTabKeyStopsAtEverythingInTheOrderOfReadingAndEachStopIsSeen(String language) throws Exception {
        for (String page : PAGES) {
            walk(page + language + ".html", 1000, 800);
        }
        for (String page : List.of("bridge/", "bridge/claims.", "hard/")) {
            walk(page + language + ".html", 320, 256); // 1280 by 1024 at 400 per cent
        }
    }

    private static void walk(String page, int width, int height) throws Exception {
        DevTools browser = open(page, width, height);
        browser.tell("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        int all = Integer.parseInt(browser.tell(STOPS + ".length"));
        assertThat(all).as(page).isGreaterThan(1);
        for (int i = 0; i < all; i++) {
            browser.press("Tab", TAB);
            assertThat(browser.tell(FOCUS)).as(page + " " + width).isEqualTo(i + " ");
        }
        browser.press("Tab", TAB);
        assertThat(browser.tell(FOCUS)).as(page + " has an end").isIn("end", "0 ");
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() throws Exception {
        DevTools browser = open("bridge/claims.en.html", 1000, 800);
        browser.press("Tab", TAB);
        browser.press("Enter", ENTER);
        browser.until("location.hash === '#main'");
        browser.press("Tab", TAB);
        assertThat(browser.tell("document.activeElement === document.querySelector('main a')"))
                .isEqualTo("true");
    }

    @Test
    void whatASearchFoundIsTheNextStopAndSaysInWhichLanguageItIs() throws Exception {
        DevTools browser = open("first-draft/search.my.html", 1000, 800);
        browser.tell("(() => { const q = document.getElementById('q'); q.focus(); q.value = 'strikes';"
                + " q.dispatchEvent(new Event('input')); })()");
        assertThat(browser.tell("document.getElementById('told').getAttribute('role')"))
                .isEqualTo("status");
        browser.press("Tab", TAB);
        assertThat(browser.tell("document.activeElement === document.querySelector('#found a')"))
                .isEqualTo("true");
        assertThat(
                        browser.tell(
                                "[...document.querySelectorAll('#found a')].filter((one) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(one.textContent)"
                                        + " && !/[\u1000-\u109f]/.test(one.textContent)).map((one) => one.lang).every((code) => code === 'en')"))
                .isEqualTo("true");
        assertThat(browser.tell("document.querySelectorAll('#found a[lang=en]').length > 3"))
                .isEqualTo("true");
    }

    /** A card that scrolls, at 400 per cent: what has the focus is never under the bar with the button (WCAG 2.4.11). */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void inACardNoStopIsUnderTheBarForwardsOrBackwards(String language) throws Exception {
        DevTools browser = open("first-draft/" + language + ".html", 320, 256);
        String most =
                "[...document.querySelectorAll('article.card')].sort((a, b) => b.querySelectorAll('a').length - a.querySelectorAll('a').length)[0]";
        browser.tell(
                "(() => { const card = " + most
                        + "; document.getElementById(decodeURIComponent(card.querySelector('.back').hash.slice(1))).focus(); })()");
        String opener = browser.tell("document.activeElement.id");
        browser.press("Enter", ENTER);
        browser.until("document.querySelector('dialog').open");
        assertThat(browser.tell("document.activeElement.tagName")).isEqualTo("BUTTON");
        int links = Integer.parseInt(browser.tell("document.querySelectorAll('dialog .card :is(a, summary)').length"));
        assertThat(links).isGreaterThan(5);
        String under =
                "(() => { const one = document.activeElement; const bar = document.querySelector('dialog .tools').getBoundingClientRect();"
                        + " return one.matches('dialog .card *') && [...one.getClientRects()].every((box) => box.top < bar.bottom - 2"
                        + " || box.bottom > document.querySelector('dialog').getBoundingClientRect().bottom + 1); })()";
        for (int modifier : List.of(0, SHIFT)) {
            for (int i = 0; i < links + 4; i++) {
                browser.press("Tab", TAB, modifier);
                assertThat(browser.tell(under))
                        .as(browser.tell("document.activeElement.textContent.slice(0, 80)"))
                        .isEqualTo("false");
                assertThat(
                                browser.tell(
                                        "document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"))
                        .isEqualTo("true");
            }
        }
        browser.press("Escape", ESCAPE);
        browser.until("!document.querySelector('dialog').open");
        browser.until("document.activeElement.id === '" + opener + "'");
    }

    /** One thing that is heard. */
    private record Heard(String role, String name, int level) {}

    private static List<Heard> heard(DevTools browser) throws Exception {
        Map<String, JsonNode> nodes = new HashMap<>();
        Deque<JsonNode> next = new ArrayDeque<>();
        for (JsonNode node :
                new ObjectMapper().readTree(browser.heard()).path("result").path("nodes")) {
            nodes.put(node.path("nodeId").asString(), node);
            if (node.path("parentId").isMissingNode()) {
                next.push(node);
            }
        }
        List<Heard> heard = new ArrayList<>();
        while (!next.isEmpty()) {
            JsonNode node = next.pop();
            if (!node.path("ignored").asBoolean()) {
                int level = 0;
                for (JsonNode property : node.path("properties")) {
                    level = property.path("name").asString().equals("level")
                            ? property.path("value").path("value").asInt()
                            : level;
                }
                heard.add(new Heard(
                        node.path("role").path("value").asString(""),
                        node.path("name").path("value").asString(""),
                        level));
            }
            List<JsonNode> children = new ArrayList<>();
            node.path("childIds")
                    .forEach(id -> Optional.ofNullable(nodes.get(id.asString())).ifPresent(children::add));
            children.reversed().forEach(next::push);
        }
        return heard;
    }

    private static List<String> names(List<Heard> heard, String role) {
        return heard.stream()
                .filter(one -> one.role().equals(role))
                .map(Heard::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void byEarEachPageHasOneOfEachLandmarkHeadingsWithoutAJumpAndANameForWhateverCanBeUsed(String language)
            throws Exception {
        for (String page :
                Stream.concat(PAGES.stream(), Stream.of("first-draft/")).toList()) {
            DevTools browser = open(page + language + ".html", 1000, 800);
            List<Heard> heard = heard(browser);
            String as = page + language;
            for (String landmark : List.of("banner", "navigation", "main", "contentinfo")) {
                assertThat(names(heard, landmark)).as(as + " " + landmark).hasSize(1);
            }
            int last = 0;
            for (Heard one : heard) {
                if (one.role().equals("heading")) {
                    assertThat(one.level()).as(as + " " + one.name()).isBetween(1, last + 1);
                    last = one.level();
                }
            }
            assertThat(heard.stream().filter(one -> one.role().equals("heading") && one.level() == 1))
                    .as(as)
                    .hasSize(1);
            assertThat(heard.stream()
                            .filter(one -> Set.of(
                                            "link",
                                            "button",
                                            "DisclosureTriangle",
                                            "image",
                                            "searchbox",
                                            "heading",
                                            "columnheader",
                                            "rowheader")
                                    .contains(one.role()))
                            .filter(one -> one.name().isBlank()))
                    .as(as)
                    .isEmpty();
            assertThat(names(heard, "DisclosureTriangle")).as(as).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void byEarALinkOfTheIndexTellsWhereItLeads(String language) throws Exception {
        DevTools browser = open("index." + language + ".html", 1000, 800);
        List<String> names = names(heard(browser), "link");
        assertThat(names).contains("English: First draft", "မြန်မာ: တံတား");
        assertThat(names.stream().filter(name -> name.equals("English") || name.equals("မြန်မာ")))
                .as("only in the navigation, and its own is no link")
                .hasSize(1);
    }

    @Test
    void theNavigationTellsWhichPageIsOpen() throws Exception {
        for (String page : List.of("", "claims.", "evidence.", "corrections.", "search.")) {
            DevTools browser = open("bridge/" + page + "en.html", 1000, 800);
            assertThat(
                            browser.tell(
                                    "[...document.querySelectorAll('nav a[aria-current=page]')].map((one) => one.getAttribute('href')).join()"))
                    .isEqualTo(page + "en.html");
        }
        assertThat(open("bridge/evidence/gazette.en.html", 1000, 800)
                        .tell("document.querySelectorAll('nav a[aria-current]').length"))
                .isEqualTo("0");
    }

    /** How a claim is underlined cannot be heard. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void byEarAClaimThatDoesNotHoldSaysSoInTheText(String language) throws Exception {
        DevTools browser = open("first-draft/" + language + ".html", 1000, 800);
        List<String> links = names(heard(browser), "link");
        Messages messages = Messages.in(Language.of(language).orElseThrow());
        DRAFT.cards(Language.of(language).orElseThrow()).forEach(card -> {
            boolean told = links.stream()
                    .anyMatch(link ->
                            link.contains("[" + messages.write(card.number()) + "]") && link.endsWith(card.verdict()));
            assertThat(told)
                    .as(card.words())
                    .isEqualTo(card.standing() != org.plumbline.claim.report.ClaimCard.Standing.SUPPORTED);
        });
        browser = open("statement/en.html", 1000, 800);
        assertThat(
                        browser.tell(
                                "document.querySelectorAll('ol.found .verdict').length > 0 && document.querySelectorAll('.heard').length"))
                .as("the verdict stands beside it")
                .isEqualTo("0");
    }

    /** Only in the small print of a card, as its author wrote the claim, and where a source has no title. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void inACardNoVoiceSourceOrRecordIsToldByItsIdWhereItHasAName(String language) throws Exception {
        Trail trail = Trail.of(DRAFT);
        Language of = Language.of(language).orElseThrow();
        Set<String> ids = DRAFT.evidence().ledger().entities().stream()
                .map(entity -> entity.id())
                .filter(id -> !trail.name(id, of).contains(id))
                .collect(Collectors.toCollection(HashSet::new));
        DevTools browser = open("first-draft/" + language + ".html", 1000, 800);
        Set<String> told = Set.of(browser.tell("""
                        (() => {
                          const words = [];
                          const texts = document.createTreeWalker(document.getElementById('notes'), NodeFilter.SHOW_TEXT);
                          while (texts.nextNode()) {
                            if (!texts.currentNode.parentElement.closest('code')) words.push(...texts.currentNode.data.match(/[a-z0-9]+(-[a-z0-9]+)+/g) || []);
                          }
                          return [...new Set(words)].join(' ');
                        })()
                        """).split(" "));
        assertThat(ids).contains("mod-india");
        assertThat(told).isNotEmpty().doesNotContainAnyElementsOf(ids);
    }

    @Test
    void byEarAPictureIsOneThingWithANameAndItsWordsAreNotReadOneByOne() throws Exception {
        DevTools browser = open("first-draft/en.html", 1000, 800);
        List<Heard> heard = heard(browser);
        assertThat(names(heard, "image")).isNotEmpty();
        String drawn = browser.tell("document.querySelector('figure svg text').textContent");
        for (int i = 0; i < heard.size(); i++) {
            if (heard.get(i).role().equals("image")) {
                assertThat(heard.get(i + 1).role()).as(drawn).isEqualTo("Figcaption");
            }
        }
    }

    @Test
    void byEarAVoiceHeadsItsRowAndATableThatMovesIsCalledByItsHeads() throws Exception {
        DevTools browser = open("first-draft/en.html", 320, 800);
        List<Heard> heard = heard(browser);
        assertThat(names(heard, "rowheader")).contains("Ministry of Defence of India");
        browser = open("hard/en.html", 1000, 800);
        assertThat(
                        browser.tell(
                                "document.querySelector('.wide[tabindex]').getAttribute('aria-label').startsWith('a head, a head')"))
                .isEqualTo("true");
    }

    @Test
    void inTheListOfEvidenceNothingIsToldTwiceToTellItApart() throws Exception {
        DevTools browser = open("first-draft/evidence.en.html", 1000, 800);
        String lines = "[...document.querySelectorAll('main li')].map((one) => one.textContent)";
        assertThat(browser.tell(lines
                        + ".filter((one) => one.startsWith('New-year strikes; NUG ministry 92 (ASEAN NOW)')).length"))
                .isEqualTo("1");
        assertThat(browser.tell(lines + ".filter((one) => /\\(([^)]+)\\) · \\1/.test(one)).join('; ')"))
                .isEmpty();
        assertThat(browser.tell(lines + ".filter((one) => one.startsWith('Weekly dispatch (')).join('; ')"))
                .as("of one publisher and one title: by the day of publishing")
                .contains("Weekly dispatch (24 April 2025)", "Weekly dispatch (1 May 2025)");
    }

    @Test
    void inForcedColoursAPictureIsDrawnInTheColoursOfTheReader() throws Exception {
        DevTools browser = open("first-draft/en.html", 1000, 800);
        String drawn =
                "(() => { const of = (name, what) => getComputedStyle(document.querySelector('.pic-' + name))[what];"
                        + " const body = getComputedStyle(document.body);"
                        + " return [of('paper', 'fill') === body.backgroundColor, of('text', 'fill') === body.color, of('bar', 'fill') === body.color].join(); })()";
        assertThat(browser.tell(drawn)).isEqualTo("true,true,false");
        browser.media("forced-colors", "active");
        assertThat(browser.tell(drawn)).isEqualTo("true,true,true");
        assertThat(browser.tell("getComputedStyle(document.querySelector('.draft')).borderTopStyle"))
                .isEqualTo("solid");
        browser.media("forced-colors", "none");
    }

    /** WCAG 1.4.12: letters, words and lines as far apart as some readers need them. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void withTextSetWideApartNothingIsCutAndNoPageMovesSideways(String language) throws Exception {
        for (String page :
                Stream.concat(PAGES.stream(), Stream.of("first-draft/")).toList()) {
            DevTools browser = open(page + language + ".html", 320, 800);
            browser.tell(
                    "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;"
                            + " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }'); document.adoptedStyleSheets.push(sheet); })()");
            assertThat(browser.tell("getComputedStyle(document.querySelector('h1')).letterSpacing !== 'normal'"))
                    .isEqualTo("true");
            assertThat(
                            browser.tell(
                                    "(() => { const wide = []; for (const one of document.querySelectorAll('main *, header *, footer *')) {"
                                            + " if (one.closest('.wide, .skip') && !one.matches('.wide')) continue; const box = one.getBoundingClientRect();"
                                            + " if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) wide.push(one.tagName + ' ' + one.textContent.slice(0, 30)); }"
                                            + " if (document.documentElement.scrollWidth > innerWidth) wide.push('page'); return wide.slice(0, 4).join('; '); })()"))
                    .as(page + language)
                    .isEmpty();
        }
    }
}
