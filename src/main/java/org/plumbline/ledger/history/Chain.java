package org.plumbline.ledger.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digests that tie lines together: SHA-256 over the digest of the line before (64 hexadecimal digits; zeros before the
 * first line) and the line's own bytes up to its {@code "chain"} field.
 */
final class Chain {
    /** What stands before the first line. */
    static final byte[] START = "0".repeat(64).getBytes(StandardCharsets.US_ASCII);

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = Digest.sha256();
    private byte[] head;

    Chain(byte[] head) {
        this.head = head.clone();
    }

    byte[] head() {
        return head.clone();
    }

    /** Takes the bytes from {@code start} to {@code end} (left out) as the next line. */
    void follow(byte[] bytes, int start, int end) {
        sha256.update(head);
        sha256.update(bytes, start, end - start);
        head = HEX.formatHex(sha256.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the next line, and tells whether its digest is the one that stands at {@code at}. */
    boolean follows(byte[] bytes, int start, int end, int at) {
        follow(bytes, start, end);
        return java.util.Arrays.equals(head, 0, head.length, bytes, at, at + head.length);
    }

    /** SHA-256, which every Java platform has. */
    static final class Digest {
        private Digest() {}

        static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }

        static String hex(byte[] bytes) {
            return HEX.formatHex(sha256().digest(bytes));
        }
    }
}
