package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** {@code plumbline trend}: on the example, and on a small case whose history tells when its windows were chosen. */
final class TrendCommandTest {
    private static final String PAUSE = "trend of incidents by myanmar-military, kind air-attack, in myanmar, "
            + "20 days before and 20 days after ceasefire-2025, up";
    private static final String RISE =
            "trend of incidents by army, kind raid, in valley, 10 days before and 10 days after 2025-03-20, up";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void twoTalliesOfOneProjectAreHeldSideBySide(String code) throws IOException {
        assertThat(terminal.run(Language.of(code).orElseThrow(), "trend", Terminal.EXAMPLE, PAUSE))
                .isZero();
        terminal.isAsIn("trend." + code + ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void incidentsThatWereMerelyCollectedAreNotCompared(String code) throws IOException {
        assertThat(terminal.run(
                        Language.of(code).orElseThrow(),
                        "trend",
                        Terminal.EXAMPLE,
                        PAUSE.replace("ceasefire-2025", "bangkok-meeting")))
                .isZero();
        terminal.isAsIn("trend-collected." + code + ".txt");
    }

    @Test
    void theComparisonIsDrawn() throws IOException {
        Path chart = folder.resolve("chart.svg");
        assertThat(terminal.run("trend", Terminal.EXAMPLE, PAUSE, "--chart", chart.toString()))
                .isZero();
        assertThat(Files.readString(chart)).startsWith("<svg").contains("50", "67", "Myanmar Witness");
        Path none = folder.resolve("none.svg");
        assertThat(terminal.run(
                        "trend",
                        Terminal.EXAMPLE,
                        PAUSE.replace("ceasefire-2025", "bangkok-meeting"),
                        "--chart",
                        none.toString()))
                .isZero();
        assertThat(none).doesNotExist();
        assertThat(terminal.err()).contains("there is nothing to compare");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            count of incidents by myanmar-military, on 2025-04-02                                     | Only a trend
            trend of incidents by myanmar-militry, 20 days before and 20 days after ceasefire-2025, up | Did you mean
            trend of incidents by myanmar-military, 20 days before and 20 days after ?, up             | Write the date
            trend of incidents by myanmar-military, up                                                 | windows
            """)
    void aQuestionThatCannotBeAnsweredSaysWhy(String question, String says) {
        assertThat(terminal.run("trend", Terminal.EXAMPLE, question)).isEqualTo(2);
        assertThat(terminal.err() + terminal.out()).contains(says);
    }

    @Test
    void withoutAQuestionOrWithADayThatIsNoneItSaysWhatToDo() {
        assertThat(terminal.run("trend", Terminal.EXAMPLE)).isEqualTo(2);
        assertThat(terminal.err()).contains("Say what to compare");
        assertThat(terminal.run("trend", Terminal.EXAMPLE, PAUSE, "--fixed", "yesterday"))
                .isEqualTo(2);
    }

    // --- when the windows were chosen ---

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void aCase() throws IOException {
        write(Map.of(
                "case.yaml", "title: {en: A case}\nlanguages: [en]\nzone: Asia/Yangon\n", "records/words.yaml", """
                - Source: a1
                  publisher: Agency A
                  published: 2025-05-02
                - Kind: raid
                  name: raid
                - Place: valley
                  name: Valley
                - PublicBody: army
                  name: Army
                """));
    }

    private void theCounts() throws IOException {
        write(Map.of("records/counts.yaml", """
                - Tally: before
                  measure: incidents
                  kind: raid
                  actor: army
                  place: valley
                  from: 2025-03-10
                  to: 2025-03-19
                  total: 20
                  basis: its own monitoring
                  method: visits
                  source: a1
                - Tally: after
                  measure: incidents
                  kind: raid
                  actor: army
                  place: valley
                  from: 2025-03-21
                  to: 2025-03-30
                  total: 60
                  basis: its own monitoring
                  method: visits
                  source: a1
                """));
    }

    private void theQuestion() throws IOException {
        write(Map.of("records/questions.yaml", """
                - Question: rise-in-march
                  asks: "trend of incidents by army,  kind raid, in valley, 10 days before and 10 days after 2025-03-20,up"
                """));
    }

    private void recorded(String time) {
        terminal.at(time);
        assertThat(terminal.run("record", folder.toString(), "--as", "desk"))
                .as(terminal.err())
                .isZero();
    }

    private String chosen(String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("trend", folder.toString(), RISE), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return terminal.words();
    }

    @Test
    void aQuestionThatWasRecordedBeforeTheCountsWasChosenBefore() throws IOException {
        aCase();
        theQuestion();
        recorded("2025-04-01T10:00:00Z");
        theCounts();
        recorded("2025-05-03T10:00:00Z");
        assertThat(chosen()).contains("Windows chosen before the data were loaded", "1 April 2025", "3 May 2025");
    }

    @Test
    void aQuestionRecordedBeforeTheCountsButAfterTheirPublicationIsLabelled() throws IOException {
        aCase();
        theQuestion();
        recorded("2025-05-02T20:00:00Z"); // 3 May in Yangon
        theCounts();
        recorded("2025-05-04T10:00:00Z");
        assertThat(chosen()).contains("counts were published from 2 May 2025 on, so they could have been known");
    }

    @Test
    void aQuestionThatWasRecordedWithOrAfterTheCountsIsLabelled() throws IOException {
        aCase();
        theCounts();
        theQuestion();
        recorded("2025-05-03T10:00:00Z");
        assertThat(chosen())
                .contains("Windows chosen after the data were loaded: the question was fixed on 3 May 2025");
    }

    @Test
    void aQuestionThatWasNeverRecordedIsLabelledAndAnOptionAloneProvesNothing() throws IOException {
        aCase();
        theCounts();
        recorded("2025-05-03T10:00:00Z");
        assertThat(chosen()).contains("Windows chosen after the data were loaded, as far as the history tells");
        assertThat(chosen("--fixed", "2025-03-01"))
                .contains("by the author’s own word", "nothing bears this out")
                .doesNotContain("chosen before");
        assertThat(chosen("--fixed", "2025-05-03")).contains("Windows chosen after the data were loaded");
    }

    @Test
    void countsThatWereTakenBackAndRecordedAnewWereKnownSinceTheFirstTime() throws IOException {
        aCase();
        theCounts();
        recorded("2025-05-03T10:00:00Z");
        Files.delete(folder.resolve("records/counts.yaml"));
        theQuestion();
        recorded("2025-05-04T10:00:00Z");
        theCounts();
        recorded("2025-05-05T10:00:00Z");
        assertThat(chosen()).contains("Windows chosen after the data were loaded");
    }

    @Test
    void withoutAHistoryNobodyCanTell() throws IOException {
        aCase();
        theCounts();
        theQuestion();
        assertThat(chosen()).contains("Nobody can tell when the windows were chosen");
    }

    @Test
    void aTrendThatASheetClaimsIsLabelledInTheSameWay() throws IOException {
        aCase();
        theCounts();
        recorded("2025-05-03T10:00:00Z");
        write(Map.of(
                "publications/p/sheet.claims",
                "publication \"P\"\ndated 2025-05-10\nlanguages en\nclaim rose: " + RISE + "\n",
                "publications/p/en.md",
                "[The raids became more frequent][rose].\n"));
        assertThat(terminal.run("check", folder.toString(), "p"))
                .as(terminal.out())
                .isZero();
        assertThat(terminal.words()).contains("claim rose: Windows chosen after the data were loaded");
    }

    @Test
    void theDataSayWhenTheWindowsWereChosen() throws IOException {
        aCase();
        theCounts();
        recorded("2025-05-03T10:00:00Z");
        assertThat(terminal.run("trend", folder.toString(), RISE, "--format", "json"))
                .isZero();
        assertThat(terminal.out()).contains("\"windowsChosen\" : \"not-recorded\"", "\"result\" : \"higher\"");
    }
}
