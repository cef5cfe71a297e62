package org.plumbline.ledger.log;

import java.util.ArrayList;
import java.util.List;

/** The digests of a small log's leaves, held in memory. */
public final class Leaves implements Subtrees {
    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> leaves = new ArrayList<>();

    /** Takes an entry. */
    public void add(byte[] bytes, int start, int length) {
        leaves.add(hasher.leaf(bytes, start, length));
    }

    public long size() {
        return leaves.size();
    }

    @Override
    public Hash subtree(int level, long index) {
        return Hash.of(bytes(level, Math.toIntExact(index)));
    }

    private byte[] bytes(int level, int index) {
        return level == 0
                ? leaves.get(index)
                : hasher.join(bytes(level - 1, 2 * index), bytes(level - 1, 2 * index + 1));
    }
}
