package org.plumbline.publication.site;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.ClaimCard.Standing;
import org.plumbline.language.Messages;

/**
 * What was found in somebody else's text (layout D): first what does not hold, gathered by how it stands to the evidence, then each
 * passage in the order of their text with our finding beside it. Only what is conclusive is called wrong, and each group says what
 * its word does not mean (law 11).
 *
 * @param claim sets the words of a claim as the link to its card
 */
record Findings(Messages messages, List<ClaimCard> cards, Consumer<ClaimCard> claim) {
    /** From the gravest; what is supported needs no group. */
    private static final List<Standing> GROUPS = List.of(Standing.WRONG, Standing.DIFFERS, Standing.NOT_SHOWN);

    /** What a finding takes from the card: why it is so, and what would be true. The rest stands in the card. */
    private static final List<String> REASONS = List.of("parts", "because", "missing");

    void set(Markup out) {
        out.open("section").element("h2", messages.say("site.findings"));
        boolean all = true;
        for (Standing standing : GROUPS) {
            List<ClaimCard> found =
                    cards.stream().filter(card -> card.standing() == standing).toList();
            if (!found.isEmpty()) {
                group(out, standing, found);
                all = false;
            }
        }
        if (all) {
            out.element("p", messages.say(cards.isEmpty() ? "site.findings.nothing" : "site.findings.none"));
        }
        out.close().line();
        if (!cards.isEmpty()) {
            each(out);
        }
    }

    private void each(Markup out) {
        out.open("section").element("h2", messages.say("site.findings.each"));
        out.open("ol", "class", "found");
        for (ClaimCard card : cards) {
            out.open("li");
            claim.accept(card);
            out.text(" ").element("span", card.verdict(), "class", verdict(card.standing()));
            finding(out, card);
            out.close().line();
        }
        out.close().close().line();
    }

    private void group(Markup out, Standing standing, List<ClaimCard> found) {
        out.open("p")
                .element(
                        "span",
                        messages.say("site.findings." + standing.word(), found.size()),
                        "class",
                        verdict(standing))
                .text(" " + messages.say("site.findings." + standing.word() + ".means"))
                .close();
        out.open("ul");
        for (ClaimCard card : found) {
            out.open("li")
                    .element("a", card.words(), "href", "#" + Anchors.of(card))
                    .text(" [" + messages.write(card.number()) + "] — " + reason(card))
                    .close();
        }
        out.close().line();
    }

    /** Of what is not shown, what is missing for it, which says more than that the evidence leaves it open. */
    private static String reason(ClaimCard card) {
        return card.facts().stream()
                .filter(fact -> fact.key().equals("missing"))
                .map(fact -> fact.parts().getFirst())
                .findFirst()
                .orElse(card.found());
    }

    private void finding(Markup out, ClaimCard card) {
        out.element("p", messages.say("site.findings.read", card.reads()), "class", "reading");
        out.element("p", card.found());
        card.today()
                .filter(today -> !today.state().equals("unchanged"))
                .ifPresent(today -> out.element(
                        "p", messages.say("site.findings.today", messages.say("publication.state." + today.state()))));
        if (card.standing() == Standing.SUPPORTED) {
            return;
        }
        List<String> reasons = card.facts().stream()
                .filter(fact -> REASONS.contains(fact.key()))
                .flatMap(fact -> fact.parts().stream())
                .toList();
        if (!reasons.isEmpty()) {
            out.open("ul");
            reasons.forEach(reason -> out.element("li", reason));
            out.close();
        }
        card.facts().stream()
                .filter(fact -> fact.key().equals("nearest"))
                .map(fact ->
                        messages.say("site.findings.nearest", String.join(messages.say("language.list"), fact.parts())))
                .forEach(nearest -> out.element("p", nearest));
    }

    private static String verdict(Standing standing) {
        return "verdict " + standing.word();
    }
}
