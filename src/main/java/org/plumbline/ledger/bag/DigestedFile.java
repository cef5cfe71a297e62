package org.plumbline.ledger.bag;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read whole.
 *
 * @param digest of its bytes, in lower-case hexadecimal
 * @param size in bytes
 */
record DigestedFile(String digest, long size) {
    private static final int BUFFER = 1 << 18;

    /** Reads a file; a link is not followed. */
    static DigestedFile read(Path file, String algorithm) throws IOException {
        return pass(file, null, algorithm);
    }

    /** Reads a file and writes the same bytes to a new one; on return they are on the disk. */
    static DigestedFile copy(Path file, Path copy, String algorithm) throws IOException {
        Files.createDirectories(copy.toAbsolutePath().getParent());
        return pass(file, copy, algorithm);
    }

    private static DigestedFile pass(Path file, @Nullable Path copy, String algorithm) throws IOException {
        MessageDigest digest = digest(algorithm);
        long size = 0;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileChannel out = copy == null
                        ? null
                        : FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                size += buffer.remaining();
                digest.update(buffer.duplicate());
                while (out != null && buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            if (out != null) {
                out.force(true);
            }
        }
        return new DigestedFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform of ours has " + algorithm, impossible);
        }
    }
}
