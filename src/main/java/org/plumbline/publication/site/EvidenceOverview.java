package org.plumbline.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Entity;

/** All evidence of a publication, kind by kind, sources last. */
final class EvidenceOverview {
    private final Release release;
    private final Trail trail;
    private final Language language;
    private final Messages messages;

    EvidenceOverview(Release release, Trail trail, Language language) {
        this.release = release;
        this.trail = trail;
        this.language = language;
        this.messages = Messages.in(language);
    }

    void set(Markup out) {
        StatementWords words = new StatementWords(messages, trail);
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", messages.say("site.nav.evidence"));
        out.element("p", release.title(language), "class", "dateline");
        out.element("p", messages.say("site.evidence.reads")).line();
        List<Entity> sources = new ArrayList<>();
        Map<String, List<Entity>> byKind = new TreeMap<>();
        for (Entity entity : trail.pages()) {
            if (entity.schema().equals("Source")) {
                sources.add(entity);
            } else {
                byKind.computeIfAbsent(words.kind(entity.schema()), kind -> new ArrayList<>())
                        .add(entity);
            }
        }
        byKind.forEach((kind, entities) -> section(out, kind, entities));
        if (!sources.isEmpty()) {
            section(out, messages.say("site.sources"), sources);
        }
        out.close().line();
    }

    private void section(Markup out, String title, List<Entity> entities) {
        Map<String, String> apart =
                trail.apart(entities.stream().map(Entity::id).toList(), language);
        out.element(
                        "h2",
                        title + " (" + messages.write(entities.size()) + ")",
                        "class",
                        "kind",
                        "id",
                        "k-" + entities.getFirst().schema())
                .open("ul");
        for (Entity entity : entities) {
            String told = apart.getOrDefault(entity.id(), "");
            out.open("li")
                    .element(
                            "a",
                            trail.name(entity.id(), language),
                            "href",
                            trail.to(entity.id(), language).orElse(null),
                            "lang",
                            trail.languageOf(entity.id()).orElse(null))
                    .text(told);
            List<String> beside = new ArrayList<>();
            trail.evidence().sources().source(entity.id()).ifPresent(source -> {
                beside.add(source.publisher());
                source.published().map(new StatementWords(messages, trail)::day).ifPresent(beside::add);
                beside.add(messages.say(
                        trail.isCaptured(source.id()) ? "site.evidence.captured" : "site.evidence.reference"));
            });
            int claims = trail.claims(entity.id(), language).size();
            if (claims > 0) {
                beside.add(messages.say("site.evidence.count", claims));
            }
            beside.removeIf(one -> one.isEmpty() || told.equals(" (" + one + ")"));
            if (!beside.isEmpty()) {
                out.element("span", " · " + String.join(" · ", beside), "class", "faint");
            }
            out.close().line();
        }
        out.close().line();
    }
}
