package org.plumbline.claim.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes plain words into Markdown (CommonMark 0.31.2, section 2.4) so that they read as they are and are never taken for markup. */
final class Markdown {
    private static final String MARKUP = "\\`*_[]<>&#|~!";
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");
    private static final Pattern BULLET = Pattern.compile("^[-+=]");

    private Markdown() {}

    /** In one line; characters that steer a screen or turn the direction of writing are shown by their numbers. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(sign -> {
            if (steers(sign)) {
                plain.append(String.format(Locale.ROOT, "\\\\u%04X", sign));
            } else {
                plain.append(MARKUP.indexOf(sign) >= 0 ? "\\" : "").appendCodePoint(sign);
            }
        });
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.find()) {
            return plain.insert(numbered.end(1), '\\').toString();
        }
        return BULLET.matcher(plain).find() ? plain.insert(0, '\\').toString() : plain.toString();
    }

    private static boolean steers(int sign) {
        return Character.getType(sign) == Character.CONTROL
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0x2028
                || sign == 0x2029;
    }
}
