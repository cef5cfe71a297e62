package org.plumbline.claim.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/** Reads the clauses of a claim: {@code by}, {@code in}, {@code since} and the rest. Commas between them may be left out. */
final class ClauseParser {
    static final List<String> WORDS = List.of(
            "by",
            "with",
            "kind",
            "in",
            "since",
            "after",
            "until",
            "before",
            "on",
            "during",
            "as",
            "within",
            "between",
            "from",
            "including",
            "measured",
            "tallied",
            "standard",
            "sources",
            "only",
            "prefer",
            "complete",
            "tolerance",
            "up",
            "down",
            "more",
            "fewer",
            "equal",
            "planned");
    private static final Map<String, TimeClause.Unit> UNITS = Map.of(
            "hour", TimeClause.Unit.HOURS,
            "day", TimeClause.Unit.DAYS,
            "week", TimeClause.Unit.WEEKS,
            "month", TimeClause.Unit.MONTHS,
            "year", TimeClause.Unit.YEARS);

    private final Tokens tokens;
    private final Problems problems;
    private final Clauses clauses = new Clauses();
    private final boolean rank;

    /** With {@code rank}, {@code by} names the measure to rank by. */
    ClauseParser(Tokens tokens, boolean rank) {
        this.tokens = tokens;
        this.problems = tokens.problems();
        this.rank = rank;
    }

    Clauses read() {
        while (!tokens.isAtEnd() && !tokens.isAtAnchor()) {
            if (!tokens.take(Token.Kind.COMMA) && !clause()) {
                skipToNextClause();
            }
        }
        return clauses;
    }

    private void skipToNextClause() {
        while (!tokens.isAtEnd() && !tokens.isAtAnchor() && !tokens.peek().is(Token.Kind.COMMA)) {
            tokens.next();
        }
    }

    private boolean clause() {
        Token word = tokens.peek();
        if (word.is(Token.Kind.ASKED)) {
            return times();
        }
        if (word.is(Token.Kind.WORD) && word.text().matches("[0-9]+")) {
            return beforeAndAfter(word);
        }
        if (!word.is(Token.Kind.WORD)) {
            problems.unknown("K006", word, Phrase.of("sheet.unknown-clause", word.written()), WORDS);
            return false;
        }
        tokens.next();
        return switch (word.text()) {
            case "by" -> names(ClauseWord.BY, word, clauses.by, rank ? Mention.Role.ANYTHING : Mention.Role.ACTOR);
            case "with" -> names(ClauseWord.WITH, word, clauses.with, Mention.Role.ACTOR);
            case "kind", "kinds" -> names(ClauseWord.KIND, word, clauses.kinds, Mention.Role.KIND);
            case "in" -> place(word);
            case "including" -> names(ClauseWord.INCLUDING, word, clauses.including, Mention.Role.GROUP);
            case "since", "after", "until", "before", "on", "during" -> simpleTime(word);
            case "as" -> tokens.expect("of") && simpleTime(word);
            case "from" -> range(word, "to");
            case "between" -> range(word, "and");
            case "within" -> within(word);
            case "measured", "tallied", "complete" -> oneVoice(word);
            case "standard" -> standard(word);
            case "sources", "only", "prefer" -> sources(word);
            case "tolerance" -> tolerance(word);
            case "up", "down" -> direction(word);
            case "more", "fewer", "equal" -> relation(word);
            case "planned" -> planned(word);
            default -> {
                problems.unknown("K006", word, Phrase.of("sheet.unknown-clause", word.text()), WORDS);
                yield false;
            }
        };
    }

    private boolean names(ClauseWord clause, Token word, List<String> into, Mention.Role role) {
        clauses.seen(clause, word);
        if (!into.isEmpty()) {
            return twice(word);
        }
        if (rank && clause == ClauseWord.BY && tokens.peek().is("value")) {
            into.add(tokens.next().text());
            return true;
        }
        into.addAll(tokens.ids(rank && clause == ClauseWord.BY ? Mention.Role.MEASURE : role));
        return !into.isEmpty();
    }

