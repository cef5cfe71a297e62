package org.plumbline.claim.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.language.Phrase;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Says a claim the way Plumbline reads it (law 14): "the number of incidents, by the Myanmar military, of the kind air attack or artillery, in Myanmar, from 28
 * March 2025 on". A person compares this with the words of the text.
 */
public final class ClaimReading {
    private final Function<String, Phrase.Name> names;
    private final Given given;
    private final Function<String, Optional<Phrase>> others;
    private final Iterator<Given.Days> dates;
    private final boolean isElapsed; // then a limit names the day up to which it is counted

    private ClaimReading(
            Query query, Function<String, Phrase.Name> names, Given given, Function<String, Optional<Phrase>> others) {
        this.isElapsed = query instanceof Query.Elapsed;
        this.names = names;
        this.given = given;
        this.others = others;
        this.dates = given.dates().iterator();
    }

    /**
     * The claim as a phrase.
     *
     * @param names the name of an id of the case, in both languages
     * @param given what the words of a text say where the claim has a question mark
     * @param others how another claim of the sheet is read, by its label; empty if no text has it
     */
    public static Phrase of(
            Claim claim, Function<String, Phrase.Name> names, Given given, Function<String, Optional<Phrase>> others) {
        ClaimReading reading = new ClaimReading(claim.query(), names, given, others);
        Phrase query = reading.query(claim.query()); // first: its dates stand before those of the limits
        List<Phrase> limits = reading.limits(claim);
        return limits.isEmpty() ? query : say("claim", query, limits);
    }

    /**
     * What the words of a text say where a claim has a question mark. Where nothing is given, the reading says that the text gives it.
     *
     * @param dates in the order of the text
     * @param parties ids of those who are named
     * @param words that are quoted
     */
    public record Given(List<Days> dates, List<String> parties, Optional<String> words) {
        /** No text is at hand. */
        public static final Given NOTHING = new Given(List.of(), List.of(), Optional.empty());

        public Given {
            dates = List.copyOf(dates);
            parties = List.copyOf(parties);
        }

        /**
         * A date, or a stretch from one to another.
         *
         * @param to of a date the same as {@code from}
         * @param isStretch whether the text gives a first and a last day, which may be one
         * @param isOneOf the words are vague ("mid-April"): one of the days is meant, and nobody knows which
         */
        public record Days(ImpreciseDate from, ImpreciseDate to, boolean isStretch, boolean isOneOf) {
            private Object first() {
                return one(from);
            }

            private Object last() {
                return one(to);
            }

            private Object both() {
                return isStretch ? say("days", first(), last()) : first();
            }

            private Object one(ImpreciseDate date) {
                return isOneOf ? say("one-of", date) : date;
            }
        }
    }

    /** Which end of a stretch a limit goes by. */
    private enum End {
        FIRST,
        LAST,
        BOTH
    }

    private Phrase query(Query query) {
        return switch (query) {
            case Query.Count q -> say("count");
            case Query.Sum(var measure) -> say("sum", name(measure));
            case Query.Distinct(var feature) -> say("distinct-" + word(feature));
            case Query.Value(var measure, var entity) -> say("value", name(measure), name(entity));
            case Query.Length(var unit, var entity) -> say("length", unit(unit), name(entity));
            case Query.Happened(var entity) -> say("happened", name(entity));
            case Query.TookPart(var parties, var engagement) -> say("took-part", parties(parties), name(engagement));
            case Query.Held(var holders, var role, var body) -> say("held", all(holders), name(role), name(body));
            case Query.Said(var speaker, var words, var about) -> said(speaker, words, about);
            case Query.InForce(var commitment) -> say("in-force", name(commitment));
            case Query.Elapsed(var unit, var since) -> say("elapsed", unit(unit), point(since, End.FIRST));
            case Query.Order(var first, var sequence, var second) ->
                say("order-" + word(sequence), name(first), name(second));
            case Query.Compare(var first, var second, var relation) ->
                say(
                        "compare-" + relation.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        other(first),
                        other(second));
            case Query.Trend(var measure, var direction) -> {
                Object what = measure.<Object>map(this::name).orElseGet(() -> say("incidents"));
                yield say("trend-" + word(direction), what);
            }
            case Query.Rank(var entity, var goods, var recipient, var measure) ->
                say("rank", name(entity), name(goods), name(recipient), measure(measure));
            case Query.Planned(var kind, var body) -> say("planned", name(kind), name(body));
            case Query.None(var kind, var by, var to) -> none(kind, by, to);
            case Query.Finding(var words, var by) -> say("finding", name(by), words);
        };
    }

    private Object measure(String measure) {
        return measure.equals("value") ? say("by-value") : name(measure);
    }

    private Phrase said(String speaker, Optional<String> words, Optional<String> about) {
        Object said = words.or(given::words)
                .<Object>map(literal -> say("words", literal))
                .orElseGet(() -> say("words-asked"));
        return about.map(topic -> say("said-about", name(speaker), said, name(topic)))
                .orElseGet(() -> say("said", name(speaker), said));
    }

    private Phrase none(String kind, Optional<String> by, Optional<String> to) {
        List<Phrase> parts = new ArrayList<>();
        by.ifPresent(actor -> parts.add(say("by", name(actor))));
        to.ifPresent(target -> parts.add(say("to", name(target))));
        Phrase core = say("none", name(kind));
        return parts.isEmpty() ? core : say("claim", core, parts);
    }

