package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that record at once, and disks that cannot be written. */
final class TwoProcessesTest {
    @TempDir
    Path folder;

    @Test
    void twoProcessesOfOneRecorderTakeTurns() throws IOException, InterruptedException {
        try (Child one = Child.recording(folder, "desk", 0, 10, 20_000);
                Child two = Child.recording(folder, "desk", 10, 10, 20_000)) {
            assertThat(one.rest()).hasSize(11);
            assertThat(two.rest()).hasSize(11);
        }
        History history = History.read(folder, "desk");
        assertThat(history.problems()).isEmpty();
        assertThat(history.recorded()).hasSize(20 * RecordingChild.BATCH);
    }

    @Test
    void theSecondGivesUpAfterAWhileAndSaysWhy() throws IOException, InterruptedException {
        try (HistoryWriter held = Given.writer(folder, "desk", Given.NOON);
                Child second = Child.recording(folder, "desk", 0, 1, 300)) {
            assertThat(second.rest()).containsExactly("refused E084");
            assertThat(second.exit()).isEqualTo(3);
            assertThat(held.history().recorded()).isEmpty();
        }
    }

    @Test
    void twoWritersInOneProcessTakeTurnsToo() {
        HistoryWriter held = Given.writer(folder, "desk", Given.NOON);
        assertThat(HistoryWriter.open(folder, "desk", InstantSource.system(), Duration.ofMillis(100)))
                .isInstanceOf(HistoryWriter.Opening.Refused.class);
        held.close();
        Given.writer(folder, "desk", Given.NOON).close();
    }

    @Test
    void twoRecordersDoNotWaitForEachOther() {
        try (HistoryWriter desk = Given.writer(folder, "desk", Given.NOON);
                HistoryWriter field = Given.writer(folder, "field", Given.NOON)) {
            assertThat(desk.history().recorded()).isEmpty();
            assertThat(field.history().recorded()).isEmpty();
        }
    }

    @Test
    void aFullDiskFailsTheBatchAndLeavesTheOnesBefore() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "needs /dev/full");
        Given.record(folder, "desk", Given.NOON, Given.text("records/a.yaml", Given.place(1)));
        byte[] before = Files.readAllBytes(folder.resolve("desk.jsonl"));

        HistoryWriter.Opening opening = HistoryWriter.open(
                folder,
                "desk",
                InstantSource.system(),
                Duration.ofSeconds(1),
                (path, options) -> java.nio.channels.FileChannel.open(full, java.nio.file.StandardOpenOption.WRITE));
        try (HistoryWriter writer = ((HistoryWriter.Opening.Opened) opening).writer()) {
            HistoryWriter.Outcome outcome =
                    writer.append(Changes.between(writer.history(), List.of(), List.of(), java.util.Set.of()));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            HistoryWriter.Outcome.Failed.class,
                            failed -> assertThat(failed.problem().code()).isEqualTo("E085"));
            assertThat(writer.history()).isEqualTo(History.read(folder, "desk"));
        }
        assertThat(Files.readAllBytes(folder.resolve("desk.jsonl"))).isEqualTo(before);
    }

    @Test
    void aDiskThatFillsUpWithinABatchLeavesNoHalfBatch() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell), "needs a Unix shell");
        List<String> java = Child.command(folder, "desk", 0, 100, 1000);
        // no file may grow beyond 64 KiB (128 blocks of 512 bytes): the write stops within a batch
        List<String> limit = List.of(shell.toString(), "-c", "ulimit -f 128 && exec \"$@\"", "sh");
        Process limited = new ProcessBuilder(concat(limit, java))
                .redirectErrorStream(true)
                .start();
        List<String> said = limited.inputReader().lines().toList();
        assertThat(limited.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Assumptions.assumeTrue(said.contains("open"), () -> "the limit kept Java from starting: " + said);

        assertThat(said).last().isEqualTo("failed E085");
        int acknowledged = said.size() - 2;
        assertThat(acknowledged).isPositive();
        History history = History.read(folder, "desk");
        assertThat(history.problems()).isEmpty();
        assertThat(history.torn()).isZero();
        assertThat(history.recorded()).hasSize(acknowledged * RecordingChild.BATCH);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAClearError() throws IOException {
        Path blocked = Files.writeString(folder.resolve("history"), "a file where the folder should be");

        assertThat(HistoryWriter.open(blocked, "desk", InstantSource.system(), Duration.ZERO))
                .isInstanceOfSatisfying(
                        HistoryWriter.Opening.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("E085"));
    }

    @Test
    void aReadOnlyFolderIsAClearError() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("history"));
        Assumptions.assumeTrue(
                readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly), "root may write everywhere");

        assertThat(HistoryWriter.open(readOnly, "desk", InstantSource.system(), Duration.ZERO))
                .isInstanceOf(HistoryWriter.Opening.Refused.class);
        assertThat(readOnly.toFile().setWritable(true)).isTrue();
    }
}
