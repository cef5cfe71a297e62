package org.plumbline.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.report.ClaimCard;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;

final class MachineTest {
    private static final Release OWN = Releases.of(Releases.CORRECTED, Set.of());
    private static final Map<String, String> FILES = files(OWN);

    @Test
    void theVerdictsKeepToTheirSchemaWhichIsPublishedBeside() {
        String schema = file(FILES, "first-draft/verdicts.schema.json");
        assertThat(Shapes.ofSchema(schema)).isEmpty();
        assertThat(Shapes.against(schema, file(FILES, "first-draft/verdicts.json")))
                .isEmpty();
        assertThat(file(FILES, "first-draft/verdicts.json"))
                .contains("\"key\" : \"killed/en\"", "\"key\" : \"killed/my\"", "\"standing\" : \"not-shown\"");
        assertThat(Shapes.against(
                        schema, file(FILES, "first-draft/verdicts.json").replace("\"dated\"", "\"date\"")))
                .isNotEmpty();
    }

    @Test
    void aCorrectionIsToldWithItsDayInEveryFormat() {
        assertThat(jsonLd(OWN, Language.ENGLISH))
                .contains(
                        "\"dateModified\":\"2026-11-27\"",
                        "\"CorrectionComment\"",
                        "The number of villages was corrected.",
                        "\"workTranslation\"");
        assertThat(jsonLd(OWN, Language.BURMESE)).contains("\"translationOfWork\"");
        assertThat(file(FILES, "first-draft/prov.jsonld")).contains("\"prov:wasRevisionOf\" : \"#version-1\"");
        assertThat(file(FILES, "first-draft/citation.bib")).contains("version = {2}", "origdate = {2026-11-20}");
        assertThat(file(FILES, "first-draft/citation.json")).contains("\"version\" : \"2\"", "\"language\" : \"my\"");
    }

    @Test
    void nothingIsDatedMoreNarrowlyThanToTheDayAndNobodyIsNamedWhoRecorded() {
        assertThat(String.join("", FILES.values()) + jsonLd(OWN, Language.ENGLISH))
                .doesNotContain("10:11", "23:50")
                .contains("#role-recorder");
    }

    @Test
    void whoPublishesStandsInEveryFileThatNamesOneAndNobodyWhereTheCaseDoesNotSay() {
        Phrase.Name watch = new Phrase.Name("Valley & Watch", "ချိုင့်စောင့်ကြည့်");
        for (Release of : List.of(OWN, Releases.foreign(Releases.CORRECTED))) {
            Release by = Releases.by(watch, of);
            Map<String, String> named = files(by);
            Map<String, String> unnamed = files(of);
            String id = of.id() + "/";
            assertThat(file(named, id + "citation.json")).contains("\"literal\" : \"Valley & Watch\"");
            assertThat(file(named, id + "citation.bib")).contains("author = {{Valley \\& Watch}}");
            assertThat(file(named, id + "prov.jsonld"))
                    .contains(
                            "\"prov:wasAttributedTo\" : \"#publisher\"", "\"@id\" : \"#publisher\"", "Valley & Watch");
            assertThat(jsonLd(by, Language.ENGLISH))
                    .contains("\"publisher\":{\"@type\":\"Organization\",\"name\":\"Valley & Watch\"}");
            assertThat(file(unnamed, id + "citation.json")).doesNotContain("\"author\"");
            assertThat(file(unnamed, id + "citation.bib")).doesNotContain("author = ");
            assertThat(file(unnamed, id + "prov.jsonld")).doesNotContain("#publisher");
        }
        Release foreign = Releases.by(watch, Releases.foreign(Releases.CORRECTED));
        assertThat(jsonLd(foreign, Language.ENGLISH))
                .contains("\"author\":{\"@type\":\"Organization\",\"name\":\"Valley & Watch\"}");
        assertThat(file(files(Releases.by(watch, OWN)), "first-draft/citation.json"))
                .contains("\"literal\" : \"ချိုင့်စောင့်ကြည့်\"");
    }

    @Test
    void inTheHeadASourceIsToldOnceAndNamedByItsNumberAfterwards() {
        String jsonLd = jsonLd(OWN, Language.ENGLISH);
        List<String> ids = Pattern.compile("\"@id\":\"(#source-[0-9]+)\"([^}])")
                .matcher(jsonLd)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        List<String> named = Pattern.compile("\\{\"@id\":\"(#source-[0-9]+)\"\\}")
                .matcher(jsonLd)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(5).isSubsetOf(ids);
    }

