package org.plumbline.ledger.log;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that an older state of a log is a prefix of a newer one (RFC 6962, section 2.1.2; RFC 9162, section 2.1.4).
 *
 * @param from the size of the older state, from 1: every log begins empty, so a proof from 0 says nothing
 * @param to the size of the newer one
 */
public record Consistency(long from, long to, List<Hash> path) {
    /**
     * @throws IllegalArgumentException if the sizes are not in order
     */
    public Consistency {
        path = List.copyOf(path);
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no proof from size " + from + " to " + to);
        }
    }

    /**
     * Makes the proof.
     *
     * @throws IOException if a subtree cannot be had
     */
    public static Consistency of(long from, long to, Subtrees subtrees) throws IOException {
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        while (end > from) {
            long middle = start + Split.of(end - start);
            if (from <= middle) {
                path.addFirst(subtrees.range(middle, end));
                end = middle;
            } else {
                path.addFirst(subtrees.range(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            path.addFirst(subtrees.range(start, end));
        }
        return new Consistency(from, to, path);
    }

    /** Whether the log with the older root is a prefix of the log with the newer. */
    public boolean holds(Hash older, Hash newer) {
        return holds(
                from,
                to,
                older.bytes(),
                newer.bytes(),
                path.stream().map(Hash::bytes).toList());
    }

    /** The same for numbers and bytes of any kind, as they come in from outside; what makes no sense does not hold. */
    public static boolean holds(long from, long to, byte[] older, byte[] newer, List<byte[]> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && MessageDigest.isEqual(older, newer);
        }
        if (path.isEmpty()
                || older.length != Hash.LENGTH
                || path.stream().anyMatch(hash -> hash.length != Hash.LENGTH)) {
            return false;
        }
        boolean isWhole =
                Long.bitCount(from) == 1; // then the older root is itself a node of the newer tree, and not sent
        return climb(
                from, to, older, newer, isWhole ? older : path.getFirst(), path.subList(isWhole ? 0 : 1, path.size()));
    }

    private static boolean climb(long from, long to, byte[] older, byte[] newer, byte[] seed, List<byte[]> rest) {
        TreeHasher hasher = new TreeHasher();
        int levels = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> levels;
        long last = (to - 1) >> levels;
        byte[] before = seed;
        byte[] now = seed;
        for (byte[] beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = hasher.join(beside, before);
                now = hasher.join(beside, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = hasher.join(now, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, older) && MessageDigest.isEqual(now, newer);
    }
}
