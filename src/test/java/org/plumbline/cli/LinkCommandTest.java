package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;

/** From an imported list and one's own records to incidents that count once. */
final class LinkCommandTest {
    private static final String COUNT = "count of incidents, in lindale, from 2024-01-01 to 2024-12-31";
    private static final String WORDS = """
            - Source: list
              publisher: The List
            - Source: paper
              publisher: The Paper
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
            - Report: mill-post
              kind: attack
              actor: army
              date: 2024-01-05
              place: lindale
              people-killed: 7
              source: paper
            """;
    private static final String TABLE = """
            no,day,kind,who,where,low,best,high
            1,2024-01-05,attack,The Army,Lindale,6,7,9
            2,2024-03-09,attack,The Army,Lindale,1,1,1
            """;
    private static final String COLUMNS = """
            source: list
            id prefix: list-
            columns:
              id: no
              date: day
              kind: kind
              actor: who
              place: where
              measures:
                people-killed: {low: low, best: best, high: high}
            """;

    @TempDir
    Path folder;

    private Ran ran;

    @BeforeEach
    void importTheList() throws IOException {
        Files.createDirectories(folder.resolve("case/records"));
        Files.writeString(folder.resolve("case/case.yaml"), "title: {en: A case}\nlanguages: [en]\nzone: UTC\n");
        Files.writeString(folder.resolve("case/records/words.yaml"), WORDS);
        Files.writeString(folder.resolve("list.csv"), TABLE);
        Files.writeString(folder.resolve("list.import.yaml"), COLUMNS);
        run("record");
        run(
                "import",
                folder.resolve("list.csv").toString(),
                "--with",
                folder.resolve("list.import.yaml").toString());
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    private void run(String command, String... arguments) {
        List<String> all = new java.util.ArrayList<>(
                List.of(command, folder.resolve("case").toString()));
        all.addAll(List.of(arguments));
        ran = Ran.command(Language.ENGLISH, all.toArray(String[]::new));
    }

    private String found() {
        Matcher id = Pattern.compile("same-[0-9a-f]{15}").matcher(ran.out());
        assertThat(id.find()).as(ran.out() + ran.err()).isTrue();
        return id.group();
    }

    private void counts(String answer) {
        run("count", COUNT);
        assertThat(ran.out()).contains(answer);
    }

    @Test
    void aListThatWasNeverComparedStopsTheCheckAndWarnsElsewhere() {
        run("check");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out() + ran.err()).contains("E046", "list.csv", "./plumbline link");
        run("count", COUNT);
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("warning[E046]");
        assertThat(ran.out()).contains("at least 3");
        run("link");
        run("check");
        assertThat(ran.out() + ran.err()).doesNotContain("E046");
    }

    @Test
    void anExportSaysThatTablesAreNotInIt() {
        run("export", "--to", folder.resolve("out").toString());
        assertThat(ran.out()).contains("1 table of incidents, places or found links is not part of this export");
    }

    @Test
    void twoVillagesWhosePointsLieCloseAreCompared() throws IOException {
        Files.writeString(folder.resolve("case/records/weir.yaml"), """
                - Place: lindale
                  continues: yes
                  level: village
                  point: 52.0, 5.0
                - Place: weir
                  name: Weir
                  level: village
                  point: 52.01, 5.01
                - Report: weir-post
                  kind: attack
                  actor: army
                  date: 2024-03-09
                  place: weir
                  people-killed: 1
                  source: paper
                """);
        run("record");
        assertThat(ran.status()).as(ran.err()).isZero();
        run("link");
        assertThat(ran.out()).contains("weir-post", "list-2", "km apart");
    }

    @Test
    void untilSomebodyDecidesAPairCountsOnceInWhatIsCertain() {
        run("link");
        assertThat(ran.out()).contains("1 pair on which nobody has decided yet", "mill-post", "list-1", "the same day");
        counts("at least 2");
    }

