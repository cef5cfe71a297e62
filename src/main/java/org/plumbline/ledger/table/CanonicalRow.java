package org.plumbline.ledger.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row as bytes that are the same in every format: for each cell its length in four bytes, highest first, and its UTF-8. */
final class CanonicalRow {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** The bytes; good until the next call, and only the first {@link #length()} of them. */
    byte[] of(String[] cells) {
        length = 0;
        for (String cell : cells) {
            byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
            int end = length + 4 + utf8.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            }
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[length++] = (byte) (utf8.length >> shift);
            }
            System.arraycopy(utf8, 0, bytes, length, utf8.length);
            length = end;
        }
        return bytes;
    }

    int length() {
        return length;
    }
}
