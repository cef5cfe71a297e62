package org.plumbline.ledger.table;

/**
 * Which ids a table has, on which line, and what their rows hold, by 64-bit hashes in plain arrays: about 50 bytes a row at most.
 * Two ids that share a hash are taken for one and reported as such, which may be expected once in ten million tables of a
 * million rows.
 */
final class RowIndex {
    private long[] ids = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private boolean[] seen = new boolean[1 << 12];
    private int size;

    /** Notes a row unless its id is there; returns the line on which the id came first, or 0 if it is new. */
    int add(String id, long content, int line) {
        if (size * 2 > ids.length) {
            grow();
        }
        long hash = hash(id);
        int slot = slot(hash);
        if (ids[slot] != 0) {
            return lines[slot];
        }
        ids[slot] = hash;
        contents[slot] = content;
        lines[slot] = line;
        size++;
        return 0;
    }

    /** Marks an id as seen again; returns whether it is there. */
    boolean see(String id) {
        int slot = slot(hash(id));
        seen[slot] |= ids[slot] != 0;
        return ids[slot] != 0;
    }

    boolean wasSeen(String id) {
        return seen[slot(hash(id))];
    }

    boolean has(String id) {
        return ids[slot(hash(id))] != 0;
    }

    /** Whether the row of an id held the same. */
    boolean holds(String id, long content) {
        int slot = slot(hash(id));
        return ids[slot] != 0 && contents[slot] == content;
    }

    int size() {
        return size;
    }

    private int slot(long hash) {
        int mask = ids.length - 1;
        int slot = (int) (hash >>> 17) & mask;
        while (ids[slot] != 0 && ids[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        int[] oldLines = lines;
        boolean[] oldSeen = seen;
        int length = ids.length * 2;
        ids = new long[length];
        contents = new long[length];
        lines = new int[length];
        seen = new boolean[length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                contents[slot] = oldContents[i];
                lines[slot] = oldLines[i];
                seen[slot] = oldSeen[i];
            }
        }
    }

    /** Never zero. The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long hash(String id) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
