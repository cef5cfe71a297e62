package org.plumbline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.plumbline.language.Phrase;

/**
 * A key that a passphrase opens: 164 bytes at the head of a vault or of a locked case. Big-endian: kind and version (10), key derivation
 * (1), cipher (1), Argon2id memory, passes, lanes (4 each), salt (32), check (16), nonce (12), wrapped key (48), and the SHA-256 of all
 * that (32), which lies there in every version, so that damage is never taken for a wrong passphrase or for a newer version.
 */
final class Envelope {
    static final int LENGTH = 164;

    private static final byte ARGON2ID = 1;
    private static final byte AES_256_GCM_STREAM = 1;
    private static final int SALT_AT = 24;
    private static final int SALT = 32;
    private static final int CHECK_AT = SALT_AT + SALT;
    private static final int CHECK = 16;
    private static final int NONCE_AT = CHECK_AT + CHECK;
    private static final int WRAPPED_AT = NONCE_AT + Key.NONCE;
    private static final int DIGEST_AT = WRAPPED_AT + Key.WRAPPED;
    private static final byte[] CHECK_LABEL = "plumbline passphrase check 1\n".getBytes(StandardCharsets.US_ASCII);

    private Envelope() {}

    /** What became of opening it. */
    sealed interface Opening {
        /** The passphrase fits. */
        record Opened(Key key) implements Opening {}

        /** The envelope is whole, and another passphrase opens it. */
        record WrongPassphrase() implements Opening {}

        /** The envelope is not as it was written. */
        record Damaged(Phrase what) implements Opening {}

        /** A newer Plumbline wrote it. */
        record Newer(int version) implements Opening {}
    }

    /** Seals the key. */
    static byte[] seal(Kind kind, Key key, Passphrase passphrase, Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[Key.NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] derived = passphrase.derive(cost, salt, 2 * Key.LENGTH);
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(kind.head())
                .put(ARGON2ID)
                .put(AES_256_GCM_STREAM)
                .putInt(cost.memory())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .put(check(derived))
                .put(nonce);
        try (Key outer = outer(derived)) {
            bytes.put(key.wrappedUnder(outer, nonce, Arrays.copyOf(bytes.array(), WRAPPED_AT)));
        }
        bytes.put(digest(bytes.array()));
        return bytes.array();
    }

    /** Opens the envelope with which the bytes begin. */
    static Opening open(Kind kind, byte[] bytes, Passphrase passphrase) {
        if (bytes.length >= Kind.LENGTH && !kind.begins(bytes)) {
            return new Opening.Damaged(Phrase.of("vault.damage.not-ours"));
        }
        if (bytes.length < LENGTH) {
            return new Opening.Damaged(Phrase.of("vault.damage.cut-short"));
        }
        if (!Arrays.equals(digest(bytes), Arrays.copyOfRange(bytes, DIGEST_AT, LENGTH))) {
            return new Opening.Damaged(Phrase.of("vault.damage.head"));
        }
        if (Kind.version(bytes) > Kind.VERSION) {
            return new Opening.Newer(Kind.version(bytes));
        }
        return openWhole(bytes, passphrase);
    }

    private static Opening openWhole(byte[] bytes, Passphrase passphrase) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        Cost cost = new Cost(head.getInt(12), head.getInt(16), head.getInt(20));
        if (Kind.version(bytes) == 0 || bytes[10] != ARGON2ID || bytes[11] != AES_256_GCM_STREAM) {
            return new Opening.Damaged(Phrase.of("vault.damage.head"));
        }
        if (!cost.isBearable()) {
            return new Opening.Damaged(Phrase.of("vault.damage.cost"));
        }
        byte[] derived = passphrase.derive(cost, Arrays.copyOfRange(bytes, SALT_AT, CHECK_AT), 2 * Key.LENGTH);
        boolean fits = MessageDigest.isEqual(check(derived), Arrays.copyOfRange(bytes, CHECK_AT, NONCE_AT));
        try (Key outer = outer(derived)) {
            if (!fits) {
                return new Opening.WrongPassphrase();
            }
            Optional<Key> key = outer.unwrapped(
                    Arrays.copyOfRange(bytes, WRAPPED_AT, DIGEST_AT),
                    Arrays.copyOfRange(bytes, NONCE_AT, WRAPPED_AT),
                    Arrays.copyOf(bytes, WRAPPED_AT));
            return key.<Opening>map(Opening.Opened::new)
                    .orElseGet(() -> new Opening.Damaged(Phrase.of("vault.damage.head")));
        }
    }

    private static Key outer(byte[] derived) {
        byte[] half = Arrays.copyOf(derived, Key.LENGTH);
        Arrays.fill(derived, (byte) 0);
        return new Key(half);
    }

    /** Tells whether a passphrase fits without saying anything of the key, which is the other half of what was derived. */
    private static byte[] check(byte[] derived) {
        MessageDigest sha256 = sha256();
        sha256.update(CHECK_LABEL);
        sha256.update(derived, Key.LENGTH, Key.LENGTH);
        return Arrays.copyOf(sha256.digest(), CHECK);
    }

    private static byte[] digest(byte[] bytes) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes, 0, DIGEST_AT);
        return sha256.digest();
    }

    /** Every Java has SHA-256. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
