package org.plumbline.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text as the readers see it: every digit as {@code 0-9}, Burmese marks in one order, nothing invisible, masked stretches as
 * {@link #MASK}; and for each character where it stood in the text that was given.
 */
final class View {
    /** Stands for each character that the caller masked. */
    static final char MASK = '\uFFFC';

    private static final char ASAT = '\u103A';
    private static final char DOT_BELOW = '\u1037';
    private static final char LETTER_WA = '\u101D';

    private final String text;
    private final char[] letters;
    private final int[] starts;
    private final int[] ends;
    private int length;

    private View(String text) {
        this.text = text;
        letters = new char[text.length()];
        starts = new int[text.length()];
        ends = new int[text.length()];
    }

    static View of(String text) {
        return of(text, List.of());
    }

    static View of(String text, Collection<Span> masked) {
        View view = new View(text);
        byte[] hidden = hidden(text, masked);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (hidden[i] != 0) {
                view.add(MASK, i, end);
            } else if (!Unseen.isDropped(point)) {
                view.add(point, i, end);
            }
            i = end;
        }
        WrongLetters.mend(view);
        return view;
    }

    private static byte[] hidden(String text, Collection<Span> masked) {
        byte[] hidden = new byte[text.length()];
        for (Span span : masked) {
            Arrays.fill(hidden, span.start(), Math.min(span.end(), hidden.length), (byte) 1);
        }
        return hidden;
    }

    private void add(int point, int start, int end) {
        int digit = Character.digit(point, 10);
        if (digit >= 0 && Character.isDigit(point)) {
            put((char) ('0' + digit), start, end);
        } else if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            put(Character.isLetter(point) ? '\uE000' : '\uE001', start, end);
        } else {
            addLetter(plain((char) point), start, end);
        }
    }

    private void addLetter(char letter, int start, int end) {
        char before = length == 0 ? '\0' : letters[length - 1];
        if (before == '\u1025' && letter == '\u102E') {
            letters[length - 1] = '\u1026';
            ends[length - 1] = end;
        } else if ((before == ASAT && letter == DOT_BELOW) || (before == '\u1036' && letter == '\u102F')) {
            letters[length - 1] = letter;
            ends[length - 1] = end;
            put(before, starts[length - 1], end);
        } else if (letter >= '\u0300' && letter <= '\u036F' && composes(before, letter)) {
            ends[length - 1] = end;
        } else {
            put(letter, start, end);
        }
    }

    /** Joins an accent to the letter before it, where there is one character for both. */
    private boolean composes(char before, char accent) {
        String joined = Normalizer.normalize("" + before + accent, Normalizer.Form.NFC);
        if (length == 0 || joined.length() != 1) {
            return false;
        }
        letters[length - 1] = joined.charAt(0);
        return true;
    }

    private static char plain(char letter) {
        return switch (letter) {
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\t', '\r' -> ' ';
            case '\u2011', '\u2212', '\u2010' -> '-';
            case '\u2019' -> '\u2019';
            case '\u2028', '\u2029', '\u0085', '\u000B', '\f' -> '\n';
            case '\uFF05', '\u066A' -> '%';
            default -> letter;
        };
    }

    private void put(char letter, int start, int end) {
        letters[length] = letter;
        starts[length] = start;
        ends[length++] = end;
    }

    /** Changes a letter for the digit that was meant. */
    void mend(int place, char digit) {
        letters[place] = digit;
    }

    int length() {
        return length;
    }

    char at(int place) {
        return letters[place];
    }

    /** The character, or NUL outside the text. */
    char peek(int place) {
        return place >= 0 && place < length ? letters[place] : '\0';
    }

    boolean isDigit(int place) {
        char letter = peek(place);
        return letter >= '0' && letter <= '9';
    }

    /** The first place from here on that is no blank (line ends are none). */
    int afterBlanks(int place) {
        int here = place;
        while (here < length && letters[here] == ' ') {
            here++;
        }
        return here;
    }

    /** Whether this word stands here; the end is not checked. */
    boolean startsWith(String word, int place) {
        if (place < 0 || place + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (letters[place + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String substring(int from, int to) {
        return new String(letters, from, to - from);
    }

    /** The stretch of the given text behind these characters. */
    Span span(int from, int to) {
        if (from == to) {
            int here = from < length ? starts[from] : text.length();
            return new Span(here, here);
        }
        return new Span(starts[from], ends[to - 1]);
    }

    String text() {
        return text;
    }

    /** Whether a word or syllable may start or end between the character before and the one here. */
    boolean isBoundary(int place) {
        return place <= 0
                || place >= length
                || Boundary.isBetween(letters[place - 1], letters[place], peek(place + 1), peek(place + 2));
    }

    static boolean isMyanmar(char letter) {
        return (letter >= '\u1000' && letter <= '\u109F') || (letter >= '\uAA60' && letter <= '\uAA7F');
    }

    /** Burmese vowel signs, medials, tones, asat and virama, which belong to the letter before them. */
    static boolean isMark(char letter) {
        return (letter >= '\u102B' && letter <= '\u103E')
                || (letter >= '\u1056' && letter <= '\u1059')
                || (letter >= '\u1062' && letter <= '\u1064')
                || (letter >= '\u1082' && letter <= '\u108D')
                || letter == '\u108F';
    }

    static boolean isWa(char letter) {
        return letter == LETTER_WA;
    }
}