    @Test
    void somebodyElsesTextIsReviewedInWordsAndWithoutANumber() {
        Release foreign = Releases.foreign(Releases.CORRECTED);
        String jsonLd = jsonLd(foreign, Language.ENGLISH);
        assertThat(jsonLd)
                .contains("\"ClaimReview\"", "\"name\":\"Anwar Ibrahim\"", "\"Person\"")
                .doesNotContain("ratingValue", "\"wrong\"");
        assertThat(Shapes.against(
                        file(files(foreign), "statement/verdicts.schema.json"),
                        file(files(foreign), "statement/verdicts.json")))
                .isEmpty();
    }

    @Test
    void nothingInTheHeadEndsItsElement() {
        Release foreign = Releases.foreign(Releases.CORRECTED);
        String page = new String(
                Site.of(List.of(foreign)).getOrDefault("statement/en.html", new byte[0]), StandardCharsets.UTF_8);
        int start = page.indexOf("application/ld+json\">");
        assertThat(start).isPositive();
        assertThat(page.substring(start, page.indexOf("</head>", start)).split("</script>", -1))
                .hasSize(2);
        assertThat(page).contains("og:site_name").doesNotContain("og:image");
    }

    @Test
    void ofADraftThereAreOnlyVerdictsThatSaySo() {
        Release draft = Releases.of(Releases.DRAFT, Set.of());
        assertThat(files(draft)).containsOnlyKeys("first-draft/verdicts.json", "first-draft/verdicts.schema.json");
        String verdicts = file(files(draft), "first-draft/verdicts.json");
        assertThat(verdicts).contains("\"status\" : \"draft\"");
        assertThat(Shapes.against(file(files(draft), "first-draft/verdicts.schema.json"), verdicts))
                .isEmpty();
        assertThat(new Machine(draft).head(Language.ENGLISH)).isEqualTo(Frame.Head.NONE);
    }

    @Test
    void ofAWithheldSourceNothingLeavesTheHouse() {
        String withheld = OWN.cards(Language.ENGLISH).stream()
                .filter(card -> card.label().equals("killed"))
                .flatMap(card -> card.sources().stream())
                .findFirst()
                .orElseThrow();
        Release release = Releases.of(Releases.CORRECTED, Set.of(withheld));
        Map<String, String> files = files(release);
        String address = OWN.evidence().sources().source(withheld).orElseThrow().address();
        String all = String.join("", files.values()) + jsonLd(release, Language.ENGLISH);
        assertThat(String.join("", FILES.values()))
                .contains("\"" + withheld + "\"")
                .contains(address);
        assertThat(all).doesNotContain("\"" + withheld + "\"", "source-" + withheld, address);
        assertThat(all).contains("\"withheld\" : \"some\"");
        assertThat(Shapes.against(
                        file(files, "first-draft/verdicts.schema.json"), file(files, "first-draft/verdicts.json")))
                .isEmpty();
        ToldCards.Told killed = new ToldCards(release)
                .in(Language.ENGLISH).stream()
                        .filter(told -> told.card().label().equals("killed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(killed.records()).isEmpty();
        assertThat(killed.verdict()).doesNotContainPattern("[0-9]");
    }

    @Test
    void theSameReleaseGivesTheSameBytes() {
        assertThat(files(Releases.of(Releases.CORRECTED, Set.of()))).isEqualTo(FILES);
    }

    @Test
    void aPictureIsNamedInTheHeadOnlyWhereThereIsOne() {
        ClaimCard card = OWN.cards(Language.BURMESE).getFirst();
        Optional<Frame.Picture> picture = new Machine(OWN)
                .head(Language.BURMESE, Set.of(card.label()))
                .social()
                .picture();
        assertThat(picture).hasValueSatisfying(one -> {
            assertThat(one.address()).isEqualTo("cards/" + card.label() + ".my.png");
            assertThat(one.alternative()).contains(card.words());
        });
    }

    private static String jsonLd(Release release, Language language) {
        return new Machine(release).head(language).jsonLd().orElseThrow();
    }

    private static Map<String, String> files(Release release) {
        return new Machine(release)
                .files().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    }

    private static String file(Map<String, String> files, String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow();
    }
}
