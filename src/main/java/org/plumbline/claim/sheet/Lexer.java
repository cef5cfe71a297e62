package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Cuts a sheet into items (a line and the indented lines below it) and an item into tokens. */
final class Lexer {
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '\u201c', '\u201d', '\u201e', '\u201c');

    private final PlainText plain;
    private final Problems problems;

    Lexer(PlainText plain, Problems problems) {
        this.plain = plain;
        this.problems = problems;
    }

    /** The tokens of each item, each list ended by one {@link Token.Kind#END}; items of comments only are left out. */
    List<List<Token>> items() {
        List<List<Token>> items = new ArrayList<>();
        List<Token> item = new ArrayList<>();
        for (int number = 1; number <= plain.lines().size(); number++) {
            String line = plain.lines().get(number - 1);
            if (!line.isEmpty() && !isSpace(line.charAt(0)) && line.charAt(0) != '#') {
                finish(item, items);
                item = new ArrayList<>();
            }
            tokens(line, number, item);
        }
        finish(item, items);
        return items;
    }

    private static void finish(List<Token> item, List<List<Token>> items) {
        if (!item.isEmpty()) {
            Token last = item.getLast();
            item.add(new Token(Token.Kind.END, "", last.end(), last.end()));
            items.add(item);
        }
    }

    private void tokens(String line, int number, List<Token> into) {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (isSpace(c)) {
                i++;
            } else if (c == '#' && (i == 0 || isSpace(line.charAt(i - 1)))) {
                return;
            } else if (QUOTES.containsKey(c)) {
                i = words(line, number, i, into);
            } else if (isSign(c)) {
                into.add(token(sign(c), line, number, i, i + 1));
                i++;
            } else {
                int end = wordEnd(line, i);
                into.add(token(Token.Kind.WORD, line, number, i, end));
                i = end;
            }
        }
    }

    private int words(String line, int number, int start, List<Token> into) {
        char open = line.charAt(start);
        char close = open == '"' ? '"' : QUOTES.getOrDefault(open, '"');
        StringBuilder words = new StringBuilder();
        int i = start + 1;
        while (i < line.length() && line.charAt(i) != close) {
            boolean escaped = line.charAt(i) == '\\'
                    && i + 1 < line.length()
                    && (line.charAt(i + 1) == '"' || line.charAt(i + 1) == '\\');
            i += escaped ? 1 : 0;
            words.append(line.charAt(i));
            i++;
        }
        Token token = new Token(
                Token.Kind.WORDS,
                fold(words.toString()),
                place(line, number, start),
                place(line, number, Math.min(i + 1, line.length())));
        if (i >= line.length()) {
            problems.error(
                    "K002",
                    token,
                    Phrase.of("sheet.quote-not-closed"),
                    Phrase.of("sheet.help-quote-not-closed", String.valueOf(close)));
        }
        into.add(token);
        return Math.min(i + 1, line.length());
    }

    private static int wordEnd(String line, int start) {
        int i = start;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean clock = c == ':'
                    && i > start
                    && i + 1 < line.length()
                    && Character.isDigit(line.charAt(i - 1))
                    && Character.isDigit(line.charAt(i + 1))
                    && line.indexOf('T', start) < i
                    && line.indexOf('T', start) >= start;
            if (!clock && (isSpace(c) || isSign(c) || QUOTES.containsKey(c))) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean isSign(char c) {
        return sign(c) != Token.Kind.WORD;
    }

    private static Token.Kind sign(char c) {
        return switch (c) {
            case ',', '\u104a' -> Token.Kind.COMMA;
            case ':' -> Token.Kind.COLON;
            case '?' -> Token.Kind.ASKED;
            default -> Token.Kind.WORD;
        };
    }

    private Token token(Token.Kind kind, String line, int number, int from, int to) {
        return new Token(kind, line.substring(from, to), place(line, number, from), place(line, number, to));
    }

    private Place place(String line, int number, int offset) {
        return new Place(plain.path(), number, line.codePointCount(0, offset) + 1);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String fold(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
