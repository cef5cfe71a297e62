package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process from doing the same at the same time. The lock lies on a file of its own and goes with the process that
 * holds it, however it ends; the empty file stays.
 */
public final class ProcessLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits up to {@code patience} for the lock.
     *
     * @return {@code null} if another process or thread still holds it then
     * @throws IOException if the lock file cannot be made
     */
    public static @Nullable ProcessLock take(Path file, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = wait(channel, System.nanoTime() + patience.toNanos());
            return taken ? new ProcessLock(channel) : null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static boolean wait(FileChannel channel, long deadline) throws IOException {
        while (true) {
            if (tryLock(channel)) {
                return true;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
