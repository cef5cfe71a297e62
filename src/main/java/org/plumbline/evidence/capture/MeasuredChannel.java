package org.plumbline.evidence.capture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.function.LongSupplier;

/** Unpacked bytes of a web archive, with limits: how many before the next record has begun, how many in all, how many for each packed one. */
final class MeasuredChannel implements ReadableByteChannel {
    /** Whoever reads on after so many ends turns in a circle; jwarc does, where a record ends in line ends only. */
    private static final int MOST_ENDS = 4;

    private final ReadableByteChannel channel;
    private final LongSupplier packed;
    private final long most;
    private long read;
    private long end = Long.MAX_VALUE;
    private int ends;

    /** @param packed how many packed bytes were used so far */
    MeasuredChannel(ReadableByteChannel channel, LongSupplier packed, long most) {
        this.channel = channel;
        this.packed = packed;
        this.most = most;
    }

    /** From here on at most so many bytes may be read, until told otherwise. */
    void allow(long bytes) {
        end = bytes > Long.MAX_VALUE - read ? Long.MAX_VALUE : read + bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int now = channel.read(target);
        ends += now < 0 ? 1 : 0;
        if (ends > MOST_ENDS) {
            throw new EOFException();
        }
        read += Math.max(0, now);
        if (read > end) {
            throw new RefusedException("E113", "head");
        }
        if (read > most || (read > Limits.UNSUSPECTED && read / Limits.RATIO > Math.max(1, packed.getAsLong()))) {
            throw new RefusedException("E113", "bomb", most);
        }
        return now;
    }

    boolean hasEnded() {
        return ends > 0;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
