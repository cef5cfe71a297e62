package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.claim.judge.Evidence.Standing;
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
        BigDecimal sum = groups().stream().map(this::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Amount one : certain.values()) {
            if (one.incident.possiblySame().isEmpty()) {
                sum = sum.add(bounds.least(one.range));
            }
        }
        return sum;
    }

    /**
     * The certain incidents that may be another, each with all that it may be.
     *
     * @param row how an incident is written down
     */
    List<Derivation.Group> groups(Function<Incident, Derivation.Row> row) {
        return groups().stream().map(members -> group(members, row)).toList();
    }

    private List<Map<String, Incident>> groups() {
        List<Map<String, Incident>> groups = new ArrayList<>();
        Set<String> grouped = new HashSet<>();
        for (Map.Entry<String, Amount> one : certain.entrySet()) {
            Incident incident = one.getValue().incident;
            if (!incident.possiblySame().isEmpty() && !grouped.contains(one.getKey())) {
                Map<String, Incident> members = Duplicates.of(incident, all, acceptance::joins);
                grouped.addAll(members.keySet());
                groups.add(members);
            }
        }
        return groups;
    }

    private BigDecimal least(Map<String, Incident> members) {
        BigDecimal least = asOne(members)
                .map(one -> apart(members).min(bounds.least(amounts.apply(one).range())))
                .orElse(BigDecimal.ZERO);
        for (List<Incident> list : Duplicates.ofOneList(members.values()).values()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Incident row : list) {
                Collection<Incident> any = whicheverItIs(row, list, members);
                sum = isSure(any) ? sum.add(leastOfAny(any)) : sum;
            }
            least = least.max(sum);
        }
        return least;
    }

    private Derivation.Group group(Map<String, Incident> members, Function<Incident, Derivation.Row> row) {
        Map<String, Set<String>> sure = new HashMap<>();
        Duplicates.ofOneList(members.values())
                .forEach((source, list) -> list.stream()
                        .filter(each -> isSure(whicheverItIs(each, list, members)))
                        .forEach(each -> sure.computeIfAbsent(each.id(), none -> new TreeSet<>())
                                .add(source)));
        List<Derivation.Row> outside = members.values().stream()
                .map(row)
                .filter(each -> each.standing() == Standing.LEFT_OUT)
                .toList();
        return new Derivation.Group(members.keySet(), outside, asOne(members).map(row), sure);
    }

    /** As if they were one, if that one certainly counts. */
    private Optional<Incident> asOne(Map<String, Incident> members) {
        return Optional.of(Duplicates.merged(members.values())).filter(counted);
    }

    /** Whether it certainly counts, whichever of them it is. */
    private boolean isSure(Collection<Incident> any) {
        return counted.test(Duplicates.merged(any)) && any.stream().allMatch(each -> certain.containsKey(each.id()));
    }

    /** What those that certainly count come to if they are not one. */
    private BigDecimal apart(Map<String, Incident> members) {
        return members.keySet().stream()
                .filter(certain::containsKey)
                .map(id -> bounds.least(Objects.requireNonNull(certain.get(id)).range))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that a row of a list may be, by way of others too, but never another row of the list. */
    private static Collection<Incident> whicheverItIs(Incident row, List<Incident> list, Map<String, Incident> group) {
        Set<String> rows = list.stream().map(Incident::id).collect(Collectors.toSet());
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