    private boolean place(Token word) {
        Token next = tokens.peek();
        if (next.is(Token.Kind.WORD) && Tokens.looksLikeDate(next.text())) {
            problems.error(
                    "K007",
                    next,
                    Phrase.of("sheet.date-after-in", next.text()),
                    Phrase.of("sheet.help-did-you-mean", "during " + next.text()));
            return false;
        }
        return names(ClauseWord.IN, word, clauses.places, Mention.Role.PLACE);
    }

    private boolean simpleTime(Token word) {
        TimeClause.Point point = tokens.point();
        if (point == null) {
            return false;
        }
        return time(
                word,
                switch (word.text()) {
                    case "since" -> new TimeClause.Since(point);
                    case "after" -> new TimeClause.After(point);
                    case "until" -> new TimeClause.Until(point);
                    case "before" -> new TimeClause.Before(point);
                    case "on" -> new TimeClause.On(point);
                    case "during" -> new TimeClause.During(point);
                    default -> new TimeClause.AsOf(point);
                });
    }

    private boolean range(Token word, String middle) {
        TimeClause.Point from = tokens.point();
        if (from == null || !tokens.expect(middle)) {
            return false;
        }
        Token second = tokens.peek();
        TimeClause.Point to = tokens.point();
        if (to == null) {
            return false;
        }
        Optional<ImpreciseDate> first = from.written();
        Optional<ImpreciseDate> last = to.written();
        if (first.isPresent()
                && last.isPresent()
                && last.get().latest().isBefore(first.get().earliest())) {
            problems.error(
                    "K011",
                    second,
                    Phrase.of("sheet.ends-before-it-starts", last.get(), first.get()),
                    Phrase.of("sheet.ends-before-it-starts-help"));
            return false;
        }
        return time(word, middle.equals("to") ? new TimeClause.FromTo(from, to) : new TimeClause.Between(from, to));
    }

    private boolean within(Token word) {
        Integer count = tokens.count();
        TimeClause.Unit unit = count == null ? null : unit();
        if (count == null || unit == null) {
            return false;
        }
        boolean after = tokens.take("after");
        if (!after && !tokens.take("before")) {
            tokens.missing(Phrase.of("sheet.expected-after-or-before"));
            return false;
        }
        TimeClause.Point event = tokens.point();
        return event != null && time(word, new TimeClause.Within(count, unit, after, event));
    }

    private boolean beforeAndAfter(Token word) {
        Integer before = tokens.count();
        if (before == null || !days() || !tokens.expect("before", "and")) {
            return false;
        }
        Integer after = tokens.count();
        if (after == null || !days() || !tokens.expect("after")) {
            return false;
        }
        TimeClause.Point event = tokens.point();
        return event != null && time(word, new TimeClause.BeforeAndAfter(before, after, event));
    }

    private boolean days() {
        return tokens.take("day") || tokens.expect("days");
    }

    private TimeClause.@Nullable Unit unit() {
        TimeClause.Unit unit = unit(tokens.peek().text());
        if (unit == null) {
            tokens.missing(Phrase.of("sheet.expected-unit"));
            return null;
        }
        tokens.next();
        return unit;
    }

    static TimeClause.@Nullable Unit unit(String word) {
        TimeClause.Unit unit = UNITS.get(word);
        return unit == null && word.endsWith("s") ? UNITS.get(word.substring(0, word.length() - 1)) : unit;
    }

    private boolean time(Token word, TimeClause clause) {
        clauses.seen(ClauseWord.TIME, word);
        clauses.times.add(clause);
        return true;
    }

    private boolean oneVoice(Token word) {
        if (!tokens.expect("by")) {
            return false;
        }
        String id = tokens.id(word.is("complete") ? Mention.Role.COVERAGE : Mention.Role.VOICE);
        if (id == null) {
            return false;
        }
        String before = switch (word.text()) {
            case "measured" -> clauses.measuredBy;
            case "tallied" -> clauses.talliedBy;
            default -> clauses.completeBy;
        };
        if (before != null) {
            return twice(word);
        }
        switch (word.text()) {
            case "measured" -> clauses.measuredBy = id;
            case "tallied" -> clauses.talliedBy = id;
            default -> clauses.completeBy = id;
        }
        clauses.seen(
                word.is("measured")
                        ? ClauseWord.MEASURED
                        : word.is("tallied") ? ClauseWord.TALLIED : ClauseWord.JUDGING,
                word);
        return true;
    }

