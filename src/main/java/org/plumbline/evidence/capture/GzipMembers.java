package org.plumbline.evidence.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks a file of gzip members one after the other (RFC 1952), as web archives are, and knows where in the packed file each member
 * begins. No read goes past the end of a member.
 */
final class GzipMembers implements ReadableByteChannel {
    private final InputStream in;
    private final byte[] input = new byte[1 << 13];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final TreeMap<Long, Long> members = new TreeMap<>();
    private int from;
    private int to;
    private long packed;
    private long unpacked;
    private boolean within;
    private boolean open = true;

    GzipMembers(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Where the member begins that holds this byte of the unpacked whole. */
    long packedAt(long position) {
        Map.Entry<Long, Long> member = members.floorEntry(position);
        return member == null ? 0 : member.getValue();
    }

    /** How many packed bytes were used. */
    long packed() {
        return packed;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        while (true) {
            if (!within && !nextMember()) {
                return -1;
            }
            int read = inflate(target);
            if (read > 0) {
                return read;
            }
        }
    }

    private int inflate(ByteBuffer target) throws IOException {
        try {
            ByteBuffer written = target.duplicate();
            int read = inflater.inflate(target);
            written.limit(written.position() + read);
            crc.update(written);
            unpacked += read;
            if (inflater.finished()) {
                endMember();
            } else if (read == 0 && inflater.needsInput()) {
                fill();
                inflater.setInput(input, from, to - from);
                packed += to - from;
                from = to;
            } else if (read == 0 && inflater.needsDictionary()) {
                throw new ZipException("dictionary");
            }
            return read;
        } catch (DataFormatException broken) {
            throw new ZipException("inflate");
        }
    }

    private void endMember() throws IOException {
        int left = inflater.getRemaining();
        from = to - left;
        packed -= left;
        long sum = number(4);
        long size = number(4);
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("check sum");
        }
        within = false;
    }

    private boolean nextMember() throws IOException {
        long start = packed;
        int first = next();
        if (first < 0) {
            return false;
        }
        if (first != 0x1f || needed() != 0x8b || needed() != 8) {
            throw new ZipException("no gzip member");
        }
        int flags = needed();
        number(6);
        if ((flags & 4) != 0) {
            skip(number(2));
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            while ((flags & flag) != 0 && needed() != 0) {
                // a name or a remark, up to its zero
            }
        }
        if ((flags & 2) != 0) {
            number(2);
        }
        members.put(unpacked, start);
        inflater.reset();
        inflater.setInput(input, from, to - from);
        packed += to - from;
        from = to;
        crc.reset();
        within = true;
        return true;
    }

    private void skip(long count) throws IOException {
        for (long index = 0; index < count; index++) {
            needed();
        }
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            number |= (long) needed() << (8 * index);
        }
        return number;
    }

    private int needed() throws IOException {
        int one = next();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }

    private int next() throws IOException {
        if (from == to) {
            int read = in.read(input);
            from = 0;
            to = Math.max(0, read);
            if (read < 0) {
                return -1;
            }
        }
        packed++;
        return input[from++] & 0xff;
    }

    private void fill() throws IOException {
        if (from == to) {
            int read = in.read(input);
            if (read < 0) {
                throw new EOFException();
            }
            from = 0;
            to = read;
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        inflater.end();
        in.close();
    }
}
