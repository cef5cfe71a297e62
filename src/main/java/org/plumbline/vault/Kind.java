package org.plumbline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file of ours is, as its first ten bytes say: {@code PLUMBLN}, a letter, and the version as two bytes. */
enum Kind {
    VAULT('V'),
    KEY('K'),
    DESTROYED('D'),
    OBJECT('O'),
    LOCKED_CASE('L');

    static final int LENGTH = 10;

    /** The version that this program writes, and the newest that it reads. */
    static final int VERSION = 1;

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    byte[] head() {
        return ByteBuffer.allocate(LENGTH)
                .put(magic())
                .putShort((short) VERSION)
                .array();
    }

    /** Whether the bytes begin as such a file does, of whatever version. */
    boolean begins(byte[] file) {
        return file.length >= LENGTH && Arrays.equals(magic(), 0, 8, file, 0, 8);
    }

    /** The version of a file that {@link #begins} so. */
    static int version(byte[] file) {
        return Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(8));
    }

    private byte[] magic() {
        return ("PLUMBLN" + letter).getBytes(StandardCharsets.US_ASCII);
    }
}
