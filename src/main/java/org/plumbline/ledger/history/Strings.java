package org.plumbline.ledger.history;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Short ASCII texts, each made once as long as it keeps its slot: ids and property names come thousands of times. */
final class Strings {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 48;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    /** The text of bytes that are all below 0x80. */
    String ascii(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        }
        int hash = length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && same(known, bytes, start, length)) {
            return known;
        }
        String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        slots[slot] = text;
        return text;
    }

    private static boolean same(String known, byte[] bytes, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
