package org.plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or sign of an English text; places are those of the {@link View}.
 *
 * @param word lower case
 * @param spaced whether a blank or line end stands before it
 * @param fresh whether an empty line stands before it: another paragraph
 */
record Token(Kind kind, int start, int end, String word, boolean capital, boolean spaced, boolean fresh) {
    enum Kind {
        WORD,
        NUMBER,
        /** Digits with two points or more: a date or the number of a section. */
        DOTTED,
        SIGN,
        MASK
    }

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it stands for digits only, without grouping or decimals. */
    boolean isPlain() {
        return kind == Kind.NUMBER && word.length() == end - start && word.indexOf('.') < 0;
    }

    static List<Token> all(View view) {
        List<Token> tokens = new ArrayList<>(view.length() / 5 + 4);
        int place = 0;
        boolean spaced = true;
        int lines = 0;
        while (place < view.length()) {
            char letter = view.at(place);
            if (letter <= ' ' || letter == '\u3000') {
                lines += letter == '\n' ? 1 : 0;
                spaced = true;
                place++;
                continue;
            }
            Token token = next(view, place, spaced, lines > 1);
            tokens.add(token);
            place = token.end;
            spaced = false;
            lines = 0;
        }
        return tokens;
    }

    private static Token next(View view, int start, boolean spaced, boolean fresh) {
        char letter = view.at(start);
        if (view.isDigit(start)) {
            return number(view, start, spaced, fresh);
        }
        int end = start + 1;
        if (letter == View.MASK) {
            while (view.peek(end) == View.MASK) {
                end++;
            }
            return new Token(Kind.MASK, start, end, "", false, spaced, fresh);
        }
        if (!Character.isLetter(letter)) {
            return new Token(Kind.SIGN, start, end, String.valueOf(letter), false, spaced, fresh);
        }
        while (isWordPart(view, end)) {
            end++;
        }
        String word = view.substring(start, end);
        return new Token(
                Kind.WORD, start, end, word.toLowerCase(Locale.ROOT), Character.isUpperCase(letter), spaced, fresh);
    }

    private static boolean isWordPart(View view, int place) {
        char letter = view.peek(place);
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || ((letter == '\'' || letter == '\u2019') && Character.isLetter(view.peek(place + 1)));
    }

    private static Token number(View view, int start, boolean spaced, boolean fresh) {
        int end = digits(view, start);
        StringBuilder value = new StringBuilder(view.substring(start, end));
        while (end - start <= 19 && isGroup(view, start, end)) {
            value.append(view.substring(end + 1, end + 4));
            end += 4;
        }
        int points = 0;
        while (view.peek(end) == '.' && view.isDigit(end + 1)) {
            int next = digits(view, end + 1);
            value.append(view.substring(end, next));
            end = next;
            points++;
        }
        return new Token(points > 1 ? Kind.DOTTED : Kind.NUMBER, start, end, value.toString(), false, spaced, fresh);
    }

    private static boolean isGroup(View view, int start, int comma) {
        int first = start;
        while (view.isDigit(first)) {
            first++;
        }
        char sign = view.peek(comma);
        return first - start <= 3
                && (sign == ',' || (sign == ' ' && (isNarrow(view, comma) || view.peek(comma + 1) == '0')))
                && view.isDigit(comma + 1)
                && view.isDigit(comma + 2)
                && view.isDigit(comma + 3)
                && !view.isDigit(comma + 4);
    }

    /** Whether the blank is one that typesetters put between groups of digits. */
    private static boolean isNarrow(View view, int blank) {
        char sign = view.text().charAt(view.span(blank, blank + 1).start());
        return sign == '\u202F' || sign == '\u2009' || sign == '\u00A0';
    }

    private static int digits(View view, int start) {
        int end = start;
        while (view.isDigit(end)) {
            end++;
        }
        return end;
    }
}
