package org.plumbline.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.plumbline.language.Phrase;

/**
 * {@code sealed/<commitment>.key}, 134 bytes: kind and version (10), commitment (32), nonce (12), the object's key wrapped under the
 * vault's (48), SHA-256 of all that (32). A destroyed key has the letter D and random bytes where the key was.
 */
final class KeyFile {
    private static final int COMMITMENT_AT = Kind.LENGTH;
    private static final int NONCE_AT = COMMITMENT_AT + 32;
    private static final int WRAPPED_AT = NONCE_AT + Key.NONCE;
    private static final int DIGEST_AT = WRAPPED_AT + Key.WRAPPED;
    static final int LENGTH = DIGEST_AT + 32;

    private KeyFile() {}

    /** What a key file holds. */
    sealed interface Content {
        /** The object's key. */
        record Usable(Key key) implements Content {}

        /** The key was destroyed. */
        record Destroyed() implements Content {}

        /** There is no such file. */
        record Missing() implements Content {}

        /** It is not as it was written, or belongs to another object or vault. */
        record Damaged(Phrase what) implements Content {}
    }

    static byte[] write(Key key, Key vault, Commitment commitment, SecureRandom random) {
        byte[] nonce = new byte[Key.NONCE];
        random.nextBytes(nonce);
        byte[] context = ByteBuffer.allocate(NONCE_AT)
                .put(Kind.KEY.head())
                .put(commitment.bytes())
                .array();
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(context)
                .put(nonce)
                .put(key.wrappedUnder(vault, nonce, context))
                .array();
        return ByteBuffer.wrap(bytes).put(DIGEST_AT, digest(bytes)).array();
    }

    static Content read(Path file, Commitment commitment, Key vault) throws IOException {
        if (!Files.exists(file)) {
            return new Content.Missing();
        }
        byte[] bytes = bytes(file);
        if (isDestroyed(bytes)) {
            return new Content.Destroyed();
        }
        if (bytes.length >= Kind.LENGTH && !Kind.KEY.begins(bytes)) {
            return new Content.Damaged(Phrase.of("vault.damage.not-ours"));
        }
        if (bytes.length != LENGTH || !Arrays.equals(digest(bytes), Arrays.copyOfRange(bytes, DIGEST_AT, LENGTH))) {
            return new Content.Damaged(Phrase.of("vault.damage.key"));
        }
        if (Kind.version(bytes) > Kind.VERSION) {
            return new Content.Damaged(Phrase.of("vault.damage.version", Kind.version(bytes)));
        }
        if (!Arrays.equals(commitment.bytes(), Arrays.copyOfRange(bytes, COMMITMENT_AT, NONCE_AT))) {
            return new Content.Damaged(Phrase.of("vault.damage.other-key"));
        }
        Optional<Key> key = vault.unwrapped(
                Arrays.copyOfRange(bytes, WRAPPED_AT, DIGEST_AT),
                Arrays.copyOfRange(bytes, NONCE_AT, WRAPPED_AT),
                Arrays.copyOf(bytes, NONCE_AT));
        return key.<Content>map(Content.Usable::new)
                .orElseGet(() -> new Content.Damaged(Phrase.of("vault.damage.other-key")));
    }

    static boolean isDestroyed(Path file) throws IOException {
        return isDestroyed(bytes(file));
    }

    private static boolean isDestroyed(byte[] bytes) {
        return Kind.DESTROYED.begins(bytes);
    }

    /** Overwrites the key where it lies; a second time does no harm. */
    static void destroy(Path file, SecureRandom random) throws IOException {
        byte[] nothing = new byte[LENGTH - Kind.LENGTH];
        random.nextBytes(nothing);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Disk.writeFully(channel, Kind.DESTROYED.head());
            Disk.writeFully(channel, nothing);
            channel.force(true);
        }
        Disk.setTime(file, Disk.FIXED_DAY);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH + 1);
        }
    }

    private static byte[] digest(byte[] bytes) {
        MessageDigest sha256 = Envelope.sha256();
        sha256.update(bytes, 0, DIGEST_AT);
        return sha256.digest();
    }
}
