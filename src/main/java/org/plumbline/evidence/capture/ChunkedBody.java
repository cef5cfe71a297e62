package org.plumbline.evidence.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body sent in chunks, each with its size before it (RFC 9112 section 7.1), read strictly. */
final class ChunkedBody extends InputStream {
    /** At most 15 digits, so that no size overflows. */
    private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?");

    private static final int LONGEST_LINE = 4 << 10;
    private static final int MOST_TRAILER = 64 << 10;

    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws RefusedException E110 if a chunk is not as it should be, E109 if the last one never comes */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new RefusedException("E109", "chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new RefusedException("E110", "chunk");
        }
        begun = true;
        Matcher size = SIZE.matcher(line());
        if (!size.matches()) {
            throw new RefusedException("E110", "chunk");
        }
        left = Long.parseLong(size.group(1), 16);
        if (left == 0) {
            trailer();
            ended = true;
        }
    }

    private void trailer() throws IOException {
        int read = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            read += line.length();
            if (read > MOST_TRAILER) {
                throw new RefusedException("E110", "chunk");
            }
        }
    }

    private String line() throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new RefusedException("E109", "chunk");
            }
            if (length == line.length) {
                throw new RefusedException("E110", "chunk");
            }
            line[length++] = (byte) sign;
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }
}
