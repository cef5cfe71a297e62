package org.plumbline.incident;

import java.util.Arrays;

/** A column of numbers that grows. */
final class IntColumn {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /** Adds {@code value} until there are {@code length} rows. */
    void fill(int length, int value) {
        while (size < length) {
            add(value);
        }
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** The values of these rows, in their order. */
    int[] inOrder(int[] rows) {
        int[] ordered = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ordered[i] = values[rows[i]];
        }
        return ordered;
    }
}
