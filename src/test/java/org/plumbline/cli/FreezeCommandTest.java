package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Freezing a publication and asking later what has become of its verdicts. */
final class FreezeCommandTest {
    private static final String RECORDS = """
            - Organization: a-paper
              name: A Paper
            - Source: p1
              publisher: A Paper
              published: 2025-04-01
            - Source: p2
              publisher: A Paper
              published: 2025-06-01
            - Place: valley
              name: The Valley
            - Kind: flood
              name: flood
            - Report: f1
              kind: flood
              date: 2025-03-01
              place: valley
              source: p1
            """;
    private static final String LATER = """
            - Report: f2
              kind: flood
              date: 2025-03-09
              place: valley
              source: p2
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aCase() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "title: {en: Floods}\nlanguages: [en]\n");
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("records/a.yaml"), RECORDS);
        Path publication = Files.createDirectories(folder.resolve("publications/floods"));
        Files.writeString(publication.resolve("sheet.claims"), """
                publication "Floods"
                dated 2025-04-10
                languages en
                claim floods: count of incidents, kind flood, in valley, from 2025-03-01 to 2025-03-31
                """);
        Files.writeString(publication.resolve("en.md"), "[At least one flood hit The Valley in March 2025][floods].\n");
    }

    private int run(Command command, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Language.ENGLISH,
                Optional.empty(),
                Clock.fixed(Instant.parse("2025-04-11T08:00:00Z"), ZoneOffset.UTC));
        return Parsing.run(command, "x", List.of(arguments), console, Messages.in(Language.ENGLISH));
    }

    private Path frozen() {
        return folder.resolve("publications/floods/frozen.json");
    }

    private void recordAndFreeze() {
        assertThat(run(new RecordCommand(Map.of()), folder.toString())).isZero();
        assertThat(run(new FreezeCommand(), folder.toString(), "floods"))
                .as(out + "\n" + err)
                .isZero();
    }

    private String today() {
        run(
                new CheckCommand(new CaseChecker()),
                folder.toString(),
                "--today",
                "--day",
                "2025-07-01");
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void whatIsNotRecordedCannotBeFrozen() {
        assertThat(run(new FreezeCommand(), folder.toString(), "floods")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("plumbline record");
        assertThat(frozen()).doesNotExist();
    }

    @Test
    void aPublicationThatDoesNotHoldCannotBeFrozen() throws IOException {
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least nine floods hit The Valley in March 2025][floods].\n");
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(run(new FreezeCommand(), folder.toString(), "floods")).isEqualTo(1);
        assertThat(frozen()).doesNotExist();
    }

    @Test
    void aFrozenFileIsNeverWrittenAgain() throws IOException {
        recordAndFreeze();
        byte[] before = Files.readAllBytes(frozen());
        assertThat(run(new FreezeCommand(), folder.toString(), "floods")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("frozen already");
        assertThat(Files.readAllBytes(frozen())).isEqualTo(before);
    }

    @Test
    void nothingNewLeavesTheVerdictsUnchanged() {
        recordAndFreeze();
        assertThat(today()).contains("1 of 1 frozen verdicts are unchanged");
    }

    @Test
    void aReportThatCameLaterMakesTheTextUnderstated() throws IOException {
        recordAndFreeze();
        Files.writeString(folder.resolve("records/a.yaml"), LATER, StandardOpenOption.APPEND);
        run(new RecordCommand(Map.of()), folder.toString());
        assertThat(today()).contains("0 of 1 frozen verdicts are unchanged").contains("floods (en): understated");
    }

    @Test
    void aDamagedFrozenFileIsNamedWithItsPlace() throws IOException {
        recordAndFreeze();
        Files.writeString(frozen(), "{\n  \"frozen\": \"2025-04-11T08:00:00Z\",\n  \"rules\": ");
        String said = today();
        assertThat(said).contains("E060").contains("publications/floods/frozen.json:3:");
    }

    @Test
    void aTextThatWasChangedSinceItWasFrozenIsNamed() throws IOException {
        recordAndFreeze();
        assertThat(today()).doesNotContain("E061");
        Files.writeString(
                folder.resolve("publications/floods/en.md"),
                "[At least one flood struck The Valley in March 2025][floods].\n");
        assertThat(today()).contains("warning[E061]").contains("publications/floods/en.md:1:1");
    }
}
