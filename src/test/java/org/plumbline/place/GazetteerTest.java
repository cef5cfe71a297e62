package org.plumbline.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ledger.record.TableRow;

final class GazetteerTest {
    private static final Gazetteer COUNTRY = Made.country();

    private static String found(String words) {
        return Made.shown(COUNTRY.find(words, Context.NONE));
    }

    private static String found(String words, Context context) {
        return Made.shown(COUNTRY.find(words, context));
    }

    @ParameterizedTest
    @CsvSource({
        "yae-htwet, yae-htwet by id",
        "n-1, kale by code",
        "N-1, kale by code",
        "Tamu, tamu by name",
        "  TAMU , tamu by name",
        "တမူး, tamu by name",
        "Yayhtwet, yae-htwet by alias",
        "Yae  Htwet, yae-htwet by name",
        "Valley Republic, republic by name",
    })
    void aPlaceIsFoundByWhatTheCaseCallsIt(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Kale township, kale by name",
        "ကလေးမြို့နယ်, kale by name",
        "Kale District, kale-district by name",
        "North region, north by name",
        "South, south by stem",
        "South state, south by name",
        "South Region, south by name",
    })
    void theWordForTheLevelTellsPlacesOfOneNameApart(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Tamu town, tamu by stem",
        "Tamu village, tamu by stem",
        "Kale town, kale or kale-district by stem",
        "Mill, mill-district or mill-east or mill-west by stem",
        "Mill region, mill-east or mill-west by stem",
    })
    void anotherLevelOrABracketIsNeverTakenForCertain(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Kale, kale or kale-district by name",
        "Minhla, minhla-north or minhla-south by name",
        "မင်းလှ, minhla-north or minhla-south by name",
        "Minhla township, minhla-north or minhla-south by name",
    })
    void twoPlacesOfOneNameStayTwo(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Kalay, kale or kale-district by sound",
        "Kalay township, kale by sound",
        "Kalaymyo, kale or kale-district by sound",
        "Yayhtwak, yae-htwet by sound",
        "Nan San, namhsan or nansang by sound",
        "နမ်ဆန်, namhsan or nansang by sound",
    })
    void aNameInAnotherSpellingIsToldByEarAndOfAllThatSoundSo(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
        for (Match match : matches(COUNTRY.find(words, Context.NONE))) {
            assertThat(match.how().isCertain()).isFalse();
        }
    }

    @Test
    void aNameThatIsWrittenRightIsNotInDoubtBecauseAnotherSoundsLikeIt() {
        assertThat(found("Namhsan")).isEqualTo("namhsan by name");
        assertThat(found("Nansang")).isEqualTo("nansang by name");
    }

    @Test
    void theCoarserPlaceNamedBesideNarrowsToTheOneThatLiesInIt() {
        assertThat(found("Minhla", Context.in("south"))).isEqualTo("minhla-south by name");
        assertThat(found("Minhla", Context.in("hill-district", "north"))).isEqualTo("minhla-north by name");
        assertThat(found("Nan San", Context.in("hill-district"))).isEqualTo("namhsan by sound");
        assertThat(found("Kale", Context.in("north"))).isEqualTo("kale or kale-district by name");
        assertThat(found("Minhla", Context.in("republic"))).isEqualTo("minhla-north or minhla-south by name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Minhla, South Region             | minhla-south by name
            Minhla, Hill District, North     | minhla-north by name
            မင်းလှ၊ မြောက်                       | minhla-north by name
            Tamu, Nowhere                    | tamu by stem
            Kalay township, North            | kale by sound
            Minhla, Nowhere                  | minhla-north or minhla-south by stem
            Tamu, South                      | nothing
            Kale, Tamu                       | nothing
            Tamu, Kale township              | nothing
            Kale, Tamu, Minhla, Mill, North  | nothing
            ,                                | nothing
            Tamu,,,                          | tamu by sound
            """)
    void aNameMayStandWithTheCoarserPlacesBehindIt(String words, String found) {
        assertThat(found(words)).isEqualTo(found);
    }

    @Test
    void aContextThatIsItselfOneOfSeveralNarrowsByAllOfThem() {
        Context either = new Context(List.of(Set.of("south", "mill-east")), Optional.empty(), "");
        assertThat(found("Minhla", either)).isEqualTo("minhla-south by name");
    }

    @Test
    void aContextInWhichNoneLiesPicksNone() {
        assertThat(found("Minhla", Context.in("mill-east"))).isEqualTo("minhla-north or minhla-south by name");
        assertThat(found("Tamu", Context.in("south"))).isEqualTo("tamu by name");
        assertThat(COUNTRY.liesElsewhere(COUNTRY.place("tamu").orElseThrow(), Set.of("south")))
                .isTrue();
    }

    @Test
    void whatOnlySoundsAlikeAndLiesElsewhereIsNotMeant() {
        assertThat(found("Tamoo", Context.NONE)).isEqualTo("tamu by sound");
        assertThat(found("Tamoo", Context.in("south"))).isEqualTo("nothing");
    }

    @Test
    void whereNobodySaysWhatAPlaceLiesInItMayLieAnywhere() {
        Location lonely = COUNTRY.place("lonely").orElseThrow();
        assertThat(COUNTRY.liesElsewhere(lonely, Set.of("south"))).isFalse();
        Location north = COUNTRY.place("north").orElseThrow();
        assertThat(COUNTRY.liesElsewhere(north, Set.of("kale-district"))).isFalse();
        assertThat(COUNTRY.liesElsewhere(north, Set.of("south"))).isTrue();
        assertThat(COUNTRY.liesElsewhere(north, Set.of())).isFalse();
    }

    @Test
    void thePointNarrowsToThePlaceWhoseOutlineHoldsIt() {
        assertThat(found("Minhla", Context.NONE.at(new TableRow.Point(21, 97)))).isEqualTo("minhla-south by name");
        assertThat(found("Minhla", Context.NONE.at(new TableRow.Point(1, 1))))
                .isEqualTo("minhla-north or minhla-south by name");
    }

    @Test
    void theLevelOfAColumnTellsPlacesOfOneNameApart() {
        assertThat(found("Kale", new Context(List.of(), Optional.empty(), "township")))
                .isEqualTo("kale by name");
        assertThat(found("Kale", new Context(List.of(), Optional.empty(), "district")))
                .isEqualTo("kale-district by name");
        assertThat(found("South", new Context(List.of(), Optional.empty(), "region")))
                .isEqualTo("south by name");
        assertThat(found("Tamu", new Context(List.of(), Optional.empty(), "region")))
                .isEqualTo("tamu by stem");
    }

    @Test
    void aPointLiesInEveryPlaceWhoseOutlineHoldsItAndOnABorderInWhatHoldsBoth() {
        assertThat(COUNTRY.at(new TableRow.Point(23, 96.5))).containsExactlyInAnyOrder("kale", "north");
        assertThat(smallestAt(23, 96.5)).isEqualTo("kale");
        assertThat(smallestAt(23, 97)).isEqualTo("kale-district");
        assertThat(smallestAt(21, 97)).isEqualTo("south");
        assertThat(smallestAt(22, 97.5)).isEqualTo("republic");
        assertThat(smallestAt(0.5, 0.5)).isEqualTo("none");
    }

    private static String smallestAt(double latitude, double longitude) {
        return COUNTRY.smallestAt(new TableRow.Point(latitude, longitude))
                .map(Location::id)
                .orElse("none");
    }

    @Test
    void theSmallestPlaceThatHoldsAllIsFound() {
        assertThat(holding("kale", "tamu")).isEqualTo("kale-district");
        assertThat(holding("kale", "kale-district")).isEqualTo("kale-district");
        assertThat(holding("minhla-north", "minhla-south")).isEqualTo("republic");
        assertThat(holding("kale", "lonely")).isEqualTo("none");
        assertThat(holding("kale")).isEqualTo("kale");
        assertThat(holding()).isEqualTo("none");
    }

    private static String holding(String... ids) {
        return COUNTRY.smallestThatHolds(List.of(ids)).map(Location::id).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"Tamux, tamu", "Yae Hwet village, yae-htwet", "Minhlat, minhla-north"})
    void anUnknownWordComesWithWhatLooksMostAlike(String words, String nearest) {
        assertThat(COUNTRY.find(words, Context.NONE))
                .isInstanceOfSatisfying(
                        Finding.None.class,
                        none -> assertThat(none.nearest())
                                .extracting(Location::id)
                                .startsWith(nearest));
        assertThat(COUNTRY.match(words, Context.NONE)).isEqualTo(new Finding.None(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "township", "()", "Nowhere at all", "မြို့နယ်", "a\u0000b", "🌧", "near Tamu"})
    void whatNamesNothingIsFoundNowhere(String words) {
        assertThat(COUNTRY.find(words, Context.NONE)).isInstanceOf(Finding.None.class);
    }

    @Test
    void anOutlineThatEnclosesNothingHoldsNoPointAndStopsNothing() {
        Gazetteer broken = Gazetteer.of(Made.ledger(
                Made.COUNTRY.replace("POLYGON ((96 22, 97 22, 97 24, 96 24, 96 22))", "POLYGON ((96 22, 97")));
        assertThat(broken.at(new TableRow.Point(23, 96.5))).containsExactly("north");
    }

    @Test
    void whateverTheContextACandidateIsNeverInventedAndACertainOneNeverLost() {
        List<String> ids = COUNTRY.places().stream().map(Location::id).toList();
        List<String> words = new ArrayList<>(List.of("Minhla", "Kale", "Nan San", "Mill", "Tamu town", "Kalay", "x"));
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            String word = words.get(random.nextInt(words.size()));
            String one = ids.get(random.nextInt(ids.size()));
            String other = ids.get(random.nextInt(ids.size()));
            Context context =
                    new Context(List.of(Set.of(one), new HashSet<>(List.of(one, other))), Optional.empty(), "");
            List<Match> all = matches(COUNTRY.match(word, Context.NONE));
            List<Match> narrowed = matches(COUNTRY.match(word, context));
            assertThat(all).containsAll(narrowed);
            if (all.stream().anyMatch(match -> match.how().isCertain())) {
                assertThat(narrowed).as("%s in %s", word, context).isNotEmpty();
            }
        }
    }

    private static List<Match> matches(Finding finding) {
        return switch (finding) {
            case Finding.One(Match match) -> List.of(match);
            case Finding.Several several -> several.matches();
            case Finding.None none -> List.of();
        };
    }
}
