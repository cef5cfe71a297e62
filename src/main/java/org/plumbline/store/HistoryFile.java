package org.plumbline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.ledger.history.Archive;

/**
 * A history as it looks from outside. Any change to the file that changes its time or its end is seen.
 *
 * @param size in bytes
 * @param changed when the file was last written, as the disk has it
 * @param tail the digest of its last bytes
 */
record HistoryFile(String recorder, long size, String changed, String tail) {
    private static final String SUFFIX = ".jsonl";
    private static final int TAIL = 128;

    /** The histories of a folder, in the order of the recorders' names. */
    static List<HistoryFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<HistoryFile> histories = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    histories.add(of(file, name.substring(0, name.length() - SUFFIX.length())));
                }
            }
        }
        histories.sort(Comparator.comparing(HistoryFile::recorder));
        return histories;
    }

    private static HistoryFile of(Path file, String recorder) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, size));
            channel.position(size - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            String changed = Files.getLastModifiedTime(file).toInstant().toString();
            return new HistoryFile(recorder, size, changed, Archive.digest(tail.array()));
        }
    }
}
