package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Language;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Reads one claim: its label, its query, its clauses and, for somebody else's text, its anchors. */
final class ClaimParser {
    private final Tokens tokens;
    private final Problems problems;
    private final UnaryOperator<String> languageOf;

    /**
     * @param languageOf the language of the text that an anchor is in, from the words it quotes
     */
    ClaimParser(Tokens tokens, UnaryOperator<String> languageOf) {
        this.tokens = tokens;
        this.problems = tokens.problems();
        this.languageOf = languageOf;
    }

    /** The claim behind the word {@code claim}, or nothing if it cannot be understood. */
    @Nullable
    Claim read(Place place) {
        String label = tokens.label();
        if (label == null) {
            return null;
        }
        if (!tokens.take(Token.Kind.COLON)) {
            tokens.missing(Phrase.of("sheet.expected-colon", label));
            return null;
        }
        return asked(label, place);
    }

    /** The query and its clauses, or nothing if they cannot be understood. */
    @Nullable
    Claim asked(String label, Place place) {
        int start = tokens.position();
        Query asked = new QueryParser(tokens).read();
        if (asked == null) {
            readTheRest();
            return null;
        }
        Token clausesStart = tokens.peek();
        Clauses clauses = new ClauseParser(tokens, asked instanceof Query.Rank).read();
        String text = tokens.written(start);
        List<Claim.Anchor> anchors = anchors();
        Query query = complete(asked, clauses, clausesStart);
        clauses.refuseWhatDoesNotBelong(Kind.of(query), problems);
        Claim.Scope scope = query instanceof Query.Rank ? withoutBy(clauses.scope()) : clauses.scope();
        return new Claim(label, text, query, scope, clauses.rules(), anchors, place);
    }

    /** The clauses of a claim whose query is not understood are read all the same, to report what is wrong with them. */
    private void readTheRest() {
        tokens.skipToComma();
        new ClauseParser(tokens, false).read();
        anchors();
    }

    private Query complete(Query query, Clauses clauses, Token at) {
        return switch (query) {
            case Query.Trend(var measure, var direction) -> {
                require(clauses.direction != null, at, "sheet.trend-needs-direction");
                boolean windows =
                        clauses.times.stream().anyMatch(clause -> clause instanceof TimeClause.BeforeAndAfter);
                require(windows, at, "sheet.trend-needs-windows");
                require(!windows || clauses.times.size() == 1, at, "sheet.trend-two-windows");
                yield new Query.Trend(measure, clauses.direction == null ? direction : clauses.direction);
            }
            case Query.Compare(var first, var second, var relation) -> {
                require(clauses.relation != null, at, "sheet.compare-needs-relation");
                yield new Query.Compare(first, second, clauses.relation == null ? relation : clauses.relation);
            }
            case Query.Rank(var entity, var goods, var recipient, var measure) -> {
                require(clauses.by.size() == 1, at, "sheet.rank-needs-measure");
                yield new Query.Rank(entity, goods, recipient, clauses.by.isEmpty() ? measure : clauses.by.getFirst());
            }
            case Query.Planned planned -> {
                require(clauses.planned, at, "sheet.planned-needs-planned");
                yield planned;
            }
            case Query.InForce force -> {
                require(!clauses.times.isEmpty(), at, "sheet.in-force-needs-day");
                yield force;
            }
            case Query.Elapsed elapsed -> {
                require(!clauses.times.isEmpty(), at, "sheet.elapsed-needs-end");
                yield elapsed;
            }
            case Query.Count q -> q;
            case Query.Sum q -> q;
            case Query.Distinct q -> q;
            case Query.Value q -> q;
            case Query.Length q -> q;
            case Query.Happened q -> q;
            case Query.TookPart q -> q;
            case Query.Held q -> q;
            case Query.Said q -> q;
            case Query.Order q -> q;
            case Query.None q -> q;
            case Query.Finding q -> q;
        };
    }

    private void require(boolean there, Token at, String key) {
        if (!there) {
            problems.error("K009", at, Phrase.of(key), Phrase.of(key + "-help"));
        }
    }

    private static Claim.Scope withoutBy(Claim.Scope scope) {
        return new Claim.Scope(
                List.of(), scope.with(), scope.kinds(), scope.places(), scope.times(), scope.including());
    }

    private List<Claim.Anchor> anchors() {
        List<Claim.Anchor> anchors = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            if (tokens.take(Token.Kind.COMMA)) {
                continue;
            }
            Place place = tokens.peek().place();
            if (!tokens.expect("on")) {
                tokens.skipAll();
                return anchors;
            }
            String quote = tokens.words();
            String after = quote != null && tokens.take("after") ? tokens.words() : "";
            if (quote == null || after == null) {
                tokens.skipAll();
                return anchors;
            }
            anchors.add(new Claim.Anchor(quote, after, language(quote), place));
        }
        return anchors;
    }

    private String language(String quote) {
        if (!tokens.peek().is("in")) {
            return languageOf.apply(quote);
        }
        tokens.next();
        Token token = tokens.next();
        if (Language.of(token.text()).isEmpty()) {
            problems.error(
                    "K003",
                    token,
                    Phrase.of("sheet.unknown-language", token.written()),
                    Phrase.of("sheet.help-languages"));
        }
        return token.text();
    }
}
