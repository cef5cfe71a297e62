package org.plumbline.claim.judge;

import java.math.BigDecimal;
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
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> merged = new HashSet<>();
        for (Map.Entry<String, Amount> one : certain.entrySet()) {
            if (one.getValue().incident.possiblySame().isEmpty()) {
                sum = sum.add(bounds.least(one.getValue().range));
            } else if (!merged.contains(one.getKey())) {
                Map<String, Incident> group = Duplicates.of(one.getValue().incident, all, acceptance::joins);
                merged.addAll(group.keySet());
                sum = sum.add(leastMerged(group).max(leastOfOneList(group)));
            }
        }
        return sum;
    }

    /** As one incident: its tolls agree or not as those of one would, and it is certain only if it then still is. */
    private BigDecimal leastMerged(Map<String, Incident> group) {
        BigDecimal apart = group.keySet().stream()
                .filter(certain::containsKey)
                .map(id -> bounds.least(Objects.requireNonNull(certain.get(id)).range))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Incident one = Duplicates.merged(group.values());
        return counted.test(one) ? apart.min(bounds.least(amounts.apply(one).range())) : BigDecimal.ZERO;
    }

    /** What the rows of one list come to at least, each merged with whatever it may be. */
    private BigDecimal leastOfOneList(Map<String, Incident> group) {
        BigDecimal most = BigDecimal.ZERO;
        for (List<Incident> rows : Duplicates.ofOneList(group.values())) {
            Set<String> ids = rows.stream().map(Incident::id).collect(Collectors.toSet());
            BigDecimal sum = rows.stream()
                    .map(row -> leastWhicheverItIs(row, ids, group))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            most = most.max(sum);
        }
        return most;
    }

    /** Zero unless it certainly counts, whichever of the others it is, by way of others too, but never another row of the list. */
    private BigDecimal leastWhicheverItIs(Incident row, Set<String> rows, Map<String, Incident> group) {
        Collection<Incident> any = Duplicates.reachable(
                        row, id -> rows.contains(id) ? Optional.empty() : Optional.ofNullable(group.get(id)))
                .values();
        boolean alwaysIn =
                counted.test(Duplicates.merged(any)) && any.stream().allMatch(one -> certain.containsKey(one.id()));
        if (!alwaysIn) {
            return BigDecimal.ZERO;
        }
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
