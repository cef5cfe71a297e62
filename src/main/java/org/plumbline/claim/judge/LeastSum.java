package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.quantity.Interval;

/** What incidents that certainly count come to at least: every possible duplicate is merged (law 1). */
final class LeastSum {
    private final Incidents all;
    private final Acceptance acceptance;
    private final Function<Incident, Agreement> amounts;
    private final FigureBounds bounds;
    private final boolean counts;
    private final Predicate<Incident> counted;
    private final Map<String, Amount> certain = new LinkedHashMap<>();

    private record Amount(Incident incident, Interval range) {}

    /**
     * Of nothing yet.
     *
     * @param amounts what an incident adds
     * @param counts whether incidents are counted, not what they say of a measure
     * @param counted whether an incident still certainly counts if several are merged to it
     */
    LeastSum(
            Incidents all,
            Acceptance acceptance,
            Function<Incident, Agreement> amounts,
            FigureBounds bounds,
            boolean counts,
            Predicate<Incident> counted) {
        this.all = all;
        this.acceptance = acceptance;
        this.amounts = amounts;
        this.bounds = bounds;
        this.counts = counts;
        this.counted = counted;
    }

    void add(Incident incident, Interval amount) {
        certain.put(incident.id(), new Amount(incident, amount));
    }

    boolean isEmpty() {
        return certain.isEmpty();
    }

    BigDecimal sum() {
        BigDecimal sum =
                groups(this::plainly).stream().map(Derivation.Group::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Amount one : certain.values()) {
            if (one.incident.possiblySame().isEmpty()) {
                sum = sum.add(bounds.least(one.range));
            }
        }
        return sum;
    }

    private Derivation.Merged plainly(Incident one) {
        return new Derivation.Merged(Map.of(), false, amounts.apply(one).range());
    }

    /**
     * The certain incidents that may be another, each with all that it may be.
     *
     * @param told tells of an incident what it adds, and from what that is made
     */
    List<Derivation.Group> groups(Function<Incident, Derivation.Merged> told) {
        List<Derivation.Group> groups = new ArrayList<>();
        Set<String> merged = new HashSet<>();
        for (Map.Entry<String, Amount> one : certain.entrySet()) {
            Incident incident = one.getValue().incident;
            if (!incident.possiblySame().isEmpty() && !merged.contains(one.getKey())) {
                Map<String, Incident> members = Duplicates.of(incident, all, acceptance::joins);
                merged.addAll(members.keySet());
                groups.add(group(members, told));
            }
        }
        return groups;
    }

    private Derivation.Group group(Map<String, Incident> members, Function<Incident, Derivation.Merged> told) {
        Optional<Derivation.Merged> merged =
                Optional.of(Duplicates.merged(members.values())).filter(counted).map(told);
        List<List<Derivation.ListRow>> lists = new ArrayList<>();
        BigDecimal least = merged.map(each -> apart(members).min(bounds.least(each.used())))
                .orElse(BigDecimal.ZERO);
        for (List<Incident> rows : Duplicates.ofOneList(members.values())) {
            List<Derivation.ListRow> list = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            Set<String> ids = rows.stream().map(Incident::id).collect(Collectors.toSet());
            for (Incident row : rows) {
                Collection<Incident> any = whicheverItIs(row, ids, members);
                boolean always = counted.test(Duplicates.merged(any))
                        && any.stream().allMatch(each -> certain.containsKey(each.id()));
                list.add(new Derivation.ListRow(
                        row.id(), any.stream().map(Incident::id).toList(), always));
                sum = sum.add(always ? leastOfAny(any) : BigDecimal.ZERO);
            }
            lists.add(list);
            least = least.max(sum);
        }
        return new Derivation.Group(List.copyOf(members.keySet()), merged, lists, least);
    }

    /** What those that certainly count come to if they are not one. */
    private BigDecimal apart(Map<String, Incident> members) {
        return members.keySet().stream()
                .filter(certain::containsKey)
                .map(id -> bounds.least(Objects.requireNonNull(certain.get(id)).range))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that a row of a list may be, by way of others too, but never another row of the list. */
    private static Collection<Incident> whicheverItIs(Incident row, Set<String> rows, Map<String, Incident> group) {
        return Duplicates.reachable(
                        row, id -> rows.contains(id) ? Optional.empty() : Optional.ofNullable(group.get(id)))
                .values();
    }

    private BigDecimal leastOfAny(Collection<Incident> any) {
        BigDecimal lowest = null;
        for (Incident one : any) {
            Agreement amount = amounts.apply(one);
            if (counts || !amount.byVoice().isEmpty()) {
                BigDecimal low = bounds.least(amount.range());
                lowest = lowest == null ? low : lowest.min(low);
            }
        }
        return lowest == null ? BigDecimal.ZERO : lowest;
    }
}
