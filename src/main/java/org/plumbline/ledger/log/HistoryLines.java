package org.plumbline.ledger.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
