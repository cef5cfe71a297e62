package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;

/** Reads what a claim asks, the part before its clauses. What only a clause completes (a direction, a measure to rank by) is added later. */
final class QueryParser {
    private static final List<String> FIRST_WORDS = List.of(
            "count",
            "sum",
            "distinct",
            "value",
            "days",
            "hours",
            "weeks",
            "months",
            "years",
            "each",
            "all",
            "some",
            "compare",
            "trend",
            "rank",
            "no",
            "finding");
    private static final List<String> VERBS =
            List.of("happened", "took", "held", "said", "in", "before", "after", "same", "of");
    private static final Map<String, Query.Feature> FEATURES = Map.of(
            "places", Query.Feature.PLACES,
            "actors", Query.Feature.ACTORS,
            "kinds", Query.Feature.KINDS,
            "days", Query.Feature.DAYS);

    private final Tokens tokens;
    private final Problems problems;

    QueryParser(Tokens tokens) {
        this.tokens = tokens;
        this.problems = tokens.problems();
    }

    @Nullable
    Query read() {
        Token first = tokens.peek();
        if (first.is(Token.Kind.END)) {
            tokens.missing(Phrase.of("sheet.expected-query"));
            return null;
        }
        TimeClause.Unit unit = ClauseParser.unit(first.text());
        if (unit != null && (tokens.peek(1).is("of") || tokens.peek(1).is("since"))) {
            tokens.next();
            return tokens.take("of") ? length(unit) : elapsed(unit);
        }
        if (!FIRST_WORDS.contains(first.text()) || !first.is(Token.Kind.WORD)) {
            return byVerb();
        }
        tokens.next();
        return switch (first.text()) {
            case "count" -> tokens.expect("of", "incidents") ? new Query.Count() : null;
            case "sum" -> sum();
            case "distinct" -> distinct();
            case "value" -> value();
            case "each" -> tokens.expect("named") ? tookPart(new Query.Parties.EachNamed()) : null;
            case "all" -> members(true);
            case "some" -> members(false);
            case "compare" -> compare();
            case "trend" -> trend();
            case "rank" -> rank();
            case "no" -> none();
            case "finding" -> finding();
            default -> {
                tokens.missing(Phrase.of("sheet.expected-of-or-since"));
                yield null;
            }
        };
    }

    private @Nullable Query sum() {
        String measure = tokens.expect("of") ? tokens.id(Mention.Role.MEASURE) : null;
        return measure == null ? null : new Query.Sum(measure);
    }

    private @Nullable Query distinct() {
        Token word = tokens.peek();
        Query.Feature feature = FEATURES.get(word.text());
        if (feature == null) {
            problems.unknown(
                    "K005",
                    word,
                    Phrase.of("sheet.unknown-feature", word.written()),
                    List.copyOf(new java.util.TreeSet<>(FEATURES.keySet())));
            return null;
        }
        tokens.next();
        return tokens.expect("of", "incidents") ? new Query.Distinct(feature) : null;
    }

    private @Nullable Query value() {
        String measure = tokens.expect("of") ? tokens.id(Mention.Role.MEASURE) : null;
        String entity = measure != null && tokens.expect("of") ? tokens.id(Mention.Role.ANYTHING) : null;
        return measure == null || entity == null ? null : new Query.Value(measure, entity);
    }

    private @Nullable Query length(TimeClause.Unit unit) {
        String entity = tokens.id(Mention.Role.EVENT);
        return entity == null ? null : new Query.Length(unit, entity);
    }

    private @Nullable Query elapsed(TimeClause.Unit unit) {
        TimeClause.Point since = tokens.expect("since") ? tokens.point() : null;
        return since == null ? null : new Query.Elapsed(unit, since);
    }

    private @Nullable Query members(boolean all) {
        String body = tokens.expect("members", "of") ? tokens.id(Mention.Role.BODY) : null;
        if (body == null) {
            return null;
        }
        return tookPart(all ? new Query.Parties.AllMembers(body) : new Query.Parties.SomeMembers(body));
    }

