package org.plumbline.ledger.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of records: lower-case Latin letters, digits and hyphens, beginning with a letter or digit. */
public final class Identifier {
    private static final int LONGEST = 80;
    private static final int DIGEST = 16;
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]+(-[0-9A-Z]+)*");

    private Identifier() {}

    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > LONGEST || id.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * The id of a row, so that different ids of one table stay different: letters A to Z, digits and single hyphens come out as they
     * are, the letters small; behind anything else stands {@code --} and the beginning of its SHA-256.
     *
     * @param prefix that all ids of the table have
     * @param written as it stands in the table
     */
    public static String ofRow(String prefix, String written) {
        String id = from(prefix + written);
        if (PLAIN.matcher(written).matches() && prefix.length() + written.length() <= LONGEST) {
            return id;
        }
        return marked(id.isEmpty() ? "row" : id, written);
    }

    /** An id with the beginning of the SHA-256 of what it was made from behind it. */
    public static String marked(String id, String words) {
        return id.substring(0, Math.min(id.length(), LONGEST - DIGEST - 2)) + "--" + digest(words);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST / 2);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java platform has it
        }
    }

    /** An id made from other words, or empty if they hold no Latin letter or digit. */
    public static String from(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < plain.length() && id.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                id.append(c);
            } else if (c < 0x300 && !id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        int end = id.length();
        return end > 0 && id.charAt(end - 1) == '-' ? id.substring(0, end - 1) : id.toString();
    }
}
