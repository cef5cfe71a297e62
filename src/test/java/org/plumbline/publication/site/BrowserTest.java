package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example's pages in a Chromium, where one is installed; they stay in the build's folder to be looked at. */
final class BrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path SITE = FOLDER.resolve("site");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final List<String> LANGUAGES = List.of("en", "my");
    private static final List<String> PAGES = List.of(
            "first-draft/",
            "first-draft/claims.",
            "first-draft/evidence.",
            "first-draft/corrections.",
            "first-draft/search.",
            "index.");
    private static final SortedMap<String, byte[]> FILES = Site.of(List.of(Releases.of(Releases.CORRECTED, Set.of())));

    /** Runs axe in a frame and tells the page around it. */
    private static final String RUN_AXE = """
            addEventListener("load", () => document.fonts.ready.then(() => axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: { "target-size": { enabled: true } },
              resultTypes: ["violations"] })).then(
              (found) => parent.postMessage({ passes: found.passes.length, violations: found.violations.flatMap((one) =>
                one.nodes.map((node) => one.id + " " + node.html.slice(0, 160) + " " + node.failureSummary)) }, "*"),
              (error) => parent.postMessage({ passes: 0, violations: [String(error)] }, "*")));
            """;

    /** Opens one page after the other in a frame of a width; tells in the page what axe found. */
    private static final String HARNESS = """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>axe</title><ol id="told"></ol><script>
            const rest = [FRAMES];
            const next = () => {
              document.querySelectorAll("iframe").forEach((one) => one.remove());
              const item = rest.shift();
              if (!item) { document.body.dataset.done = "yes"; return; }
              const frame = document.createElement("iframe");
              frame.width = item[1]; frame.height = 800; frame.src = item[0];
              addEventListener("message", (event) => {
                const line = document.createElement("li");
                line.className = event.data.passes > 0 && event.data.violations.length === 0 ? "clean" : "unclean";
                line.textContent = item.join(" ") + ": " + event.data.violations.join(" | ");
                document.getElementById("told").append(line);
                next();
              }, { once: true });
              document.body.append(frame);
            };
            next();
            </script></html>
            """;

    private static final String TELL = """
            const told = {};
            const tell = () => { document.body.dataset.told = Object.entries(told).map(([k, v]) => k + "=" + v).join("\\n"); };
            """;

    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void writeTheSite() throws IOException {
        Optional<Path> program = Browser.installed();
        Assumptions.assumeTrue(program.isPresent(), "left out: no Chromium");
        browser = program.map(found -> new Browser(found, FOLDER));
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    @Test
    void axeFindsNothingOnAnyKindOfPageInAnyColoursAndAtAnyWidth() throws Exception {
        try (InputStream axe = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(AXE), AXE)) {
            write("axe.js", axe.readAllBytes());
        }
        List<String> frames = new ArrayList<>();
        for (String language : LANGUAGES) {
            List<String> pages = new ArrayList<>(
                    PAGES.stream().map(page -> page + language + ".html").toList());
            pages.add(FILES.keySet().stream()
                    .filter(path -> path.matches("first-draft/evidence/.*\\." + language + "\\.html"))
                    .filter(path -> text(path).contains("class=\"said\""))
                    .findFirst()
                    .orElseThrow());
            pages.add(FILES.keySet().stream()
                    .filter(path -> path.matches("first-draft/evidence/.*\\." + language + "\\.html"))
                    .filter(path -> text(path).contains("rel=\"noreferrer noopener\""))
                    .findFirst()
                    .orElseThrow());
            for (String page : pages) {
                frames.addAll(copies(page, ""));
            }
            frames.addAll(copies(
                    "first-draft/" + language + ".html",
                    "addEventListener('DOMContentLoaded', () => document.querySelector('a.claim').click());"));
            frames.addAll(copies(
                    "first-draft/search." + language + ".html",
                    "addEventListener('DOMContentLoaded', () => { const q = document.getElementById('q');"
                            + " q.value = '2025'; q.dispatchEvent(new Event('input')); });"));
        }
        write("axe.html", HARNESS.replace("FRAMES", String.join(",\n", frames)).getBytes(StandardCharsets.UTF_8));
        Document told = open("axe.html", 3000).page();
        assertThat(told.body().attr("data-done")).as(told.text()).isEqualTo("yes");
        assertThat(told.select("li")).hasSize(frames.size());
        assertThat(told.select("li.unclean").eachText()).isEmpty();
    }

    /** Copies of a page with axe in it, in light and in dark, each to be shown wide and narrow. */
    private static List<String> copies(String page, String before) throws IOException {
        String up = "../".repeat(page.split("/", -1).length - 1);
        String scripts = "<script src=\"" + up + "axe.js\"></script><script>" + before + RUN_AXE + "</script>";
        String bare = text(page).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        String light = bare.replace("</head>", scripts + "</head>");
        String dark = light.replace("color-scheme: light dark", "color-scheme: dark")
                .replace("@media (prefers-color-scheme: dark)", "@media all");
        assertThat(dark).as(page).contains("@media all").isNotEqualTo(light);
        List<String> frames = new ArrayList<>();
        for (Map.Entry<String, String> copy :
                Map.of("light", light, "dark", dark).entrySet()) {
            String path = page.replaceFirst(
                    "\\.html$", "." + copy.getKey() + (before.isEmpty() ? "" : "-open") + ".axe.html");
            write(path, copy.getValue().getBytes(StandardCharsets.UTF_8));
            frames.add("[\"" + path + "\", 360]");
            frames.add("[\"" + path + "\", 1000]");
        }
        return frames;
    }

    @Test
    void aClaimOpensItsCardAndClosingItLeadsBackToTheClaim() throws Exception {
        for (String language : LANGUAGES) {
            assertThat(driven("first-draft/" + language + ".html", true, """
                    const link = document.querySelector("a.claim");
                    const dialog = document.querySelector("dialog");
                    link.focus();
                    link.click();
                    told.open = dialog.open;
                    told.same = dialog.querySelector("blockquote").textContent ===
                      document.getElementById(link.getAttribute("href").slice(1)).querySelector("blockquote").textContent;
                    told.named = document.getElementById(dialog.getAttribute("aria-labelledby")).textContent.length > 0;
                    told.inside = dialog.contains(document.activeElement);
                    dialog.addEventListener("close", () => {
                      told.closed = !dialog.open;
                      told.back = document.activeElement === link;
                      tell();
                    }, { once: true });
                    dialog.requestClose(); // what the Escape key asks for
                    """))
                    .containsExactly("open=true", "same=true", "named=true", "inside=true", "closed=true", "back=true");
            assertThat(driven("first-draft/" + language + ".html", true, """
                    const link = [...document.querySelectorAll("a.claim")].pop();
                    link.click();
                    const dialog = document.querySelector("dialog");
                    dialog.addEventListener("close", () => { told.back = document.activeElement === link; tell(); });
                    dialog.querySelector("button").click();
                    """)).containsExactly("back=true");
        }
    }

    @Test
    void theLinkToTheOtherLanguageCarriesThePlace() throws Exception {
        List<String> told = driven("first-draft/en.html", true, """
                const claims = [...document.querySelectorAll("a.claim[id]")];
                const there = document.querySelector("a[data-place]");
                there.dispatchEvent(new Event("pointerdown"));
                told.top = there.getAttribute("href");
                const claim = claims[claims.length - 1];
                scrollTo({ top: claim.getBoundingClientRect().top + scrollY - 100, behavior: "instant" });
                there.dispatchEvent(new Event("pointerdown"));
                told.place = there.getAttribute("href") === "my.html#" + claim.id;
                told.id = claim.id;
                tell();
                """);
        assertThat(told).hasSize(3).startsWith("top=my.html", "place=true");
        assertThat(Jsoup.parse(text("first-draft/my.html"))
                        .getElementById(told.getLast().substring("id=".length())))
                .isNotNull();
    }

    @Test
    void withoutTheScriptEveryCardIsReachedByItsLinkAndLeadsBack() throws Exception {
        for (String language : LANGUAGES) {
            assertThat(driven("first-draft/" + language + ".html", false, """
                    const links = [...document.querySelectorAll("a.claim")];
                    const card = (link) => document.getElementById(link.getAttribute("href").slice(1));
                    told.some = links.length > 3;
                    told.dialogs = document.querySelectorAll("dialog").length;
                    told.lost = links.filter((link) => !card(link) || !card(link).matches("article.card")
                      || !card(link).checkVisibility()
                      || !document.getElementById(card(link).querySelector("a.back").getAttribute("href").slice(1))).length;
                    links[2].click();
                    setTimeout(() => {
                      told.gone = document.querySelector(":target") === card(links[2]);
                      tell();
                    }, 500);
                    """))
                    .containsExactly("some=true", "dialogs=0", "lost=0", "gone=true");
            assertThat(driven("first-draft/search." + language + ".html", false, """
                    told.form = document.getElementById("form").checkVisibility();
                    told.lists = document.querySelectorAll("#without a").length;
                    tell();
                    """))
                    .containsExactly("form=false", "lists=2");
        }
    }

    @Test
    void searchFindsAClaimByTheWordsOfIt() throws Exception {
        assertThat(driven("first-draft/search.my.html", true, """
                const field = document.getElementById("q");
                field.value = "၂၀၂၅";
                field.dispatchEvent(new Event("input"));
                told.found = document.querySelectorAll("#found a").length > 0;
                tell();
                """)).containsExactly("found=true");
    }

    @Test
    void thePagesAsPublishedHaveTheirFontsAndBreakNoRuleOfTheirOwn() throws Exception {
        for (String page :
                List.of("first-draft/en.html", "first-draft/my.html", "first-draft/search.my.html", "index.en.html")) {
            Seen seen = open(page, 5);
            assertThat(seen.log()).as(page).doesNotContain("CONSOLE", "Refused to", "Content Security Policy");
            assertThat(driven(page, true, """
                    document.fonts.ready.then(() => {
                      const all = [...document.fonts];
                      told.loaded = all.some((one) => one.status === "loaded");
                      told.failed = all.filter((one) => one.status === "error").length;
                      told.checked = document.fonts.check("1rem Plumb", document.documentElement.lang === "my" ? "က" : "a");
                      told.elsewhere = performance.getEntriesByType("resource").filter((one) => !one.name.startsWith("file:")).length;
                      tell();
                    });
                    """))
                    .as(page)
                    .containsExactly("loaded=true", "failed=0", "checked=true", "elsewhere=0");
        }
    }

    private record Seen(Document page, String log) {}

    /** What a script found in a copy of a page whose policy allows that script too. */
    private static List<String> driven(String page, boolean withOurs, String script) throws Exception {
        String driver = TELL + script;
        String copy = text(page).replace("script-src ", "script-src " + Frame.digest(driver) + " ");
        if (!withOurs) {
            copy = copy.replace(Frame.SCRIPT, "").replace(SearchPage.SCRIPT, "");
        }
        String path = page.replaceFirst("\\.html$", ".driven.html");
        write(
                path,
                copy.replace("</body>", "<script>" + driver + "</script></body>")
                        .getBytes(StandardCharsets.UTF_8));
        Seen seen = open(path, 20);
        assertThat(seen.log()).as(page).doesNotContain("CONSOLE", "Refused to", "Content Security Policy");
        Element body = seen.page().body();
        return body.attr("data-told").lines().toList();
    }

    private static Seen open(String path, int seconds) throws IOException, InterruptedException {
        Browser.Seen seen = browser.orElseThrow().open(SITE.resolve(path).toAbsolutePath(), seconds);
        return new Seen(Jsoup.parse(seen.page()), seen.log());
    }

    private static void write(String path, byte[] bytes) throws IOException {
        Path target = SITE.resolve(path);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, bytes);
    }

    private static String text(String path) {
        return new String(FILES.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
