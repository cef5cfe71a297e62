package org.plumbline.vault;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Words that open what is sealed, as UTF-8 of their NFC form, so that the same letters from another keyboard are the same passphrase.
 * Wiped by {@link #close}; the Java machine may have moved copies in memory that nobody can wipe.
 */
public final class Passphrase implements AutoCloseable {
    /** The fewest characters of a new passphrase, in code points. */
    public static final int LEAST = 12;

    /** "aaaaaaaaaaaa" is long and worth nothing. */
    private static final int LEAST_DIFFERENT = 5;

    private final byte[] bytes;
    private final Optional<Weakness> weakness;

    private Passphrase(byte[] bytes, Optional<Weakness> weakness) {
        this.bytes = bytes;
        this.weakness = weakness;
    }

    /** Why a passphrase must not be used for something new. */
    public enum Weakness {
        /** Nothing was given. */
        EMPTY,
        /** Fewer characters than {@link Passphrase#LEAST}. */
        SHORT,
        /** The same few characters over and over. */
        UNIFORM
    }

    /** Takes what was typed, and wipes it there. */
    public static Passphrase of(char[] typed) {
        // room for the longest normal form, so that the builder never grows and leaves a copy
        StringBuilder composed = new StringBuilder(4 * typed.length + 16);
        Normalizer2.getNFCInstance().normalize(CharBuffer.wrap(typed), composed);
        Arrays.fill(typed, '\0');
        Optional<Weakness> weakness = weakness(composed);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(composed));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        for (int i = 0; i < encoded.limit(); i++) {
            encoded.put(i, (byte) 0);
        }
        for (int i = 0; i < composed.length(); i++) {
            composed.setCharAt(i, '\0');
        }
        return new Passphrase(bytes, weakness);
    }

    /** Takes the first line of a file, without its line end and byte order mark, and wipes the bytes. */
    public static Passphrase ofFirstLine(byte[] file) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(file));
        Arrays.fill(file, (byte) 0);
        int start = decoded.hasRemaining() && decoded.get(0) == '\uFEFF' ? 1 : 0;
        int end = start;
        while (end < decoded.limit() && decoded.get(end) != '\n' && decoded.get(end) != '\r') {
            end++;
        }
        char[] line = new char[end - start];
        decoded.get(start, line);
        Arrays.fill(decoded.array(), '\0');
        return of(line);
    }

    /** Why it must not be used for something new; it may still open what was sealed earlier. */
    public Optional<Weakness> weakness() {
        return weakness;
    }

    /** Whether both are the same words; takes as long for any two of one length. */
    public boolean sameAs(Passphrase other) {
        return java.security.MessageDigest.isEqual(bytes, other.bytes);
    }

    private static Optional<Weakness> weakness(CharSequence words) {
        if (words.isEmpty()) {
            return Optional.of(Weakness.EMPTY);
        }
        if (words.codePoints().count() < LEAST) {
            return Optional.of(Weakness.SHORT);
        }
        return words.codePoints().distinct().count() < LEAST_DIFFERENT
                ? Optional.of(Weakness.UNIFORM)
                : Optional.empty();
    }

    /** Argon2id, version 1.3 (RFC 9106). */
    byte[] derive(Cost cost, byte[] salt, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] derived = new byte[length];
        generator.generateBytes(bytes, derived);
        return derived;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "a passphrase";
    }
}
