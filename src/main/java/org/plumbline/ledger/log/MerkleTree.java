package org.plumbline.ledger.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree hash of a list of entries (RFC 6962, section 2.1), taken one entry after another. Holds log n digests. */
public final class MerkleTree {
    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /**
     * Takes the first {@code length} bytes as the next entry.
     *
     * @return the first eight bytes of the leaf's digest, for comparing entries
     */
    public long add(byte[] entry, int length) {
        return add(entry, 0, length);
    }

    /** The same for an entry that begins at an offset. */
    public long add(byte[] bytes, int offset, int length) {
        byte[] hash = hasher.leaf(bytes, offset, length);
        long start = ByteBuffer.wrap(hash).getLong();
        for (long left = size; (left & 1) == 1; left >>= 1) {
            hash = hasher.join(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
        return start;
    }

    /** How many entries were taken. */
    public long size() {
        return size;
    }

    /** The root over all entries so far. */
    public Hash rootHash() {
        if (peaks.isEmpty()) {
            return TreeHasher.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = hasher.join(peaks.get(i), root);
        }
        return Hash.of(root);
    }

    /** The root over all entries so far, in lower-case hexadecimal; of none, the SHA-256 of no bytes. */
    public String root() {
        return rootHash().hex();
    }
}
