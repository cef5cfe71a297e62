package org.plumbline.ledger.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The Merkle tree hash of a list of entries as RFC 6962, section 2.1 defines it, taken one entry after another: SHA-256 of a zero
 * byte and the entry for a leaf, of a one byte and both halves for what lies above. Holds log n digests.
 */
public final class MerkleTree {
    private final MessageDigest sha256;
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    public MerkleTree() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Takes the first {@code length} bytes as the next entry.
     *
     * @return the first eight bytes of the leaf's digest, for comparing entries
     */
    public long add(byte[] entry, int length) {
        sha256.update((byte) 0);
        sha256.update(entry, 0, length);
        byte[] hash = sha256.digest();
        long start = java.nio.ByteBuffer.wrap(hash).getLong();
        for (long left = size; (left & 1) == 1; left >>= 1) {
            hash = join(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
        return start;
    }

    /** How many entries were taken. */
    public long size() {
        return size;
    }

    /** The root over all entries so far, in lower-case hexadecimal; of none, the SHA-256 of no bytes. */
    public String root() {
        byte[] root = peaks.isEmpty() ? sha256.digest() : peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = join(peaks.get(i), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private byte[] join(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
