package org.plumbline.spark;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.claim.report.Columns;
import org.plumbline.cli.Console;
import org.plumbline.cli.GlobalOptions;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** The commands as a person runs them, on the example. */
final class MainTest {
    private static final String EXAMPLE = "examples/asean-counter-terrorism";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    /** The commands take the Spark that runs. */
    @BeforeAll
    static void startsSpark() {
        assertThat(LocalSpark.session().sparkContext().master()).isEqualTo("local[2]");
    }

    @Test
    void aCaseIsStoredCountedAndLinked() throws IOException {
        String stored = folder.resolve("stored").toString();
        assertThat(run("store", EXAMPLE, stored))
                .satisfies(ran -> assertThat(ran.status).isZero())
                .satisfies(ran -> assertThat(ran.err).contains("rows of incidents", stored));
        Ran counted = run(
                "count",
                stored,
                "count of incidents by myanmar-military, kind air-attack, in myanmar, since sagaing-earthquake, until 2025-04-23",
                "distinct days of incidents by myanmar-military, in thabeikkyin");
        assertThat(counted.status).isZero();
        assertThat(counted.out).contains("52 certain, 3 more", "distinct days", "A stated total counts");
        assertThat(counted.err).isEmpty();
        Path file = folder.resolve("pairs.csv");
        Ran linked = run("link", stored, file.toString());
        assertThat(linked.status).isZero();
        assertThat(linked.err).contains("left out: 22");
        assertThat(Files.readAllLines(file))
                .hasSize(6)
                .first()
                .isEqualTo("id,one,other,bits,date,place,actor,kind,toll");
        assertThat(run("link", stored, file.toString()))
                .satisfies(ran -> assertThat(ran.status).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err).contains("is there already"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve("stored"));
        }
    }

    @Test
    void anUnknownPlaceIsAnErrorWithASuggestionAndTheOthersAreAnswered() {
        String stored = folder.resolve("stored").toString();
        run("store", EXAMPLE, stored);
        Ran ran = run("count", stored, "count of incidents, in thabeikyin", "count of incidents, in thabeikkyin");
        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.err).contains("K012", "thabeikkyin");
        assertThat(ran.out).contains("count of incidents, in thabeikkyin");
    }

    @ParameterizedTest
    @EnumSource
    void theHelpFitsATerminal(Language language) {
        Ran ran = run("help", "--lang", language.code());
        assertThat(ran.status).isZero();
        assertThat(ran.out.lines())
                .allMatch(line -> Columns.width(line) <= 80, "fits 80 columns")
                .hasSizeGreaterThan(8);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(run("store", folder.toString(), folder.resolve("x").toString()).err)
                .contains(folder.toString());
        assertThat(run("count", folder.resolve("x").toString(), "count of incidents").err)
                .contains("There is no folder");
        assertThat(run("link", folder.toString(), folder.resolve("no/pairs.csv").toString()).err)
                .contains("cannot be written");
        assertThat(run("count").err).contains("spark/run count");
        assertThat(run("drop", "x").status).isEqualTo(2);
        assertThat(run("help", "--lang", "xx").status).isEqualTo(2);
    }

    @Test
    void whatNobodyForesawEndsInASentence() throws IOException {
        for (String table : new String[] {"case", "incidents", "records"}) {
            Files.createDirectories(folder.resolve("broken").resolve(table));
            Files.writeString(folder.resolve("broken").resolve(table).resolve("part.parquet"), "no such thing");
        }
        Ran ran = run("count", folder.resolve("broken").toString(), "count of incidents");
        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.err).startsWith("It failed: ").doesNotContain("\tat ");
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        Messages english = Messages.in(Language.ENGLISH);
        Messages burmese = Messages.in(Language.BURMESE);
        assertThat(burmese.keys("spark.")).isEqualTo(english.keys("spark.")).isNotEmpty();
        for (String key : english.keys("spark.")) {
            assertThat(arguments(burmese.say(key, "#0", "#1", "#2", "#3")))
                    .as(key)
                    .isEqualTo(arguments(english.say(key, "#0", "#1", "#2", "#3")));
        }
    }

    private static List<Boolean> arguments(String said) {
        return Stream.of("#0", "#1", "#2", "#3").map(said::contains).toList();
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Language language = GlobalOptions.language(arguments, Map.of());
        Optional<String> asked = GlobalOptions.asked(arguments);
        int status = Main.run(arguments, new Console(utf8(out), utf8(err), false, language, asked, CLOCK));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
