package org.plumbline.claim.report;

import java.util.List;
import org.plumbline.language.Messages;

/** What the codes of diagnostics mean, at length. */
public final class Explanation {
    private static final int WIDTH = 80;
    private static final String PREFIX = "explain.";
    private static final String TITLE = ".title";

    private Explanation() {}

    /** Every code that has an explanation, sorted. */
    public static List<String> codes(Messages messages) {
        return messages.keys(PREFIX).stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(PREFIX.length(), key.length() - TITLE.length()))
                .toList();
    }

    /** Whether the code has an explanation. */
    public static boolean isCode(String code, Messages messages) {
        return messages.has(PREFIX + code + TITLE);
    }

    /** Code and title. */
    public static String inALine(String code, Messages messages) {
        return code + "  " + messages.say(PREFIX + code + TITLE);
    }

    /** Title and text, wrapped for a terminal; lines that begin with white space are examples and stay as they are. */
    public static String of(String code, Messages messages) {
        StringBuilder out = new StringBuilder(inALine(code, messages)).append("\n\n");
        messages.say(PREFIX + code + ".text").lines().forEach(line -> {
            if (line.startsWith(" ")) {
                out.append(line).append('\n');
            } else {
                Columns.wrapped(line, WIDTH).forEach(part -> out.append(part).append('\n'));
            }
        });
        return out.toString();
    }
}
