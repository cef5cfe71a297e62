package org.plumbline.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Seals a stream of any length in chunks of 64 KiB: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar, "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015) over AES-256-GCM. Seven random bytes come first; the nonce of a
 * chunk is these, its number (4 bytes), and 1 for the last chunk, else 0. What is not ended by {@link #finish} is never taken for whole.
 */
final class SealingStream extends OutputStream {
    static final int CHUNK = 64 * 1024;
    static final int PREFIX = 7;

    private final OutputStream out;
    private final Key key;
    private final byte[] context;
    private final byte[] prefix = new byte[PREFIX];
    private final Cipher cipher = Key.gcm();
    private final byte[] clear = new byte[CHUNK];
    private final byte[] sealed = new byte[CHUNK + Key.TAG];
    private int filled;
    private long chunk;
    private long written;

    /** Under a key that seals nothing else; the context is bound to every chunk. */
    SealingStream(OutputStream out, Key key, byte[] context, SecureRandom random) throws IOException {
        this.out = out;
        this.key = key;
        this.context = context.clone();
        random.nextBytes(prefix);
        out.write(prefix);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                seal(false);
            }
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, clear, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
        written += length;
    }

    /** Clear bytes so far. */
    long written() {
        return written;
    }

    /** Adds zeros up to the length to which {@link Padding} raises the present one. */
    void pad() throws IOException {
        byte[] zeros = new byte[CHUNK];
        long left = Padding.of(written) - written;
        while (left > 0) {
            int part = (int) Math.min(left, CHUNK);
            write(zeros, 0, part);
            left -= part;
        }
    }

    /** Writes the last chunk. */
    void finish() throws IOException {
        seal(true);
        java.util.Arrays.fill(clear, (byte) 0);
    }

    private void seal(boolean isLast) throws IOException {
        try {
            key.start(cipher, Cipher.ENCRYPT_MODE, nonce(prefix, chunk, isLast));
            cipher.updateAAD(context);
            int length = cipher.doFinal(clear, 0, filled, sealed, 0);
            out.write(sealed, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        filled = 0;
        chunk++;
    }

    /**
     * @throws IllegalStateException after 2^32 chunks (256 TiB)
     */
    static byte[] nonce(byte[] prefix, long chunk, boolean isLast) {
        if (chunk >>> 32 != 0) {
            throw new IllegalStateException("longer than 256 TiB");
        }
        return ByteBuffer.allocate(Key.NONCE)
                .put(prefix)
                .putInt((int) chunk)
                .put((byte) (isLast ? 1 : 0))
                .array();
    }
}
