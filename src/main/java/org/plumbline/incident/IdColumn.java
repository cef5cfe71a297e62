package org.plumbline.incident;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Ids, one behind the other as UTF-8, and which row each stands in: about 25 bytes a row, where a string takes 60. */
final class IdColumn {
    /** 2^32 divided by the golden ratio (Knuth, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B1;

    private byte[] text = new byte[1 << 14];
    private int[] ends = new int[1 << 10];
    private int size;
    /** Rows, each counted from 1, at the place that the hash of the id gives, or behind it. */
    private int[] slots = new int[0];

    /**
     * @throws ArithmeticException if all ids together are longer than 2 GiB
     */
    void add(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, utf8.length);
        if (end > text.length) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, text.length * 3L / 2)));
        }
        System.arraycopy(utf8, 0, text, start, utf8.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    String get(int row) {
        int start = start(row);
        return new String(text, start, ends[row] - start, StandardCharsets.UTF_8);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** The last row with this id, or -1; only after {@link #index}. */
    int find(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(utf8, 0, utf8.length);
        return slots[slot] - 1;
    }

    /** Notes where each id stands. Nothing is added after it. */
    void index() {
        slots = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
        for (int row = 0; row < size; row++) {
            slots[slot(text, start(row), ends[row])] = row + 1;
        }
    }

    /** Where the row of this id is noted, or is to be noted. */
    private int slot(byte[] bytes, int from, int until) {
        int hash = 0;
        for (int i = from; i < until; i++) {
            hash = 31 * hash + bytes[i];
        }
        int mask = slots.length - 1;
        hash *= SPREAD;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != 0) {
            int row = slots[slot] - 1;
            if (Arrays.equals(bytes, from, until, text, start(row), ends[row])) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The ids of these rows, in their order. */
    IdColumn inOrder(int[] rows) {
        IdColumn ordered = new IdColumn();
        int length = 0;
        for (int row : rows) {
            length += ends[row] - start(row);
        }
        ordered.text = new byte[length];
        ordered.ends = new int[rows.length];
        int end = 0;
        for (int i = 0; i < rows.length; i++) {
            int start = start(rows[i]);
            int bytes = ends[rows[i]] - start;
            System.arraycopy(text, start, ordered.text, end, bytes);
            end += bytes;
            ordered.ends[i] = end;
        }
        ordered.size = rows.length;
        return ordered;
    }
}
