package org.plumbline.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be said in public of something sealed: the SHA-256 of a label, 256 random bits (the salt) and its bytes. Binds whoever made it
 * to these bytes, and tells nobody anything, since no guess can be tried without the salt, which lies in the sealed object.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Commitment(String hex) implements Comparable<Commitment> {
    /** Bytes of a salt. */
    public static final int SALT = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final byte[] LABEL = "plumbline commitment 1\n".getBytes(StandardCharsets.US_ASCII);

    public Commitment {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a commitment has 64 lower-case hexadecimal digits: " + hex);
        }
    }

    /** Of bytes under a salt of {@value #SALT} bytes: SHA-256("plumbline commitment 1\n" || salt || bytes). */
    public static Commitment of(byte[] salt, byte[] bytes) {
        MessageDigest sha256 = begin(salt);
        sha256.update(bytes);
        return of(sha256);
    }

    /** Reads what {@link #hex} writes; empty if it is something else. */
    public static Optional<Commitment> read(String hex) {
        return FORM.matcher(hex).matches() ? Optional.of(new Commitment(hex)) : Optional.empty();
    }

    static MessageDigest begin(byte[] salt) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
        }
        MessageDigest sha256 = Envelope.sha256();
        sha256.update(LABEL);
        sha256.update(salt);
        return sha256;
    }

    static Commitment of(MessageDigest begun) {
        return new Commitment(HexFormat.of().formatHex(begun.digest()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Commitment other) {
        return hex.compareTo(other.hex);
    }
}
