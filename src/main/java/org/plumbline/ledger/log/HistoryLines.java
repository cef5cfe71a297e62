package org.plumbline.ledger.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.plumbline.ledger.history.Lines;

/** The lines of a history as leaves of its log. */
final class HistoryLines {
    private HistoryLines() {}

    /** What is done with a line. */
    @FunctionalInterface
    interface Each {
        void take(byte[] bytes, int start, int length) throws IOException;
    }

    /**
     * The root over the first lines of a history; nothing if it has fewer.
     *
     * @throws IOException if there is a history that cannot be read
     */
    static Optional<Hash> root(Path history, long size) throws IOException {
        TileTree tree = new TileTree((path, tile) -> {});
        try {
            read(history, 0, size, tree::add);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return tree.size() == size ? Optional.of(tree.root()) : Optional.empty();
    }

    /**
     * Hands over lines of a file.
     *
     * @param offset of the first in bytes
     * @param count how many
     * @return how many there were
     */
    static long read(Path history, long offset, long count, Each each) throws IOException {
        try (FileChannel channel = FileChannel.open(history, StandardOpenOption.READ)) {
            channel.position(offset);
            InputStream in = Channels.newInputStream(channel);
            Lines lines = new Lines(in);
            long read = 0;
            while (read < count && lines.next()) {
                each.take(lines.bytes(), lines.start(), lines.end() - lines.start());
                read++;
            }
            return read;
        }
    }
}