    private @Nullable Query tookPart(Query.Parties parties) {
        String engagement = tokens.expect("took", "part", "in") ? tokens.id(Mention.Role.ENGAGEMENT) : null;
        return engagement == null ? null : new Query.TookPart(parties, engagement);
    }

    private @Nullable Query compare() {
        String first = tokens.label();
        String second = first != null && tokens.expect("with") ? tokens.label() : null;
        return first == null || second == null ? null : new Query.Compare(first, second, new Query.Relation.Equal());
    }

    private @Nullable Query trend() {
        if (!tokens.expect("of")) {
            return null;
        }
        if (tokens.take("incidents")) {
            return new Query.Trend(Optional.empty(), Query.Direction.UP);
        }
        String measure = tokens.id(Mention.Role.MEASURE);
        return measure == null ? null : new Query.Trend(Optional.of(measure), Query.Direction.UP);
    }

    private @Nullable Query rank() {
        String entity = tokens.expect("of") ? tokens.id(Mention.Role.ACTOR) : null;
        String goods =
                entity != null && tokens.expect("among", "suppliers", "of") ? tokens.id(Mention.Role.KIND) : null;
        String recipient = goods != null && tokens.expect("to") ? tokens.id(Mention.Role.ACTOR) : null;
        return entity == null || goods == null || recipient == null
                ? null
                : new Query.Rank(entity, goods, recipient, "");
    }

    private @Nullable Query none() {
        String kind = tokens.id(Mention.Role.KIND);
        if (kind == null) {
            return null;
        }
        Optional<String> by = Optional.empty();
        Optional<String> to = Optional.empty();
        while (tokens.peek().is("by") || tokens.peek().is("to")) {
            boolean actor = tokens.next().is("by");
            String id = tokens.id(actor ? Mention.Role.ACTOR : Mention.Role.ANYTHING);
            if (id == null) {
                return null;
            }
            by = actor ? Optional.of(id) : by;
            to = actor ? to : Optional.of(id);
        }
        return new Query.None(kind, by, to);
    }

    private @Nullable Query finding() {
        String words = tokens.words();
        String by = words != null && tokens.expect("by") ? tokens.id(Mention.Role.ACTOR) : null;
        return words == null || by == null ? null : new Query.Finding(words, by);
    }

    /** Kinds that begin with names: {@code P and Q took part in E}. What the names are used as is known only after the verb. */
    private @Nullable Query byVerb() {
        List<Token> names = names();
        if (names.isEmpty()) {
            return null;
        }
        Token verb = tokens.peek();
        if (tokens.take("took", "part", "in")) {
            mention(names, Mention.Role.ACTOR);
            String engagement = tokens.id(Mention.Role.ENGAGEMENT);
            return engagement == null ? null : new Query.TookPart(new Query.Parties.Named(texts(names)), engagement);
        }
        if (tokens.take("held")) {
            mention(names, Mention.Role.ACTOR);
            String role = tokens.id(Mention.Role.OFFICE);
            String body = role != null && tokens.expect("of") ? tokens.id(Mention.Role.BODY) : null;
            return role == null || body == null ? null : new Query.Held(texts(names), role, body);
        }
        if (names.size() > 1) {
            problems.error(
                    "K005", names.get(1), Phrase.of("sheet.several-names"), Phrase.of("sheet.several-names-help"));
            return null;
        }
        return bySingleName(names.getFirst(), verb);
    }

