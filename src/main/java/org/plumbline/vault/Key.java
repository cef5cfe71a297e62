package org.plumbline.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits for AES-GCM (NIST SP 800-38D), and other keys wrapped under it. */
final class Key implements AutoCloseable {
    static final int LENGTH = 32;
    static final int NONCE = 12;
    static final int TAG = 16;

    /** A wrapped key: its 32 bytes sealed, and the tag. */
    static final int WRAPPED = LENGTH + TAG;

    private final byte[] bytes;

    /** Takes the bytes over; they are wiped with the key. */
    Key(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    static Key random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Key(bytes);
    }

    /** This key, sealed under another one and bound to a context. */
    byte[] wrappedUnder(Key other, byte[] nonce, byte[] context) {
        try {
            Cipher cipher = other.cipher(Cipher.ENCRYPT_MODE, nonce);
            cipher.updateAAD(context);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key that was wrapped under this one; empty if it was wrapped under another, in another context, or was changed since. */
    Optional<Key> unwrapped(byte[] wrapped, byte[] nonce, byte[] context) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
            cipher.updateAAD(context);
            return Optional.of(new Key(cipher.doFinal(wrapped)));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = gcm();
        start(cipher, mode, nonce);
        return cipher;
    }

    /** Readies a cipher for the next message under this key. */
    void start(Cipher cipher, int mode, byte[] nonce) throws GeneralSecurityException {
        try {
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every Java has AES-GCM. */
    static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (NoSuchAlgorithmException | NoSuchPaddingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "a key";
    }
}
