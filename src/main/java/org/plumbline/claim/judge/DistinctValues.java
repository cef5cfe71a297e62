package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** How many different places, actors, kinds or days the incidents in a scope have: a lower bound, unless declared complete. */
final class DistinctValues {
    private DistinctValues() {}

    static Total count(Inquiry inquiry, Window window, Query.Feature feature, Acceptance acceptance) {
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        Set<String> certain = new LinkedHashSet<>();
        Set<String> possible = new LinkedHashSet<>();
        Map<String, Set<String>> byVoice = new LinkedHashMap<>();
        Set<Attribution> accepted = new LinkedHashSet<>();
        List<Item> items = new ArrayList<>();
        boolean open = false;
        boolean found = false;
        for (Found each : found(inquiry, window, acceptance)) {
            Incident incident = each.incident;
            Matching.Match match = each.match;
            found |= match.standing() == Standing.CERTAIN;
            Set<String> values = values(incident, feature, match, acceptance);
            if (match.isIn()) {
                boolean sure = match.standing() == Standing.CERTAIN && values.size() == 1;
                (sure ? certain : possible).addAll(values);
                open |= values.isEmpty();
                if (sure) {
                    note(incident, values, acceptance, byVoice, accepted);
                }
            }
            if (!inquiry.isItemised()) {
                continue;
            }
            items.add(new Item(
                    incident.id(),
                    values.stream().findFirst().map(inquiry::name).orElseGet(() -> inquiry.name(incident.id())),
                    match.date(),
                    Optional.empty(),
                    List.of(),
                    match.standing(),
                    match.reason()));
        }
        Set<String> apart = withoutWholes(certain, hierarchy);
        possible.addAll(certain);
        Optional<CoverageSearch.Declared> coverage =
                CoverageSearch.declared(inquiry, inquiry.scope(), Tally.INCIDENTS, window, acceptance);
        Interval range = coverage.isPresent() && !open
                ? Interval.between(apart.size(), Math.max(apart.size(), possible.size()))
                : Interval.atLeast(apart.size());
        Map<String, Interval> voices = new LinkedHashMap<>();
        byVoice.forEach((voice, values) -> voices.put(
                voice, Interval.atLeast(withoutWholes(values, hierarchy).size())));
        Interval among = Interval.between(apart.size(), Math.max(apart.size(), possible.size()));
        return new Total(
                range,
                open ? Interval.atLeast(apart.size()) : among,
                false,
                coverage,
                found,
                items,
                accepted,
                voices,
                List.of());
    }

    private record Found(Incident incident, Matching.Match match) {}

    /** The incidents in the scope; where items are listed, also the others near the window. */
    private static List<Found> found(Inquiry inquiry, Window window, Acceptance acceptance) {
        CaseEvidence evidence = inquiry.evidence();
        Matching matching = new Matching(inquiry.scope(), window, acceptance, evidence.hierarchy());
        List<Found> found = new ArrayList<>();
        Incidents searched =
                inquiry.isItemised() ? evidence.incidents() : evidence.plain().rest();
        searched.near(window).forEach(incident -> found.add(new Found(incident, matching.match(incident))));
        if (!inquiry.isItemised()) {
            evidence.plain().search(inquiry.scope(), window, acceptance, new PlainIncidents.Visitor() {
                @Override
                public void in(int number, Standing standing) {
                    Incident incident = evidence.plain().incident(number);
                    found.add(new Found(incident, new Matching.Match(standing, incident.span(), Optional.empty())));
                }

                @Override
                public void refused(int number) {}
            });
        }
        return found;
    }

    /** A place that holds another one of the set may be the same: it does not count beside it. */
    private static Set<String> withoutWholes(Set<String> values, Hierarchy hierarchy) {
        Set<String> kept = new LinkedHashSet<>(values);
        for (String value : values) {
            for (String whole : hierarchy.wholesOf(value)) {
                if (!whole.equals(value)) {
                    kept.remove(whole);
                }
            }
        }
        return kept;
    }

    private static Set<String> values(
            Incident incident, Query.Feature feature, Matching.Match match, Acceptance acceptance) {
        Set<String> values = new LinkedHashSet<>();
        if (feature == Query.Feature.DAYS) {
            match.date()
                    .filter(date -> date.isExact())
                    .ifPresent(date -> values.add(date.earliest().toString()));
            return values;
        }
        for (Report report : incident.reports()) {
            List<Said<List<String>>> said = switch (feature) {
                case PLACES -> report.places();
                case ACTORS -> report.actors();
                case KINDS -> report.kinds();
                case DAYS -> List.of();
            };
            said.stream().filter(acceptance::accepts).forEach(each -> values.addAll(each.value()));
        }
        return values;
    }

    private static void note(
            Incident incident,
            Set<String> values,
            Acceptance acceptance,
            Map<String, Set<String>> byVoice,
            Set<Attribution> accepted) {
        incident.reports().stream()
                .flatMap(report -> report.dates().stream())
                .filter(acceptance::accepts)
                .forEach(said -> {
                    accepted.add(said.by());
                    byVoice.computeIfAbsent(said.by().voice(), voice -> new LinkedHashSet<>())
                            .addAll(values);
                });
    }
}
