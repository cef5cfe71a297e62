package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.language.Language;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

final class SchemaOrgTest {
    private static final Release OWN = Releases.of(Releases.CORRECTED, Set.of());
    private static final Release FOREIGN = Releases.foreign(Releases.CORRECTED);

    /** A publication in one language, with a label in another script. */
    static Release oneEdition(String address) {
        List<Statement> statements = new ArrayList<>(SampleRelease.statements());
        statements.removeIf(
                one -> one.entity().equals("gazette") && one.property().equals("address"));
        statements.add(Statement.own("gazette", "Source", "address", address));
        return SampleRelease.of(
                "bridge",
                Map.of(
                        "publications/bridge/sheet.claims",
                        "publication \"The bridge\"\ndated 2025-06-01\nlanguages en\nclaim ဖွင့်: bridge-opening happened, on ?\n",
                        "publications/bridge/en.md",
                        "The bridge was [opened on 3 May 2025][ဖွင့်].\n"),
                CaseEvidence.of(Ledger.of(statements)),
                SampleRelease.published().status(),
                Set.of("whisper"));
    }

    private static String text(Release release, Language language) {
        return new Machine(release).head(language).jsonLd().orElseThrow();
    }

    /** Against the vocabulary as it was published; left out where it is not here. */
    @Nested
    final class AgainstThePublishedVocabulary {
        private static @Nullable SchemaOrgVocabulary published;

        private final SchemaOrgVocabulary vocabulary = Objects.requireNonNull(published);

        @BeforeAll
        static void read() {
            published = SchemaOrgVocabulary.read();
        }

        @Test
        void everyPageHasOnlyClassesPropertiesAndValuesOfSchemaOrg() {
            for (Release release : List.of(OWN, FOREIGN, SampleRelease.published(), oneEdition("https://a.example/"))) {
                for (Language language : release.languages()) {
                    assertThat(vocabulary.faults(text(release, language)))
                            .as(release.id() + " " + language)
                            .isEmpty();
                }
            }
        }

        @Test
        void anAddressThatBrowsersTakeAndTheRulesDoNotIsNotLost() {
            String text = text(oneEdition("https://gazette.example/a|b{c}?x=[1]"), Language.ENGLISH);
            assertThat(vocabulary.faults(text)).isEmpty();
            assertThat(text).contains("\"url\":\"https://gazette.example/a%7Cb%7Bc%7D?x=%5B1%5D\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    "@type":"Claim"~"@type":"Assertion"~no such class
                    "@type":"Article"~"@type":"UserComments"~superseded
                    "headline":~"headlines":~no such property
                    "inLanguage":"en"~"inLanguage":null~dropped: /hasPart/inLanguage
                    "url":~"isBasedOnUrl":~superseded
                    "headline":~"claimReviewed":~wrong subject
                    "@type":"Rating"~"@type":"Person"~wrong thing
                    "isAccessibleForFree":true~"isAccessibleForFree":"yes"~wrong value
                    "version":2~"version":true~wrong value
                    "2026-11-20"~"2026-02-30"~wrong value
                    "2026-11-20"~"in November"~wrong value
                    "2026-11-20"~20261120~wrong value
                    "@id":"#source-1",~"@id":"a b",~no address
                    "@type":"CreativeWork"~"@type":"Person"~wrong thing
                    "author":{~"author":"Somebody","alternateName":{~wrong value
                    """)
        void whatIsWrongIsFound(String right, String wrong, String fault) {
            String text = text(FOREIGN, Language.ENGLISH);
            assertThat(text).contains(right);
            assertThat(vocabulary.faults(text.replace(right, wrong)))
                    .anySatisfy(found -> assertThat(found).contains(fault));
        }
    }

    @Test
    void aReviewHasWhatSearchEnginesAskOfOneSaveAScaleAndAPublisherThatNobodyNamed() {
        JsonObject review = Json.createReader(new StringReader(text(FOREIGN, Language.ENGLISH)))
                .readObject()
                .getJsonArray("hasPart")
                .getJsonObject(0);
        assertThat(review.getString("@type")).isEqualTo("ClaimReview");
        assertThat(review.getString("claimReviewed"))
                .startsWith("“at least 280 air and artillery attacks” (read as: the number of incidents");
        assertThat(review.getString("url")).isEqualTo("en.html#c-attacks");
        assertThat(review.getString("datePublished")).isEqualTo("2026-11-20");
        JsonObject rating = review.getJsonObject("reviewRating");
        assertThat(rating.getString("@type")).isEqualTo("Rating");
        assertThat(rating.getString("alternateName")).isNotBlank();
        assertThat(rating.keySet()).doesNotContain("ratingValue", "bestRating", "worstRating");
        JsonObject claim = review.getJsonObject("itemReviewed");
        assertThat(claim.getString("@type")).isEqualTo("Claim");
        assertThat(claim.getJsonObject("author").getString("name")).isEqualTo("Anwar Ibrahim");
        assertThat(claim.getString("datePublished")).isEqualTo("2025-05-23");
        JsonObject appearance = claim.getJsonObject("appearance");
        assertThat(appearance.getString("@type")).isEqualTo("CreativeWork");
        assertThat(appearance.getString("datePublished")).isEqualTo("2025-05-23");
        assertThat(appearance.getString("name")).startsWith("The statement");
        assertThat(appearance.keySet()).doesNotContain("url", "@id");
        assertThat(review.keySet()).doesNotContain("author", "publisher");
    }

    @Test
    void oneDoesNotReviewOneself() {
        assertThat(text(OWN, Language.ENGLISH)).contains("\"Claim\"").doesNotContain("ClaimReview", "ratingValue");
    }

    @Test
    void ofADraftNothingIsToldToSearchEngines() {
        assertThat(new Machine(Releases.of(Releases.DRAFT, Set.of()))
                        .head(Language.ENGLISH)
                        .jsonLd())
                .isEmpty();
        assertThat(new Machine(Releases.foreign(Releases.DRAFT))
                        .head(Language.ENGLISH)
                        .jsonLd())
                .isEmpty();
    }
}
