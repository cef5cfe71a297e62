package org.plumbline.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;

/** Writing that is on the disk when the method returns, and that says nothing by its times. */
final class Disk {
    /** The day that every file of ours bears. */
    static final FileTime FIXED_DAY = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private Disk() {}

    /** Notes on the disk which files a folder holds. Windows does this by itself and has no call for it. */
    static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Writes a file, new or in place of another of the name, so that nobody ever sees it half written. */
    static void writeWhole(Path file, Path draft, byte[] bytes) throws IOException {
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                keepToOwner(draft);
                writeFully(channel, bytes);
                channel.force(true);
            }
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives a finished draft its name. */
    static void publish(Path draft, Path file) throws IOException {
        Files.setLastModifiedTime(draft, FIXED_DAY);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceFolder(folder);
        }
    }

    /** Lets nobody but the owner read it, where the system knows owners. */
    static void keepToOwner(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            view.setPermissions(PosixFilePermissions.fromString(isFolder ? "rwx------" : "rw-------"));
        }
    }

    static void setTime(Path path, FileTime time) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(time, null, null);
    }

    /** Whether nobody else holds the file now; the lock goes with the channel. */
    static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