    private boolean standard(Token word) {
        if (clauses.standard != null) {
            return twice(word);
        }
        if (tokens.take("documented")) {
            clauses.standard = Claim.Standard.DOCUMENTED;
        } else if (tokens.take("two", "independent")) {
            clauses.standard = Claim.Standard.TWO_INDEPENDENT;
        } else if (tokens.take("finding")) {
            clauses.standard = Claim.Standard.FINDING;
        } else {
            tokens.missing(Phrase.of("sheet.expected-standard"));
            return false;
        }
        clauses.seen(ClauseWord.JUDGING, word);
        return true;
    }

    private boolean sources(Token word) {
        if (clauses.sources != null) {
            return twice(word);
        }
        clauses.seen(ClauseWord.JUDGING, word);
        if (word.is("sources") && tokens.take("all")) {
            clauses.sources = new Claim.Sources.All();
            return true;
        }
        boolean only = word.is("only") || (word.is("sources") && tokens.take("only"));
        if (only) {
            List<String> allowed = tokens.ids(Mention.Role.VOICE);
            clauses.sources = new Claim.Sources.Only(allowed);
            return !allowed.isEmpty();
        }
        if (word.is("prefer") || tokens.take("prefer")) {
            String preferred = tokens.id(Mention.Role.VOICE);
            if (preferred != null) {
                clauses.sources = new Claim.Sources.Prefer(preferred);
            }
            return preferred != null;
        }
        tokens.missing(Phrase.of("sheet.expected-sources"));
        return false;
    }

    private boolean tolerance(Token word) {
        if (clauses.tolerance != null) {
            return twice(word);
        }
        Token token = tokens.peek();
        String text = token.text();
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        if (!token.is(Token.Kind.WORD) || !number.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            tokens.missing(Phrase.of("sheet.expected-tolerance"));
            return false;
        }
        tokens.next();
        percent = tokens.take("%") || tokens.take("per", "cent") || tokens.take("percent") || percent;
        BigDecimal value = percent ? new BigDecimal(number).movePointLeft(2) : new BigDecimal(number);
        if (value.signum() == 0 || value.compareTo(BigDecimal.ONE) >= 0) {
            problems.error(
                    "K007",
                    token,
                    Phrase.of("sheet.tolerance-out-of-range", token.text()),
                    Phrase.of("sheet.tolerance-out-of-range-help"));
            return false;
        }
        clauses.tolerance = value;
        clauses.seen(ClauseWord.JUDGING, word);
        return true;
    }

    private boolean direction(Token word) {
        clauses.seen(ClauseWord.DIRECTION, word);
        if (clauses.direction != null) {
            return twice(word);
        }
        clauses.direction = word.is("up") ? Query.Direction.UP : Query.Direction.DOWN;
        return true;
    }

    private boolean times() {
        Token asked = tokens.next();
        if (!tokens.expect("times")) {
            return false;
        }
        clauses.seen(ClauseWord.RELATION, asked);
        if (clauses.relation != null) {
            return twice(asked);
        }
        clauses.relation = new Query.Relation.Times();
        return true;
    }

    private boolean relation(Token word) {
        clauses.seen(ClauseWord.RELATION, word);
        if (clauses.relation != null) {
            return twice(word);
        }
        clauses.relation = switch (word.text()) {
            case "more" -> new Query.Relation.More();
            case "fewer" -> new Query.Relation.Fewer();
            default -> new Query.Relation.Equal();
        };
        return true;
    }

    private boolean planned(Token word) {
        clauses.seen(ClauseWord.PLAN, word);
        clauses.planned = true;
        return true;
    }

    private boolean twice(Token word) {
        problems.error(
                "K004", word, Phrase.of("sheet.clause-twice", word.text()), Phrase.of("sheet.clause-twice-help"));
        return false;
    }
}