    private Object parties(Query.Parties parties) {
        return switch (parties) {
            case Query.Parties.Named(var ids) -> all(ids);
            case Query.Parties.EachNamed each -> given.parties().isEmpty() ? say("each-named") : all(given.parties());
            case Query.Parties.AllMembers(var body) -> say("all-members", name(body));
            case Query.Parties.SomeMembers(var body) -> say("some-members", name(body));
        };
    }

    private List<Phrase> limits(Claim claim) {
        Claim.Scope scope = claim.scope();
        List<Phrase> limits = new ArrayList<>();
        add(limits, "by", scope.by());
        add(limits, "with", scope.with());
        add(limits, "kind", scope.kinds());
        add(limits, "in", scope.places());
        scope.times().forEach(time -> limits.add(time(time)));
        add(limits, "including", scope.including());
        rules(claim.rules(), limits);
        return limits;
    }

    private void add(List<Phrase> limits, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            limits.add(say(key, join("or", ids)));
        }
    }

    private void rules(Claim.Rules rules, List<Phrase> limits) {
        rules.measuredBy().ifPresent(by -> limits.add(say("measured-by", name(by))));
        rules.talliedBy().ifPresent(by -> limits.add(say("tallied-by", name(by))));
        switch (rules.standard()) {
            case DOCUMENTED -> {}
            case TWO_INDEPENDENT -> limits.add(say("two-independent"));
            case FINDING -> limits.add(say("standard-finding"));
        }
        switch (rules.sources()) {
            case Claim.Sources.All all -> {}
            case Claim.Sources.Only(var allowed) -> limits.add(say("only", join("or", allowed)));
            case Claim.Sources.Prefer(var preferred) -> limits.add(say("prefer", name(preferred)));
        }
        rules.completeBy().ifPresent(by -> limits.add(say("complete-by", name(by))));
        rules.tolerance().ifPresent(share -> limits.add(say("tolerance", share.movePointRight(2))));
    }

    private Phrase time(TimeClause time) {
        return switch (time) {
            case TimeClause.Since(var point) -> say("since", point(point, End.FIRST));
            case TimeClause.After(var point) -> say("after", point(point, End.LAST));
            case TimeClause.Until(var point) -> say("until", point(point, End.LAST));
            case TimeClause.Before(var point) -> say("before", point(point, End.FIRST));
            case TimeClause.On(var point) -> say("on", point(point, isElapsed ? End.LAST : End.BOTH));
            case TimeClause.During(var point) -> say("during", point(point, End.BOTH));
            case TimeClause.AsOf(var point) -> say("as-of", point(point, isElapsed ? End.LAST : End.BOTH));
            case TimeClause.FromTo(var from, var to) -> fromTo(from, to);
            case TimeClause.Between(var from, var to) -> fromTo(from, to);
            case TimeClause.Within(var count, var unit, var after, var event) ->
                say(
                        after ? "within-after" : "within-before",
                        count,
                        unit(unit),
                        point(event, after ? End.LAST : End.FIRST));
            case TimeClause.BeforeAndAfter(var before, var after, var event) ->
                say("before-and-after", before, after, point(event, End.BOTH));
        };
    }

    /** Where the text gives both with one stretch ("from 19 to 20 March"), it is read once. */
    private Phrase fromTo(TimeClause.Point from, TimeClause.Point to) {
        if (from instanceof TimeClause.Point.Asked && to instanceof TimeClause.Point.Asked && dates.hasNext()) {
            Given.Days days = dates.next();
            return say("from-to", days.first(), days.isStretch() ? days.last() : point(to, End.LAST));
        }
        return say("from-to", point(from, End.FIRST), point(to, End.LAST));
    }

    private Object point(TimeClause.Point point, End end) {
        return switch (point) {
            case TimeClause.Point.Literal(var date) -> date;
            case TimeClause.Point.OneOf(var date) -> say("one-of", date);
            case TimeClause.Point.Named(var id, var place) -> name(id);
            case TimeClause.Point.Asked asked -> asked(end);
            case TimeClause.Point.PublicationDay day -> say("publication-day");
        };
    }

    private Object asked(End end) {
        if (!dates.hasNext()) {
            return say("asked");
        }
        Given.Days days = dates.next();
        return switch (end) {
            case FIRST -> days.first();
            case LAST -> days.last();
            case BOTH -> days.both();
        };
    }

    private Object other(String label) {
        return others.apply(label)
                .map(reading -> say("compared", reading))
                .orElseGet(() -> say("compared-label", label));
    }

    private static Phrase unit(TimeClause.Unit unit) {
        return say("unit-" + word(unit));
    }

    private Phrase.Name name(String id) {
        return names.apply(id);
    }

    private Object all(List<String> ids) {
        return ids.size() > 2 ? ids.stream().map(this::name).toList() : join("and", ids);
    }

    private Object join(String key, List<String> ids) {
        Object joined = name(ids.getFirst());
        for (String id : ids.subList(1, ids.size())) {
            joined = say(key, joined, name(id));
        }
        return joined;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Phrase say(String key, Object... arguments) {
        return Phrase.of("sheet.reads." + key, arguments);
    }
}
