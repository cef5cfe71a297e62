package org.plumbline.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a content comes to when it is written.
 *
 * @param sha256 in hexadecimal
 * @param size in bytes
 */
record Digested(String sha256, long size) {
    static Digested of(Content content) throws IOException {
        try {
            Counting counting = new Counting();
            DigestOutputStream out = new DigestOutputStream(counting, MessageDigest.getInstance("SHA-256"));
            content.writeTo(out);
            return new Digested(HexFormat.of().formatHex(out.getMessageDigest().digest()), counting.size);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static final class Counting extends OutputStream {
        private long size;

        @Override
        public void write(int one) {
            size++;
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            size += length;
        }
    }
}
