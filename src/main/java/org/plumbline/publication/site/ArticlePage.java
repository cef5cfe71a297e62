package org.plumbline.publication.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.ClaimCards;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.claim.text.Manuscript;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The text of one edition with a card for each claim: what the public reads first. */
final class ArticlePage {
    /** The place of the reply on the page. */
    static final String REPLY = "reply";

    /** From so many cards on a browser lays out only those that come into sight; it would take a second or more for all. */
    private static final int MANY = 200;

    private final Release release;
    private final Language language;
    private final Messages messages;
    private final CardMarkup cardMarkup;
    private final Mark mark;
    private final List<ClaimCard> cards;
    private final Map<String, ClaimCard> byKey = new HashMap<>();
    private final Function<Illustration, String> addresses;

    /** What a screen and a sheet of paper show in different ways. */
    interface Mark {
        /** Within the link, behind its words. */
        void within(Markup out, ClaimCard card);

        /** Behind the link. */
        void behind(Markup out, ClaimCard card);

        /** Below the digest of the evidence bundle. */
        void below(Markup out, Release.Bundle bundle);
    }

    /**
     * A number, on a page that leads to the card; in brackets, so that a figure before it is not read as a longer one. Who does not see how a
     * claim is underlined hears what is wrong with it.
     *
     * @param told whether the verdict stands beside the claim anyway
     */
    private record Numbered(Messages messages, boolean told) implements Mark {
        @Override
        public void within(Markup out, ClaimCard card) {
            out.element("sup", "[" + messages.write(card.number()) + "]");
            if (!told && card.standing() != ClaimCard.Standing.SUPPORTED) {
                out.element("span", " " + card.verdict(), "class", "heard");
            }
        }

        @Override
        public void behind(Markup out, ClaimCard card) {}

        @Override
        public void below(Markup out, Release.Bundle bundle) {}
    }

    /** A page that stands alone, its pictures in it. */
    ArticlePage(Release release, Language language, CardMarkup.Ways ways) {
        this(release, language, ways, Illustration::data);
    }

    /** @param addresses where a picture is found from the page */
    ArticlePage(Release release, Language language, CardMarkup.Ways ways, Function<Illustration, String> addresses) {
        this(
                release,
                language,
                ways,
                new Numbered(Messages.in(language), !release.texts().containsKey(language)),
                addresses);
    }

    ArticlePage(
            Release release,
            Language language,
            CardMarkup.Ways ways,
            Mark mark,
            Function<Illustration, String> addresses) {
        this.mark = mark;
        this.addresses = addresses;
        this.release = release;
        this.language = language;
        this.messages = Messages.in(language);
        this.cards = release.cards(language);
        this.cardMarkup = new CardMarkup(messages, release.evidence(), ways, release.named(), !release.isDraft());
        cards.forEach(card -> byKey.put(card.key(), card));
    }

    /** What stands between the navigation and the foot. */
    void set(Markup out) {
        out.open("main", "id", "main");
        draft(out);
        out.element("h1", release.title(language));
        out.element("p", dateline(), "class", "dateline").line();
        changed(out);
        if (isForeign()) {
            whose(out);
        }
        release.toFollow().forEach(other -> out.element("p", messages.say("site.follow", other), "class", "box"));
        summary(out);
        Optional.ofNullable(release.texts().get(language)).ifPresent(text -> text(out, text));
        if (isForeign()) {
            new Findings(messages, cards, card -> claim(out, card, () -> out.text(card.words()))).set(out);
            new Noted(release, language, cards).set(out);
        }
        reply(out);
        new PictureSection(release.pictures(language), messages).set(out);
        notes(out);
        beside(out);
        verify(out);
        out.close().line();
    }

    private void draft(Markup out) {
        if (release.status() instanceof Release.Status.Draft(Map<Language, List<String>> failing)) {
            List<String> why = failing.getOrDefault(language, List.of());
            out.open("div", "class", "draft", "role", "note").text(messages.say("site.draft"));
            if (why.isEmpty()) {
                out.text(" " + messages.say("site.draft.holds"));
            } else {
                out.open("ul");
                why.forEach(one -> out.element("li", one));
                out.close();
            }
            out.close().line();
        }
    }

    /** What the latest version is about, where a reader of an earlier one would look. */
    private void changed(Markup out) {
        if (release.status() instanceof Release.Status.Published published
                && published.latest().number() > 1
                && !published.latest().correction().isEmpty()) {
            Release.Version latest = published.latest();
            out.element(
                    "p",
                    messages.say("site.changed", latest.number(), SchemaOrg.day(latest), latest.correction()),
                    "class",
                    "box");
        }
    }

    private String dateline() {
        List<String> line = new ArrayList<>();
        line.add(messages.say(
                isForeign() ? "site.foreign.dated" : "site.dated",
                release.checked().sheet().dated()));
        if (release.status() instanceof Release.Status.Published published) {
            LocalDate day = LocalDate.ofInstant(published.latest().at(), ZoneOffset.UTC);
            line.add(messages.say(isForeign() ? "site.foreign.published" : "site.published", day));
            line.add(messages.say("site.version", published.latest().number()));
        }
        release.of().publisher().ifPresent(name -> line.add(messages.say("site.publisher", name)));
        return String.join(" · ", line);
    }

    private boolean isForeign() {
        return release.checked().sheet().isLayoutD();
    }

    private void summary(Markup out) {
        out.open("section", "class", "box", "aria-label", messages.say("site.summary"));
        out.element("p", messages.say("site.summary.reads"));
        out.open("ul");
        ClaimCards.summary(release.checked(), language).forEach(line -> out.element("li", line));
        out.close().close().line();
    }

