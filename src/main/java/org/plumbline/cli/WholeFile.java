package org.plumbline.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** Writes a new file that only its owner may read: it is there whole or not at all, and nothing that was there is touched. */
final class WholeFile {
    private WholeFile() {}

    /** @throws IOException if it cannot be written, or something lies there; then nothing of it is left */
    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    OwnerOnly.attributes(draft))) {
                java.nio.ByteBuffer left = java.nio.ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
