package org.plumbline.publication.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** What was corrected, version by version, and which claims are not as they were when published. */
record CorrectionsPage(Release release, Trail trail, Language language, Messages messages) {
    void set(Markup out) {
        out.open("main", "id", "main");
        Draft.set(out, release, messages);
        out.element("h1", messages.say("site.nav.corrections"));
        out.element("p", release.title(language), "class", "dateline").line();
        switch (release.status()) {
            case Release.Status.Draft draft -> out.element("p", messages.say("site.corrections.draft"));
            case Release.Status.Published published -> {
                versions(out, published.versions());
                today(out);
            }
        }
        out.close().line();
    }

    private void versions(Markup out, List<Release.Version> versions) {
        out.element("h2", messages.say("site.corrections.versions")).open("dl", "class", "facts");
        for (Release.Version version : versions.reversed()) {
            LocalDate day = LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
            out.element("dt", messages.say("site.version", version.number()))
                    .open("dd")
                    .text(messages.say("site.published", day));
            out.element(
                    "p",
                    version.correction().isEmpty()
                            ? messages.say(
                                    version.number() == 1 ? "site.corrections.first" : "site.corrections.no-words")
                            : version.correction());
            out.close().line();
        }
        out.close().line();
    }

    private void today(Markup out) {
        List<ClaimCard> changed = trail.cards(language).stream()
                .filter(card -> card.today()
                        .filter(state -> !state.state().equals("unchanged"))
                        .isPresent())
                .toList();
        boolean asked =
                trail.cards(language).stream().anyMatch(card -> card.today().isPresent());
        out.element("h2", messages.say("site.corrections.today", release.today()));
        if (changed.isEmpty()) {
            out.element("p", messages.say(asked ? "site.corrections.unchanged" : "site.corrections.not-asked"));
            return;
        }
        out.open("ul");
        for (ClaimCard card : changed) {
            String state = card.today().orElseThrow().state();
            out.open("li")
                    .element(
                            "a",
                            messages.say("site.card.title", card.number()),
                            "href",
                            language.code() + ".html#n" + card.number());
            out.text(": ").element("q", card.words());
            out.element("p", messages.say("site.today." + state)).close().line();
        }
        out.close().line();
    }
}