    @Test
    void aPairThatIsAcceptedIsOneIncidentAndTakenBackItIsOpenAgain() throws IOException {
        run("link");
        String id = found();
        run("link", "--accept", id);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readString(folder.resolve("case/" + LinkDecisions.PATH)))
                .contains("- Link: " + id, "certainty: surely", "because: \"found by search: the same day");
        run("count", COUNT, "--format", "json");
        assertThat(ran.out()).contains("\"low\" : 2").contains("\"incidents\" : 2");
        run("record");
        assertThat(ran.status()).as(ran.err()).isZero();
        run("link");
        assertThat(ran.out()).contains("No two reports of different sources look like one incident");
        run("link", "--undo", id);
        assertThat(ran.status()).isZero();
        run("record");
        run("link");
        assertThat(found()).isEqualTo(id);
    }

    @Test
    void aPairThatIsRejectedCountsTwice() {
        run("link");
        run("link", "--reject", found(), "--because", "Two raids: \"at dawn\" and at dusk.");
        assertThat(ran.status()).as(ran.err()).isZero();
        counts("at least 3");
        run("record");
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    @Test
    void nothingIsDecidedTwiceOrOfNothing() {
        run("link");
        String id = found();
        run("link", "--possibly", id);
        run("link", "--accept", id);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("is decided already: possibly");
        run("link", "--reject", "same-000000000000000");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no pair same-000000000000000");
        run("link", "--undo", "same-000000000000000");
        assertThat(ran.err()).contains("is not decided");
    }

    @Test
    void aSearchIsOneActThatAnEarlierTimeDoesNotSee() {
        run("link");
        run("count", COUNT, "--as-of", "2020-01-01");
        assertThat(ran.err()).doesNotContain("E046");
        run("link");
        assertThat(ran.err()).contains("Nothing changed since the last search");
    }

    @Test
    void aDamagedSearchIsToldAndDoesNotCount() throws IOException {
        run("link");
        try (var files = Files.list(folder.resolve("case/archive"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).startsWith("id,one,other")) {
                    Files.writeString(file, "id,one,other,bits\n");
                }
            }
        }
        run("count", COUNT);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("E047");
    }

    /** The id of the pair of these two reports. */
    private String pair(String one, String other) {
        run("link", "--all", "--format", "json");
        String flat = ran.out().replaceAll("\\s+", " ");
        Matcher id = Pattern.compile(
                        "\"(same-[0-9a-f]{15})\", \"reports\" : \\[ (?:\"%1$s\", \"%2$s\"|\"%2$s\", \"%1$s\") ]"
                                .formatted(one, other))
                .matcher(flat);
        assertThat(id.find()).as(ran.out() + ran.err()).isTrue();
        return id.group(1);
    }

    private void aThirdSourceTellsOfIt() throws IOException {
        Files.writeString(folder.resolve("case/records/third.yaml"), """
                - Source: radio
                  publisher: The Radio
                - Report: mill-radio
                  kind: attack
                  actor: army
                  date: 2024-01-05
                  place: lindale
                  people-killed: 7
                  source: radio
                """);
        run("record");
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    private String decided() throws IOException {
        return Files.readString(folder.resolve("case/" + LinkDecisions.PATH));
    }

    @Test
    void aDecisionAgainstOneThatStandsIsNotWritten() throws IOException {
        aThirdSourceTellsOfIt();
        String ofList = pair("mill-post", "list-1");
        String ofRadio = pair("mill-post", "mill-radio");
        String ofBoth = pair("mill-radio", "list-1");
        run("link", "--accept", ofList);
        run("link", "--reject", ofRadio);
        assertThat(ran.status()).as(ran.err()).isZero();
        String before = decided();
        run("link", "--accept", ofBoth);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(ofRadio + " holds to be of two");
        assertThat(decided()).isEqualTo(before);
        run("link", "--accept", ofBoth, "--undo", ofRadio);
        assertThat(ran.status()).as(ran.err()).isZero();
        run("link", "--reject", ofRadio);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().replaceAll("\\s+", " ")).contains("of one incident already, " + ofList);
        run("record");
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    @Test
    void severalDecisionsAtOnceKnowOfEachOther() throws IOException {
        aThirdSourceTellsOfIt();
        String ofList = pair("mill-post", "list-1");
        String ofRadio = pair("mill-post", "mill-radio");
        String ofBoth = pair("mill-radio", "list-1");
        run("link", "--accept", ofList, "--accept", ofRadio, "--reject", ofBoth);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(folder.resolve("case/" + LinkDecisions.PATH)).doesNotExist();
        run("link", "--accept", "advised");
        assertThat(ran.status()).as(ran.err()).isZero();
        run("record");
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        counts("at least 2");
    }

    @Test
    void whatContradictsCanBeTakenBack() throws IOException {
        aThirdSourceTellsOfIt();
        String ofList = pair("mill-post", "list-1");
        run("link", "--accept", ofList);
        Files.writeString(
                folder.resolve("case/" + LinkDecisions.PATH),
                decided() + "- Link: by-hand\n  reports: [mill-post, list-1]\n  certainty: not\n  because: two\n");
        run("count", COUNT);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("E045");
        run("link", "--undo", ofList);
        assertThat(ran.status()).as(ran.err()).isZero();
        run("count", COUNT);
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    @Test
    void aDecisionOnARowThatIsGoneIsNamed() throws IOException {
        run("link");
        String id = found();
        run("link", "--accept", id);
        run("record");
        Files.writeString(folder.resolve("list.csv"), TABLE.replace("1,2024-01-05", "8,2024-01-05"));
        run(
                "import",
                folder.resolve("list.csv").toString(),
                "--with",
                folder.resolve("list.import.yaml").toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        for (String also : List.of("", "# edited\n")) {
            Files.writeString(folder.resolve("case/records/words.yaml"), WORDS + also);
            run("link");
            assertThat(ran.out()).contains("1 decision names a report that is not there any more", id + ": list-1");
            run("check");
            assertThat(ran.out() + ran.err())
                    .contains("warning[E062]", id, "list-1")
                    .doesNotContain("E017");
        }
        run("link", "--format", "json");
        assertThat(ran.out()).contains("\"withoutEffect\"", "\"gone\" : [", "\"list-1\"");
        run("link", "--undo", id);
        run("link");
        assertThat(ran.out()).doesNotContain("not there any more");
    }
}
