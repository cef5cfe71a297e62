package org.plumbline.claim.text;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.sheet.Claim;
import org.plumbline.claim.sheet.Query;
import org.plumbline.claim.sheet.TimeClause;

/** The ids of the case that a claim is about. */
public final class ClaimNames {
    private ClaimNames() {}

    /** Every id, in the order of the claim; some may come twice. */
    public static List<String> of(Claim claim) {
        List<String> names = new ArrayList<>(ofQuery(claim.query()));
        Claim.Scope scope = claim.scope();
        names.addAll(scope.by());
        names.addAll(scope.with());
        names.addAll(scope.kinds());
        names.addAll(scope.places());
        scope.times()
                .forEach(time -> points(time).forEach(point -> {
                    if (point instanceof TimeClause.Point.Named(var id, var place)) {
                        names.add(id);
                    }
                }));
        claim.rules().measuredBy().ifPresent(names::add);
        claim.rules().talliedBy().ifPresent(names::add);
        return names;
    }

    private static List<String> ofQuery(Query query) {
        return switch (query) {
            case Query.Count q -> List.of();
            case Query.Sum q -> List.of();
            case Query.Distinct q -> List.of();
            case Query.Value(var measure, var entity) -> List.of(entity);
            case Query.Length(var unit, var entity) -> List.of(entity);
            case Query.Happened(var entity) -> List.of(entity);
            case Query.TookPart(var parties, var engagement) -> with(parties(parties), engagement);
            case Query.Held(var holders, var role, var body) -> with(holders, body, role);
            case Query.Said(var speaker, var words, var about) ->
                about.map(a -> List.of(speaker, a)).orElse(List.of(speaker));
            case Query.InForce(var commitment) -> List.of(commitment);
            case Query.Elapsed(var unit, var since) ->
                since instanceof TimeClause.Point.Named(var id, var place) ? List.of(id) : List.of();
            case Query.Order(var first, var sequence, var second) -> List.of(first, second);
            case Query.Compare q -> List.of();
            case Query.Trend q -> List.of();
            case Query.Rank(var entity, var goods, var recipient, var measure) -> List.of(entity, recipient);
            case Query.Planned(var kind, var body) -> List.of(kind, body);
            case Query.None(var kind, var by, var to) ->
                java.util.stream.Stream.concat(by.stream(), to.stream()).toList();
            case Query.Finding(var words, var by) -> List.of(by);
        };
    }

    private static List<String> parties(Query.Parties parties) {
        return switch (parties) {
            case Query.Parties.Named(var ids) -> ids;
            case Query.Parties.EachNamed each -> List.of();
            case Query.Parties.AllMembers(var body) -> List.of(body);
            case Query.Parties.SomeMembers(var body) -> List.of(body);
        };
    }

    private static List<TimeClause.Point> points(TimeClause time) {
        return switch (time) {
            case TimeClause.Since(var point) -> List.of(point);
            case TimeClause.After(var point) -> List.of(point);
            case TimeClause.Until(var point) -> List.of(point);
            case TimeClause.Before(var point) -> List.of(point);
            case TimeClause.On(var point) -> List.of(point);
            case TimeClause.During(var point) -> List.of(point);
            case TimeClause.AsOf(var point) -> List.of(point);
            case TimeClause.FromTo(var from, var to) -> List.of(from, to);
            case TimeClause.Between(var from, var to) -> List.of(from, to);
            case TimeClause.Within(var count, var unit, var after, var event) -> List.of(event);
            case TimeClause.BeforeAndAfter(var before, var after, var event) -> List.of(event);
        };
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
