package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * The incidents of an answer, parted by time, place, actor or kind. What may belong to several rows is possible in each of them,
 * so the rows do not add up to the whole.
 *
 * @param rows in the order of time, or the largest first
 * @param inSeveral how many incidents stand in more than one row
 */
public record Breakdown(By by, List<Row> rows, int inSeveral) {
    /** Days longer apart than this are not listed one by one: the incident stands in the row of what is not known. */
    private static final int MOST_DAYS = 366;

    private static final String NOT_KNOWN = "";

    public Breakdown {
        rows = List.copyOf(rows);
    }

    /** What the rows are. */
    public enum By {
        DAY,
        WEEK,
        MONTH,
        PLACE,
        ACTOR,
        KIND;

        private boolean isTime() {
            return this == DAY || this == WEEK || this == MONTH;
        }
    }

    /**
     * One row.
     *
     * @param key a day (2025-04-18), ISO week (2025-W16), month (2025-04) or an id of the case; empty for what is not known
     * @param incidents how many certainly belong here
     * @param certain what they come to
     * @param possibly how many more possibly do
     * @param possible what all of them come to together
     */
    public record Row(String key, int incidents, Interval certain, int possibly, Interval possible) {
        static final Row NONE = new Row(NOT_KNOWN, 0, Interval.exactly(0), 0, Interval.exactly(0));

        private Row with(String itsKey, Interval amount, boolean surely) {
            return new Row(
                    itsKey,
                    incidents + (surely ? 1 : 0),
                    surely ? certain.plus(amount) : certain,
                    possibly + (surely ? 0 : 1),
                    possible.plus(amount));
        }
    }

    /** Parts the incidents of an answer; stated totals are left out. */
    public static Breakdown of(Counted.Found found, CaseEvidence evidence, By by) {
        Map<String, Row> rows = new TreeMap<>();
        int inSeveral = 0;
        for (Item item : found.evidence().items()) {
            Optional<Incident> incident = evidence.incidents().incident(item.id());
            if (incident.isEmpty() || item.standing() == Standing.LEFT_OUT) {
                continue;
            }
            Set<String> keys = by.isTime()
                    ? times(item.date(), by, found)
                    : withoutWholes(values(incident.get(), by), evidence.hierarchy());
            Set<String> known = keys.isEmpty() ? Set.of(NOT_KNOWN) : keys;
            inSeveral += known.size() > 1 ? 1 : 0;
            boolean surely = known.size() == 1 && item.standing() == Standing.CERTAIN;
            Interval amount = item.amount().orElse(Interval.UNKNOWN_TOLL);
            for (String key : known) {
                rows.merge(key, Row.NONE.with(key, amount, surely), (old, one) -> old.with(key, amount, surely));
            }
        }
        List<Row> ordered = new ArrayList<>(rows.values());
        if (!by.isTime()) {
            ordered.sort(Comparator.comparing((Row row) -> row.key.equals(NOT_KNOWN))
                    .thenComparingInt(row -> -row.incidents - row.possibly)
                    .thenComparing(Row::key));
        }
        return new Breakdown(by, ordered, inSeveral);
    }

    private static Set<String> times(Optional<ImpreciseDate> date, By by, Counted.Found found) {
        Set<String> keys = new LinkedHashSet<>();
        if (date.isEmpty()) {
            return keys;
        }
        LocalDate first = latest(date.get().earliest(), found.window().outerFrom());
        LocalDate last = earliest(date.get().latest(), found.window().outerUntil());
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            return keys;
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            keys.add(key(day, by));
        }
        return keys;
    }

    private static String key(LocalDate day, By by) {
        return switch (by) {
            case MONTH -> YearMonth.from(day).toString();
            case WEEK ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            default -> day.toString();
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Set<String> values(Incident incident, By by) {
        Set<String> values = new LinkedHashSet<>();
        for (Report report : incident.reports()) {
            List<Said<List<String>>> said = switch (by) {
                case PLACE -> report.places();
                case ACTOR -> report.actors();
                default -> report.kinds();
            };
            said.forEach(one -> values.addAll(one.value()));
        }
        return values;
    }

    /** Of a village and its region, both said of one incident, the village. */
    private static Set<String> withoutWholes(Set<String> values, Hierarchy hierarchy) {
        Set<String> kept = new LinkedHashSet<>(values);
        for (String value : values) {
            hierarchy.wholesOf(value).stream()
                    .filter(whole -> !whole.equals(value))
                    .forEach(kept::remove);
        }
        return kept;
    }
}
