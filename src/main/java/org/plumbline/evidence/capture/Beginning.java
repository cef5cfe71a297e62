package org.plumbline.evidence.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The first bytes of something that was read to its end, its size and its SHA-256. */
final class Beginning {
    private final byte[] bytes;
    private final long size;
    private final String digest;

    private Beginning(byte[] bytes, long size, String digest) {
        this.bytes = bytes;
        this.size = size;
        this.digest = digest;
    }

    static Beginning of(InputStream in) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha256.update(buffer, 0, read);
            first.write(buffer, 0, Math.min(read, SelfDescription.READ - first.size()));
            size += read;
        }
        return new Beginning(first.toByteArray(), size, HexFormat.of().formatHex(sha256.digest()));
    }

    /** At most {@link SelfDescription#READ}. */
    byte[] bytes() {
        return bytes;
    }

    long size() {
        return size;
    }

    String digest() {
        return digest;
    }
}
