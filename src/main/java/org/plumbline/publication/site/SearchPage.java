package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.Json;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.claim.text.Manuscript.Part;
import org.plumbline.claim.text.Manuscript.Run;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;

/** Search without a server: the index lies in the page as data, and a small script looks in it. Without the script the page leads to the lists. */
final class SearchPage {
    static final String SCRIPT = Frame.resource("search.js").strip();

    private static final int MOST_SHOWN = 50;
    private static final int LONGEST_SHOWN = 160;

    private final Release release;
    private final Trail trail;
    private final Language language;
    private final Messages messages;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> judged;

    /**
     * Something that can be found.
     *
     * @param terms numbers of its terms, in order
     */
    private record Entry(String kind, String words, String to, String terms) {}

    SearchPage(Release release, Trail trail, Language language) {
        this.release = release;
        this.trail = trail;
        this.language = language;
        this.messages = Messages.in(language);
        this.judged = trail.cards(language).stream().map(ClaimCard::key).collect(Collectors.toSet());
    }

    void set(Markup out) {
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", messages.say("site.nav.search"));
        out.element("p", release.title(language), "class", "dateline").line();
        out.open("div", "id", "form", "hidden", "hidden");
        out.element("label", messages.say("site.search.label"), "for", "q");
        out.open("input", "type", "search", "id", "q", "autocomplete", "off");
        out.element("p", "", "id", "told", "role", "status");
        out.open("ul", "id", "found").close().close().line();
        out.open("div", "id", "without").element("p", messages.say("site.search.without"));
        out.open("ul");
        for (String list : List.of("claims", "evidence")) {
            out.open("li")
                    .element("a", messages.say("site.nav." + list), "href", list + "." + language.code() + ".html")
                    .close();
        }
        out.close().close().line();
        out.open("script", "type", "application/json", "id", "index")
                .made(Frame.inScript(index()))
                .close();
        out.close().line();
    }

    private String index() {
        claims();
        evidence();
        Optional.ofNullable(release.texts().get(language)).ifPresent(this::text);
        reply();
        return Json.compact(json -> json.put("pattern", SearchTerms.PATTERN)
                .put("most", MOST_SHOWN)
                .put("none", messages.say("site.search.none"))
                .put("found", messages.say("site.search.found"))
                .put("digits", messages.digits("0123456789"))
                .put("more", messages.say("site.search.more", MOST_SHOWN))
                .put("terms", String.join(" ", numbers.keySet()))
                .objects(
                        "entries",
                        entries,
                        entry -> json.put("kind", entry.kind)
                                .put("words", entry.words)
                                .put("lang", OtherLanguage.ofAll(entry.words, language.code()))
                                .put("to", entry.to)
                                .put("terms", entry.terms)));
    }

    private void claims() {
        for (ClaimCard card : trail.cards(language)) {
            add(
                    messages.say("site.search.claim") + " " + messages.write(card.number()) + " · " + card.verdict(),
                    card.words(),
                    language.code() + ".html#n" + card.number(),
                    Stream.of(card.words(), card.label(), card.verdict()));
        }
    }

    private void evidence() {
        StatementWords words = new StatementWords(messages, trail);
        for (Entity entity : trail.pages()) {
            Set<String> said = new HashSet<>();
            List<String> texts = new ArrayList<>(List.of(trail.name(entity.id(), language), entity.id()));
            for (Statement statement : Trail.statements(entity)) {
                String value = words.value(statement);
                if (!(Trail.type(statement) instanceof org.plumbline.ledger.record.PropertyType.Outline)
                        && said.add(value)) {
                    texts.add(value);
                }
            }
            add(
                    words.kind(entity.schema()),
                    texts.getFirst(),
                    trail.to(entity.id(), language).orElseThrow(),
                    texts.stream());
        }
    }

    /** What was answered stands on the page of the text, whosever it is. */
    private void reply() {
        release.checked()
                .sheet()
                .asked()
                .flatMap(Sheet.Asked::reply)
                .ifPresent(reply -> add(
                        messages.say("site.reply"),
                        reply.words(),
                        language.code() + ".html#" + ArticlePage.REPLY,
                        Stream.of(messages.say("site.reply"), reply.words())));
    }

    private void text(Manuscript text) {
        text.parts().forEach(this::part);
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading(int level, List<Run> runs) -> paragraph(runs);
            case Part.Paragraph(List<Run> runs) -> paragraph(runs);
            case Part.Quote(List<Part> parts) -> parts.forEach(this::part);
            case Part.Items items -> items.items().forEach(item -> item.forEach(this::part));
            case Part.Table table -> {
                paragraph(table.head().stream().flatMap(List::stream).toList());
                table.rows()
                        .forEach(row ->
                                paragraph(row.stream().flatMap(List::stream).toList()));
            }
            case Part.Figure(Run.Picture picture) -> paragraph(List.of(picture));
            case Part.Verbatim verbatim -> {}
            case Part.Rule rule -> {}
        }
    }

    /** A paragraph leads to its first claim; one without a claim to the top of the text. */
    private void paragraph(List<Run> runs) {
        String words = Titles.words(runs);
        String place = bound(runs)
                .map(Run.Bound::key)
                .filter(judged::contains)
                .findFirst()
                .map(Anchors::ofKey)
                .orElse("main");
        if (!words.isBlank()) {
            add(messages.say("site.search.paragraph"), words, language.code() + ".html#" + place, Stream.of(words));
        }
    }

    private static Stream<Run.Bound> bound(List<Run> runs) {
        return runs.stream().flatMap(run -> switch (run) {
            case Run.Bound one -> Stream.of(one);
            case Run.Emphasis(List<Run> inner) -> bound(inner);
            case Run.Strong(List<Run> inner) -> bound(inner);
            case Run.Link link -> bound(link.runs());
            default -> Stream.empty();
        });
    }

    private void add(String kind, String words, String to, Stream<String> texts) {
        String terms = texts.flatMap(text -> SearchTerms.of(Markup.allowed(text)).stream())
                .map(term -> numbers.computeIfAbsent(term, one -> numbers.size()))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        entries.add(new Entry(kind, shown(Markup.allowed(words)), to, terms));
    }

    private static String shown(String words) {
        String line = words.strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
