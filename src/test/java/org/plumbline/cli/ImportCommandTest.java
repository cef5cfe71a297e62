package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.language.Language;

/** Tables of incidents as a person takes them in: the trial, the rows that are no good, the new version. */
final class ImportCommandTest {
    private static final String WORDS = """
            - Source: list
              publisher: The List
            - Measure: people-killed
              name: people killed
              unit: person
            - Kind: attack
              name: attack
            - PublicBody: army
              name: The Army
            - Place: valley
              name: The Valley
            - Place: lindale
              name: Lindale
              part of: valley
            """;
    private static final String COLUMNS = """
            source: list
            id prefix: list-
            dates: [year-month-day, day/month/year, month/day/year]
            columns:
              id: no
              date: day
              date end: until
              kind: kind
              actor: who
              place: where
              latitude: lat
              longitude: lon
              measures:
                people-killed: {low: low, best: best, high: high}
            """;
    private static final String HEADER = "no,day,until,kind,who,where,lat,lon,low,best,high\n";
    private static final String GOOD = HEADER + """
            1,2024-01-05,,attack,The Army,Lindale,52.0,5.0,6,7,9
            2,2024-03-09,2024-03-11,attack,The Army,Lindale,,,1,1,
            3,၂၀၂၄-၀၄-၀၁,,attack,The Army,Lindale,,,၁၀+,,
            """;
    private static final String BAD = """
            4,2024-03-11,2024-03-09,attack,The Army,Lindale,,,1,1,1
            5,03/04/2024,,attack,The Army,Lindale,,,1,1,1
            6,soon,,attack,The Army,Lindale,,,1,1,1
            7,2024-05-01,,attack,The Army,Lindale,,,-1,1,1
            8,2024-05-01,,attack,The Army,Lindale,,,1.5,2,3
            9,2024-05-01,,attack,The Army,Lindale,,,some,2,3
            1,2024-01-05,,attack,The Army,Lindale,52.0,5.0,6,7,9
            2,2024-03-10,,attack,The Army,Lindale,,,1,1,1
            ,2024-05-01,,attack,The Army,Lindale,,,1,1,1
            10,2024-05-01,,attack
            11,2024-05-01,,attack,The Army,Lindale,,,5,4,3
            12,2024-05-01,,attack,The Army,Lindale,152.0,5.0,1,1,1
            13,2024-05-01,,attack,The Army,Lindale,0,0,1,1,1
            14,2024-05-01,,attack,Somebody,Lindale,,,1,1,1
            """;

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void writeTheCase() throws IOException {
        Files.createDirectories(folder.resolve("case/records"));
        Files.writeString(folder.resolve("case/case.yaml"), "title: {en: A case}\nlanguages: [en]\nzone: UTC\n");
        Files.writeString(folder.resolve("case/records/words.yaml"), WORDS);
        Files.writeString(folder.resolve("list.import.yaml"), COLUMNS);
        terminal.at("2026-01-10T12:00:00Z");
        run("record");
    }

    private int run(String command, String... arguments) {
        return run(Language.ENGLISH, command, arguments);
    }