    private @Nullable Query bySingleName(Token name, Token verb) {
        if (tokens.take("happened")) {
            tokens.mention(name, Mention.Role.EVENT);
            return new Query.Happened(name.text());
        }
        if (tokens.take("said")) {
            tokens.mention(name, Mention.Role.ACTOR);
            return said(name.text());
        }
        if (tokens.take("in", "force")) {
            tokens.mention(name, Mention.Role.COMMITMENT);
            return new Query.InForce(name.text());
        }
        if (tokens.take("before")) {
            return order(name, Query.Sequence.BEFORE);
        }
        if (tokens.take("after")) {
            return order(name, Query.Sequence.AFTER);
        }
        if (tokens.take("same", "day", "as")) {
            return order(name, Query.Sequence.SAME_DAY);
        }
        if (tokens.take("of")) {
            return planned(name);
        }
        Optional<String> meant = NearestWord.to(name.text(), FIRST_WORDS);
        if (meant.isPresent() && NearestWord.to(verb.text(), VERBS).isEmpty()) {
            problems.unknown("K005", name, Phrase.of("sheet.unknown-kind", name.text()), FIRST_WORDS);
        } else if (verb.is(Token.Kind.END)) {
            tokens.missing(Phrase.of("sheet.expected-verb"));
        } else {
            problems.unknown("K005", verb, Phrase.of("sheet.unknown-verb", verb.written(), name.text()), VERBS);
        }
        return null;
    }

    private @Nullable Query said(String speaker) {
        Optional<String> words = Optional.empty();
        if (!tokens.take(Token.Kind.ASKED)) {
            String literal = tokens.words();
            if (literal == null) {
                return null;
            }
            words = Optional.of(literal);
        }
        Optional<String> about = Optional.empty();
        if (tokens.take("about")) {
            String id = tokens.id(Mention.Role.ANYTHING);
            if (id == null) {
                return null;
            }
            about = Optional.of(id);
        }
        return new Query.Said(speaker, words, about);
    }

    private @Nullable Query order(Token first, Query.Sequence sequence) {
        tokens.mention(first, Mention.Role.EVENT);
        Token second = tokens.peek();
        if (second.is(Token.Kind.WORD) && Tokens.looksLikeDate(second.text())) {
            problems.error(
                    "K007",
                    second,
                    Phrase.of("sheet.order-with-date", second.text()),
                    Phrase.of("sheet.order-with-date-help", first.text()));
            return null;
        }
        String id = tokens.id(Mention.Role.EVENT);
        return id == null ? null : new Query.Order(first.text(), sequence, id);
    }

    private @Nullable Query planned(Token kind) {
        Optional<String> meant = NearestWord.to(kind.text(), FIRST_WORDS);
        if (meant.isPresent() && !isPlanned()) {
            problems.unknown("K005", kind, Phrase.of("sheet.unknown-kind", kind.text()), FIRST_WORDS);
            return null;
        }
        tokens.mention(kind, Mention.Role.KIND);
        String body = tokens.id(Mention.Role.BODY);
        return body == null ? null : new Query.Planned(kind.text(), body);
    }

    private boolean isPlanned() {
        for (int i = 0; !tokens.peek(i).is(Token.Kind.END); i++) {
            if (tokens.peek(i).is("planned")) {
                return true;
            }
        }
        return false;
    }

    private List<Token> names() {
        List<Token> names = new ArrayList<>();
        do {
            Token name = tokens.peek();
            if (!name.is(Token.Kind.WORD)) {
                tokens.missing(Phrase.of("sheet.expected-query"));
                return List.of();
            }
            tokens.next();
            if (!Tokens.ID.matcher(name.text()).matches()) {
                problems.unknown("K005", name, Phrase.of("sheet.unknown-kind", name.text()), FIRST_WORDS);
                return List.of();
            }
            names.add(name);
        } while (tokens.take("and") || anotherName());
        return names;
    }

    /** In {@code laos, myanmar and russia took part in …} a comma stands between names; in {@code truce in force, on ?} it does not. */
    private boolean anotherName() {
        boolean another = tokens.peek().is(Token.Kind.COMMA)
                && tokens.peek(1).is(Token.Kind.WORD)
                && (tokens.peek(2).is("and")
                        || tokens.peek(2).is(Token.Kind.COMMA)
                        || tokens.peek(2).is("took")
                        || tokens.peek(2).is("held"));
        return another && tokens.take(Token.Kind.COMMA);
    }

    private void mention(List<Token> names, Mention.Role role) {
        names.forEach(name -> tokens.mention(name, role));
    }

    private static List<String> texts(List<Token> names) {
        return names.stream().map(Token::text).toList();
    }
}
