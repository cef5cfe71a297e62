package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question about names that are not ids, or not yet recorded, tells its reader. */
final class NamesAskedForTest {
    private static final String RECORDS = """
            - Source: post
              publisher: The Post
            - Measure: people-killed
              name: people killed
              unit: person
            - Kind: attack
              name: attack
            - PublicBody: myanmar-military
              name: {en: The Military, my: တပ်မတော်}
            - Place: sagaing-1
              name: Sagaing
              level: region
            - Place: sagaing-2
              name: Sagaing
              level: township
              part of: sagaing-1
            - Place: katha
              name: Katha
            - Report: first
              kind: attack
              source: post
              date: 2024-01-05
              place: sagaing-2
              people-killed: 1
            - Report: second
              kind: attack
              source: post
              date: 2024-02-05
              place: sagaing-2
              people-killed: 2
            - Report: third
              kind: attack
              source: post
              date: 2024-03-05
              place: sagaing-1
              people-killed: 30
            - Report: fourth
              kind: attack
              source: post
              date: 2024-03-06
              place: sagaing-1
              people-killed: 1
            - Report: fifth
              kind: attack
              source: post
              date: 2024-03-07
              place: katha
              people-killed: 50
            """;

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void writeTheCase() throws IOException {
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("case.yaml"), "title: {en: A case}\nlanguages: [en]\nzone: UTC\n");
        Files.writeString(folder.resolve("records/words.yaml"), RECORDS);
    }

    private void count(String question, String... more) {
        String[] all = new String[3 + more.length];
        all[0] = "count";
        all[1] = folder.toString();
        all[2] = question;
        System.arraycopy(more, 0, all, 3, more.length);
        terminal.run(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by military | Did you mean “myanmar-military”?",
                "in Sagaing region | “Sagaing region” is the name of: sagaing-1",
                "in Sagaing | “Sagaing” is the name of: sagaing-1, sagaing-2",
                "in sagaing | Did you mean one of these: sagaing-1, sagaing-2?",
                "in Nowhere | Ids are asked for here, not names; no record has this name.",
                "by တပ်မတော် | “တပ်မတော်” is the name of: myanmar-military",
                "within 20 days after attack | Did you mean one of these: fifth, first, third, fourth, second?"
            })
    void aNameThatIsNoIdLeadsToTheIdsThatMayBeMeant(String clause, String says) {
        count("count of incidents " + clause);
        assertThat(terminal.errWords()).contains(says);
    }

    @Test
    void whatIsKnownNowButWasNotRecordedThenIsNotToBeAddedAgain() {
        count("sum of people-killed", "--as-of", "2020-01-01");
        assertThat(terminal.errWords())
                .contains("“people-killed” was not recorded yet at that time", "./plumbline record")
                .doesNotContain("Add a record");
    }

    @Test
    void placesOfOneNameAreToldApartByTheirIdsAndOthersAreNot() {
        count("count of incidents since 2024-01-01", "--by", "place");
        assertThat(terminal.out())
                .contains("Sagaing (sagaing-1)", "Sagaing (sagaing-2)", "\nKatha  ")
                .contains("The row with the most certain incidents comes first");
    }

    @Test
    void theRowsOfASumStandInTheOrderOfWhatIsSummed() {
        count("sum of people-killed since 2024-01-01", "--by", "place");
        assertThat(terminal.out().lines().filter(line -> line.matches("(Sagaing|Katha) .*\\d")))
                .map(line -> line.replaceAll(" {2,}", " "))
                .containsExactly("Katha 50", "Sagaing (sagaing-1) 31", "Sagaing (sagaing-2) 3");
        assertThat(terminal.out()).contains("The largest certain amount comes first");
    }

    @Test
    void theReasonIsASentenceInATableAndKeepsItsKeyAsData() {
        count("count of incidents in katha, since 2024-01-01", "--rows", "--format", "csv");
        assertThat(terminal.out()).contains("another place").doesNotContain("judge.reason");
        count("count of incidents in katha, since 2024-01-01", "--rows", "--format", "json");
        assertThat(terminal.out())
                .contains("\"reason\" : \"judge.reason.place-other\"", "\"reasonText\" : \"another place\"");
    }

    @Test
    void whatIsLeftOutIsSaidToBeOnlyWhatLiesNear() {
        count("count of incidents in katha, since 2024-01-01");
        assertThat(terminal.words()).contains("(only what lies near it is listed, not everything else)");
    }

    @Test
    void andMoreCountsIncidentsNotLines() throws IOException {
        StringBuilder alike = new StringBuilder(RECORDS);
        for (int i = 1; i <= 10; i++) {
            for (int twice = 1; twice <= 2; twice++) {
                alike.append("- Report: more-%d-%d\n  kind: attack\n  source: post\n".formatted(i, twice))
                        .append("  date: 2024-05-%02d\n  place: katha\n".formatted(i));
            }
        }
        Files.writeString(folder.resolve("records/words.yaml"), alike);
        count("count of incidents in katha, since 2024-04-01");
        assertThat(terminal.words()).contains("×2", "and 8 more").doesNotContain("and 4 more");
    }
}
