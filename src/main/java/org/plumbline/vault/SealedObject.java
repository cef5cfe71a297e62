package org.plumbline.vault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The inside of {@code sealed/<commitment>.object}: ten bytes of kind and version, then a sealed stream of the salt (32 bytes), the label
 * (length in 4 bytes, UTF-8), the content in parts (length in 4 bytes, then the bytes; a length of 0 ends it), and zeros as padding.
 */
final class SealedObject {
    /** So that a label lies in the first chunk. */
    static final int LONGEST_LABEL = 32 * 1024;

    private static final int PART = 64 * 1024;

    private SealedObject() {}

    /** Seals the content under a key of its own. */
    static Commitment write(OutputStream out, InputStream content, String label, Key key, SecureRandom random)
            throws IOException {
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[Commitment.SALT];
        random.nextBytes(salt);
        MessageDigest commitment = Commitment.begin(salt);
        byte[] head = Kind.OBJECT.head();
        out.write(head);
        SealingStream sealing = new SealingStream(out, key, head, random);
        DataOutputStream inside = new DataOutputStream(sealing);
        inside.write(salt);
        inside.writeInt(text.length);
        inside.write(text);
        byte[] part = new byte[PART];
        int length = content.readNBytes(part, 0, PART);
        while (length > 0) {
            commitment.update(part, 0, length);
            inside.writeInt(length);
            inside.write(part, 0, length);
            length = content.readNBytes(part, 0, PART);
        }
        inside.writeInt(0);
        Arrays.fill(part, (byte) 0);
        sealing.pad();
        sealing.finish();
        return Commitment.of(commitment);
    }

    /** An object that is being read: its label is known, its content comes; {@code commitment} has taken in the salt. */
    record Reading(MessageDigest commitment, String label, InputStream content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /**
     * Begins to read an object.
     *
     * @throws DamagedException if it is not as it was written; the content throws it too
     */
    static Reading open(Path file, Key key) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SealingStream.CHUNK);
        boolean opened = false;
        try {
            Reading reading = open(in, key);
            opened = true;
            return reading;
        } catch (EOFException tooShort) {
            throw DamagedException.of("vault.damage.inside");
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static Reading open(InputStream in, Key key) throws IOException {
        byte[] head = in.readNBytes(Kind.LENGTH);
        if (head.length < Kind.LENGTH) {
            throw DamagedException.of("vault.damage.cut-short");
        }
        if (!Kind.OBJECT.begins(head)) {
            throw DamagedException.of("vault.damage.not-ours");
        }
        if (Kind.version(head) > Kind.VERSION) {
            throw DamagedException.of("vault.damage.version", Kind.version(head));
        }
        DataInputStream inside = new DataInputStream(new OpeningStream(in, key, head));
        byte[] salt = new byte[Commitment.SALT];
        inside.readFully(salt);
        int length = inside.readInt();
        if (length < 0 || length > LONGEST_LABEL) {
            throw DamagedException.of("vault.damage.inside");
        }
        byte[] text = new byte[length];
        inside.readFully(text);
        return new Reading(Commitment.begin(salt), new String(text, StandardCharsets.UTF_8), new Content(inside));
    }

    /** The parts of the content as one stream; reads the padding too, so that the end of the object is seen. */
    private static final class Content extends InputStream {
        private final DataInputStream inside;
        private int left;
        private boolean ended;

        Content(DataInputStream inside) {
            this.inside = inside;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                nextPart();
            }
            if (ended) {
                return -1;
            }
            int part = inside.read(bytes, offset, Math.min(wanted, left));
            if (part < 0) {
                throw DamagedException.of("vault.damage.inside");
            }
            left -= part;
            return part;
        }

        private void nextPart() throws IOException {
            try {
                left = inside.readInt();
            } catch (EOFException tooShort) {
                throw DamagedException.of("vault.damage.inside");
            }
            if (left < 0 || left > PART) {
                throw DamagedException.of("vault.damage.inside");
            }
            ended = left == 0;
            if (ended) {
                onlyZeros();
            }
        }

        private void onlyZeros() throws IOException {
            byte[] padding = new byte[SealingStream.CHUNK];
            int length = inside.read(padding);
            while (length >= 0) {
                for (int i = 0; i < length; i++) {
                    if (padding[i] != 0) {
                        throw DamagedException.of("vault.damage.inside");
                    }
                }
                length = inside.read(padding);
            }
        }

        @Override
        public void close() throws IOException {
            inside.close();
        }
    }
}
