package org.plumbline.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A public key that verifies notes, written {@code <name>+<hash>+<base64>} as golang.org/x/mod/sumdb/note does.
 *
 * @param name of the key, see {@link KeyName}
 * @param use what it signs
 * @param key the 32 bytes of an Ed25519 public key (RFC 8032) in standard Base64
 */
public record VerifierKey(String name, Use use, String key) {
    static final int ID_LENGTH = 4;
    private static final int TIME_LENGTH = 8;

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What a key signs; it has the byte of C2SP signed-note. */
    public enum Use {
        /** Notes as they are. */
        NOTE(1),
        /** That it saw a checkpoint and found it consistent (C2SP tlog-cosignature, v1). */
        COSIGNATURE(4);

        private final byte code;

        Use(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }
    }

    static VerifierKey of(String name, Use use, byte[] key) {
        return new VerifierKey(name, use, Base64.getEncoder().encodeToString(key));
    }

    /** Reads a key; nothing if the text is anything else, or its parts do not fit each other. */
    public static Optional<VerifierKey> read(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !KeyName.isOne(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.read(parts[2])
                .filter(bytes -> bytes.length == 1 + Hash.LENGTH)
                .flatMap(bytes -> Arrays.stream(Use.values())
                        .filter(use -> use.code == bytes[0])
                        .map(use -> of(parts[0], use, Arrays.copyOfRange(bytes, 1, bytes.length)))
                        .findFirst())
                .filter(key -> key.toString().equals(text));
    }

    /** What came of looking for this key's signature. */
    enum Verdict {
        GOOD,
        WRONG,
        NONE
    }

    /** The first four bytes of SHA-256 over the name, a line feed, the use and the key. */
    byte[] id() {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(use.code);
        return Arrays.copyOf(sha256.digest(Base64.getDecoder().decode(key)), ID_LENGTH);
    }

    /** Whether the note carries this key's signature, and whether it is good. */
    Verdict verify(Note note) {
        for (Note.Signature signature : note.signatures()) {
            byte[] bytes = signature.bytes();
            if (signature.name().equals(name) && Arrays.equals(Arrays.copyOf(bytes, ID_LENGTH), id())) {
                byte[] signed = Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
                return isGood(note.text(), signed) ? Verdict.GOOD : Verdict.WRONG;
            }
        }
        return Verdict.NONE;
    }

    private boolean isGood(String text, byte[] signed) {
        return switch (use) {
            case NOTE -> Ed25519.verifies(publicKey(), text.getBytes(StandardCharsets.UTF_8), signed);
            case COSIGNATURE -> signed.length > TIME_LENGTH && isGoodCosignature(text, signed);
        };
    }

    private boolean isGoodCosignature(String text, byte[] signed) {
        long seconds = ByteBuffer.wrap(signed).getLong();
        byte[] signature = Arrays.copyOfRange(signed, TIME_LENGTH, signed.length);
        return seconds >= 0 && Ed25519.verifies(publicKey(), cosigned(text, seconds), signature);
    }

    /** What a cosigner signs. */
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** When this key cosigned the note, in seconds since 1970 (UTC). */
    OptionalLong time(Note note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name) && use == Use.COSIGNATURE)
                .mapToLong(signature -> ByteBuffer.wrap(signature.bytes()).getLong(ID_LENGTH))
                .findFirst();
    }

    private PublicKey publicKey() {
        byte[] encoded = ByteBuffer.allocate(X509.length + Hash.LENGTH)
                .put(X509)
                .put(Base64.getDecoder().decode(key))
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    @Override
    public String toString() {
        byte[] coded = ByteBuffer.allocate(1 + Hash.LENGTH)
                .put(use.code)
                .put(Base64.getDecoder().decode(key))
                .array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(coded);
    }
}
