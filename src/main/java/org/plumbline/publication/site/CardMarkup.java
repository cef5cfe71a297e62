package org.plumbline.publication.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.evidence.Source;
import org.plumbline.language.Messages;

/**
 * Sets the card of a claim: how it is read, verdict, evidence, sources, what was left out, what would change it.
 *
 * @param ways where the evidence pages lie
 * @param named the ids that each claim names, by its label
 * @param withFrozen whether the verdict is a published one
 */
record CardMarkup(
        Messages messages, CaseEvidence evidence, Ways ways, Map<String, List<String>> named, boolean withFrozen) {
    /** Where records and sources have their pages. */
    interface Ways {
        /** The address of the page of a source or record, from the page that the card stands on; empty if it has none. */
        Optional<String> to(String id);

        /** By id what stands behind a name that others of these have too, to tell them apart. */
        default Map<String, String> apart(Collection<String> ids) {
            return Map.of();
        }
    }

    void set(Markup out, ClaimCard card) {
        out.open("article", "class", "card", "id", "n" + card.number());
        out.element("h3", messages.say("site.card.title", card.number()));
        out.element("blockquote", card.words()).line();
        out.open("p")
                .element(
                        "span",
                        card.verdict(),
                        "class",
                        "verdict " + card.standing().word());
        out.text(" · " + card.says()).close().line();
        out.open("dl", "class", "facts");
        fact(out, "site.card.reads", card.reads());
        card.facts().forEach(fact -> fact(out, fact));
        fact(out, "site.card.standard", messages.say("site.standard." + word(card.standard())));
        fact(out, "site.card.grounds", messages.say("site.grounds." + word(card.grounds())));
        if (withFrozen) {
            boolean unchanged = card.today()
                    .filter(today -> today.state().equals("unchanged"))
                    .isPresent();
            if (!unchanged) {
                fact(out, "site.card.frozen", card.verdict());
            }
            card.today()
                    .ifPresent(today -> fact(
                            out,
                            "site.card.today",
                            messages.say(unchanged ? "site.card.unchanged" : "publication.state." + today.state())));
        }
        fact(out, "site.card.review", review(card));
        out.close().line();
        if (!card.voices().isEmpty()) {
            voices(out, card);
        }
        records(out, card);
        out.open("p", "class", "query faint").text(messages.say("site.card.sheet") + " ");
        out.element("code", card.label() + ": " + card.query()).close();
        out.element(
                "a", messages.say("site.card.back.to", card.number()), "class", "back", "href", "#" + Anchors.of(card));
        out.close().line();
    }

    private void fact(Markup out, String key, String text) {
        out.element("dt", messages.say(key)).element("dd", text);
    }

    private static void fact(Markup out, ClaimCard.Fact fact) {
        if (fact.key().equals("voices")
                || fact.key().equals("shown-too")
                || fact.key().equals("grounds")) {
            return; // they stand in the table below
        }
        out.element("dt", fact.label()).open("dd");
        if (fact.parts().size() == 1) {
            out.text(fact.parts().getFirst());
        } else {
            out.open("ul");
            fact.parts().forEach(part -> out.element("li", part));
            out.close();
        }
        out.close();
    }

    /** What a second person says; of a claim without a mark that nobody did. */
    private String review(ClaimCard card) {
        List<Sheet.Mark> marks = card.marks();
        return marks.isEmpty()
                ? messages.say("site.review.none")
                : String.join(
                        messages.say("language.list"),
                        marks.stream()
                                .map(mark -> messages.say(
                                        "site.review." + mark.review().name().toLowerCase(Locale.ROOT), mark.by()))
                                .toList());
    }

    private void voices(Markup out, ClaimCard card) {
        out.open("table", "class", "rows voices", "aria-label", messages.say("site.card.voices", card.number()));
        out.open("thead").open("tr");
        out.element("th", messages.say("report.html.column.voice"), "scope", "col");
        RowHeads.VOICES.forEach(key -> out.element("th", messages.say(key), "scope", "col"));
        out.close().close().open("tbody");
        for (ClaimCard.Voice voice : card.voices()) {
            out.open("tr").element("th", voice.name(), "scope", "row").element("td", voice.value());
            out.open("td");
            Map<String, String> apart = ways.apart(voice.sources());
            for (String source : voice.sources()) { // titles have commas of their own, and are in other languages
                out.open("div");
                source(out, source);
                out.text(apart.getOrDefault(source, "")).close();
            }
            out.close().element("td", voice.counts()).close().line();
        }
        out.close().close().line();
    }

    private void source(Markup out, String id) {
        String title = evidence.sources()
                .source(id)
                .map(Source::title)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> messages.write(evidence.name(id)));
        link(out, id, title);
    }

    private void link(Markup out, String id, String words) {
        Optional<String> way = ways.to(id);
        if (way.isPresent()) {
            out.element(
                    "a",
                    words,
                    "href",
                    way.get(),
                    "lang",
                    words.equals(id) ? null : Trail.languageOf(evidence, id).orElse(null));
        } else {
            out.text(words);
        }
    }

    /** What the finding rests on and what it speaks of, record by record; the way from a sentence to its evidence. */
    private void records(Markup out, ClaimCard card) {
        List<String> unnamed = card.voices().isEmpty() ? List.copyOf(card.sources()) : List.of(); // else in the table
        List<String> known = Stream.of(card.records(), named.getOrDefault(card.label(), List.of()), unnamed)
                .flatMap(Collection::stream)
                .distinct()
                .filter(id -> ways.to(id).isPresent())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        out.open("details")
                .element("summary", messages.say("site.card.records", card.number(), known.size()))
                .open("ul");
        Map<String, String> apart = ways.apart(known);
        for (String id : known) {
            out.open("li");
            source(out, id);
            out.text(apart.getOrDefault(id, "")).close();
        }
        out.close().close().line();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