    private int run(Language language, String command, String... arguments) {
        return terminal.run(
                language,
                Stream.concat(Stream.of(command, folder.resolve("case").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private int take(String table, String... arguments) throws IOException {
        return take(Language.ENGLISH, table.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private int take(Language language, byte[] table, String... arguments) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), table);
        List<String> all = Stream.concat(
                        Stream.of(
                                file.toString(),
                                "--with",
                                folder.resolve("list.import.yaml").toString()),
                        Stream.of(arguments))
                .toList();
        return run(language, "import", all.toArray(String[]::new));
    }

    private List<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("case"))) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".lock"))
                    .map(file -> folder.relativize(file) + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private String count(String... more) {
        String question = "count of incidents by army, in lindale, from 2024-01-01 to 2024-12-31";
        run(
                "count",
                Stream.concat(Stream.of(question, "--format", "json"), Stream.of(more))
                        .toArray(String[]::new));
        return terminal.out();
    }

    @Test
    void aTrialShowsTheFirstRowsAndEveryRejectedRowAndWritesNothing() throws IOException {
        List<String> before = stored();
        assertThat(take(GOOD + BAD, "--dry-run")).isZero();
        terminal.isAsIn("import-trial.en.txt");
        take(Language.BURMESE, (GOOD + BAD).getBytes(StandardCharsets.UTF_8), "--dry-run");
        terminal.isAsIn("import-trial.my.txt");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everyRowThatIsNotTakenAsItStandsIsInTheListWithItsReason() throws IOException {
        assertThat(take(GOOD + BAD)).isZero();
        assertThat(terminal.words()).contains("17 rows read: 3 imported, 4 imported with a doubt, 10 rejected");
        Path list;
        try (Stream<Path> files = Files.list(folder.resolve("case/archive"))) {
            list = files.filter(file -> file.toString().endsWith(".rejected.csv"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Files.readAllLines(list).stream()
                        .skip(1)
                        .map(line -> line.replaceAll("^(\\d+),[^,]*,(\\w+),.*", "$1 $2"))
                        .distinct())
                .containsExactly(
                        "5 rejected",
                        "6 rejected",
                        "7 rejected",
                        "8 rejected",
                        "9 rejected",
                        "10 rejected",
                        "11 rejected",
                        "12 rejected",
                        "13 rejected",
                        "14 rejected",
                        "15 doubtful",
                        "16 doubtful",
                        "17 doubtful",
                        "18 doubtful");
        assertThat(count()).contains("\"incidents\" : 6"); // the seventh has an actor that nobody knows
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no,day,until,kind,who,where,lat,lon,low,best             | there is no column “high”
            no,day,until,kind,who,where,lat,lon,low,best,high,high   | “high” stands there twice
            no;day;until;kind;who;where;lat;lon;low;best;High        | is it “High”?
            """)
    void aTableWithoutItsColumnsIsRefusedAndNothingIsStored(String header, String reason) throws IOException {
        List<String> before = stored();
        assertThat(take(header + "\n1,2024-01-05,,attack,The Army,Lindale,,,1,1,1\n"))
                .isEqualTo(2);
        assertThat(terminal.errWords()).contains("row 1", reason, "Nothing was taken in.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aTableThatSharesIdsWithAnotherOneIsRefusedAndTheOtherStands() throws IOException {
        take(GOOD);
        List<String> before = stored();
        Path other = Files.writeString(folder.resolve("other.csv"), GOOD.replace("2024-0", "2023-0"));
        String columns = folder.resolve("list.import.yaml").toString();
        for (String[] more : new String[][] {{}, {"--as", "office"}, {"--dry-run"}}) {
            assertThat(run(
                            "import",
                            Stream.concat(Stream.of(other.toString(), "--with", columns), Stream.of(more))
                                    .toArray(String[]::new)))
                    .isEqualTo(2);
            assertThat(terminal.errWords())
                    .contains("3 ids of this table stand in list.csv (desk) already: list-1, list-2, list-3")
                    .contains("Nothing was taken in", "“id prefix: list-”");
            assertThat(terminal.err().lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(run("import", other.toString(), "--with", columns, "--replaces", "list.csv"))
                .isZero();
    }

    @Test
    void theSameTableByTwoRecordersIsOneAndARecordOfThatIdIsNone() throws IOException {
        take(GOOD);
        assertThat(take(GOOD, "--as", "office")).isZero();
        assertThat(count()).contains("\"incidents\" : 3");
        Files.writeString(
                folder.resolve("case/records/own.yaml"),
                "- Report: list-4\n  date: 2024-01-01\n  kind: attack\n  source: list\n");
        List<String> before = stored();
        assertThat(take(GOOD + "4,2024-03-11,,attack,The Army,Lindale,,,1,1,1\n"))
                .isEqualTo(2);
        assertThat(terminal.errWords())
                .contains("1 id of this table stands in the records of this case already: list-4");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aRecordOfAnIdThatATableHasIsToldAndBothCountAsWhatMayBeOne() throws IOException {
        take(GOOD);
        Files.writeString(folder.resolve("case/records/own.yaml"), """
                - Source: diary
                  publisher: A diary
                - Report: list-1
                  date: 2024-09-09
                  kind: attack
                  actor: army
                  place: lindale
                  source: diary
                """);
        run("check");
        assertThat(terminal.words())
                .contains("error[E058]: 1 id has several reports that say different things: list-1");
        String counted = count();
        assertThat(terminal.err()).contains("warning[E058]");
        assertThat(counted.replaceAll("\\s", "")).contains("\"incidents\":{\"low\":3,\"high\":4}");
    }

    @Test
    void whatIsNoFileIsCalledByWhatItIs() {
        assertThat(run("import", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("is a folder");
        assertThat(run("import", "/dev/null")).isEqualTo(2);
        assertThat(terminal.err()).contains("/dev/null is no file that can be read as a table");
        assertThat(run("import", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no file");
    }

    @Test
    void anIdThatIsNoneIsTheFaultOfTheOption() throws IOException {
        assertThat(take(GOOD, "--source", "The List: a")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("“The List: a” after --source is no id")
                .doesNotContain("E0");
    }

    @Test
    void aRefusalFitsTheTerminal() throws IOException {
        take(HEADER.replace("high", "more") + "1,2024-01-05,,attack,The Army,Lindale,,,1,1,1\n");
        assertThat(terminal.err().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
        Path wide = Files.writeString(folder.resolve("w.csv"), "column,".repeat(200) + "\n");
        run("import", wide.toString());
        assertThat(terminal.err().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @Test
    void bytesThatAreNoTextAndAnEmptyFileAreRefused() throws IOException {
        List<String> before = stored();
        assertThat(take(
                        Language.ENGLISH,
                        (GOOD + "99,2024-01-05,,attack,Tüchtig,,,,1,1,1\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("encoding: windows-1252");
        assertThat(take("")).isEqualTo(2);
        assertThat(terminal.err()).contains("there is no header");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aTableOfWhichNoRowIsGoodIsNotTakenIn() throws IOException {
        List<String> before = stored();
        String unclosed = HEADER
                + "1,2024-01-05,,attack,\"The Army,Lindale,,,1,1,1\n"
                + "2,2024-01-06,,attack,The \"Army,\"Lindale,,,1,1,1\n";
        assertThat(take(unclosed)).isEqualTo(2);
        assertThat(terminal.words())
                .contains("rejected, rows 2-3: a quotation mark opens in this row and is not closed");
        assertThat(terminal.err()).contains("No row can be imported. Nothing was taken in.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void kindsThatTheCaseLacksAreShownByWhatTheyMeanAndNothingIsStored() throws IOException {
        Files.writeString(
                folder.resolve("list.import.yaml"), COLUMNS + "values:\n  kind: {\"3\": one-sided-violence}\n");
        List<String> before = stored();
        assertThat(take(GOOD + "4,2024-01-05,,3,The Army,Lindale,,,1,1,1\n", "--dry-run"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("- Kind: one-sided-violence", "name: \"one sided violence\"", "Nothing was taken in.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everythingThatTheCaseLacksIsToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("list.import.yaml"),
                COLUMNS.replace("source: list", "source: other").replace("people-killed", "people-hurt"));
        assertThat(take(GOOD + "4,2024-01-05,,bombing,The Army,Lindale,,,1,1,1\n"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("- Source: other", "- Measure: people-hurt", "- Kind: bombing", "Nothing was taken in.");
        assertThat(terminal.out()).doesNotContain("rejected");
    }

    @Test
    void aSourceGivenTwiceIsToldAndTheSameSourceTwiceIsTaken() throws IOException {
        assertThat(take(GOOD, "--source", "other")).isEqualTo(2);
        assertThat(terminal.errWords())
                .contains("You gave the source twice: other with --source, and list in the import file. Drop one");
        assertThat(take(GOOD, "--source", "list")).isZero();
    }

    @Test
    void whatIsOnlyTriedIsToldAsWhatWouldCome() throws IOException {
        take(GOOD, "--dry-run");
        assertThat(terminal.words()).contains("3 rows read: 3 would be imported");
        assertThat(terminal.out()).contains("people-killed 7 (6 to 9)").doesNotContain("[");
    }

    @Test
    void whereTheTableIsKeptAndWhatIsStillToBeRecordedIsTold() throws IOException {
        Files.writeString(folder.resolve("case/records/words.yaml"), WORDS + "- Kind: raid\n  name: raid\n");
        take(GOOD);
        assertThat(terminal.out())
                .contains("Took in list.csv as desk.", "\n  ./plumbline link ", "\n  ./plumbline record ")
                .containsPattern("under its digest:\n  .*archive.[0-9a-f]{64}\n");
    }

    @Test
    void aCheckBeforeTheSearchForLinksSaysWhatIsToBeRun() throws IOException {
        Files.writeString(
                folder.resolve("case/records/more.yaml"),
                "- Source: post\n  publisher: The Post\n- Report: own\n  kind: attack\n  source: post\n  date: 2024-01-05\n");
        take(GOOD);
        assertThat(run("check")).isEqualTo(2);
        assertThat(terminal.out())
                .contains("Nothing was judged yet", "\n  ./plumbline link ")
                .doesNotContain("cannot be read");
    }

    @Test
    void aCellThatIsNoCountSaysWhatToWrite() throws IOException {
        take(GOOD + "4,2024-01-05,,attack,The Army,Lindale,,,3-5,,\n");
        assertThat(terminal.words()).contains("leave the cell empty for not known, or write 7, 3..5");
    }

    @Test
    void aNewVersionIsComparedRowByRowAndAnEarlierDayStillSeesTheOldOne() throws IOException {
        take(GOOD);
        assertThat(count()).contains("\"incidents\" : 3");
        terminal.at("2026-01-20T12:00:00Z");
        take(HEADER + """
                1,2024-01-05,,attack,The Army,Lindale,52.0,5.0,6,7,9
                2,2024-03-09,2024-03-11,attack,The Army,Lindale,,,2,2,2
                4,2025-06-01,,attack,The Army,Lindale,,,1,1,1
                """);
        assertThat(terminal.words()).contains("1 unchanged, 1 changed, 1 new, 1 vanished", "The older version stays");
        assertThat(count()).contains("\"incidents\" : 2");
        assertThat(count("--as-of", "2026-01-15")).contains("\"incidents\" : 3");
    }

    @Test
    void whoeverIsNotKnownAmongSeveralMayBeTheOneAskedFor() throws IOException {
        Files.writeString(folder.resolve("case/records/front.yaml"), "- Organization: front\n  name: Hill Front\n");
        take(HEADER + "1,2024-01-05,,attack,Hill Front; Army of Myanmar,Lindale,,,1,1,1\n");
        run("record");
        assertThat(count()).contains("\"id\" : \"list-1\"", "\"standing\" : \"possible\"", "judge.reason.actor-open");
    }

    @Test
    void theSameTableTwiceAddsNothing() throws IOException {
        take(GOOD);
        List<String> before = stored();
        take(GOOD);
        assertThat(terminal.out()).contains("Nothing to take in");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theRowsOfALargeTableAreKeptForTheNextQuestionAndItsAnswerIsTheSame() throws IOException {
        StringBuilder large = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            large.append(i).append(",2024-0").append(1 + i % 9).append("-05,,attack,The Army,Lindale,,,1,1,1\n");
        }
        take(large.toString());
        run("check");
        assertThat(stored()).noneMatch(file -> file.contains("rows-"));
        String read = count();
        assertThat(read).contains("\"incidents\" : 20000");
        assertThat(stored()).anyMatch(file -> file.contains("rows-"));
        assertThat(count()).isEqualTo(read);
        try (Stream<Path> files = Files.list(folder.resolve("case/.plumbline"))) {
            Path kept = files.filter(file -> file.getFileName().toString().startsWith("rows-"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length / 2] ^= 1;
            Files.write(kept, bytes);
        }
        assertThat(count()).isEqualTo(read);
        Files.writeString(
                folder.resolve("case/records/more.yaml"), "- PublicBody: army\n  continues: yes\n  alias: Army\n");
        run("record");
        assertThat(count()).contains("\"incidents\" : 20000");
    }
}
