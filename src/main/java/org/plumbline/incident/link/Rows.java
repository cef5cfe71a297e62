package org.plumbline.incident.link;

import java.util.Arrays;

/** Numbers of rows, gathered. */
final class Rows {
    private int[] rows = new int[8];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    void clear() {
        size = 0;
    }

    /** Each row once, in ascending order. */
    int[] distinct() {
        Arrays.sort(rows, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || rows[i] != rows[i - 1]) {
                rows[kept++] = rows[i];
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
