package org.plumbline.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.Placed;
import org.plumbline.ledger.record.RecordFile;
import org.plumbline.ledger.record.RecordFiles;

/** Where a row of an incident table stands: the words of its columns, its point and its precision, against a made country. */
final class PlaceReadingTest {
    private static final String COUNTRY = """
            - Source: list
              publisher: List
            - Kind: attack
              name: attack
            - State: republic
              name: Valley Republic
            - Place: north
              name: North
              level: region
              part of: republic
            - Place: south
              name: South
              level: region
              part of: republic
            - Place: hill
              name: Hill
              level: district
              part of: north
            - Place: river
              name: River
              level: district
              part of: north
            - Place: mill
              name: Mill
              level: district
              part of: south
            - Place: kale
              name: {en: Kale, my: ကလေး}
              level: township
              part of: river
            - Place: minhla-north
              name: Minhla
              level: township
              part of: hill
            - Place: minhla-south
              name: Minhla
              level: township
              part of: mill
            - Place: twin-one
              name: Twin
              level: village
              part of: minhla-north
            - Place: twin-two
              name: Twin
              level: village
              part of: kale
            """;
    private static final String DESCRIPTION = """
            source: list
            columns:
              id: no
              date: day
              kind: kind
              place: [place, district, region]
              place precision: exact
              latitude: lat
              longitude: lon
            places:
              "1": [place, district, region]
              "2": [district, region]
            exact points: ["1"]
            """;
    private static final String OUTLINES = """
              outline: POLYGON ((96 22, 98 22, 98 24, 96 24, 96 22))
            """;

    @TempDir
    Path folder;

    private final Messages english = Messages.in(Language.ENGLISH);
    private final List<String> doubts = new ArrayList<>();

    /** The places of the one row, as in {@code kale} or {@code none}; its doubts are kept. */
    private String placed(String country, String description, String row) throws IOException {
        doubts.clear();
        RecordFile file = RecordFiles.read("records/a.yaml", country.getBytes(StandardCharsets.UTF_8), "en");
        assertThat(file.problems()).isEmpty();
        Names names = Names.of(
                Ledger.of(file.statements().stream().map(Placed::statement).toList()));
        Path table = Files.writeString(
                folder.resolve("t.csv"), "no,day,kind,place,district,region,exact,lat,lon\n1,2024-01-05,attack," + row);
        List<String> places = new ArrayList<>();
        Intake.Listener listener = new Intake.Listener(
                one -> places.addAll(one.places()), remark -> doubts.add(english.say(remark.reason())), count -> {});
        assertThat(Intake.read(table, Made.description(description), names, null, listener))
                .isInstanceOf(Intake.Result.Done.class);
        return places.isEmpty() ? "none" : String.join("+", places);
    }

