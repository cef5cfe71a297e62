package org.plumbline.language;

import java.util.List;

/** An English text cut into tokens, with the questions that the readers of figures and days ask of it. */
record English(View view, List<Token> tokens) {
    private static final Token NONE = new Token(Token.Kind.SIGN, 0, 0, "", false, true, true);

    static English of(View view) {
        return new English(view, Token.all(view));
    }

    int size() {
        return tokens.size();
    }

    Token at(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : NONE;
    }

    /** Whether the token follows the one before it without a blank. */
    boolean isJoined(int place) {
        return place > 0 && place < tokens.size() && !at(place).spaced();
    }

    boolean isSign(int place, String sign) {
        return at(place).kind() == Token.Kind.SIGN && at(place).is(sign);
    }

    boolean isDash(int place) {
        return isSign(place, "-") || isSign(place, "\u2013") || isSign(place, "\u2014");
    }

    /** The words from one token up to another, a blank or hyphen between them as a blank. */
    String words(int from, int to) {
        if (to - from == 1) {
            return at(from).word();
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = at(i);
            if (token.is("-")) {
                continue;
            }
            if (!words.isEmpty()) {
                words.append(' ');
            }
            words.append(token.word());
        }
        return words.toString();
    }

    Span span(int from, int to) {
        return view.span(at(from).start(), at(to - 1).end());
    }

    /** The plain whole number of a token with at most so many digits, or -1. */
    int number(int place, int digits) {
        Token token = at(place);
        return token.isPlain() && token.word().length() <= digits ? Integer.parseInt(token.word()) : -1;
    }
}
