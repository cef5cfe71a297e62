package org.plumbline.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.KilledRounds;

/** Processes that record, sign and capture are killed at random moments. More rounds: {@code bench/run KilledRounds 1000}. */
final class KilledRoundsTest {
    private static final int ROUNDS = 8;
    private static final long SEED = 20250423;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndWhatWasLeftBehindIsSwept() throws IOException, InterruptedException {
        assertThat(KilledRounds.run(folder, ROUNDS, SEED).acts()).isGreaterThan(0);
    }
}
