package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;

/** A body whose length was said before it came. */
final class LengthBody extends InputStream {
    private final InputStream in;
    private final long said;
    private long came;

    LengthBody(InputStream in, long said) {
        this.in = in;
        this.said = said;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws RefusedException E109 if it ends before its length */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (came == said) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(length, said - came));
        if (read < 0) {
            throw new RefusedException("E109", "short", said, came);
        }
        came += read;
        return read;
    }
}
