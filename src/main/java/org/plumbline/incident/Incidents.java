package org.plumbline.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/** All incidents of a case, to be found by time: a search costs what it touches. */
public final class Incidents {
    /** Incidents known to a longer span of days are kept apart, so that they do not widen every search. */
    private static final long SHORT_DAYS = 31;

    private final Map<String, Incident> byId;
    private final List<Dated> shortSpans = new ArrayList<>();
    private final List<Incident> longSpans = new ArrayList<>();

    private record Dated(LocalDate earliest, Incident incident) {}

    private Incidents(Map<String, Incident> byId) {
        this.byId = byId;
        for (Incident incident : byId.values()) {
            Optional<ImpreciseDate> span = incident.span();
            if (span.isPresent() && days(span.get()) <= SHORT_DAYS) {
                shortSpans.add(new Dated(span.get().earliest(), incident));
            } else {
                longSpans.add(incident);
            }
        }
        shortSpans.sort(Comparator.comparing(Dated::earliest));
    }

    /** Incidents of the ledger's own reports and of these, joined by the ledger's links. */
    public static Incidents of(Ledger ledger, Sources sources, Collection<Report> tableReports) {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Entity entity : ledger.ofSchema("Report")) {
            reports.put(entity.id(), Report.read(entity, sources));
        }
        tableReports.forEach(report -> reports.put(report.id(), report));
        return joined(reports, ledger.ofSchema("Link"));
    }

    private static Incidents joined(Map<String, Report> reports, List<Entity> links) {
        Map<String, String> incidentOf = new HashMap<>();
        Map<String, Entity> joining = new LinkedHashMap<>();
        for (Entity link : links) {
            if (link.value("certainty").orElse("").equals("surely")) {
                joining.put(link.id(), link);
                link.values("reports").forEach(report -> incidentOf.put(report, link.id()));
            }
        }
        Map<String, List<Report>> grouped = new LinkedHashMap<>();
        reports.forEach(
                (id, report) -> grouped.computeIfAbsent(incidentOf.getOrDefault(id, id), key -> new ArrayList<>())
                        .add(report));
        Map<String, Set<String>> possibly = possiblySame(links, incidentOf);
        Map<String, Incident> incidents = new LinkedHashMap<>();
        grouped.forEach((id, group) -> {
            Entity link = joining.get(id);
            String because = link == null ? "" : link.value("because").orElse("");
            incidents.put(id, new Incident(id, group, because, possibly.getOrDefault(id, Set.of())));
        });
        return new Incidents(incidents);
    }

    private static Map<String, Set<String>> possiblySame(List<Entity> links, Map<String, String> incidentOf) {
        Map<String, Set<String>> possibly = new HashMap<>();
        for (Entity link : links) {
            if (link.value("certainty").orElse("").equals("possibly")) {
                List<String> ids = link.values("reports").stream()
                        .map(id -> incidentOf.getOrDefault(id, id))
                        .distinct()
                        .toList();
                for (String id : ids) {
                    Set<String> others = new HashSet<>(ids);
                    others.remove(id);
                    possibly.computeIfAbsent(id, key -> new HashSet<>()).addAll(others);
                }
            }
        }
        return possibly;
    }

    public Optional<Incident> incident(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Incident> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** Those incidents for which the condition holds. */
    public Incidents where(Predicate<Incident> condition) {
        Map<String, Incident> kept = new LinkedHashMap<>();
        byId.forEach((id, incident) -> {
            if (condition.test(incident)) {
                kept.put(id, incident);
            }
        });
        return new Incidents(kept);
    }

    /** Every incident that anyone dates on a day that may belong to the window, in order of days, undated ones last. */
    public List<Incident> near(Window window) {
        List<Incident> found = new ArrayList<>();
        LocalDate first = minus(window.outerFrom(), SHORT_DAYS);
        for (int i = firstFrom(first); i < shortSpans.size(); i++) {
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
