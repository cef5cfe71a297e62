package org.plumbline.publication.site;

import java.util.List;
import java.util.Locale;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/**
 * All claims of an edition and how each stands, as a table. Where a page is narrow each row is a block; the roles keep it a table for screen
 * readers, since some browsers take a cell that is drawn as a block for no cell.
 */
record ClaimsPage(Release release, Trail trail, Language language, Messages messages) {
    void set(Markup out) {
        boolean today =
                trail.cards(language).stream().anyMatch(card -> card.today().isPresent());
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", messages.say("site.nav.claims"));
        out.element("p", release.title(language), "class", "dateline").line();
        out.open(
                "table",
                "class",
                today ? "rows claims today" : "rows claims",
                "role",
                "table",
                "aria-label",
                messages.say("site.nav.claims"));
        out.open("thead", "role", "rowgroup").open("tr", "role", "row");
        head(out, "site.claims.words");
        (today ? RowHeads.CLAIMS_TODAY : RowHeads.CLAIMS).forEach(key -> head(out, key));
        out.close().close().open("tbody", "role", "rowgroup");
        trail.cards(language).forEach(card -> row(out, card, today));
        out.close().close().close().line();
    }

    private void head(Markup out, String key) {
        out.element("th", messages.say(key), "scope", "col", "role", "columnheader");
    }

    private static Markup cell(Markup out) {
        return out.open("td", "role", "cell");
    }

    private static void cell(Markup out, String text) {
        out.element("td", text, "role", "cell");
    }

    private void row(Markup out, ClaimCard card, boolean today) {
        out.open("tr", "id", Anchors.of(card), "role", "row").open("th", "scope", "row", "role", "rowheader");
        out.element(
                "a",
                messages.write(card.number()) + ". " + card.words(),
                "href",
                language.code() + ".html#n" + card.number());
        out.close();
        cell(out)
                .element(
                        "span",
                        card.verdict(),
                        "class",
                        "verdict " + card.standing().word())
                .close();
        if (today) {
            cell(
                    out,
                    card.today()
                            .map(state -> messages.say("publication.state." + state.state()))
                            .orElse(""));
        }
        cell(out, messages.say("site.claims.standard." + CardMarkup.word(card.standard())));
        cell(out, messages.say("site.claims.grounds." + CardMarkup.word(card.grounds())));
        cell(out, reviewed(card.marks()));
        out.close().line();
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
