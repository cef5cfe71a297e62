package org.plumbline.publication.site;

import java.util.List;
import java.util.Locale;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** All claims of an edition and how each stands, as a table. */
record ClaimsPage(Release release, Trail trail, Language language, Messages messages) {
    void set(Markup out) {
        boolean today =
                trail.cards(language).stream().anyMatch(card -> card.today().isPresent());
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", messages.say("site.nav.claims"));
        out.element("p", release.title(language), "class", "dateline").line();
        out.open(
                "div",
                "class",
                "wide",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                messages.say("site.nav.claims"));
        out.open("table").open("thead").open("tr");
        head(out, "site.claims.words");
        head(out, "site.claims.verdict");
        if (today) {
            head(out, "site.card.today");
        }
        head(out, "site.card.standard");
        head(out, "site.card.grounds");
        head(out, "site.card.review");
        out.close().close().open("tbody");
        trail.cards(language).forEach(card -> row(out, card, today));
        out.close().close().close().close().line();
    }

    private void head(Markup out, String key) {
        out.element("th", messages.say(key), "scope", "col");
    }

    private void row(Markup out, ClaimCard card, boolean today) {
        out.open("tr").open("td");
        out.element(
                "a",
                messages.write(card.number()) + ". " + card.words(),
                "href",
                language.code() + ".html#n" + card.number());
        out.close();
        out.open("td")
                .element(
                        "span",
                        card.verdict(),
                        "class",
                        "verdict " + card.standing().word())
                .close();
        if (today) {
            out.element(
                    "td",
                    card.today()
                            .map(state -> messages.say("publication.state." + state.state()))
                            .orElse(""));
        }
        out.element("td", messages.say("site.claims.standard." + CardMarkup.word(card.standard())));
        out.element("td", messages.say("site.claims.grounds." + CardMarkup.word(card.grounds())));
        out.element("td", reviewed(card.marks())).close().line();
    }

    private String reviewed(List<Sheet.Mark> marks) {
        return marks.isEmpty()
                ? messages.say("site.claims.unreviewed")
                : String.join(
                        messages.say("language.list"),
                        marks.stream()
                                .map(mark -> messages.say(
                                        "site.review." + mark.review().name().toLowerCase(Locale.ROOT), mark.by()))
                                .toList());
    }
}
