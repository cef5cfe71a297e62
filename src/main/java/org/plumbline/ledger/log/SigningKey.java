package org.plumbline.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A private key with its public one, kept as {@code PRIVATE+KEY+<name>+<hash>+<base64>} as golang.org/x/mod/sumdb/note does. It is
 * never printed.
 */
final class SigningKey {
    private static final String BEFORE = "PRIVATE+KEY+";

    /** What stands before the 32 bytes of an Ed25519 key in PKCS 8 (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    static SigningKey made(KeyName name, VerifierKey.Use use) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            byte[] key = last32(pair.getPublic().getEncoded());
            return new SigningKey(
                    VerifierKey.of(name.toString(), use, key),
                    last32(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    private static byte[] last32(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length);
    }

    /** Reads the private key that belongs to a public one; nothing if the text is anything else, or belongs to another key. */
    static Optional<SigningKey> read(String text, VerifierKey verifier) {
        String before = BEFORE + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+";
        if (!text.startsWith(before)) {
            return Optional.empty();
        }
        return Base64Text.read(text.substring(before.length()))
                .filter(bytes -> bytes.length == 1 + Hash.LENGTH
                        && bytes[0] == verifier.use().code())
                .map(bytes -> new SigningKey(verifier, Arrays.copyOfRange(bytes, 1, bytes.length)))
                .filter(SigningKey::isPair);
    }

    /** A signature by one half is good under the other. */
    private boolean isPair() {
        String text = "pair\n";
        Note note = verifier.use() == VerifierKey.Use.NOTE ? sign(text) : cosign(text, 0);
        return verifier.verify(note) == VerifierKey.Verdict.GOOD;
    }

    VerifierKey verifier() {
        return verifier;
    }

    /** Signs a note's text as it is. */
    Note sign(String text) {
        byte[] signed = Ed25519.sign(privateKey(), text.getBytes(StandardCharsets.UTF_8));
        return new Note(text, List.of(signature(verifier, signed)));
    }

    /** Cosigns a checkpoint's text (C2SP tlog-cosignature, v1). */
    Note cosign(String text, long seconds) {
        byte[] signed = Ed25519.sign(privateKey(), VerifierKey.cosigned(text, seconds));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(seconds)
                .put(signed)
                .array();
        return new Note(text, List.of(signature(verifier, timed)));
    }

    private static Note.Signature signature(VerifierKey key, byte[] signed) {
        byte[] bytes = ByteBuffer.allocate(VerifierKey.ID_LENGTH + signed.length)
                .put(key.id())
                .put(signed)
                .array();
        return new Note.Signature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    private PrivateKey privateKey() {
        byte[] encoded = ByteBuffer.allocate(PKCS8.length + Hash.LENGTH)
                .put(PKCS8)
                .put(seed)
                .array();
        try {
            return KeyFactory.getInstance(Ed25519.NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    /** As it is kept, in a file that only its owner may read. */
    String encoded() {
        byte[] coded = ByteBuffer.allocate(1 + Hash.LENGTH)
                .put(verifier.use().code())
                .put(seed)
                .array();
        return BEFORE + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(coded);
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
