package org.plumbline.publication.site;

import java.time.LocalDate;
import java.util.Locale;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.claim.report.Json;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;

/**
 * The verdicts of a publication for programs. Its keys stand in {@code docs/site.md}, its shape in {@code verdicts.schema.json} (JSON
 * Schema 2020-12), which is published beside it.
 */
final class VerdictsFile {
    static final String SCHEMA = "verdicts.schema.json";

    private static final int FORMAT = 1;

    private VerdictsFile() {}

    static String text(Release release, ToldCards cards) {
        return Json.object(json -> {
            json.put("$schema", SCHEMA)
                    .put("format", FORMAT)
                    .put("publication", release.id())
                    .put("dated", release.checked().sheet().dated().toString())
                    .put("text", release.checked().sheet().isLayoutD() ? "somebody else's" : "own");
            switch (release.status()) {
                case Release.Status.Draft draft -> json.put("status", "draft");
                case Release.Status.Published published ->
                    json.put("status", "published")
                            .put("version", published.latest().number())
                            .put("published", SchemaOrg.day(published.latest()).toString());
            }
            json.object("case", named -> {
                named.put("en", release.of().name().english());
                if (!release.of().name().burmese().isEmpty()) {
                    named.put("my", release.of().name().burmese());
                }
            });
            json.object("titles", titles -> {
                for (Language language : release.languages()) {
                    titles.put(language.code(), release.title(language));
                }
            });
            release.checked().sheet().asked().ifPresent(asked -> json.object("asked", inner -> question(inner, asked)));
            json.put("withoutReply", release.withoutReply());
            json.objects(
                    "verdicts",
                    cards.all(),
                    told -> verdict(json, told, release.withheld().isEmpty()));
            json.objects("sources", cards.sources(), source -> source(json, source));
        });
    }

    private static void question(Json json, Sheet.Asked asked) {
        json.put("on", asked.on().toString()).put("until", asked.until().toString());
        asked.reply()
                .ifPresent(reply -> json.object(
                        "reply",
                        inner -> inner.put("words", reply.words())
                                .put("on", reply.on().map(LocalDate::toString))));
    }

    /**
     * Writes one verdict.
     *
     * @param open whether nothing is withheld: what is known today may rest on other sources than the verdict
     */
    private static void verdict(Json json, ToldCards.Told told, boolean open) {
        ClaimCard card = told.card();
        json.put("key", card.key())
                .put("label", card.label())
                .put("language", card.language().code())
                .put("page", SchemaOrg.page(card.language()) + "#" + Anchors.of(card))
                .put("words", card.words())
                .put("query", card.query())
                .put("reads", card.reads())
                .put("standing", card.standing().word())
                .put("verdict", told.verdict())
                .put("standard", CardMarkup.word(card.standard()));
        if (told.telling() == ToldCards.Telling.ALL) {
            json.put("says", card.says()).put("grounds", CardMarkup.word(card.grounds()));
        } else {
            json.put("withheld", "some");
        }
        card.today()
                .ifPresent(today -> json.object("today", inner -> {
                    inner.put("state", today.state());
                    if (open && told.telling() == ToldCards.Telling.ALL) {
                        inner.put("told", today.told());
                    }
                }));
        json.strings("sources", told.sources()).strings("records", told.records());
        json.objects(
                "marks",
                card.marks(),
                mark -> json.put("review", mark.review().name().toLowerCase(Locale.ROOT))
                        .put("by", mark.by()));
    }

    private static void source(Json json, Source source) {
        json.put("id", source.id())
                .put("title", source.title())
                .put("publisher", source.publisher())
                .put("url", WebAddress.of(source.address()))
                .put("published", source.published().map(Object::toString));
    }
}
