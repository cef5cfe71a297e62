package org.plumbline.ledger.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Walks over the lines of a file of any length, holding no more than one line and a buffer. */
public final class Lines {
    /** No line that Plumbline writes comes near this; a longer one means that the file is something else. */
    public static final int LONGEST = 1 << 26;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int end;
    private int filled;
    private int next;
    private boolean terminated;
    private boolean tooLong;

    /** Walks over a stream, which stays open. */
    public Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file, or when a line is longer than {@link #LONGEST}. */
    public boolean next() throws IOException {
        start = next;
        int search = start;
        while (true) {
            for (int i = search; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i;
                    next = i + 1;
                    terminated = true;
                    return true;
                }
            }
            search = filled - start;
            if (!fill()) {
                end = filled;
                next = filled;
                terminated = false;
                return end > start && !tooLong;
            }
        }
    }

    /** Makes room and reads on; the line then starts at 0. */
    private boolean fill() throws IOException {
        int length = filled - start;
        if (length >= LONGEST) {
            tooLong = true;
            return false;
        }
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, length);
        }
        start = 0;
        filled = length;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            return false;
        }
        filled += read;
        return true;
    }

    /** Where the line lies; the bytes change with {@link #next}. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where the line starts in {@link #bytes()}. */
    public int start() {
        return start;
    }

    /** Where the line ends, its line feed left out. */
    public int end() {
        return end;
    }

    /** Whether the line ended with a line feed. */
    public boolean terminated() {
        return terminated;
    }

    /** Whether the walk ended at a line longer than {@link #LONGEST}. */
    public boolean tooLong() {
        return tooLong;
    }
}
