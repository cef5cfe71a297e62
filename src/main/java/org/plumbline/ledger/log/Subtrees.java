package org.plumbline.ledger.log;

import java.io.IOException;

/** The digests of a log's full subtrees, from which every proof is put together. */
public interface Subtrees {
    /**
     * The root over the leaves from {@code index << level} on, {@code 1 << level} of them.
     *
     * @throws IOException if it is not kept or cannot be read
     */
    Hash subtree(int level, long index) throws IOException;

    /**
     * The Merkle tree hash over the leaves from {@code start} to {@code end} (left out). The start is a multiple of a power of two
     * that is not less than the number of leaves, as it is everywhere within a proof.
     *
     * @throws IOException as {@link #subtree}
     */
    default Hash range(long start, long end) throws IOException {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtree(level, start >> level);
        }
        if (size == 0) {
            return TreeHasher.empty();
        }
        long left = Split.of(size);
        return new TreeHasher().join(range(start, start + left), range(start + left, end));
    }
}
