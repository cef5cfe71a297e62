package org.plumbline.claim.report;

/** Colours of a terminal (ECMA-48 SGR), or none. */
public enum Ink {
    PLAIN,
    COLOUR;

    private static final String ESCAPE = "\u001b[";

    String error(String text) {
        return dye("1;31", text);
    }

    String warning(String text) {
        return dye("1;33", text);
    }

    String good(String text) {
        return dye("1;32", text);
    }

    String strong(String text) {
        return dye("1", text);
    }

    String faint(String text) {
        return dye("2", text);
    }

    String label(String text) {
        return dye("36", text);
    }

    private String dye(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
