package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.evidence.Passage;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Statement;

/** The page of one source or record: what is said of it, by whom and where, and which claims use it. */
final class EvidencePage {
    private final Release release;
    private final Trail trail;
    private final Language language;
    private final Messages messages;
    private final StatementWords words;
    private final Entity entity;

    EvidencePage(Release release, Trail trail, Language language, Entity entity) {
        this.release = release;
        this.trail = trail;
        this.language = language;
        this.messages = Messages.in(language);
        this.words = new StatementWords(messages, trail);
        this.entity = entity;
    }

    String title() {
        return trail.name(entity.id(), language);
    }

    void set(Markup out) {
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", title(), "lang", languageOf(entity.id(), title()));
        out.open("p", "class", "dateline").text(words.kind(entity.schema()) + " · ");
        out.element("code", entity.id()).close().line();
        if (entity.schema().equals("Source")) {
            trail.evidence().sources().source(entity.id()).ifPresent(source -> source(out, source));
        } else {
            statements(out);
        }
        claims(out);
        leadsHere(out);
        out.close().line();
    }

    private void source(Markup out, Source source) {
        out.open("dl", "class", "facts");
        fact(out, "publisher", source.publisher());
        address(out, source.address());
        fact(out, "published", source.published().map(words::day).orElse(""));
        fact(
                out,
                "kind",
                entity.all("kind").stream().findFirst().map(words::value).orElse(""));
        fact(
                out,
                "language",
                entity.all("language").stream().findFirst().map(words::value).orElse(""));
        String voice = trail.evidence().sources().voice(source.id());
        boolean known = !release.withheld().contains(voice) && !voice.equals(source.id());
        linked(out, messages.say("site.source.voice"), known ? List.of(voice) : List.of());
        linked(out, messages.say("site.property.retelling-of"), source.retellingOf());
        linked(
                out,
                messages.say("site.property.author"),
                source.author().isEmpty() ? List.of() : List.of(source.author()));
        out.element("dt", messages.say("site.card.grounds"))
                .element(
                        "dd",
                        messages.say(
                                !source.seen()
                                        ? "site.source.unseen"
                                        : trail.isCaptured(source.id())
                                                ? "site.source.captured"
                                                : "site.source.reference"));
        if (source.readInFull()) {
            out.element("dt", messages.say("site.source.reading")).element("dd", messages.say("site.source.in-full"));
        }
        out.close().line();
    }

    private void fact(Markup out, String property, String value) {
        if (!value.isEmpty()) {
            out.element("dt", messages.say("site.property." + property)).element("dd", value);
        }
    }

    /** Only pages of the web can be opened; any other address stands there as words. */
    private void address(Markup out, String address) {
        if (address.isEmpty()) {
            return;
        }
        out.element("dt", messages.say("site.property.address")).open("dd");
        String small = address.strip().toLowerCase(Locale.ROOT);
        if (Address.isFollowed(address) && (small.startsWith("https://") || small.startsWith("http://"))) {
            out.element("a", address, "href", address.strip(), "rel", "noreferrer noopener");
        } else {
            out.text(address);
        }
        out.close();
    }

    private void linked(Markup out, String label, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        out.element("dt", label).open("dd");
        links(out, ids);
        out.close();
    }

