package org.plumbline.ledger.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256 digest: of a leaf, of a node above, or of a whole tree. */
public final class Hash {
    /** In bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A digest of these bytes, which are copied.
     *
     * @throws IllegalArgumentException if there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The digest that stands at an offset. */
    static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** Reads standard Base64 as it is written by {@link #base64}; any other spelling of the same bytes is none. */
    public static Optional<Hash> read(String base64) {
        return Base64Text.read(base64).filter(bytes -> bytes.length == LENGTH).map(Hash::new);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Standard Base64 (RFC 4648, section 4). */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
