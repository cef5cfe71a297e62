package org.plumbline.ledger.log;

import java.util.Locale;

/**
 * Where a tile lies (C2SP tlog-tiles): {@code tile/<level>/<number>}, the number in groups of three digits, all but the last with an
 * {@code x} before them; a tile that is not full has {@code .p/<width>} behind.
 */
record TilePath(int level, long number, int width) {
    /** Hashes in a full tile. */
    static final int FULL = 256;

    /** Levels of a tree within one tile. */
    static final int HEIGHT = 8;

    /** The bytes of this tile. */
    int length() {
        return width * Hash.LENGTH;
    }

    boolean isFull() {
        return width == FULL;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(digits(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + digits(rest % 1000) + "/");
        }
        return "tile/" + level + "/" + path + (isFull() ? "" : ".p/" + width);
    }

    private static String digits(long group) {
        return String.format(Locale.ROOT, "%03d", group);
    }
}
