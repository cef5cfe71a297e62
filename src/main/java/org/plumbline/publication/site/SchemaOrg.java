package org.plumbline.publication.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.report.Json;
import org.plumbline.claim.sheet.Sheet;
import org.plumbline.evidence.Source;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.language.Phrase;

/**
 * What search engines read of an edition: JSON-LD 1.1 in the words of schema.org. A text of one's own is an Article with a Claim for
 * each bound stretch; one does not review oneself. Somebody else's text (layout D) is reviewed: a ClaimReview for each claim.
 *
 * <p>Of what search engines ask of a review a scale is missing, and who publishes it where the case does not say so.
 * Its rating is the verdict in words, {@code alternateName}, and no {@code ratingValue}: a number on a scale says how wrong
 * somebody is, and no verdict does. Law 11 holds here too: only a conclusive contradiction is called wrong; any other says from how
 * many voices seen it differs.
 *
 * <p>Which edition was written first nobody records: the first that the sheet names stands for the work, the others for its
 * translations. Addresses are relative to the page, for nobody here knows where it will lie.
 */
final class SchemaOrg {
    private final Release release;
    private final Release.Status.Published published;
    private final ToldCards cards;
    private final Language language;
    private final Map<String, Integer> numbers = new HashMap<>();

    SchemaOrg(Release release, Release.Status.Published published, ToldCards cards, Language language) {
        this.release = release;
        this.published = published;
        this.cards = cards;
        this.language = language;
    }

    String text() {
        List<ToldCards.Told> told = cards.in(language);
        boolean foreign = release.checked().sheet().isLayoutD();
        return Json.compact(json -> {
            json.put("@context", "https://schema.org");
            article(json);
            json.objects("hasPart", told, one -> {
                if (foreign) {
                    review(json, one);
                } else {
                    json.put("@type", "Claim").put("@id", place(one));
                    claim(json, one);
                    json.object(
                            "appearance", text -> text.put("@type", "Article").put("@id", page(language)));
                }
            });
        });
    }

    private void article(Json json) {
        json.put("@type", "Article")
                .put("@id", page(language))
                .put("headline", release.title(language))
                .put("inLanguage", language.code())
                .put("datePublished", day(published.versions().getFirst()).toString());
        publisher(json, "publisher");
        List<Release.Version> corrections =
                published.versions().stream().skip(1).toList();
        if (!corrections.isEmpty()) {
            json.put("dateModified", day(published.latest()).toString());
            json.objects(
                    "correction",
                    corrections,
                    version -> json.put("@type", "CorrectionComment")
                            .put("text", version.correction())
                            .put("datePublished", day(version).toString()));
        }
        json.put("version", published.latest().number()).put("isAccessibleForFree", true);
        editions(json);
    }

    /** Who publishes, if it was said. */
    private void publisher(Json json, String as) {
        release.of()
                .publisher()
                .ifPresent(name ->
                        json.object(as, by -> by.put("@type", "Organization").put("name", name.in(language))));
    }

    private void editions(Json json) {
        Language first = release.languages().getFirst();
        if (language != first) {
            json.object("translationOfWork", work -> edition(work, first));
        } else if (release.languages().size() > 1) {
            json.objects(
                    "workTranslation", release.languages().stream().skip(1).toList(), other -> edition(json, other));
        }
    }

    private static void edition(Json json, Language other) {
        json.put("@type", "Article").put("@id", page(other)).put("inLanguage", other.code());
    }

    private void claim(Json json, ToldCards.Told told) {
        json.put("text", told.card().words())
                .put("inLanguage", told.card().language().code())
                .put("description", told.card().reads());
        List<Source> sources = told.accepted().stream()
                .flatMap(id -> release.evidence().sources().source(id).stream())
                .toList();
        if (!sources.isEmpty() && !release.checked().sheet().isLayoutD()) {
            json.objects("isBasedOn", sources, source -> source(json, source));
        }
    }

    private void review(Json json, ToldCards.Told told) {
        Sheet sheet = release.checked().sheet();
        json.put("@type", "ClaimReview")
                .put("@id", place(told))
                .put("url", place(told))
                .put(
                        "claimReviewed",
                        Messages.in(language)
                                .say(
                                        "site.review.claim",
                                        told.card().words(),
                                        told.card().reads()))
                .put("inLanguage", language.code())
                .put("datePublished", day(published.versions().getFirst()).toString())
                .object("itemReviewed", item -> {
                    item.put("@type", "Claim");
                    claim(item, told);
                    author().ifPresent(name -> item.object(
                            "author",
                            author -> author.put("@type", authorType()).put("name", name)));
                    item.put("datePublished", sheet.dated().toString());
                    item.object(
                            "appearance",
                            work -> work.put("@type", "CreativeWork")
                                    .put("name", sheet.title())
                                    .put("inLanguage", language.code())
                                    .put("datePublished", sheet.dated().toString()));
                })
                .object("reviewRating", rating -> rating.put("@type", "Rating").put("alternateName", told.verdict()));
        publisher(json, "author");
        List<Source> sources = told.accepted().stream()
                .flatMap(id -> release.evidence().sources().source(id).stream())
                .toList();
        if (!sources.isEmpty()) {
            json.objects("isBasedOn", sources, source -> source(json, source)); // our finding is, not the claim
        }
    }

    private Optional<String> author() {
        return release.checked()
                .sheet()
                .author()
                .map(id -> release.evidence().name(id))
                .map((Phrase.Name name) -> name.in(language));
    }

    private String authorType() {
        boolean person = release.checked()
                .sheet()
                .author()
                .flatMap(id -> release.evidence().ledger().entity(id))
                .filter(entity -> entity.schema().equals("Person"))
                .isPresent();
        return person ? "Person" : "Organization";
    }

    /** Told once; where it is named again, its {@code @id} leads there (JSON-LD 1.1, section 3.3). */
    private void source(Json json, Source source) {
        Integer known = numbers.putIfAbsent(source.id(), numbers.size() + 1);
        json.put("@id", "#source-" + (known == null ? numbers.size() : known));
        if (known != null) {
            return;
        }
        json.put("@type", "CreativeWork").put("name", source.title().isEmpty() ? source.id() : source.title());
        if (!source.publisher().isEmpty()) {
            json.object("publisher", by -> by.put("@type", "Organization").put("name", source.publisher()));
        }
        json.put("url", WebAddress.of(source.address()));
        // schema.org takes a day (ISO 8601); what is known to a month or a year only is left out
        json.put(
                "datePublished",
                source.published()
                        .filter(date -> date.isExact())
                        .map(date -> date.earliest().toString()));
    }

    private String place(ToldCards.Told told) {
        return page(language) + "#" + Anchors.of(told.card());
    }

    static String page(Language language) {
        return language.code() + ".html";
    }

    /** To the day (UTC): nobody learns when somebody sat at the desk. */
    static LocalDate day(Release.Version version) {
        return LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
    }
}
