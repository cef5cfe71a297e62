package org.plumbline.ledger.record;

import java.math.BigDecimal;
import org.plumbline.ledger.Bound;

/**
 * How figures are written in records: {@code 24}, {@code 24+} (at least), {@code >120} (over), {@code ~700} (about),
 * {@code 20..38} (between), {@code <=5}, {@code <5}, {@code ?} (unknown). Burmese digits and commas between thousands are read
 * too.
 */
public final class FigureNotation {
    private static final int MOST_DIGITS = 30;
    private static final char WA = '\u101D';

    private FigureNotation() {}

    /** What a text gives as a figure. */
    public sealed interface Result {
        /**
         * A figure.
         *
         * @param value a plain number, {@code low..high} or {@code ?}, in Latin digits without commas
         */
        record Read(String value, Bound bound) implements Result {}

        /**
         * No figure.
         *
         * @param suggestion how it should be written, or empty
         */
        record Bad(Fault fault, String suggestion) implements Result {}
    }

    /** Why a text is no figure. */
    public enum Fault {
        UNREADABLE,
        LOW_ABOVE_HIGH,
        NEGATIVE,
        /** The Burmese letter wa (U+101D) stands where the digit zero (U+1040) is meant. */
        WRONG_LETTER
    }

    /** Reads one figure. */
    public static Result read(String text) {
        String body = text.strip();
        if (body.equals("?")) {
            return new Result.Read("?", Bound.EXACT);
        }
        Bound bound = Bound.EXACT;
        if (body.startsWith(">=") || body.startsWith("<=")) {
            bound = body.charAt(0) == '>' ? Bound.AT_LEAST : Bound.AT_MOST;
            body = body.substring(2).strip();
        } else if (!body.isEmpty() && "<>~≥≤".indexOf(body.charAt(0)) >= 0) {
            bound = switch (body.charAt(0)) {
                case '<' -> Bound.UNDER;
                case '>' -> Bound.OVER;
                case '≥' -> Bound.AT_LEAST;
                case '≤' -> Bound.AT_MOST;
                default -> Bound.ABOUT;
            };
            body = body.substring(1).strip();
        } else if (body.endsWith("+")) {
            bound = Bound.AT_LEAST;
            body = body.substring(0, body.length() - 1).strip();
        }
        return read(body, bound);
    }

    private static Result read(String body, Bound bound) {
        int dots = body.indexOf("..");
        String low = number(dots < 0 ? body : body.substring(0, dots).strip());
        String high = dots < 0 ? low : number(body.substring(dots + 2).strip());
        if (low.isEmpty() || high.isEmpty()) {
            return unreadable(body);
        }
        if (low.startsWith("-") || high.startsWith("-")) {
            return new Result.Bad(Fault.NEGATIVE, "");
        }
        if (dots < 0) {
            return new Result.Read(low, bound);
        }
        if (bound != Bound.EXACT && bound != Bound.ABOUT) {
            return new Result.Bad(Fault.UNREADABLE, low + ".." + high);
        }
        if (new BigDecimal(low).compareTo(new BigDecimal(high)) > 0) {
            return new Result.Bad(Fault.LOW_ABOVE_HIGH, high + ".." + low);
        }
        return new Result.Read(low + ".." + high, bound);
    }

    private static Result unreadable(String body) {
        if (body.indexOf(WA) >= 0) {
            String mended = body.replace(WA, '\u1040');
            if (read(mended) instanceof Result.Read read) {
                return new Result.Bad(Fault.WRONG_LETTER, read.value());
            }
        }
        for (String dash : new String[] {" to ", "-", "–", "—"}) {
            int at = body.indexOf(dash, 1);
            if (at > 0) {
                String low = number(body.substring(0, at).strip());
                String high = number(body.substring(at + dash.length()).strip());
                return new Result.Bad(Fault.UNREADABLE, low.isEmpty() || high.isEmpty() ? "" : low + ".." + high);
            }
        }
        return new Result.Bad(Fault.UNREADABLE, "");
    }

    /** The plain number in Latin digits, or empty if it is none. Digits of the two scripts do not mix. */
    private static String number(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean latin = false;
        boolean burmese = false;
        int point = -1;
        int comma = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                latin = true;
                plain.append(c);
            } else if (c >= '\u1040' && c <= '\u1049') {
                burmese = true;
                plain.append((char) ('0' + (c - '\u1040')));
            } else if (c == '-' && i == 0) {
                plain.append(c);
            } else if (c == ',' && point < 0 && i > 0 && (comma < 0 ? i <= 3 : i - comma == 4)) {
                comma = i;
            } else if (c == '.' && point < 0 && i > 0 && i < text.length() - 1) {
                point = i;
                plain.append(c);
            } else {
                return "";
            }
        }
        int wholeEnd = point < 0 ? text.length() : point;
        boolean groupsFit = comma < 0 || wholeEnd - comma == 4;
        boolean oneScript = latin != burmese;
        return groupsFit && oneScript && plain.length() <= MOST_DIGITS ? withoutLeadingZeros(plain) : "";
    }

    private static String withoutLeadingZeros(StringBuilder plain) {
        int start = plain.charAt(0) == '-' ? 1 : 0;
        if (plain.length() == start || !Character.isDigit(plain.charAt(start))) {
            return "";
        }
        int zeros = start;
        while (zeros + 1 < plain.length() && plain.charAt(zeros) == '0' && plain.charAt(zeros + 1) != '.') {
            zeros++;
        }
        return plain.delete(start, zeros).toString();
    }
}
