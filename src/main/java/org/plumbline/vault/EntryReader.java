package org.plumbline.vault;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what {@link EntryWriter} wrote, one entry after the other. Whoever knows the passphrase can forge a locked file, so nothing in it
 * is believed: a path that leaves the case, lies under something that is no folder, comes twice or out of order is a damage.
 */
final class EntryReader implements AutoCloseable {
    private static final int LONGEST_TEXT = 64 * 1024;

    /** An empty name, the folder itself, the one above, and what no system takes. */
    private static final Pattern UNFIT = Pattern.compile("(^|/)\\.{0,2}(/|$)|\\x00");

    /** Stands behind the last entry. */
    static final Entry END = new Entry.Link("", "");

    private final DataInputStream in;
    private final Path root;
    private final Set<String> folders = new HashSet<>(Set.of(""));
    private final byte[] buffer = new byte[SealingStream.CHUNK];
    private String last = "";
    private long left;

    /** For entries that belong under the root. */
    EntryReader(InputStream in, Path root) {
        this.in = new DataInputStream(in);
        this.root = root;
    }

    /** Takes content as it comes. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int length) throws IOException;
    }

    /**
     * The next entry, or {@link #END} after the last; then the whole stream was read, and is as it was written. Content that was not
     * {@link #drain}ed is passed over.
     *
     * @throws DamagedException if the stream is not as it was written, or forged
     */
    Entry next() throws IOException {
        drain((bytes, length) -> {});
        try {
            int kind = in.readUnsignedByte();
            if (kind == EntryWriter.END) {
                onlyZeros();
                return END;
            }
            return entry(kind);
        } catch (EOFException tooShort) {
            throw DamagedException.of("vault.damage.inside");
        }
    }

    private Entry entry(int kind) throws IOException {
        String path = text();
        if (UNFIT.matcher(path).find() || !staysWithin(path) || Entry.ORDER.compare(last, path) >= 0) {
            throw DamagedException.of("vault.damage.path");
        }
        Entry entry = switch (kind) {
            case EntryWriter.FOLDER -> new Entry.Folder(path, attributes());
            case EntryWriter.FILE -> new Entry.File(path, attributes(), size());
            case EntryWriter.LINK -> new Entry.Link(path, text());
            default -> throw DamagedException.of("vault.damage.inside");
        };
        if (!folders.contains(entry.parent()) || CaseTree.isOurs(entry.top())) {
            throw DamagedException.of("vault.damage.path");
        }
        if (entry instanceof Entry.Folder) {
            folders.add(path);
        }
        last = path;
        left = entry.bytes();
        return entry;
    }

    /** Separators and letters of drives are this system's own: what is one name elsewhere may be two here. */
    private boolean staysWithin(String path) {
        try {
            Path resolved = root.resolve(path);
            return resolved.startsWith(root)
                    && resolved.getNameCount() - root.getNameCount() == path.split("/", -1).length;
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    /** Hands the content of the file that was read last to the sink. */
    void drain(Sink sink) throws IOException {
        while (left > 0) {
            int length = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (length < 0) {
                throw DamagedException.of("vault.damage.inside");
            }
            sink.take(buffer, length);
            left -= length;
        }
    }

    private long size() throws IOException {
        long size = in.readLong();
        if (size < 0) {
            throw DamagedException.of("vault.damage.inside");
        }
        return size;
    }

    private Entry.Attributes attributes() throws IOException {
        int mode = in.readShort();
        long seconds = in.readLong();
        int nanos = in.readInt();
        // years 1 to 9999
        if (mode < -1 || mode > 0777 || Math.abs(seconds) > 253_402_300_799L || nanos < 0 || nanos > 999_999_999) {
            throw DamagedException.of("vault.damage.inside");
        }
        return new Entry.Attributes(mode, seconds, nanos);
    }

    private String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw DamagedException.of("vault.damage.inside");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw DamagedException.of("vault.damage.inside");
        }
    }

    private void onlyZeros() throws IOException {
        int length = in.read(buffer);
        while (length >= 0) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] != 0) {
                    throw DamagedException.of("vault.damage.inside");
                }
            }
            length = in.read(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        java.util.Arrays.fill(buffer, (byte) 0);
        in.close();
    }
}