    private void links(Markup out, List<String> ids) {
        Map<String, String> beside = trail.apart(ids, language);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            out.text(i == 0 ? "" : messages.say("language.list"));
            link(out, id, trail.name(id, language));
            out.text(beside.getOrDefault(id, ""));
        }
    }

    /** A link to another page of evidence, or only its name. */
    private void link(Markup out, String id, String name) {
        if (trail.has(id)) {
            out.element(
                    "a", name, "href", FileName.of(id) + "." + language.code() + ".html", "lang", languageOf(id, name));
        } else {
            out.text(name);
        }
    }

    /** Of a source's own title; a source without one is called by its id. */
    private @Nullable String languageOf(String id, String name) {
        return trail.languageOf(id).filter(code -> !name.equals(id)).orElse(null);
    }

    /** What is said together: of one property, in one place, in one manner. */
    private record Saying(
            String source, String originator, String passage, String from, String to, String manner, String bound) {
        static Saying of(Statement one) {
            return new Saying(
                    one.source(),
                    one.originator(),
                    one.passage(),
                    one.from(),
                    one.to(),
                    one.modality().word(),
                    one.bound().word());
        }

        Saying withoutSource() {
            return new Saying("", originator, passage, from, to, manner, bound);
        }
    }

    private void statements(Markup out) {
        Map<String, Map<Saying, List<Statement>>> all = new LinkedHashMap<>();
        for (Statement one : Trail.statements(entity)) {
            all.computeIfAbsent(one.property(), property -> new LinkedHashMap<>())
                    .computeIfAbsent(Saying.of(one), saying -> new ArrayList<>())
                    .add(one);
        }
        out.open("dl", "class", "facts");
        all.values().forEach(sayings -> {
            Statement first = sayings.values().iterator().next().getFirst();
            out.element("dt", words.property(first)).open("dd");
            alike(sayings).forEach(sources -> saying(out, sources));
            out.close().line();
        });
        out.close().line();
    }

    /** What several sources say in the same manner, by what they say: it stands once, with all of them behind it. */
    private List<List<List<Statement>>> alike(Map<Saying, List<Statement>> sayings) {
        Map<List<Object>, List<List<Statement>>> alike = new LinkedHashMap<>();
        sayings.forEach((saying, together) -> {
            Statement first = together.getFirst();
            boolean own = trail.passage(first).isPresent() || trail.isBroken(first); // of one source only
            List<String> values = together.stream()
                    .map(one -> one.language() + " " + one.value())
                    .toList();
            alike.computeIfAbsent(List.of(own ? saying : saying.withoutSource(), values), key -> new ArrayList<>())
                    .add(together);
        });
        return List.copyOf(alike.values());
    }

    private void saying(Markup out, List<List<Statement>> sources) {
        List<Statement> together = sources.getFirst();
        Statement first = together.getFirst();
        out.open("p", "class", "said");
        for (int i = 0; i < together.size(); i++) {
            Statement one = together.get(i);
            out.text(i == 0 ? "" : messages.say("language.list"));
            Optional<Entity> named = trail.reference(one);
            if (named.isPresent()) {
                link(out, one.value(), words.value(one));
            } else {
                boolean told = Trail.LANGUAGE.matcher(one.language()).matches();
                out.element("span", words.value(one), "lang", told ? one.language() : null);
            }
        }
        List<String> manner = new ArrayList<>();
        words.modality(first).ifPresent(manner::add);
        words.period(first).ifPresent(manner::add);
        words.originator(first).ifPresent(manner::add);
        if (!manner.isEmpty()) {
            out.text(" (" + String.join("; ", manner) + ")");
        }
        if (!first.source().isEmpty()) {
            out.open("span", "class", "faint").text(" — ");
            links(
                    out,
                    sources.stream()
                            .map(one -> one.getFirst().source())
                            .distinct()
                            .toList());
            out.close();
        }
        out.close();
        passage(out, first);
    }

    private void passage(Markup out, Statement statement) {
        Optional<Passage> passage = trail.passage(statement);
        if (passage.isPresent()) {
            Passage found = passage.get();
            out.open(
                    "blockquote",
                    "class",
                    "passage",
                    "lang",
                    trail.languageOf(found.source()).orElse(null));
            context(out, found.prefix(), found.prefix() + " ");
            out.element("q", found.quote());
            context(out, found.suffix(), " " + found.suffix());
            out.close();
        } else if (trail.isBroken(statement)) {
            out.element("p", messages.say("site.passage.broken"), "class", "faint");
        } else if (!statement.passage().isEmpty()
                && !statement.source().isEmpty()
                && !trail.pointsAtPassage(statement)) {
            out.element("p", messages.say("site.passage.where", statement.passage()), "class", "faint");
        }
    }

    private static void context(Markup out, String words, String shown) {
        if (!words.isBlank()) {
            out.element("span", shown, "class", "faint");
        }
    }

    private void claims(Markup out) {
        List<ClaimCard> claims = trail.claims(entity.id(), language);
        out.element("h2", messages.say("site.evidence.claims"));
        if (claims.isEmpty()) {
            out.element("p", messages.say("site.evidence.claims.none")).line();
            return;
        }
        out.open("ul");
        String article = "../" + language.code() + ".html#";
        for (ClaimCard card : claims) {
            out.open("li")
                    .element(
                            "a", messages.say("site.card.title", card.number()), "href", article + "n" + card.number());
            out.text(": ").element("a", card.words(), "href", article + Anchors.of(card), "class", "words");
            out.text(" ")
                    .element(
                            "span",
                            card.verdict(),
                            "class",
                            "verdict " + card.standing().word());
            out.close().line();
        }
        out.close().line();
    }

    private void leadsHere(Markup out) {
        List<String> here = List.copyOf(trail.leadsHere(entity.id()));
        if (here.isEmpty()) {
            return;
        }
        boolean source = entity.schema().equals("Source");
        Map<String, String> apart = trail.apart(here, language);
        out.element("h2", messages.say(source ? "site.evidence.rests" : "site.evidence.named"))
                .open("ul");
        for (String id : here) {
            out.open("li");
            link(out, id, trail.name(id, language));
            out.text(apart.getOrDefault(id, ""));
            trail.evidence()
                    .ledger()
                    .entity(id)
                    .ifPresent(other -> out.element("span", " · " + words.kind(other.schema()), "class", "faint"));
            out.close().line();
        }
        out.close().line();
    }
}
