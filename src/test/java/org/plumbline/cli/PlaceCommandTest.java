package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** Places as a person takes them in, asks for them and settles spellings; {@code -Dgolden.update=true} writes the expected outputs anew. */
final class PlaceCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/plumbline/cli/golden");
    private static final String WORDS = """
            - State: republic
              name: {en: Valley Republic, my: ချိုင့်ဝှမ်းနိုင်ငံ}
            - Source: list
              publisher: The List
              kind: dataset
            - Kind: attack
              name: attack
            - PublicBody: army
              name: The Army
            - Place: twin-mill
              name: Mill
              level: township
              part of: republic
            - Place: old-tamu
              name: {en: Tamu}
              code: n0102
            """;
    private static final String PLACES = """
            region,rcode,district,dcode,name,my,code,lat,lon
            North,N,Kale,N-D1,Kale,ကလေး,N0101,23.1,94.2
            North,N,Kale,N-D1,Tamu,တမူး,N0102,24.2,94.3
            North,N,Hill,N-D2,Minhla,မင်းလှ,N0201,22.9,95.1
            South,S,Hill,S-D1,Minhla,မင်းလှ,S0101,19.7,94.8
            South,S,Hill,S-D1,Mill,မီလ်,S0102,19.9,94.9
            South,S,Hill,S-D1,Namhsan,နမ့်ဆန်,S0103,0,0
            South,S,Hill,S-D1,Namhsan,နမ့်ဆန်,S0103,0,0
            """;
    private static final String COLUMNS = """
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
            """;
    private static final String INCIDENTS = """
            no,day,kind,who,place,district,region
            1,2024-01-05,attack,army,Kalay township,Kale district,North region
            2,2024-01-06,attack,army,Kalay township,Kale district,North region
            3,2024-01-07,attack,army,Kale township,Kale district,North region
            4,2024-01-08,attack,army,Minhla,,
            5,2024-01-09,attack,army,Minhla,Hill district,South region
            6,2024-01-10,attack,army,Tamu,Hill district,North region
            7,2024-01-11,attack,army,Nowhere,,South
            """;
    private static final String INCIDENT_COLUMNS = """
            source: list
            columns:
              id: no
              date: day
              kind: kind
              actor: who
              place: [place, district, region]
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-25T06:00:00Z");
    private Language language = Language.ENGLISH;

    @BeforeEach
    void aCase() throws IOException {
        write("case/case.yaml", "title: {en: A case}\nlanguages: [en, my]\nzone: Asia/Yangon\n");
        write("case/records/words.yaml", WORDS);
        write("places.csv", PLACES);
        write("places.import.yaml", COLUMNS);
        write("incidents.csv", INCIDENTS);
        write("incidents.import.yaml", INCIDENT_COLUMNS);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                language,
                Optional.empty(),
                Clock.fixed(now, ZoneOffset.UTC));
        now = now.plusSeconds(60);
        return Main.run(arguments, console);
    }

    private String theCase() {
        return folder.resolve("case").toString();
    }

    private String said() {
        return text(out) + text(err);
    }

    private String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8)
                .replace(theCase(), "CASE")
                .replace(folder.toString(), "HERE");
    }

    private int place(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "place";
        all[1] = theCase();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return run(all);
    }

    private int takePlaces(String... more) {
        return take("places", more);
    }

    private int take(String table, String... more) {
        String[] all = new String[more.length + 5];
        all[0] = "import";
        all[1] = theCase();
        all[2] = folder.resolve(table + ".csv").toString();
        all[3] = "--with";
        all[4] = folder.resolve(table + ".import.yaml").toString();
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }

    private void isAsIn(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + "." + language.code() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text(out));
        }
        assertThat(text(out)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void aTableOfPlacesIsTakenInAndEveryRowIsAccountedFor(String code) throws IOException {
        language = Language.of(code).orElseThrow();
        assertThat(takePlaces("--in", "republic")).isZero();
        isAsIn("place-import");
        assertThat(takePlaces("--in", "republic")).isZero();
        assertThat(said()).contains("imports/places.csv").doesNotContain("Merkle");
    }

    @Test
    void aSecondListOfNamesDoesNotAskWhatTheKnownPlacesLieIn() throws IOException {
        write("names.csv", "code,name\nN0101,Kalay\n");
        write("names.import.yaml", """
                table of: places
                levels:
                  - level: township
                    name: {en: name}
                    code: code
                """);
        takePlaces("--in", "republic");
        assertThat(take("names")).isZero();
        assertThat(said()).contains("1 of them the case has already").doesNotContain("in nothing");
    }

    @Test
    void aDryRunWritesNothing() {
        assertThat(takePlaces("--in", "republic", "--dry-run")).isZero();
        assertThat(said())
                .contains(
                        "7 rows read: 4 would be imported, 2 imported with a doubt, 1 rejected.",
                        "Nothing was written");
        assertThat(folder.resolve("case/history")).doesNotExist();
    }

    @Test
    void theListOfReasonsLiesBesideTheTable() throws IOException {
        takePlaces("--in", "republic");
        try (var files = Files.list(folder.resolve("case/archive"))) {
            Path list = files.filter(file -> file.toString().endsWith(".rejected.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(list))
                    .contains("8,,rejected,", "7,namhsan-s0103,doubtful,", "6,mill-s0102,doubtful,");
        }
    }

    @Test
    void whatTheDescriptionNamesMustBeInTheCase() throws IOException {
        assertThat(takePlaces("--in", "republik")).isEqualTo(2);
        assertThat(said()).contains("Did you mean republic?");
        assertThat(takePlaces("--source", "lst")).isEqualTo(2);
        assertThat(said()).contains("no Source “lst”", "Did you mean list?");
        assertThat(take("incidents", "--in", "republic")).isEqualTo(2);
        assertThat(said()).contains("--in is for tables of places");
        write("places.import.yaml", COLUMNS.replace("levels:", "level:"));
        assertThat(takePlaces()).isEqualTo(2);
        assertThat(said()).contains("E050", "levels");
        write("places.import.yaml", COLUMNS.replace("longitude: lon", "lon: lon"));
        assertThat(takePlaces()).isEqualTo(2);
        assertThat(said()).contains("E050", "longitude");
        write("places.import.yaml", COLUMNS.replace("dcode", "dcod"));
        assertThat(takePlaces()).isEqualTo(2);
        assertThat(said().replaceAll("\\s+", " ")).contains("is it “dcode”?", "Nothing was taken in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void aNameIsShownWithAllThatTellsPlacesApart(String code) throws IOException {
        takePlaces("--in", "republic");
        language = Language.of(code).orElseThrow();
        StringBuilder all = new StringBuilder();
        for (String[] asked : List.of(
                new String[] {"Kale township"},
                new String[] {"Kale"},
                new String[] {"Minhla"},
                new String[] {"Minhla", "--in", "south-s"},
                new String[] {"Nan San"},
                new String[] {"n0102"},
                new String[] {"Tamx"},
                new String[] {"Nowhere"})) {
            int status = place(asked);
            all.append("$ place ")
                    .append(String.join(" ", asked))
                    .append("   (")
                    .append(status)
                    .append(")\n");
            all.append(said()).append('\n');
        }
        out.reset();
        out.writeBytes(all.toString().getBytes(StandardCharsets.UTF_8));
        isAsIn("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void theWordsThatAreNotCertainAreListedTheMostFrequentFirst(String code) throws IOException {
        takePlaces("--in", "republic");
        assertThat(take("incidents")).isZero();
        language = Language.of(code).orElseThrow();
        assertThat(place("--unknown")).isZero();
        isAsIn("place-unknown");
        assertThat(place("--unknown", "--format", "json")).isZero();
        assertThat(said()).contains("\"word\" : \"Kalay township\"", "\"doubt\" : \"place.sound\"", "\"kale-n0101\"");
    }

    @Test
    void anAcceptedSpellingIsARecordThatCanBeUndone() throws IOException {
        takePlaces("--in", "republic");
        take("incidents");
        assertThat(place("--accept", "Kalay township=kale-n0101", "--accept", "ကလေးမြို့=kale-n0101"))
                .isZero();
        Path file = folder.resolve("case/records/spellings.yaml");
        assertThat(Files.readString(file)).contains("""
                - Place: kale-n0101
                  continues: yes
                  alias: {value: "Kalay township", lang: en, because: "accepted on 2026-11-25; in 2 rows of imported tables, beside Kale"}
                """, "{value: \"ကလေးမြို့\", lang: my,");
        assertThat(place("Kalay township")).isZero();
        assertThat(run("record", theCase())).as(said()).isZero();
        assertThat(place("--unknown")).as(said()).isZero();
        assertThat(said()).doesNotContain("Kalay");
        Files.delete(file);
        assertThat(place("Kalay township")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kalay=kale-n010   | Did you mean kale-n0101?
            Kalay=army        | The case has no place “army”
            Kalay             | write WORD=ID
            =kale-n0101       | write WORD=ID
            Tamu=kale-n0101   | “Tamu” is the name of another place already: old-tamu
            """)
    void aSpellingThatCannotBeAcceptedWritesNothing(String given, String says) {
        takePlaces("--in", "republic");
        assertThat(place("--accept", given)).isEqualTo(2);
        assertThat(said()).contains(says);
        assertThat(folder.resolve("case/records/spellings.yaml")).doesNotExist();
    }

    @Test
    void aSpellingWithSignsThatMeanSomethingToYamlIsKeptWholeAndHiddenOnesAreRefused() throws IOException {
        takePlaces("--in", "republic");
        String odd = "K\"a\\l: #ay, [x]";
        assertThat(place("--accept", odd + "=kale-n0101")).isZero();
        assertThat(place(odd)).isZero();
        assertThat(place("--accept", "Ka\u202Elay=kale-n0101")).isEqualTo(2);
        assertThat(said()).contains("Nothing was written");
        Files.writeString(folder.resolve("case/records/spellings.yaml"), "- Place: [\n");
        assertThat(place("--accept", "Kalay=kale-n0101")).isEqualTo(2);
    }

    @Test
    void anIncidentKnownOnlyToACoarserPlaceIsPossibleAndNotCertain() {
        takePlaces("--in", "republic");
        take("incidents");
        assertThat(count("kale-n0101")).contains("1 certain, 4 more");
        assertThat(count("north-n")).contains("4 certain, 1 more possible");
        place("--accept", "Kalay township=kale-n0101");
        assertThat(count("kale-n0101")).contains("3 certain");
    }

    private String count(String place) {
        assertThat(run(
                        "count",
                        theCase(),
                        "count of incidents by army, in " + place + ", from 2024-01-01 to 2024-12-31"))
                .isZero();
        return said().replaceAll("\\s+", " ");
    }

    @Test
    void aNewVersionUpdatesTellsWhatVanishedAndKeepsTheIdsThatWereGiven() throws IOException {
        takePlaces("--in", "republic");
        take("incidents");
        write(
                "places.csv",
                PLACES.replace(",Kale,ကလေး,N0101", ",Kalay,ကလေး,N0101").replaceAll("(?m)^.*S0101.*\n", ""));
        assertThat(takePlaces("--in", "republic")).isZero();
        assertThat(said().replaceAll("\\s+", " "))
                .contains(
                        "Since the version before: 9 places unchanged, 1 changed, 0 new, 1 no longer",
                        "changed, row 2: the place changed since the version before, where it was “Kale”",
                        "no longer there, row 5: “Minhla” is no longer in the table");
        assertThat(place("Kalay township")).isZero();
        assertThat(said()).contains("(kale-n0101)");
        assertThat(place("Minhla")).isZero();
        assertThat(place("Minhla", "--as-of", "2026-11-25T06:01:00Z")).isEqualTo(1);
        assertThat(place("Kalay township", "--as-of", "2026-11-25T06:01:00Z")).isEqualTo(1);
        assertThat(count("kale-n0101")).contains("2 certain, 3 more");
    }

    @Test
    void aTableOfPlacesIsNoTableOfIncidentsThatWaitsToBeCompared() throws IOException {
        write("case/records/more.yaml", """
                - Source: other
                  publisher: Other
                - Report: told
                  kind: attack
                  date: 2024-01-05
                  source: other
                """);
        takePlaces("--in", "republic");
        take("incidents");
        assertThat(run("count", theCase(), "count of incidents, from 2024-01-01 to 2024-12-31"))
                .isZero();
        assertThat(said()).doesNotContain("places.csv");
        write("case/publications/p/sheet.claims", "text en en.md\npublished 2024-02-01\n");
        write("case/publications/p/en.md", "Nothing.\n");
        run("check", theCase());
        assertThat(said()).doesNotContain("places.csv");
    }

    @Test
    void recordsMayNameWhatATableBroughtAndAddToIt() throws IOException {
        takePlaces("--in", "republic");
        write("case/records/more.yaml", """
                - Place: kale-n0101
                  continues: yes
                  note: Seen on a map.
                - Place: market
                  name: Market
                  part of: kale-n0101
                """);
        assertThat(run("record", theCase())).isZero();
        assertThat(place("Market")).isZero();
        assertThat(said()).contains("lies in      Kale (kale-n0101), Kale (kale-n-d1)");
        write("case/records/more.yaml", "- Place: kale-n9999\n  continues: yes\n  note: No such place.\n");
        assertThat(run("record", theCase())).isEqualTo(2);
        assertThat(said()).contains("E044");
        write("case/records/more.yaml", "- PublicBody: kale-n0101\n  continues: yes\n  note: No body.\n");
        assertThat(run("record", theCase())).isEqualTo(2);
    }

    @Test
    void aCircleThatARecordClosesLaterIsAWarningAndTheCaseIsStillRead() throws IOException {
        takePlaces();
        write("case/records/more.yaml", "- Place: north-n\n  continues: yes\n  part of: kale-n0101\n");
        assertThat(place("Kale township")).isZero();
        assertThat(said()).contains("warning[E030]", "goes round in a circle");
    }

    @Test
    void anOutlineTellsWhereAPointLies() throws IOException {
        assertThat(place("--at", "23,94")).isEqualTo(1);
        assertThat(said()).contains("No place of the case has an outline");
        write(
                "map.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                        + "{\"name\":\"Kale\",\"code\":\"N0101\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[94,23],[95,23],[95,24],[94,24],[94,23]]]}}]}");
        write("map.import.yaml", "table of: places\nlevels:\n  - {level: township, name: {en: name}, code: code}\n");
        takePlaces("--in", "republic");
        assertThat(run("import", theCase(), folder.resolve("map.geojson").toString()))
                .isEqualTo(2);
        assertThat(said()).contains("The columns of this table are not known");
        assertThat(run(
                        "import",
                        theCase(),
                        folder.resolve("map.geojson").toString(),
                        "--with",
                        folder.resolve("map.import.yaml").toString()))
                .isZero();
        assertThat(said()).contains("1 of them the case has already", "With an outline: 1");
        assertThat(place("--at", "23.5, 94.5")).isZero();
        assertThat(said()).contains("Kale · ကလေး  (kale-n0101)", "outline      yes");
        assertThat(place("--at", "94.5, 23.5")).isEqualTo(2);
        assertThat(place("--at", "1, 1")).isEqualTo(1);
        assertThat(place("--at", "23.5, 94.5", "--format", "json")).isZero();
        assertThat(said()).contains("\"id\" : \"kale-n0101\"", "\"longitude\" : 94.2");
    }

    @Test
    void aQuestionWithoutAnythingAskedSaysWhatToAskFor() {
        assertThat(place()).isEqualTo(2);
        assertThat(said()).contains("--unknown");
        assertThat(place("--unknown")).isZero();
        assertThat(said()).contains("no imported table of incidents");
        assertThat(place("Mill", "--in", "Nowhere at all")).isEqualTo(2);
        assertThat(place("Mill", "--in", "Tamx")).isEqualTo(2);
        assertThat(said()).contains("Did you mean old-tamu?");
        assertThat(place("Mill", "--format", "yaml")).isEqualTo(2);
        assertThat(place("Mill", "--format", "json")).isZero();
        assertThat(said()).contains("\"found\" : \"one\"", "\"how\" : \"name\"");
    }

    @Test
    void namesThatOnlyATableBroughtAreNotLookedForInTexts() throws IOException {
        write("case/publications/p/sheet.claims", "text en en.md\npublished 2024-02-01\n");
        write("case/publications/p/en.md", "Kale and Tamu are far away.\n");
        run("check", theCase());
        String before = said();
        takePlaces("--in", "republic");
        run("check", theCase());
        assertThat(said().lines().filter(line -> line.contains("⟦")).toList())
                .isEqualTo(before.lines().filter(line -> line.contains("⟦")).toList());
    }
}
