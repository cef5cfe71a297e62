package org.plumbline.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a leaf stands in a log (RFC 6962, section 2.1.1; RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size how many leaves the log has
 * @param path the digests beside the way from the leaf up to the root
 */
public record Inclusion(long index, long size, List<Hash> path) {
    /**
     * @throws IllegalArgumentException if the log has no such leaf
     */
    public Inclusion {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a log of " + size);
        }
    }

    /**
     * Makes the proof.
     *
     * @throws IOException if a subtree cannot be had
     */
    public static Inclusion of(long index, long size, Subtrees subtrees) throws IOException {
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Split.of(end - start);
            if (index < middle) {
                path.addFirst(subtrees.range(middle, end));
                end = middle;
            } else {
                path.addFirst(subtrees.range(start, middle));
                start = middle;
            }
        }
        return new Inclusion(index, size, path);
    }

    /** Whether a leaf with this digest stands at the index of the log that has this root. */
    public boolean holds(Hash leaf, Hash root) {
        return holds(index, size, leaf.bytes(), path.stream().map(Hash::bytes).toList(), root.bytes());
    }

    /** The same for numbers and bytes of any kind, as they come in from outside; what makes no sense does not hold. */
    public static boolean holds(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || leaf.length != Hash.LENGTH) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0 || beside.length != Hash.LENGTH) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.join(beside, hash);
                int levels = Long.numberOfTrailingZeros(node); // a node at the edge joins only where it is a right one
                node >>= levels;
                last >>= levels;
            } else {
                hash = hasher.join(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && java.security.MessageDigest.isEqual(hash, root);
    }
}
