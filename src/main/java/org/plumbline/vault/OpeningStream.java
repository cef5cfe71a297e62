package org.plumbline.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/**
 * Opens what {@link SealingStream} sealed. Hands out only bytes of chunks that are as they were written, in their place; throws
 * {@link DamagedException} where one is not, and where the stream ends too early or goes on too long.
 */
final class OpeningStream extends InputStream {
    private final InputStream in;
    private final Key key;
    private final byte[] context;
    private final byte[] prefix;
    private final Cipher cipher = Key.gcm();
    private byte[] ahead = new byte[SealingStream.CHUNK + Key.TAG];
    private byte[] sealed = new byte[SealingStream.CHUNK + Key.TAG];
    private int aheadLength;
    private final byte[] clear = new byte[SealingStream.CHUNK];
    private int position;
    private int length;
    private long chunk;
    private boolean ended;

    OpeningStream(InputStream in, Key key, byte[] context) throws IOException {
        this.in = in;
        this.key = key;
        this.context = context.clone();
        prefix = in.readNBytes(SealingStream.PREFIX);
        if (prefix.length < SealingStream.PREFIX) {
            throw DamagedException.of("vault.damage.cut-short");
        }
        aheadLength = in.readNBytes(ahead, 0, ahead.length);
        next();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, bytes.length);
        if (wanted == 0) {
            return 0;
        }
        while (position == length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int part = Math.min(wanted, length - position);
        System.arraycopy(clear, position, bytes, offset, part);
        position += part;
        return part;
    }

    private void next() throws IOException {
        byte[] used = sealed;
        sealed = ahead;
        ahead = used;
        int sealedLength = aheadLength;
        aheadLength = sealedLength < sealed.length ? 0 : in.readNBytes(ahead, 0, ahead.length);
        ended = aheadLength == 0;
        if (!open(sealedLength, ended)) {
            boolean goesOn = ended && open(sealedLength, false);
            throw goesOn
                    ? DamagedException.of("vault.damage.cut-short")
                    : DamagedException.of("vault.damage.chunk", chunk + 1);
        }
        position = 0;
        chunk++;
    }

    private boolean open(int sealedLength, boolean isLast) {
        if (sealedLength < Key.TAG) {
            return false;
        }
        try {
            key.start(cipher, Cipher.DECRYPT_MODE, SealingStream.nonce(prefix, chunk, isLast));
            cipher.updateAAD(context);
            length = cipher.doFinal(sealed, 0, sealedLength, clear, 0);
            return true;
        } catch (AEADBadTagException changed) {
            length = 0;
            position = 0;
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        java.util.Arrays.fill(clear, (byte) 0);
        in.close();
    }
}
