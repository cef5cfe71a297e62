package org.plumbline.claim.report;

import java.util.List;

/** Colours of a terminal (ECMA-48 SGR), or none. */
public enum Ink {
    PLAIN,
    COLOUR;

    private static final String ESCAPE = "\u001b[";
    private static final String END = ESCAPE + "0m";
    private static final String ERROR = ESCAPE + "1;31m";
    private static final String WARNING = ESCAPE + "1;33m";
    private static final String GOOD = ESCAPE + "1;32m";
    private static final String STRONG = ESCAPE + "1m";
    private static final String FAINT = ESCAPE + "2m";
    private static final String LABEL = ESCAPE + "36m";

    /** Every sequence that steers the terminal; all others come from elsewhere. */
    public static final List<String> SEQUENCES = List.of(END, ERROR, WARNING, GOOD, STRONG, FAINT, LABEL);

    String error(String text) {
        return dye(ERROR, text);
    }

    String warning(String text) {
        return dye(WARNING, text);
    }

    String good(String text) {
        return dye(GOOD, text);
    }

    String strong(String text) {
        return dye(STRONG, text);
    }

    String faint(String text) {
        return dye(FAINT, text);
    }

    String label(String text) {
        return dye(LABEL, text);
    }

    private String dye(String start, String text) {
        return this == PLAIN || text.isEmpty() ? text : start + text + END;
    }
}
