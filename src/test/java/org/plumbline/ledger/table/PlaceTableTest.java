package org.plumbline.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.ledger.record.PlaceDescription;
import org.plumbline.place.Draft;

/** Tables of places: every row is a place, or rejected with a reason; nothing of a broken table is used. */
final class PlaceTableTest {
    private static final String HEADER = "region,rcode,district,dcode,name,my,code,lat,lon,shape";
    private static final String GOOD = "North,N,Hill,N-D1,Kale,ကလေး,N0101,23.1,94.2,";
    private static final String DESCRIPTION = """
            table of: places
            levels:
              - level: region
                name: {en: region}
                code: rcode
              - level: district
                name: {en: district}
                code: dcode
              - level: township
                name: {en: name, my: my}
                code: code
                latitude: lat
                longitude: lon
                outline: shape
            """;

    @TempDir
    Path folder;

    private final Messages english = Messages.in(Language.ENGLISH);

    private static PlaceDescription description(String text) {
        PlaceDescription.Read read = PlaceDescription.read("p.import.yaml", text.getBytes(StandardCharsets.UTF_8));
        return read.description()
                .orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    private PlaceTable.Result result(String table, String description) throws IOException {
        Path file = Files.writeString(folder.resolve("table"), table);
        return PlaceTable.read(file, description(description), Map.of(), true);
    }

    private PlaceTable.Result.Read read(String... rows) throws IOException {
        return (PlaceTable.Result.Read) result(HEADER + "\n" + String.join("\n", rows) + "\n", DESCRIPTION);
    }

    private static List<String> ids(PlaceTable.Result.Read read) {
        return read.drafts().stream().map(Draft::id).toList();
    }

    private List<String> said(PlaceTable.Result.Read read) {
        List<String> said = new ArrayList<>();
        read.rejected().forEach((row, reason) -> said.add("rejected " + row + " " + english.say(reason)));
        read.doubts()
                .forEach((row, doubts) -> doubts.forEach(doubt -> said.add("doubt " + row + " " + english.say(doubt))));
        return said;
    }

    @Test
    void aRowGivesItsPlaceAndTheCoarserOnesThatItNames() throws IOException {
        PlaceTable.Result.Read read = read(GOOD, GOOD.replace("Kale,ကလေး,N0101", "Tamu,တမူး,N0102"));
        assertThat(ids(read)).containsExactly("north-n", "hill-n-d1", "kale-n0101", "tamu-n0102");
        Draft kale = read.drafts().get(2);
        assertThat(kale.names())
                .hasToString("[Named[text=Kale, language=en, isAlias=false], Named[text=ကလေး,"
                        + " language=my, isAlias=false]]");
        assertThat(kale.point())
                .hasValueSatisfying(point -> assertThat(point.latitude()).isEqualTo(23.1));
        assertThat(kale.wholes()).containsExactly(new Draft.Whole("#n-d1", true));
        assertThat(said(read)).isEmpty();
        assertThat(read.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            North,N,Hill,N-D1,Kale,ကလေး,N0101,23.1,94.2,        | rejected 3 the same place stands there twice, first on row 2
            North,N,Hill,N-D1,Tamu,တမူး,N0101,23.1,94.2,        | rejected 3 the code N0101 stands there twice: for Kale on row 2, and here for Tamu
            North,N,Hill,N-D1,Kale,ကလေး,N0101,24.1,94.2,        | rejected 3 the code N0101 stands there twice
            North,N,Hill,N-D1,,,N0102,23.1,94.2,               | rejected 3 the row names no place
            North,N,Hill,N-D1,N0102,,Tamu,23.1,94.2,           | rejected 3 code “Tamu” and name “N0102” seem to be swapped
            North,N,Hill,N-D1,Tamu,တမူး,N,23.1,94.2,            | rejected 3 this goes round in a circle
            South,S,Hill,S-D1,Hill,,N-D1,23.1,94.2,            | rejected 3 the code N-D1 is used for a district on row 2 and for a township here
            North,N,Hill,N-D1,Tamu,တမူး,N0102,23.1              | rejected 3 the row has 8 cells
            North,N,Hill,N-D1,"Ta\u202Emu",,N0102,,,           | rejected 3 a name has characters that cannot be seen
            North,N,Hill,N-D1,Tamu,တမူး,N0102,94.2,23.1,        | doubt 3 latitude 94.2 and longitude 23.1 seem to be swapped
            North,N,Hill,N-D1,Tamu,တမူး,N0102,0,0,              | doubt 3 the point 0, 0 means
            North,N,Hill,N-D1,Tamu,တမူး,N0102,23 north,94,      | doubt 3 latitude “23 north”, longitude “94” are no point
            North,N,Valley,N-D1,Tamu,တမူး,N0102,23.1,94.2,      | doubt 3 the code N-D1 is Hill on row 2 and Valley here; taken as the first
            South,S,Hill,N-D1,Tamu,တမူး,N0102,23.1,94.2,        | doubt 3 “Hill” lies in something else here than on row 2
            North,N,Hill,N-D1,တမူး,Tamu,N0102,23.1,94.2,        | doubt 3 “တမူး” stands in the column for the language en
            North,N,Hill,N-D1,Tamu,တမူး,N0102,23.1,94.2,POLYGON ((1 2 | doubt 3 the outline is left out: the outline cannot be read
            """)
    void aRowThatCannotBeRightIsRejectedOrNamedAsADoubt(String row, String says) throws IOException {
        PlaceTable.Result.Read read = read(GOOD, row);
        assertThat(said(read)).isNotEmpty().first().asString().startsWith(says);
        assertThat(ids(read)).contains("kale-n0101");
        assertThat(ids(read).contains("tamu-n0102")).isEqualTo(says.startsWith("doubt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            region,rcode,district,dcode,nam,my,code,lat,lon,shape         | import.column-meant
            region,rcode,district,dcode,name,my,code,lat,lon              | import.column-missing
            region,rcode,district,dcode,name,my,code,lat,lon,shape,name   | import.column-twice
            """)
    void columnsThatAreMissingOrStandTwiceRefuseTheTable(String header, String reason) throws IOException {
        assertThat(result(header + "\n" + GOOD + "\n", DESCRIPTION))
                .isInstanceOfSatisfying(
                        PlaceTable.Result.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(reason));
    }

    @Test
    void anUnclosedQuotationMarkSwallowsNoRowInSilence() throws IOException {
        PlaceTable.Result.Read read = read(
                GOOD,
                "North,N,Hill,N-D1,\"Tamu,,N0102,,,",
                "North,N,Hill,N-D1,Homalin,,N0103,,,",
                "North,N,Hill,N-D1,Mawlaik,,N0104,,,");
        assertThat(said(read))
                .containsExactly(
                        "rejected 3 a quotation mark opens in this row and is not closed; the next line is read as a row");
        assertThat(ids(read)).containsExactly("north-n", "hill-n-d1", "kale-n0101", "homalin-n0103", "mawlaik-n0104");
    }

    @Test
    void aNameLongerThanAnyNameIsRejectedWhereverItStands() throws IOException {
        String text = "Kale ".repeat(100);
        PlaceTable.Result.Read read = read(GOOD.replace("Kale", text), GOOD.replace("Hill", text));
        assertThat(said(read))
                .containsExactly(
                        "rejected 2 a name has 499 letters; that is no name",
                        "doubt 3 a name has 499 letters; that is no name");
    }

    @Test
    void tenMegabytesInOneFieldAreRejectedAndTheNextRowIsRead() throws IOException {
        String huge = "x".repeat(10_000_000);
        PlaceTable.Result.Read read = read(
                "North,N,Hill,N-D1," + huge + ",,N0102,,,", "North,N,Hill,N-D1,Tamu,,N0103,,,POLYGON ((" + huge, GOOD);
        assertThat(read.rejected()).hasSize(2);
        assertThat(ids(read)).containsExactly("north-n", "hill-n-d1", "kale-n0101");
    }

    @Test
    void burmeseInTheOldEncodingIsRefusedAsAWholeAndNotGuessedNameByName() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            rows.add("North,N,Hill,N-D1,Town" + i + ",ေမာ္လၿမိဳင္ကၽြန္း,N01" + i + ",,,");
        }
        assertThat(result(HEADER + "\n" + String.join("\n", rows) + "\n", DESCRIPTION))
                .isInstanceOfSatisfying(
                        PlaceTable.Result.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("place.zawgyi"));
    }

    @Test
    void everyFormatGivesTheSamePlacesAndTheSameRoot() throws IOException {
        String csv = HEADER + "\n" + GOOD + "\n";
        PlaceTable.Result.Read first = (PlaceTable.Result.Read) result(csv, DESCRIPTION);
        PlaceTable.Result.Read tabs = (PlaceTable.Result.Read) result(csv.replace(',', '\t'), DESCRIPTION);
        assertThat(tabs.root()).isEqualTo(first.root());
        assertThat(tabs.drafts()).isEqualTo(first.drafts());
        String json =
                "[{\"region\":\"North\",\"rcode\":\"N\",\"district\":\"Hill\",\"dcode\":\"N-D1\",\"name\":\"Kale\","
                        + "\"my\":\"ကလေး\",\"code\":\"N0101\",\"lat\":23.1,\"lon\":94.2,\"shape\":null}]";
        PlaceTable.Result.Read objects = (PlaceTable.Result.Read) result(json, DESCRIPTION);
        assertThat(objects.root()).isEqualTo(first.root());
        assertThat(ids(objects)).isEqualTo(ids(first));
    }

    @Test
    void withoutCodesThePlaceItLiesInTellsNamesApart() throws IOException {
        String names =
                "table of: places\nlevels:\n  - {level: township, name: town}\n  - {level: village, name: village}\n";
        PlaceTable.Result.Read read = (PlaceTable.Result.Read)
                result("town,village\nKale,Kan Gyi\nTamu,Kan Gyi\nTamu,Kan Gyi\n,Alone\nတမူး,ကန်ကြီး\n", names);
        assertThat(ids(read)).containsExactly("kale", "kan-gyi-kale", "tamu", "kan-gyi-tamu", "alone");
        assertThat(said(read))
                .containsExactly(
                        "rejected 4 the same place stands there twice, first on row 3",
                        "rejected 6 no id can be made for “ကန်ကြီး”: it needs a code, an id, or a name in Latin letters");
    }

    @Test
    void twoVillagesOfOneNameInOneTownshipNeedCodes() throws IOException {
        String names = "table of: places\nlevels:\n  - {level: village, name: village, point: at}\n";
        PlaceTable.Result.Read read =
                (PlaceTable.Result.Read) result("village,at\nKan Gyi,\"23.1, 94\"\nKan Gyi,\"23.9, 94\"\n", names);
        assertThat(said(read)).singleElement().asString().contains("without codes the two cannot be told apart");
    }

    @Test
    void anIdThatAnEarlierVersionGaveStays() throws IOException {
        Path file = Files.writeString(folder.resolve("t"), HEADER + "\n" + GOOD.replace("Kale", "Kalay") + "\n");
        PlaceTable.Result.Read read = (PlaceTable.Result.Read)
                PlaceTable.read(file, description(DESCRIPTION), Map.of("#n0101", "kale-n0101"), true);
        assertThat(ids(read)).contains("kale-n0101").doesNotContain("kalay-n0101");
    }

    private static final String SQUARE = "[[[96,21],[97,21],[97,22],[96,22],[96,21]]]";

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private PlaceTable.Result geoJson(String... features) throws IOException {
        String names = "table of: places\nlevels:\n  - {level: township, name: {en: name}, code: code}\n";
        return result(
                "{\"type\":\"FeatureCollection\",\"name\":\"t\",\"features\":[" + String.join(",", features) + "]}",
                names);
    }

    @Test
    void theShapesOfGeoJsonAreOutlinesAndPointsWithLongitudeFirst() throws IOException {
        PlaceTable.Result.Read read = (PlaceTable.Result.Read) geoJson(
                feature("{\"name\":\"Kale\",\"code\":\"K1\"}", "{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}"),
                feature("{\"code\":\"T1\",\"name\":\"Tamu\"}", "{\"coordinates\":[94.2,23.1,80],\"type\":\"Point\"}"),
                feature(
                        "{\"name\":\"Isles\",\"code\":\"I1\"}",
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "," + SQUARE.replace("9", "8")
                                + "]}"),
                feature("{\"name\":\"Nowhere\",\"code\":\"N1\"}", "null"));
        assertThat(said(read)).isEmpty();
        assertThat(read.drafts().get(0).outline()).isEqualTo("POLYGON ((96 21, 97 21, 97 22, 96 22, 96 21))");
        assertThat(read.drafts().get(1).point())
                .hasValueSatisfying(point -> assertThat(point.longitude()).isEqualTo(94.2));
        assertThat(read.drafts().get(2).outline()).startsWith("MULTIPOLYGON (((96 21, 97 21");
        assertThat(read.drafts().get(3).outline()).isEmpty();
    }

    @Test
    void shapesOfGeoJsonThatAreNoneAreNamedAndLeftOut() throws IOException {
        PlaceTable.Result.Read read = (PlaceTable.Result.Read) geoJson(
                feature("{\"name\":\"A\",\"code\":\"A1\"}", "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}"),
                feature("{\"name\":\"B\",\"code\":\"B1\"}", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
                feature(
                        "{\"name\":\"C\",\"code\":\"C1\"}",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}"),
                feature("{\"name\":\"D\",\"code\":\"D1\"}", "{\"type\":\"Point\",\"coordinates\":[10697000,2390000]}"),
                feature("{\"name\":\"E\",\"code\":\"E1\",\"more\":1}", "null"));
        assertThat(said(read)).hasSize(5);
        assertThat(read.rejected()).containsOnlyKeys(5L);
        assertThat(read.drafts()).allSatisfy(draft -> {
            assertThat(draft.outline()).isEmpty();
            assertThat(draft.point()).isEmpty();
        });
    }

    @Test
    void geoJsonThatIsCutOffEmptyOrNestedWithoutEndIsRefused() throws IOException {
        String deep = "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(900);
        for (String broken : List.of(
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[" + feature("{\"name\":\"A\",\"code\":\"A1\"}", deep),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"prop",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[7]}")) {
            assertThat(result(broken, "table of: places\nlevels:\n  - {level: township, name: name, code: code}\n"))
                    .as(broken.substring(0, Math.min(80, broken.length())))
                    .isInstanceOf(PlaceTable.Result.Refused.class);
        }
    }

    @Test
    void anotherEncodingThanTheOneNamedIsRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("w"),
                (HEADER + "\n" + GOOD.replace("Kale", "K\u00E4le")).getBytes(Charset.forName("windows-1252")));
        assertThat(PlaceTable.read(file, description(DESCRIPTION), Map.of(), true))
                .isInstanceOf(PlaceTable.Result.Refused.class);
    }

    @Test
    void everyRowOfAnyTableIsAPlaceOrRejectedAndTheIdsAreDifferent() throws IOException {
        String[] cells = {
            "North", "N", "Hill", "N-D1", "Kale", "ကလေး", "", "N0101", "N0102", "0", "94.2", "\"", "x,y", "POLYGON"
        };
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 40; row++) {
                String[] good = GOOD.replace("N0101", "N" + (1000 + row)).split(",", -1);
                for (int i = random.nextInt(4); i > 0; i--) {
                    good[random.nextInt(good.length)] = cells[random.nextInt(cells.length)];
                }
                rows.add(String.join(",", good));
            }
            if (result(HEADER + "\n" + String.join("\n", rows) + "\n", DESCRIPTION)
                    instanceof PlaceTable.Result.Read read) {
                long own = read.drafts().stream().filter(Draft::isOwn).count();
                assertThat(own + read.rejected().size()).as("seed %s", seed).isEqualTo(read.rows());
                assertThat(read.doubts().keySet())
                        .doesNotContainAnyElementsOf(read.rejected().keySet());
                assertThat(new TreeSet<>(ids(read))).as("seed %s", seed).hasSameSizeAs(ids(read));
            }
        }
    }

    @Test
    void theRealTableOfTownshipsIsReadByItsColumns() throws IOException {
        Path file = Path.of("../shared/data/places/mimu93_townships.csv");
        Assumptions.assumeTrue(Files.exists(file), "the table of townships is not beside the project");
        List<String> header =
                List.of(Files.readAllLines(file).getFirst().strip().split(",", -1));
        Maker maker = Maker.of(header).orElseThrow();
        assertThat(maker.name()).isEqualTo("mimu-places");
        PlaceTable.Result.Read read =
                (PlaceTable.Result.Read) PlaceTable.read(file, description(maker.description()), Map.of(), true);
        assertThat(read.rows()).isEqualTo(330);
        assertThat(said(read)).isEmpty();
        assertThat(ids(read)).contains("kale-mmr005027").hasSize(330 + 18 + 80);
    }
}
