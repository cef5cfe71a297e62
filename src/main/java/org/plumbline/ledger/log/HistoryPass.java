package org.plumbline.ledger.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.ledger.history.Replay;

/**
 * One history gone through on two processors: one follows the chain and the acts, the other the leaves.
 *
 * @param watch has seen the lines of all complete batches and no others
 */
record HistoryPass(Replay replay, LineWatch watch) {
    /**
     * Goes through a history.
     *
     * @param signed up to which size there are tiles
     * @param expected the roots that were signed
     * @throws IOException if the history cannot be read
     */
    static HistoryPass of(LogFiles files, String recorder, long signed, List<Expected> expected) throws IOException {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Replay> acts = other.submit(() -> Replay.of(files.histories(), recorder));
            LineWatch watch = watch(files, recorder, signed, expected, Long.MAX_VALUE);
            Replay replay = get(acts);
            return watch.size() == replay.head().lines()
                    ? new HistoryPass(replay, watch)
                    : new HistoryPass(
                            replay,
                            watch(
                                    files,
                                    recorder,
                                    signed,
                                    expected,
                                    replay.head().lines()));
        }
    }

    private static Replay get(Future<Replay> acts) throws IOException {
        try {
            return acts.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static LineWatch watch(LogFiles files, String recorder, long signed, List<Expected> expected, long lines)
            throws IOException {
        LineWatch watch = new LineWatch(files, recorder, signed, expected);
        try {
            HistoryLines.read(files.history(recorder), 0, lines, watch);
        } catch (NoSuchFileException none) {
            return watch;
        }
        return watch;
    }

    /** How far the history reaches. */
    CaseHead head() {
        return new CaseHead(replay.recorder(), watch.size(), watch.root());
    }
}