    private void text(Markup out, Manuscript text) {
        new Setting(out, new PageMarks(out)).parts(Titles.below(text));
        if (!text.notes().isEmpty()) {
            out.element("h2", messages.say("site.authors-notes"));
            new Setting(out, new PageMarks(out)).numbered(1);
            for (int number = 1; number <= text.notes().size(); number++) {
                out.open("li", "id", "a" + number);
                new Setting(out, new PageMarks(out)).item(number, text.notes().get(number - 1));
                out.element("a", messages.say("site.note.back"), "href", "#b" + number);
                out.close().line();
            }
            out.close().line();
        }
    }

    /** Whose text it is, before anything is said of it. */
    private void whose(Markup out) {
        out.element(
                "p",
                release.checked()
                        .sheet()
                        .author()
                        .map(author ->
                                messages.say("site.foreign", release.evidence().name(author)))
                        .orElseGet(() -> messages.say("site.foreign.unnamed")));
    }

    /** What those say whom the text is about, or why they were not asked. */
    private void reply(Markup out) {
        Optional<Sheet.Asked> asked = release.checked().sheet().asked();
        if (asked.isEmpty() && release.withoutReply().isEmpty()) {
            return;
        }
        out.open("section", "class", "box").element("h2", messages.say("site.reply"), "id", REPLY);
        asked.ifPresent(question -> {
            out.element("p", answer(question));
            question.reply().ifPresent(reply -> out.element("blockquote", reply.words()));
        });
        release.withoutReply().ifPresent(reason -> out.element("p", messages.say("site.asked.not", reason)));
        out.close().line();
    }

    private String answer(Sheet.Asked question) {
        if (question.reply().isEmpty()) {
            boolean waiting = question.isWaiting(release.today());
            return messages.say(waiting ? "site.asked.waiting" : "site.asked.silent", question.on(), question.until());
        }
        return question.reply()
                .flatMap(Sheet.Reply::on)
                .map(day -> messages.say("site.asked.answered.on", question.on(), day))
                .orElseGet(() -> messages.say("site.asked.answered", question.on()));
    }

    private void notes(Markup out) {
        out.open("section", "id", "notes", "class", cards.size() > MANY ? "many" : null)
                .element("h2", messages.say("site.notes"));
        cards.forEach(card -> cardMarkup.set(out, card));
        out.close().line();
    }

    private void beside(Markup out) {
        Sheet sheet = release.checked().sheet();
        if (!sheet.opinions().isEmpty()) {
            out.element("h2", messages.say("site.opinions")).open("ul");
            sheet.opinions().forEach(opinion -> out.element("li", opinion.words()));
            out.close().line();
        }
        if (!sheet.waivers().isEmpty()) {
            out.element("h2", messages.say("site.waivers")).open("ul");
            sheet.waivers().forEach(waiver -> out.element("li", waived(waiver)));
            out.close().line();
        }
    }

    private String waived(Sheet.Waiver waiver) {
        return switch (waiver) {
            case Sheet.Waiver.OfClaim claim -> messages.say("report.html.waived", claim.label(), claim.because());
            case Sheet.Waiver.OfText text -> messages.say("report.html.waived", text.words(), text.because());
            case Sheet.Waiver.OfParity parity ->
                messages.say("report.html.waived-by", parity.label(), parity.because(), parity.by());
        };
    }

    private void verify(Markup out) {
        if (release.status() instanceof Release.Status.Published published) {
            published.bundle().ifPresent(bundle -> {
                out.open("section", "class", "box").element("h2", messages.say("site.verify"));
                out.element(
                        "p",
                        messages.say(isForeign() ? "site.verify.bundle.foreign" : "site.verify.bundle", bundle.file()));
                out.open("p").text(messages.say("site.verify.digest") + " ");
                out.element("span", bundle.sha256(), "class", "digest");
                out.close();
                mark.below(out, bundle);
                out.close().line();
            });
        }
    }

    /** How bound stretches and the author's notes look on the page. */
    private final class PageMarks implements Setting.Marks {
        private final Markup out;

        PageMarks(Markup out) {
            this.out = out;
        }

        @Override
        public void bound(Manuscript.Run.Bound bound, Runnable words) {
            ClaimCard card = byKey.get(bound.key());
            if (card == null) {
                words.run(); // a waived claim is not judged
            } else {
                claim(out, card, words);
            }
        }

        @Override
        public Optional<String> number(int number) {
            return language == Language.BURMESE
                    ? Optional.of(messages.say("site.item.number", number))
                    : Optional.empty(); // a browser draws these by itself
        }

        @Override
        public void note(int number) {
            out.open("sup").element("a", "*" + messages.write(number), "href", "#a" + number, "id", "b" + number);
            out.close();
        }

        @Override
        public void picture(Manuscript.Run.Picture picture) {
            Illustration made = release.illustrations().get(picture.address());
            if (made == null) {
                out.text(picture.alternative()); // published before pictures were, or not fit to be
            } else {
                out.open(
                        "img",
                        "src",
                        addresses.apply(made),
                        "alt",
                        picture.alternative(),
                        "width",
                        String.valueOf(made.width()),
                        "height",
                        String.valueOf(made.height()));
            }
        }
    }

    private void claim(Markup out, ClaimCard card, Runnable words) {
        out.open("a", "class", "claim " + card.standing().word(), "id", Anchors.of(card), "href", "#n" + card.number());
        words.run();
        mark.within(out, card);
        out.close();
        mark.behind(out, card);
    }
}
