package org.plumbline.evidence.text;

import java.util.regex.Pattern;

/** The only two changes that are made to a text: one kind of line end, and no NUL. */
final class Lines {
    private static final Pattern ENDS = Pattern.compile("\r\n?|\u0085|\u2028|\u2029");

    private Lines() {}

    /** LF for CR LF, CR, NEL and the Unicode separators of lines and paragraphs; NUL left out. */
    static String tidy(String text) {
        return ENDS.matcher(text.replace("\0", "")).replaceAll("\n");
    }
}
