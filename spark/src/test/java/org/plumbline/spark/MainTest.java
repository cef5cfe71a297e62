package org.plumbline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.plumbline.claim.judge.Counted;
import org.plumbline.claim.judge.Judge;
import org.plumbline.claim.report.Columns;
import org.plumbline.claim.report.CountReport;
import org.plumbline.claim.report.Ink;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.Question;
import org.plumbline.cli.CaseReading;
import org.plumbline.cli.Console;
import org.plumbline.cli.GlobalOptions;
import org.plumbline.language.Language;

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
        List<String> questions = List.of(
                "count of incidents by myanmar-military, kind air-attack, in myanmar, since sagaing-earthquake, until 2025-04-23",
                "distinct days of incidents by myanmar-military, in thabeikkyin");
        Ran counted = run("count", stored, questions.getFirst(), questions.getLast());
        assertThat(counted.status).isZero();
        assertThat(counted.err).isEmpty();
        assertThat(counted.out).contains("A stated total counts");
        for (String question : questions) {
            assertThat(counted.out.lines()).containsAll(withoutAnswer(question));
        }
        Path file = folder.resolve("pairs.csv");
        Ran linked = run("link", stored, file.toString());
        assertThat(linked.status).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).first().isEqualTo("id,one,other,bits,date,place,actor,kind,toll");
        assertThat(linked.err).startsWith("%d pair".formatted(lines.size() - 1));
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
        assertThat(run("drop", "x"))
                .satisfies(ran -> assertThat(ran.status).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err)
                        .startsWith("There is no command drop.")
                        .contains("spark/run store"));
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

    /** What the main program says first, but for the answer that stated totals take part in. */
    private static List<String> withoutAnswer(String question) {
        CaseReading reading = CaseReading.read(
                        Path.of(EXAMPLE),
                        Optional.empty(),
                        console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()))
                .orElseThrow();
        Claim claim = Question.parse(question, question).claim().orElseThrow();
        Counted.Found found = (Counted.Found) new Judge(reading.evidence(), reading.perspective()).count(claim);
        CountReport.Summed summed = new CountReport.Summed(
                question,
                Optional.empty(),
                found.incidents(),
                found.extent(),
                found.evidence().complete(),
                claim.query() instanceof Query.Count);
        return CountReport.summary(summed, Language.ENGLISH, Ink.PLAIN).lines().toList();
    }

    private static Console console(OutputStream out, OutputStream err, String... arguments) {
        return new Console(
                utf8(out),
                utf8(err),
                false,
                GlobalOptions.language(arguments, Map.of()),
                GlobalOptions.asked(arguments),
                CLOCK);
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, console(out, err, arguments));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
