package org.plumbline.ledger.log;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * The two digests of a Merkle tree (RFC 6962, section 2.1): SHA-256 of a zero byte and the entry for a leaf, of a one byte and both
 * halves for what lies above. Not for several threads at once.
 */
public final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = Sha256.digest();

    /** The root of a tree without leaves: the SHA-256 of no bytes. */
    public static Hash empty() {
        return Hash.of(new TreeHasher().sha256.digest());
    }

    /** The digest of an entry. */
    public static Hash leaf(byte[] entry) {
        return Hash.of(new TreeHasher().leaf(entry, 0, entry.length));
    }

    byte[] leaf(byte[] bytes, int start, int length) {
        sha256.update(LEAF);
        sha256.update(bytes, start, length);
        return sha256.digest();
    }

    /** Writes the digest of an entry to an offset. */
    void leaf(byte[] bytes, int start, int length, byte[] to, int offset) {
        sha256.update(LEAF);
        sha256.update(bytes, start, length);
        digest(to, offset);
    }

    byte[] join(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    Hash join(Hash left, Hash right) {
        return Hash.of(join(left.bytes(), right.bytes()));
    }

    /** Joins the two digests that stand one after the other at {@code offset}. */
    void joinPair(byte[] pair, int offset, byte[] to, int at) {
        sha256.update(NODE);
        sha256.update(pair, offset, 2 * Hash.LENGTH);
        digest(to, at);
    }

    private void digest(byte[] to, int offset) {
        try {
            sha256.digest(to, offset, Hash.LENGTH);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("no room for a digest at " + offset, tooShort);
        }
    }
}
