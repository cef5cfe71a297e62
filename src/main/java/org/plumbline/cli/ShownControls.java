package org.plumbline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.claim.report.Ink;

/**
 * Passes on UTF-8, in which signs that would steer a terminal or turn the direction of writing are shown as JSON writes them:
 * {@code \\u001B}. Line ends, tabs and the colours of {@link Ink} pass. So nothing that stands in a table, a name or an argument can
 * move the cursor, and what is inside a JSON string stays the same.
 */
final class ShownControls extends FilterOutputStream {
    private static final List<byte[]> COLOURS = Ink.SEQUENCES.stream()
            .map(sequence -> sequence.getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final int NOT_YET = 0;

    /** The beginning of what is not decided yet. */
    private final byte[] held = new byte[16];

    private int length;

    private ShownControls(OutputStream out) {
        super(out);
    }

    static PrintStream over(PrintStream out) {
        return new PrintStream(new ShownControls(out), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int start = from;
        int end = from + count;
        for (int i = from; i < end; i++) {
            if (length > 0 || mayBeControl(bytes[i])) {
                out.write(bytes, start, i - start);
                write(bytes[i]);
                start = i + 1;
            }
        }
        out.write(bytes, start, end - start);
    }

    @Override
    public void write(int b) throws IOException {
        held[length++] = (byte) b;
        while (length > 0) {
            int decided = passing();
            if (decided == NOT_YET) {
                return;
            }
            if (decided > 0) {
                out.write(held, 0, decided);
            } else {
                show(-decided);
            }
            drop(Math.abs(decided));
        }
    }

    /** A control whose end did not come is shown. */
    @Override
    public void flush() throws IOException {
        while (length > 0 && held[0] >= 0) {
            if (mayBeControl(held[0])) {
                show(1);
            } else {
                out.write(held[0]);
            }
            drop(1);
        }
        out.flush();
    }

    private void drop(int bytes) {
        System.arraycopy(held, bytes, held, 0, length - bytes);
        length -= bytes;
    }

    private static boolean mayBeControl(byte b) {
        return (b >= 0 && b < 0x20 && b != '\n' && b != '\t') || b == 0x7F || b == (byte) 0xC2 || b == (byte) 0xE2;
    }

    /** How many of the bytes held pass; below zero, how many are one sign to be shown; {@link #NOT_YET} if more must come. */
    private int passing() {
        if (!mayBeControl(held[0])) {
            return 1;
        }
        return switch (held[0]) {
            case 0x1B -> colour();
            case '\r' -> length < 2 ? NOT_YET : held[1] == '\n' ? 2 : -1;
            case (byte) 0xC2 -> length < 2 ? NOT_YET : (held[1] & 0xFF) < 0xA0 ? -2 : 2;
            case (byte) 0xE2 -> length < 3 ? NOT_YET : turnsDirection() ? -3 : 3;
            default -> -1;
        };
    }

    private int colour() {
        for (byte[] sequence : COLOURS) {
            int same = Math.min(length, sequence.length);
            if (Arrays.equals(sequence, 0, same, held, 0, same)) {
                return length < sequence.length ? NOT_YET : sequence.length;
            }
        }
        return -1;
    }

    /** Embeddings and overrides (U+202A to U+202E) and isolates (U+2066 to U+2069) of Unicode UAX #9. */
    private boolean turnsDirection() {
        int last = held[2] & 0xFF;
        return (held[1] == (byte) 0x80 && last >= 0xAA && last <= 0xAE)
                || (held[1] == (byte) 0x81 && last >= 0xA6 && last <= 0xA9);
    }

    private void show(int bytes) throws IOException {
        int sign = new String(held, 0, bytes, StandardCharsets.UTF_8).charAt(0);
        out.write(String.format(Locale.ROOT, "\\u%04X", sign).getBytes(StandardCharsets.US_ASCII));
    }
}
