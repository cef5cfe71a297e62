package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** Walks the tokens of one item. What is not there gives {@code null} and a problem; the caller goes on behind the next comma. */
final class Tokens {
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*");

    private final List<Token> tokens;
    private final Problems problems;
    private final List<Mention> mentions;
    private int at;

    Tokens(List<Token> tokens, Problems problems, List<Mention> mentions) {
        this.tokens = tokens;
        this.problems = problems;
        this.mentions = mentions;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isAtEnd() {
        return peek().is(Token.Kind.END);
    }

    boolean take(Token.Kind kind) {
        boolean there = peek().is(kind);
        if (there) {
            next();
        }
        return there;
    }

    /** Takes these words if all of them come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Takes these words or reports which one is missing. */
    boolean expect(String... words) {
        for (String word : words) {
            if (!take(word)) {
                missing(Phrase.of("sheet.expected-word", word));
                return false;
            }
        }
        return true;
    }

    /** Goes on behind the next comma; never past the end. */
    void skipToComma() {
        while (!isAtEnd() && !take(Token.Kind.COMMA)) {
            next();
        }
    }

    void skipAll() {
        at = tokens.size() - 1;
    }

    void missing(Phrase expected) {
        Token found = peek();
        Phrase message = found.is(Token.Kind.END)
                ? Phrase.of("sheet.ends-too-early", expected)
                : Phrase.of("sheet.found-instead", expected, found.written());
        problems.error("K007", found, message);
    }

    /** A quoted stretch of words. */
    @Nullable
    String words() {
        if (!peek().is(Token.Kind.WORDS)) {
            missing(Phrase.of("sheet.expected-quote"));
            return null;
        }
        if (peek().text().isEmpty()) {
            problems.error("K007", next(), Phrase.of("sheet.empty-quote"));
            return null;
        }
        return next().text();
    }

    /** A label of a claim. */
    @Nullable
    String label() {
        return matching(LABEL, Phrase.of("sheet.expected-label"), "sheet.bad-label");
    }

    /** The id of something in the case. */
    @Nullable
    String id(Mention.Role role) {
        Token token = peek();
        String id = matching(ID, Phrase.of(role.key()), "sheet.bad-id");
        if (id != null) {
            mention(token, role);
        }
        return id;
    }

    void mention(Token token, Mention.Role role) {
        mentions.add(new Mention(
                token.text(),
                role,
                token.place(),
                token.end(),
                problems.line(token.place().line())));
    }

    private @Nullable String matching(Pattern pattern, Phrase expected, String bad) {
        Token token = peek();
        if (!token.is(Token.Kind.WORD)) {
            missing(expected);
            return null;
        }
        next();
        if (!pattern.matcher(token.text()).matches()) {
            problems.error("K010", token, Phrase.of(bad, token.text()), Phrase.of(bad + "-help"));
            return null;
        }
        return token.text();
    }

    /** One or more ids, between them {@code or} or {@code and}; empty if there was none. */
    List<String> ids(Mention.Role role) {
        List<String> ids = new ArrayList<>();
        do {
            String id = id(role);
            if (id == null) {
                return List.of();
            }
            ids.add(id);
        } while (take("or") || take("and"));
        return ids;
    }

    /** A whole number above zero. */
    @Nullable
    Integer count() {
        Token token = peek();
        if (!token.is(Token.Kind.WORD) || !token.text().matches("[0-9]{1,6}") || Integer.parseInt(token.text()) == 0) {
            missing(Phrase.of("sheet.expected-count"));
            return null;
        }
        next();
        return Integer.valueOf(token.text());
    }

    /** A day, a span of days, an id, {@code ?} or {@code the publication}. */
    TimeClause.@Nullable Point point() {
        Token token = peek();
        if (take(Token.Kind.ASKED)) {
            return new TimeClause.Point.Asked();
        }
        if (take("the")) {
            return expect("publication") ? new TimeClause.Point.PublicationDay() : null;
        }
        if (token.is(Token.Kind.WORD) && looksLikeDate(token.text())) {
            next();
            Optional<ImpreciseDate> date = date(token.text());
            if (date.isEmpty()) {
                noSuchDay(token);
                return null;
            }
            boolean oneOf = token.text().startsWith("[") || token.text().endsWith("~");
            return oneOf ? new TimeClause.Point.OneOf(date.get()) : new TimeClause.Point.Literal(date.get());
        }
        String id = id(Mention.Role.EVENT);
        return id == null ? null : new TimeClause.Point.Named(id, token.place());
    }

    void noSuchDay(Token token) {
        StringBuilder latin = new StringBuilder();
        token.text()
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(latin::appendCodePoint);
        Phrase help = date(latin.toString()).isPresent() && !latin.toString().equals(token.text())
                ? Phrase.of("sheet.help-did-you-mean", latin.toString())
                : Phrase.of("sheet.no-such-day-help");
        problems.error("K011", token, Phrase.of("sheet.no-such-day", token.text()), help);
    }

    static boolean looksLikeDate(String word) {
        String inner = word.startsWith("[") ? word.substring(1) : word;
        return inner.length() >= 4
                && inner.chars().limit(4).allMatch(Character::isDigit)
                && inner.chars().skip(4).noneMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Optional<ImpreciseDate> date(String word) {
        int dots = word.indexOf("..");
        if (dots < 0 || word.startsWith("[")) {
            return ImpreciseDate.parse(word);
        }
        Optional<ImpreciseDate> from = ImpreciseDate.parse(word.substring(0, dots));
        Optional<ImpreciseDate> to = ImpreciseDate.parse(word.substring(dots + 2));
        return from.isPresent()
                        && to.isPresent()
                        && !to.get().latest().isBefore(from.get().earliest())
                ? Optional.of(
                        ImpreciseDate.between(from.get().earliest(), to.get().latest()))
                : Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    /** The tokens from one position up to the present one, as they would be written. */
    String written(int from) {
        StringBuilder written = new StringBuilder();
        for (Token token : tokens.subList(from, at)) {
            boolean joined = written.isEmpty() || token.is(Token.Kind.COMMA) || token.is(Token.Kind.COLON);
            written.append(joined ? "" : " ").append(token.written());
        }
        return written.toString();
    }

    int position() {
        return at;
    }

    /** Whether an anchor of layout D comes next: {@code on "…"}. */
    boolean isAtAnchor() {
        return peek().is("on") && peek(1).is(Token.Kind.WORDS);
    }
}
