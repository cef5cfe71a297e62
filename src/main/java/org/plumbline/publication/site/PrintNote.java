package org.plumbline.publication.site;

import java.util.List;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Messages;
import org.plumbline.publication.pdf.QrCode;

/**
 * What differs on paper. A claim has a number in brackets, so that it is no part of a figure before it, and a note at the foot of the
 * page.
 *
 * @param findingBeside whether what was found stands beside the words, so that the note need not say it again
 */
record PrintNote(Messages messages, boolean findingBeside) implements ArticlePage.Mark {
    /** Voices that a note names; the card at the end has all. */
    private static final int NAMED = 4;

    @Override
    public void within(Markup out, ClaimCard card) {
        out.element("sup", mark(card), "class", "call", "id", "call-" + id(card));
    }

    @Override
    public void behind(Markup out, ClaimCard card) {
        out.open("span", "class", "footnote", "id", id(card)).text(mark(card) + " ");
        out.element(
                "span", card.verdict(), "class", "verdict " + card.standing().word());
        if (!findingBeside) {
            out.text(" · " + card.says());
        }
        List<String> names = card.voices().stream()
                .filter(ClaimCard.Voice::accepted)
                .map(ClaimCard.Voice::name)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            out.text(" · " + messages.say("site.footnote.rests", named(names)));
        }
        out.text(" · ");
        out.element("a", messages.say("site.footnote.page"), "class", "page", "href", "#n" + card.number());
        out.close();
    }

    /** For a camera, beside the words that tell what it is. */
    @Override
    public void below(Markup out, Release.Bundle bundle) {
        out.open("div", "class", "qr")
                .made(QrCode.svg("sha256:" + bundle.sha256(), messages.say("site.verify.qr")))
                .close();
    }

    private String named(List<String> names) {
        String first = String.join(messages.say("language.list"), names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : messages.say("site.footnote.more", first, names.size() - NAMED);
    }

    private String mark(ClaimCard card) {
        return "[" + messages.write(card.number()) + "]";
    }

    private static String id(ClaimCard card) {
        return "f" + card.number();
    }
}
