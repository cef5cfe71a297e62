package org.plumbline.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The one file of a locked case: an envelope, and a sealed stream of entries bound to it. Held by one process at a time; all reading goes
 * through the same channel, because closing another one would let the lock go (POSIX).
 */
final class LockedFile implements AutoCloseable {
    private final FileChannel channel;

    private LockedFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file for this process alone; empty if another one has it. */
    static Optional<LockedFile> claim(Path path, OpenOption... more) throws IOException {
        OpenOption[] options = new OpenOption[more.length + 2];
        options[0] = StandardOpenOption.READ;
        options[1] = StandardOpenOption.WRITE;
        System.arraycopy(more, 0, options, 2, more.length);
        FileChannel channel = FileChannel.open(path, options);
        boolean taken = false;
        try {
            taken = Disk.isTaken(channel);
            return taken ? Optional.of(new LockedFile(channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Writes everything anew and forces it to the disk. */
    void write(
            Path root,
            List<Entry> entries,
            byte[] envelope,
            Key key,
            Progress.Count count,
            UnaryOperator<OutputStream> through)
            throws IOException {
        channel.truncate(0);
        OutputStream out = through.apply(Channels.newOutputStream(channel));
        out.write(envelope);
        SealingStream sealing = new SealingStream(out, key, envelope, new SecureRandom());
        EntryWriter writer = new EntryWriter(root, sealing, count);
        for (Entry entry : entries) {
            writer.write(entry);
        }
        writer.end();
        sealing.pad();
        sealing.finish();
        channel.force(true);
    }

    long size() throws IOException {
        return channel.size();
    }

    byte[] envelope() throws IOException {
        channel.position(0);
        return unclosed().readNBytes(Envelope.LENGTH);
    }

    /** Reads the entries from the first on. */
    EntryReader entries(Key key, Path root) throws IOException {
        byte[] envelope = envelope();
        return new EntryReader(new OpeningStream(unclosed(), key, envelope), root);
    }

    private InputStream unclosed() {
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // the lock would go with the channel
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