    private String placed(String row) throws IOException {
        return placed(COUNTRY, DESCRIPTION, row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kale township,River district,North region,1,,     | kale
            ကလေးမြို့နယ်,River district,North region,1,,           | kale
            Kale,,,1,,                                        | kale
            Minhla,Hill district,North region,1,,             | minhla-north
            Minhla,,South region,1,,                          | minhla-south
            Twin,Hill,North,1,,                               | twin-one
            Minhla; Kale,,North region,1,,                    | minhla-north+kale
            ,River district,North region,1,,                  | river
            Republic of nobody;Kale,,,1,,                     | kale
            Valley Republic,River district,North region,1,,   | river
            """)
    void whatTheContextDecidesIsCertain(String row, String place) throws IOException {
        assertThat(placed(row)).isEqualTo(place);
        if (!row.contains("nobody")) {
            assertThat(doubts).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Twin,,North region,1,,               | north    | “Twin” is the name of several places: Twin (twin-one), Twin (twin-two)
            Minhla,,,1,,                         | republic | “Minhla” is the name of several places
            Kalay township,River district,North region,1,, | river | “Kalay township” sounds like Kale (kale)
            Kalay,,,1,,                          | none     | “Kalay” sounds like Kale (kale)
            Kale town,,North region,1,,          | north    | “Kale town” may be Kale (kale)
            Nowhere,River district,North,1,,     | river    | place not known in the case: Nowhere
            Kale,Mill district,South region,1,,  | republic | “Kale” is Kale (kale), which lies in North (north), but the row says South (south)
            Kale,Hill district,North region,1,,  | north    | “Kale” is Kale (kale), which lies in River (river), but the row says Hill (hill)
            """)
    void whatIsNotCertainStandsAtTheCoarserPlaceWithANamedDoubt(String row, String place, String doubt)
            throws IOException {
        assertThat(placed(row)).isEqualTo(place);
        assertThat(doubts).singleElement().asString().contains(doubt);
    }

    @Test
    void whereTheTableKnowsOnlyTheAreaNoFinerPlaceIsTaken() throws IOException {
        assertThat(placed("Kale township,River district,North region,2,,")).isEqualTo("river");
        assertThat(placed("Kale township,,North region,2,23,96.5")).isEqualTo("north");
        assertThat(doubts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", ""})
    void aPrecisionThatNobodyDescribesIsANamedDoubtAndTheRowStandsAtTheCoarsestColumn(String precision)
            throws IOException {
        assertThat(placed("Kale township,River district,North region," + precision + ",,"))
                .isEqualTo("north");
        assertThat(doubts)
                .containsExactly("how exact the place is, “" + precision
                        + "”, is not known; read as the coarsest place that holds in any case");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2": [district]                | river
            "2": [district, region]        | north
            "2": []                        | none
            """)
    void whatAnUnknownPrecisionLeavesIsWhatEveryKnownOneBelieves(String second, String place) throws IOException {
        String description = DESCRIPTION.replace("\"2\": [district, region]", second);
        assertThat(placed(COUNTRY, description, "Kale township,River district,North region,7,,"))
                .isEqualTo(place);
        assertThat(doubts).hasSize(1);
    }

    @Test
    void aCoarserWordThatTheCaseDoesNotKnowStaysADoubtAndMayMeanThatANamesakeIsMeant() throws IOException {
        assertThat(placed("Kale,,Faraway State,1,,")).isEqualTo("none");
        assertThat(doubts).containsExactly("place not known in the case: Faraway State");
        assertThat(placed("Kale,Unheard district,North region,1,,")).isEqualTo("north");
        assertThat(doubts).containsExactly("place not known in the case: Unheard district");
        assertThat(placed("Kale,River district,Faraway State,1,,")).isEqualTo("none");
        assertThat(placed("Twin,,Faraway State,1,,")).isEqualTo("none");
        assertThat(placed("\"Kale, Faraway\",,North region,1,,")).isEqualTo("north");
        assertThat(doubts).singleElement().asString().contains("“Kale, Faraway” may be Kale (kale)");
    }

    @Test
    void whereTheCaseHasNoPlacesOfTheUnknownLevelTheFinerPlaceStaysCertainAndTheDoubtToo() throws IOException {
        assertThat(placed("North,Unheard district,,1,,")).isEqualTo("north");
        assertThat(doubts).containsExactly("place not known in the case: Unheard district");
        String noDistricts = COUNTRY.replace("part of: river", "part of: north");
        assertThat(placed(noDistricts, DESCRIPTION, "Kale,Unheard district,North region,1,,"))
                .isEqualTo("kale");
        assertThat(doubts).containsExactly("place not known in the case: Unheard district");
    }

    @Test
    void aCoarserWordThatOnlySoundsLikeAPlaceIsSettledByAFinerOneThatLiesInIt() throws IOException {
        assertThat(placed("Kale,Kalay township,North,1,,")).isEqualTo("kale");
        assertThat(doubts).isEmpty();
        assertThat(placed("River,Kalay township,North,1,,")).isEqualTo("river");
        assertThat(doubts).singleElement().asString().contains("“Kalay township” sounds like Kale (kale)");
    }

    @Test
    void anExactPointDecidesWhereWordsDoNotAndSaysSo() throws IOException {
        String outlined = COUNTRY.replace("  part of: river\n", "  part of: river\n  " + OUTLINES.strip() + "\n");
        assertThat(placed(outlined, DESCRIPTION, "Nowhere,,North region,1,23,97"))
                .isEqualTo("kale");
        assertThat(doubts)
                .containsExactly("place not known in the case: Nowhere", "the point lies in Kale (kale): placed there");
        assertThat(placed(outlined, DESCRIPTION, "Kalay,,,1,23,97")).isEqualTo("kale");
        assertThat(placed(outlined, DESCRIPTION, "Twin,,,1,23,97")).isEqualTo("twin-two");
        assertThat(doubts).isEmpty();
        assertThat(placed(outlined, DESCRIPTION, "Nowhere,,North region,2,23,97"))
                .as("not with a point that is not exact")
                .isEqualTo("north");
        assertThat(placed(outlined, DESCRIPTION, "Nowhere,,North region,1,1,1")).isEqualTo("north");
    }

    @Test
    void aPointThatLiesElsewhereIsADoubtAndTheRowStandsAtWhatHoldsBoth() throws IOException {
        String outlined = COUNTRY.replace("  part of: river\n", "  part of: river\n  " + OUTLINES.strip() + "\n");
        assertThat(placed(outlined, DESCRIPTION, "Minhla,,North region,1,23,97"))
                .isEqualTo("north");
        assertThat(doubts)
                .containsExactly("the place is Minhla, but the point lies in Kale; read as the smallest place that"
                        + " holds both");
        assertThat(placed(outlined, DESCRIPTION, "Nowhere,Mill district,South,1,23,97"))
                .isEqualTo("republic");
    }

    @Test
    void theDescriptionMaySayOfWhichLevelTheColumnsAre() throws IOException {
        String two = COUNTRY + """
                - Place: kale-district
                  name: Kale
                  level: district
                  part of: north
                """;
        assertThat(placed(two, DESCRIPTION, "Kale,,North,1,,")).isEqualTo("north");
        String levels = DESCRIPTION + "place levels: {place: township, district: district}\n";
        assertThat(placed(two, levels, "Kale,,North,1,,")).isEqualTo("kale");
        assertThat(placed(two, levels, ",Kale,North,1,,")).isEqualTo("kale-district");
        assertThat(doubts).isEmpty();
    }

    @Test
    void theDescriptionMaySayThatTheFinerColumnCounts() throws IOException {
        String finer = DESCRIPTION + "places disagree: finer\n";
        assertThat(placed(COUNTRY, finer, "Kale,Hill district,North region,1,,"))
                .isEqualTo("kale");
        assertThat(doubts).singleElement().asString().contains("but the row says Hill");
        assertThat(placed(COUNTRY, finer, "Kale,,Faraway State,1,,")).isEqualTo("kale");
        assertThat(doubts).containsExactly("place not known in the case: Faraway State");
    }

    @Test
    void aWordThatTheDescriptionMapsIsCertainWhateverStandsBeside() throws IOException {
        String mapped = DESCRIPTION + "values: {place: {Kalay Myo: kale, Sea: \"\"}}\n";
        assertThat(placed(COUNTRY, mapped, "Kalay Myo,Hill district,North region,1,,"))
                .isEqualTo("kale");
        assertThat(doubts).isEmpty();
        assertThat(placed(COUNTRY, mapped, "Sea,,North region,1,,")).isEqualTo("north");
        assertThat(doubts).isEmpty();
    }
}
