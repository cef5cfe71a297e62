package org.plumbline.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.Problem;

/** A process that records is killed at random moments, many times over the same history. Rounds: {@code -Dplumbline.kills=200}. */
final class KilledWriterTest {
    private static final int ROUNDS = Integer.getInteger("plumbline.kills", 15);
    private static final long SEED = 20250423;
    private static final int ENDLESS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNoBatchIsHalfRecorded() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int acknowledged = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, recordAndKill(acknowledged, random));
            acknowledged = assertWholeBatches(acknowledged, round);
        }
        assertThat(acknowledged).as("batches recorded over all rounds").isGreaterThan(ROUNDS);

        Changes.TextFile next = RecordingChild.batch(acknowledged);
        try (HistoryWriter writer = Given.writer(folder, "desk", java.time.Instant.now())) {
            writer.append(Changes.between(writer.history(), List.of(next), List.of(), java.util.Set.of("records/")));
        }
        assertWholeBatches(acknowledged + 1, ROUNDS + 1);
        assertThat(History.read(folder, "desk").problems()).isEmpty();
    }

    /** Returns how many batches were acknowledged. */
    private int recordAndKill(int first, Random random) throws IOException, InterruptedException {
        try (Child child = Child.recording(folder, "desk", first, ENDLESS, 5000)) {
            assertThat(child.line()).isEqualTo("open");
            int acknowledgements = random.nextInt(12);
            for (int i = 0; i < acknowledgements; i++) {
                assertThat(child.line()).isEqualTo("done " + (first + i));
            }
            busyWait(random.nextInt(3_000_000));
            child.kill();
            List<String> late = child.rest();
            return first + acknowledgements + late.size();
        }
    }

    private static void busyWait(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Returns how many batches are there: all that were acknowledged, and at most one more. */
    private int assertWholeBatches(int acknowledged, int round) {
        History history = History.read(folder, "desk");
        assertThat(history.problems())
                .as("round %d", round)
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING));
        Map<String, Integer> sizes = new HashMap<>();
        history.recorded().forEach(one -> sizes.merge(one.file(), 1, Integer::sum));
        assertThat(sizes.values()).as("round %d", round).allMatch(size -> size == RecordingChild.BATCH);
        assertThat(sizes.size()).as("round %d", round).isBetween(acknowledged, acknowledged + 1);
        for (int number = 0; number < acknowledged; number++) {
            assertThat(sizes).containsKey("records/" + number + ".yaml");
        }
        return sizes.size();
    }

    @Test
    void everyTornByteIsKeptBesideTheHistory() throws IOException, InterruptedException {
        Random random = new Random(SEED + 1);
        List<Path> kept = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            recordAndKill(History.read(folder, "desk").recordedFiles().size(), random);
            byte[] torn = new byte[0];
            History history = History.read(folder, "desk");
            if (history.torn() > 0) {
                byte[] all = Files.readAllBytes(folder.resolve("desk.jsonl"));
                torn = java.util.Arrays.copyOfRange(all, (int) history.head().length(), all.length);
            }
            Given.writer(folder, "desk", java.time.Instant.now()).close();
            if (torn.length > 0) {
                kept.add(folder.resolve("desk.torn-" + (kept.size() + 1)));
                assertThat(Files.readAllBytes(kept.getLast())).isEqualTo(torn);
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("torn"))
                            .sorted(Comparator.naturalOrder()))
                    .containsExactlyElementsOf(kept);
        }
    }
}
