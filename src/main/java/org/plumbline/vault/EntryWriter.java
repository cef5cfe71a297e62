package org.plumbline.vault;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes entries into a sealed stream. Each is a kind (1 folder, 2 file, 3 link, 0 the end), the path (length in 4 bytes, UTF-8), and: for
 * folders and files permissions (2 bytes), seconds (8) and nanoseconds (4) of the last change; for files then the size (8) and the bytes;
 * for links the target like the path.
 */
final class EntryWriter {
    static final int END = 0;
    static final int FOLDER = 1;
    static final int FILE = 2;
    static final int LINK = 3;

    private final Path root;
    private final DataOutputStream out;
    private final Progress.Count count;
    private final byte[] buffer = new byte[SealingStream.CHUNK];

    EntryWriter(Path root, SealingStream out, Progress.Count count) {
        this.root = root;
        this.out = new DataOutputStream(out);
        this.count = count;
    }

    /** Where the case changed while it was written. */
    static final class ChangedException extends IOException {
        ChangedException(String path) {
            super(path);
        }
    }

    void write(Entry entry) throws IOException {
        switch (entry) {
            case Entry.Folder folder -> {
                head(FOLDER, folder.path());
                attributes(folder.attributes());
            }
            case Entry.Link link -> {
                head(LINK, link.path());
                text(link.target());
            }
            case Entry.File file -> {
                head(FILE, file.path());
                attributes(file.attributes());
                out.writeLong(file.size());
                content(file);
            }
        }
        count.add(0);
    }

    void end() throws IOException {
        out.writeByte(END);
        java.util.Arrays.fill(buffer, (byte) 0);
    }

    private void head(int kind, String path) throws IOException {
        out.writeByte(kind);
        text(path);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void attributes(Entry.Attributes attributes) throws IOException {
        out.writeShort(attributes.mode());
        out.writeLong(attributes.seconds());
        out.writeInt(attributes.nanos());
    }

    private void content(Entry.File file) throws IOException {
        try (InputStream in =
                Files.newInputStream(root.resolve(file.path()), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            long left = file.size();
            int length = in.readNBytes(buffer, 0, buffer.length);
            while (length > 0) {
                left -= length;
                if (left < 0) {
                    throw new ChangedException(file.path());
                }
                out.write(buffer, 0, length);
                count.add(length);
                length = in.readNBytes(buffer, 0, buffer.length);
            }
            if (left != 0) {
                throw new ChangedException(file.path());
            }
        }
    }
}
