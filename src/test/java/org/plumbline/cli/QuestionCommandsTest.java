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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void aStatedTotalThatTheIncidentsExceedIsNamed(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(run(language, "reconcile", CASE, "--tally", "thabeikkyin-jfm"))
                .isZero();
        isAsIn("reconcile." + code + ".txt");
    }

    @ParameterizedTest
    @CsvSource({"en,ceasefire-2025", "my,ceasefire-2025", "en,five-point-consensus", "en,nug-pause-2025"})
    void conductIsListedBesideThePromise(String code, String commitment) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(run(language, "conduct", CASE, commitment)).isZero();
        isAsIn("conduct-" + commitment + "." + code + ".txt");
        assertThat(out()).doesNotContainIgnoringCase("breached", "because of", "led to", "violated");
    }

    @Test
    void conductIsDataForOtherProgramsAndAnUnknownPromiseIsNamed() {
        assertThat(run(Language.ENGLISH, "conduct", CASE, "ceasefire-2025", "--format", "json"))
                .isZero();
        assertThat(out()).contains("\"exceptionsToAnswer\"", "\"inForce\" : \"no\"");
        assertThat(run(Language.ENGLISH, "conduct", CASE, "ceasefire-2024")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did you mean ceasefire-2025?");
        assertThat(run(Language.ENGLISH, "conduct", CASE)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Name one commitment");
    }

    private static final String PAUSE = "trend of incidents by myanmar-military, kind air-attack, in myanmar, "
            + "20 days before and 20 days after 2025-04-02, up, tallied by myanmar-witness";

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void twoTalliesOfOneProjectAreHeldSideBySide(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(run(language, "trend", CASE, PAUSE)).isZero();
        isAsIn("trend." + code + ".txt");
    }

    @Test
    void aTrendIsDrawnAndAnythingElseRefused(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("chart.svg");
        assertThat(run(Language.ENGLISH, "trend", CASE, PAUSE, "--chart", chart.toString(), "--fixed", "2025-04-01"))
                .isZero();
        assertThat(Files.readString(chart)).startsWith("<svg").contains("50", "67");
        assertThat(run(Language.ENGLISH, "trend", CASE, STRIKES)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Only a trend");
        assertThat(run(Language.ENGLISH, "trend", CASE, PAUSE, "--fixed", "yesterday"))
                .isEqualTo(2);
        assertThat(run(Language.ENGLISH, "trend", CASE)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "my"})
    void whoDealtWithWhomIsListedYearByYear(String code) throws IOException {
        Language language = Language.of(code).orElseThrow();
        assertThat(run(
                        language,
                        "engagement",
                        CASE,
                        "--with",
                        "myanmar-military",
                        "--from",
                        "2025-01-01",
                        "--until",
                        "2025-12-31"))
                .isZero();
        isAsIn("engagement." + code + ".txt");
    }

    @Test
    void waysTheMatrixAndEveryFormatAreToBeHad() {
        assertThat(run(Language.ENGLISH, "engagement", CASE, "--with", "myanmar-military", "--to", "india"))
                .isZero();
        assertThat(out()).contains("Way 1: 1 step", "is no finding against anybody");
        assertThat(run(Language.ENGLISH, "engagement", CASE, "--matrix")).isZero();
        assertThat(out()).contains("2021", "expert group on counter-terrorism");
        for (String format : new String[] {"json", "csv", "graphml", "ftm"}) {
            assertThat(run(Language.ENGLISH, "engagement", CASE, "--format", format))
                    .isZero();
            assertThat(out()).contains("myanmar-military");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --with myanmar-militry           | Did you mean myanmar-military?
            --with nobody-knows-this         | The case knows no ties
            --from 2021                      | 2021
            --format text                    | Name a party
            """)
    void anEngagementQuestionThatCannotBeAnsweredSaysWhy(String arguments, String says) {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of("engagement", CASE));
        all.addAll(java.util.List.of(arguments.split(" ", -1)));
        assertThat(run(Language.ENGLISH, all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(says);
    }

    @Test
    void everyStatedTotalIsAccountedFor() {
        assertThat(run(Language.ENGLISH, "reconcile", CASE)).isZero();
        assertThat(out()).contains("2 exceeded");
        assertThat(run(Language.ENGLISH, "reconcile", CASE, "--format", "json")).isZero();
        assertThat(out()).contains("\"result\" : \"exceeds\"", "\"aboveByAtLeast\" : 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            count of incidents by myanmar-militry           | Did you mean “myanmar-military”?
            count of incidents by myanmar-military, since ? | Write the date
            days of ewg-ct-14                               | Only these can be counted
            how many attacks                                | cannot follow “how”
            count of incidents by myanmar-military, in      | the question:1:
            """)
    void aQuestionThatCannotBeAnsweredSaysWhy(String question, String says) {
        assertThat(run(Language.ENGLISH, "count", CASE, question)).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(says);
    }

    @Test
    void withoutAQuestionAndWithAnUnknownTotalItSaysWhatToDo() {
        assertThat(run(Language.ENGLISH, "count", CASE)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Say what to count");
        assertThat(run(Language.ENGLISH, "reconcile", CASE, "--tally", "ohchr-404"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did you mean ohchr-0404?");
    }
}
