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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;

/** Recording, showing, exporting and importing, as a person does it. */
final class LedgerCommandsTest {
    private static final String RECORDS = """
            - Source: a-paper
              publisher: A Paper
              kind: press
              seen: yes
            - Kind: earthquake
              name: earthquake
            - Measure: magnitude
              name: magnitude
              unit: magnitude
            - Happening: the-earthquake
              kind: earthquake
              start: 2025-03-28
              magnitude: 7.7
              source: a-paper
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2025-04-23T12:00:00Z");

    @BeforeEach
    void aCase() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "title: {en: A case}\nlanguages: [en]\n");
        write(RECORDS);
    }

    private void write(String records) throws IOException {
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(folder.resolve("records/a.yaml"), records);
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
                Clock.fixed(now, ZoneOffset.UTC));
        now = now.plusSeconds(60);
        return Parsing.run(command, "x", List.of(arguments), console, Messages.in(Language.ENGLISH));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int record(String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(folder.toString()), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return run(new RecordCommand(Map.of()), arguments);
    }

    @Test
    void recordingTwiceAddsNothingTheSecondTime() throws IOException {
        assertThat(record()).isZero();
        assertThat(out()).contains("Recorded as desk at 2025-04-23T12:00:00Z").contains("records/a.yaml");
        byte[] history = Files.readAllBytes(folder.resolve("history/desk.jsonl"));

        assertThat(record()).isZero();

        assertThat(out()).contains("Nothing to record");
        assertThat(Files.readAllBytes(folder.resolve("history/desk.jsonl"))).isEqualTo(history);
    }

    @Test
    void theRecorderIsNamedByOptionThenEnvironment() {
        assertThat(record("--as", "field-team")).isZero();
        assertThat(folder.resolve("history/field-team.jsonl")).exists();
        assertThat(run(new RecordCommand(Map.of("PLUMBLINE_RECORDER", "anna")), folder.toString()))
                .isZero();
        assertThat(folder.resolve("history/anna.jsonl")).exists();
        assertThat(record("--as", "Daw Mya")).isEqualTo(2);
        assertThat(err()).contains("E087");
    }

    @Test
    void nothingIsRecordedWhileAFileHasAnError() throws IOException {
        write(RECORDS.replace("Happening:", "Hapening:"));

        assertThat(record()).isEqualTo(2);

        assertThat(err()).contains("records/a.yaml:").contains("Nothing was recorded");
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void aChangedFigureIsShownWithItsHistory() throws IOException {
        record();
        write(RECORDS.replace("7.7", "7.6"));
        record();
        assertThat(out()).contains("1 statement recorded, 1 retracted");

        assertThat(run(new ShowCommand(), folder.toString(), "the-earthquake")).isZero();
        assertThat(out()).contains("the-earthquake  Happening").contains("7.7").contains("7.6");
        assertThat(out().replaceAll("\\s+", " "))
                .contains("retracted 2025-04-23T12:01:00Z", "source a-paper; recorded by desk, 2025-04-23T12:01:00Z");

        assertThat(run(new ShowCommand(), folder.toString(), "the-earthquake", "--as-of", "2025-04-23T12:00:30Z"))
                .isZero();
        assertThat(out()).contains("7.7").doesNotContain("7.6");
    }

    @Test
    void anUnknownEntityIsAnErrorWithASuggestion() {
        assertThat(run(new ShowCommand(), folder.toString(), "the-earthquake")).isEqualTo(2);
        assertThat(err()).contains("Nothing is recorded yet");
        record();
        assertThat(run(new ShowCommand(), folder.toString(), "the-earthquak")).isEqualTo(2);
        assertThat(err()).contains("Did you mean the-earthquake?");
    }

    @Test
    void whatStandsThroughAnotherRecorderIsSaid() throws IOException {
        record("--as", "anna");
        record("--as", "desk");
        write(RECORDS.replace("7.7", "7.6"));

        record("--as", "desk");

        assertThat(out()).contains("1 of the retracted statements still stands");
    }

    @Test
    void anImportedTableComesOutAsItWentIn(@TempDir Path elsewhere) throws IOException {
        Files.delete(folder.resolve("records/a.yaml"));
        byte[] table;
        try (var in =
                LedgerCommandsTest.class.getResourceAsStream("/org/plumbline/ledger/ftm/made-up.statements.csv")) {
            table = java.util.Objects.requireNonNull(in).readAllBytes();
        }
        Path file = Files.write(elsewhere.resolve("made-up.csv"), table);

        assertThat(run(new ImportCommand(Map.of()), folder.toString(), file.toString()))
                .isZero();
        assertThat(run(new ImportCommand(Map.of()), folder.toString(), file.toString()))
                .isZero();
        assertThat(out()).contains("Nothing to take in");
        assertThat(run(
                        new ExportCommand(),
                        folder.toString(),
                        "--to",
                        elsewhere.resolve("out").toString()))
                .isZero();

        assertThat(elsewhere.resolve("out/statements.csv")).hasBinaryContent(table);
        assertThat(run(new ShowCommand(), folder.toString(), "NK-abc")).isZero();
        assertThat(out()).contains("IMO1234567").contains("source mm_list");
    }

    @Test
    void anExportReadIntoAnotherCaseLosesNothing(@TempDir Path other, @TempDir Path files) throws IOException {
        record();
        assertThat(run(new ExportCommand(), folder.toString(), "--to", files.toString()))
                .isZero();
        assertThat(out()).contains("have no place in FollowTheMoney");
        byte[] side = Files.readAllBytes(files.resolve("statements.plumbline.csv"));
        Files.writeString(other.resolve("case.yaml"), "title: {en: Another}\n");

        assertThat(run(
                        new ImportCommand(Map.of()),
                        other.toString(),
                        files.resolve("statements.plumbline.csv").toString()))
                .isZero();
        run(new ShowCommand(), other.toString(), "the-earthquake");

        assertThat(out()).contains("7.7").contains("source a-paper");
        assertThat(new String(side, StandardCharsets.UTF_8)).contains("the-earthquake");
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndNothingIsTakenIn(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("x.csv"), "what is this\n");

        assertThat(run(new ImportCommand(Map.of()), folder.toString(), file.toString()))
                .isEqualTo(2);

        assertThat(err()).contains("E091");
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoCaseIsSaid(@TempDir Path elsewhere) {
        assertThat(run(new RecordCommand(Map.of()), elsewhere.toString())).isEqualTo(2);
        assertThat(err()).contains("case.yaml");
    }
}
