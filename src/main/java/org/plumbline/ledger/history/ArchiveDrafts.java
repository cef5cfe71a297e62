package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right to have drafts, files named {@code incoming-….part}, in the archive of a case. Any number of processes have it at the same
 * time; whoever takes it when no other process has it removes the drafts that killed processes left behind. The lock on
 * {@code history/archive_drafts.lock} goes with the process, however it ends; the empty file stays.
 */
public final class ArchiveDrafts implements AutoCloseable {
    /** No recorder can have this name. */
    private static final String LOCK = "archive_drafts.lock";

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int PAUSES = 1000;

    /** A process has one lock on a file, whatever number of its parts need it: closing any channel on the file would drop it. */
    private static final Map<Path, ArchiveDrafts> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private int holders;

    private ArchiveDrafts(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the right, and keeps it until it is closed.
     *
     * @param archive the folder {@code archive} of a case
     * @throws IOException if the lock file cannot be made, or another process does not end its sweeping
     */
    public static ArchiveDrafts hold(Path archive) throws IOException {
        Path file =
                archive.toAbsolutePath().normalize().resolveSibling("history").resolve(LOCK);
        synchronized (HELD) {
            ArchiveDrafts held = HELD.get(file);
            if (held == null) {
                held = take(archive, file);
                HELD.put(file, held);
            }
            held.holders++;
            return held;
        }
    }

    private static ArchiveDrafts take(Path archive, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Disk.makeFolder(folder);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock alone = channel.tryLock();
            if (alone != null) {
                sweep(archive);
                alone.release();
            }
            share(channel);
            taken = true;
            return new ArchiveDrafts(file, channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Another process is alone only while it sweeps. */
    private static void share(FileChannel channel) throws IOException {
        @Nullable FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
        for (int i = 0; shared == null; i++) {
            if (i == PAUSES) {
                throw new IOException(LOCK + " is kept by another process");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException(LOCK + " was waited for in vain", stop);
            }
            shared = channel.tryLock(0, Long.MAX_VALUE, true);
        }
    }

    private static void sweep(Path archive) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(archive, "*.part")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException none) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (--holders == 0) {
                HELD.remove(file);
                channel.close();
            }
        }
    }
}
