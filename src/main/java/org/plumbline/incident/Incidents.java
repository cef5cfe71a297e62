package org.plumbline.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/**
 * All incidents of a case, to be found by time: a search costs what it touches. Most are plain reports, kept as columns; those that
 * links join, or of which several voices speak, are kept apart.
 */
public final class Incidents {
    /** Incidents known to a longer span of days are kept apart, so that they do not widen every search. */
    private static final long SHORT_DAYS = 31;

    private static final Comparator<Incident> BY_DAY_AND_ID = Comparator.comparing((Incident incident) ->
                    incident.span().map(ImpreciseDate::earliest).orElse(LocalDate.MAX))
            .thenComparing(Incident::id);

    private final PlainReports plain;
    private final Map<String, Incident> apart;
    private final Map<String, String> incidentOf;
    private final List<String> sharedIds;
    private final List<Dated> shortSpans = new ArrayList<>();
    private final List<Incident> longSpans = new ArrayList<>();

    private record Dated(LocalDate earliest, Incident incident) {}

    private Incidents(
            PlainReports plain, Map<String, Incident> apart, Map<String, String> incidentOf, List<String> sharedIds) {
        this.sharedIds = sharedIds;
        this.plain = plain;
        this.apart = apart;
        this.incidentOf = incidentOf;
        for (Incident incident : apart.values()) {
            Optional<ImpreciseDate> span = incident.span();
            if (span.isPresent() && days(span.get()) <= SHORT_DAYS) {
                shortSpans.add(new Dated(span.get().earliest(), incident));
            } else {
                longSpans.add(incident);
            }
        }
        shortSpans.sort(Comparator.comparing(Dated::earliest));
    }

    /** Incidents of the ledger's own reports. */
    public static Incidents of(Ledger ledger, Sources sources) {
        return of(ledger, sources, List.of());
    }

    /** Incidents of the ledger's own reports and of these, joined by the ledger's links. */
    public static Incidents of(Ledger ledger, Sources sources, Collection<TableRow> rows) {
        Links links = Links.of(ledger, List.of());
        ReportCollection collection = new ReportCollection(links.linked(), sources);
        rows.forEach(collection::add);
        return of(ledger, sources, links, collection);
    }

    /** Incidents of the ledger's own reports and of what was collected from tables, joined by these links. */
    public static Incidents of(Ledger ledger, Sources sources, Links links, ReportCollection collection) {
        for (Entity entity : ledger.ofSchema("Report")) {
            collection.add(Report.read(entity, sources));
        }
        PlainReports plain = collection.plain();
        Map<String, Report> reports = collection.apart();
        Map<String, List<Report>> grouped = new LinkedHashMap<>();
        Map<String, String> incidentOf = new HashMap<>();
        reports.forEach((id, report) -> {
            String incident = links.same().incidentOf(id);
            incidentOf.put(id, incident);
            grouped.computeIfAbsent(incident, key -> new ArrayList<>()).add(report);
        });
        Map<String, Set<String>> possibly =
                links.possiblySame(grouped.keySet(), collection.shared().values());
        Map<String, Incident> incidents = new LinkedHashMap<>();
        grouped.forEach((id, group) -> incidents.put(
                id, new Incident(id, group, links.same().because(id), possibly.getOrDefault(id, Set.of()))));
        return new Incidents(
                plain, incidents, incidentOf, List.copyOf(collection.shared().keySet()));
    }

    /** The incident of this id, or the one to which the report of this id belongs. */
    public Optional<Incident> incident(String id) {
        Incident known = apart.get(incidentOf.getOrDefault(id, id));
        if (known != null) {
            return Optional.of(known);
        }
        int row = plain.find(id);
        return row == PlainReports.NOT_SAID ? Optional.empty() : Optional.of(plain.incident(row));
    }

    /** Whether there is a report of this id. */
    public boolean hasReport(String id) {
        return incidentOf.containsKey(id) || plain.find(id) != PlainReports.NOT_SAID;
    }

    /** Ids under which reports came that say different things, sorted. Each is kept; they count as reports that may be of one incident. */
    public List<String> sharedIds() {
        return sharedIds;
    }

    /** The sources in which the reports were read. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>(plain.sources());
        apart.values().stream()
                .flatMap(incident -> incident.reports().stream())
                .flatMap(report -> report.dates().stream())
                .forEach(said -> sources.add(said.by().source()));
        return sources;
    }

    public int size() {
        return plain.size() + apart.size();
    }

    /** The incidents of which one voice says everything once. */
    public PlainReports plain() {
        return plain;
    }

    /** All other incidents. */
    public Collection<Incident> apart() {
        return java.util.Collections.unmodifiableCollection(apart.values());
    }

    /** Whether any report says anything of a measure. */
    public boolean carries(String measure) {
        return plain.measures().contains(measure)
                || apart.values().stream()
                        .flatMap(incident -> incident.reports().stream())
                        .anyMatch(report -> report.measures().containsKey(measure));
    }

    /**
     * Every incident that anyone dates on a day that may belong to the window, and those that began within the month before it, by
     * their first days and then ids, undated ones last.
     */
    public List<Incident> near(Window window) {
        List<Incident> found = new ArrayList<>(apartNear(window));
        long from = window.outerFrom().toEpochDay();
        plain.near(from - SHORT_DAYS, window.outerUntil().toEpochDay(), row -> {
            if (plain.first(row) >= from - SHORT_DAYS || plain.last(row) >= from) {
                found.add(plain.incident(row));
            }
        });
        found.sort(BY_DAY_AND_ID);
        return found;
    }

    /** About how many plain incidents {@link #near} has: those that began in the window or within the month before it. */
    public int plainNear(Window window) {
        return plain.firstFrom(window.outerUntil().toEpochDay() + 1)
                - plain.firstFrom(window.outerFrom().toEpochDay() - SHORT_DAYS);
    }

    /** The same among those that are not plain, in no order that means anything. */
    public List<Incident> apartNear(Window window) {
        List<Incident> found = new ArrayList<>();
        LocalDate from = minus(window.outerFrom(), SHORT_DAYS);
        for (int i = firstFrom(from); i < shortSpans.size(); i++) {
            Dated dated = shortSpans.get(i);
            if (dated.earliest.isAfter(window.outerUntil())) {
                break;
            }
            found.add(dated.incident);
        }
        found.addAll(longSpans);
        return found;
    }

    private int firstFrom(LocalDate day) {
        int low = 0;
        int high = shortSpans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shortSpans.get(middle).earliest.isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static LocalDate minus(LocalDate day, long days) {
        return day.equals(LocalDate.MIN) ? day : day.minusDays(days);
    }

    private static long days(ImpreciseDate span) {
        return ChronoUnit.DAYS.between(span.earliest(), span.latest());
    }
}
