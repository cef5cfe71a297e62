package org.plumbline.ledger.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writing that is on the disk when the method returns. */
public final class Disk {
    private Disk() {}

    /** Makes the folder and those above it, and notes them on the disk. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        Files.createDirectory(folder);
        if (parent != null) {
            forceFolder(parent);
        }
    }

    /** Notes on the disk which files a folder holds. Windows does this by itself and has no call for it. */
    public static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** On return the bytes of the file are on the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Copies a file, and notes it on the disk; with no copy wanted only reads it. Returns the SHA-256 of the bytes, in hexadecimal. */
    static String copy(Path from, @Nullable Path copy) throws IOException {
        MessageDigest sha256 = Chain.Digest.sha256();
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = copy == null
                        ? null
                        : FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                sha256.update(buffer.duplicate());
                while (out != null && buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            if (out != null) {
                out.force(true);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Writes all of the bytes where the channel stands; they are not yet on the disk. */
    public static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Writes a new file: nobody ever sees it half written. */
    public static void writeWhole(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                writeFully(channel, bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (folder != null) {
            forceFolder(folder);
        }
    }
}
