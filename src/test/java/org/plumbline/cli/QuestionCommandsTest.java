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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.language.Language;

/** Questions that a person asks of the example case; {@code -Dgolden.update=true} writes the expected outputs anew: read the diff. */
final class QuestionCommandsTest {
    private static final String CASE = "examples/asean-counter-terrorism";
    private static final String STRIKES =
            "count of incidents by myanmar-military, kind air-attack, in thabeikkyin, from 2025-04-01 to 2025-04-30";
    private static final Path GOLDEN = Path.of("src/test/resources/org/plumbline/cli/golden");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Language language, String... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                arguments,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        language,
                        Optional.empty(),
                        Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void isAsIn(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, out());
        }
        assertThat(out()).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void incidentsAreCountedAndPartedByDay(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(run(language, "count", CASE, STRIKES, "--by", "day")).isZero();
        isAsIn("count-by-day." + code + ".txt");
    }

    @Test
    void everyRowIsDataForOtherPrograms() {
        assertThat(run(Language.ENGLISH, "count", CASE, STRIKES, "--format", "csv"))
                .isZero();
        assertThat(out()).startsWith("id,standing,date,low,best,high,voices,reason\r\n");
        assertThat(out().lines().filter(line -> line.contains(",certain,"))).hasSize(5);
        assertThat(run(Language.ENGLISH, "count", CASE, STRIKES, "--format", "json", "--by", "place"))
                .isZero();
        assertThat(out()).contains("\"certain\" : {", "\"by\" : \"place\"", "\"complete\" : false");
    }

    @Test
    void aPartedAnswerIsATableOfItsParts() {
        assertThat(run(Language.ENGLISH, "count", CASE, STRIKES, "--by", "month", "--format", "csv"))
                .isZero();
        assertThat(out())
                .startsWith("month,incidents,certain low,certain high,possibly,possible duplicates,all high\r\n")
                .contains("\r\n2025-04,");
    }

    @Test
    void aQuestionWithoutALastDayHasNoneAsData() {
        assertThat(run(
                        Language.ENGLISH,
                        "count",
                        CASE,
                        "count of incidents, since 2025-04-18T09:00",
                        "--format",
                        "json"))
                .isZero();
        assertThat(out())
                .contains("\"from\" : \"2025-04-18\"", "\"fromTime\" : \"09:00\"", "\"surelyFrom\" : \"2025-04-19\"")
                .doesNotContain("999999999");
    }

    @Test
    void helpOffersOnlyTheFormatsThereAre() {
        for (String command : List.of("reconcile", "conduct", "trend")) {
            assertThat(run(Language.ENGLISH, "help", command)).isZero();
            assertThat(out()).contains("text|json").doesNotContain("csv");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            count of incidents by myanmar-militry           | Did you mean “myanmar-military”?
            count of incidents by myanmar-military, since ? | Write the date
            days of ewg-ct-14                               | Only these can be counted
            how many attacks                                | cannot follow “how”
            count of incidents by myanmar-military, in      | the question:1:
            sum of civilians-killed, including children     | “including” belongs to the claims of a text
            count of incidents, tolerance 5 %               | “tolerance” belongs to the claims of a text
            """)
    void aQuestionThatCannotBeAnsweredSaysWhy(String question, String says) {
        assertThat(run(Language.ENGLISH, "count", CASE, question)).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(says);
    }

    @Test
    void withoutAQuestionItSaysWhatToDo() {
        assertThat(run(Language.ENGLISH, "count", CASE)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Say what to count");
    }
}
