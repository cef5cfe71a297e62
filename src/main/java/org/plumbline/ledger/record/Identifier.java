package org.plumbline.ledger.record;

import java.text.Normalizer;
import java.util.Locale;

/** Ids of records: lower-case Latin letters, digits and hyphens, beginning with a letter or digit. */
public final class Identifier {
    private static final int LONGEST = 80;

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
