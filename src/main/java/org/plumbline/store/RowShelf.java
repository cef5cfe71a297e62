package org.plumbline.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.ledger.record.TableRow;

/**
 * The rows of an imported table as they were read, so that a table of millions is parsed once and not for every question. A cache
 * ({@code .plumbline/rows-….bin}): a file that is missing, damaged, of another version or made from something else is made anew.
 */
public final class RowShelf {
    /** The layout of the file; one with another number is not read. */
    private static final int VERSION = 1;

    private static final int MAGIC = 0x504C524F;
    private static final int BUFFER = 1 << 18;

    private final Path folder;

    /** The shelf of a case. */
    public RowShelf(Path caseFolder) {
        this.folder = caseFolder.resolve(".plumbline");
    }

    private Path file(String table) {
        return folder.resolve("rows-" + table + ".bin");
    }

    /**
     * Hands over the rows that are kept for a table.
     *
     * @param table names the file, e.g. the digest of the table
     * @param madeFrom everything that the rows depend on, as a digest
     * @return whether they were there; if not, nothing was handed over
     */
    public boolean find(String table, String madeFrom, Consumer<TableRow> each) {
        Path file = file(table);
        try {
            if (!Files.isRegularFile(file) || !isWhole(file)) {
                return false;
            }
            long count = count(file);
            try (DataInputStream in = open(file)) {
                if (!isFor(in, madeFrom)) {
                    return false;
                }
                RowNotation.Reader reader = new RowNotation.Reader(in);
                for (long left = count; left > 0; left--) {
                    each.accept(reader.next());
                }
                return true;
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** How many rows there are stands before the checksum. */
    private static long count(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer count = ByteBuffer.allocate(Long.BYTES);
            channel.read(count, channel.size() - 2 * Long.BYTES);
            return count.flip().getLong();
        }
    }

    /** The last eight bytes are the checksum (CRC-32C) of all before them. */
    private static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - Long.BYTES;
        if (length < Long.BYTES) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    return false;
                }
                checksum.update(buffer, 0, read);
                left -= read;
            }
            return new DataInputStream(in).readLong() == checksum.getValue();
        }
    }

    private static boolean isFor(DataInputStream in, String madeFrom) throws IOException {
        return in.readInt() == MAGIC && in.readInt() == VERSION && in.readUTF().equals(madeFrom);
    }

    /**
     * Begins to keep the rows of a table. Close it in any case; only {@link Draft#keep} puts it in place.
     *
     * @param madeFrom everything that the rows depend on, as a digest
     */
    public Draft draft(String table, String madeFrom) {
        return new Draft(file(table), madeFrom);
    }

    /**
     * Rows on their way to the shelf. If the disk is full or may not be written, nothing is kept and nobody is troubled: it is only
     * a cache.
     */
    public static final class Draft implements Consumer<TableRow>, AutoCloseable {
        private final Path file;
        private final CRC32C checksum = new CRC32C();
        private @Nullable Path draft;
        private @Nullable DataOutputStream out;
        private RowNotation.@Nullable Writer writer;
        private long count;

        private Draft(Path file, String madeFrom) {
            this.file = file;
            try {
                Path folder = file.toAbsolutePath().getParent();
                if (folder == null) {
                    return;
                }
                Files.createDirectories(folder);
                draft = Files.createTempFile(folder, "rows", ".building");
                OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft), BUFFER);
                out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(bytes, checksum), BUFFER));
                out.writeInt(MAGIC);
                out.writeInt(VERSION);
                out.writeUTF(madeFrom);
                writer = new RowNotation.Writer(out);
            } catch (IOException unwritable) {
                close();
            }
        }

        @Override
        public void accept(TableRow row) {
            try {
                if (writer != null) {
                    writer.write(row);
                    count++;
                }
            } catch (IOException full) {
                close();
            }
        }

        /** Puts everything that came by in place; returns whether it is kept. */
        public boolean keep() {
            DataOutputStream whole = out;
            Path made = draft;
            if (whole == null || made == null) {
                return false;
            }
            try {
                whole.writeLong(count);
                whole.flush();
                whole.writeLong(checksum.getValue());
                whole.close();
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } catch (IOException unwritable) {
                return false;
            } finally {
                close();
            }
        }

        @Override
        public void close() {
            writer = null;
            try {
                if (out != null) {
                    out.close();
                }
                if (draft != null) {
                    Files.deleteIfExists(draft);
                }
            } catch (IOException left) {
                // the next draft has another name; a leftover is only in the way of a disk that is full
            }
            out = null;
            draft = null;
        }
    }
}
