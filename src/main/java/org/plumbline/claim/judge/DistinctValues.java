package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.claim.sheet.Query;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Incident;
import org.plumbline.incident.PlainReports;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/**
 * How many different places, actors, kinds or days the incidents in a scope have: a lower bound, unless declared complete. At least:
 * every possible duplicate merged (law 1), and a region taken for the village in it. At most: each incident that is known only to a
 * region in a place of its own.
 */
final class DistinctValues {
    private final Inquiry inquiry;
    private final Window window;
    private final Query.Feature feature;
    private final Acceptance acceptance;
    private final Matching matching;
    private final Set<String> certain = new LinkedHashSet<>();
    private final Set<Set<String>> oneOfThese = new LinkedHashSet<>();
    private final Set<String> exact = new LinkedHashSet<>();
    private long eachItsOwn;
    private final Map<String, Set<String>> byVoice = new LinkedHashMap<>();
    private final Set<Attribution> accepted = new LinkedHashSet<>();
    private boolean open;
    private Extent extent = Extent.NONE;

    private DistinctValues(Inquiry inquiry, Window window, Query.Feature feature, Acceptance acceptance) {
        this.inquiry = inquiry;
        this.window = window;
        this.feature = feature;
        this.acceptance = acceptance;
        this.matching = new Matching(
                inquiry.scope(), window, acceptance, inquiry.evidence().hierarchy());
    }

    static Total count(Inquiry inquiry, Window window, Query.Feature feature, Acceptance acceptance) {
        return new DistinctValues(inquiry, window, feature, acceptance).total();
    }

    /** The values themselves. */
    static Values values(Inquiry inquiry, Window window, Query.Feature feature, Acceptance acceptance) {
        return new DistinctValues(inquiry, window, feature, acceptance).gather();
    }

    private Values gather() {
        List<Incident> sure = new ArrayList<>();
        for (Incident incident : inquiry.evidence().incidents().apartNear(window)) {
            if (look(incident)) {
                sure.add(incident);
            }
        }
        bearOut(sure);
        PlainValues plain = new PlainValues(inquiry.evidence().plain());
        inquiry.evidence().plain().search(inquiry.scope(), window, acceptance, plain);
        plain.addUp();
        return new Values(certain, oneOfThese, exact, eachItsOwn, open, extent);
    }

    private Total total() {
        Values all = gather();
        Hierarchy hierarchy = inquiry.evidence().hierarchy();
        Optional<CoverageSearch.Declared> coverage =
                CoverageSearch.declared(inquiry, inquiry.scope(), Tally.INCIDENTS, window, acceptance);
        Map<String, Interval> voices = new LinkedHashMap<>();
        byVoice.forEach((voice, values) -> voices.put(
                voice, Interval.atLeast(Values.withoutWholes(values, hierarchy).size())));
        Listing listing = inquiry.isItemised() ? listing() : new Listing(List.of(), 0);
        return new Total(
                coverage.isPresent() ? all.range(hierarchy) : all.least(hierarchy),
                all.range(hierarchy),
                extent,
                false,
                coverage,
                extent.certain().incidents() > 0,
                listing.items(),
                listing.unlisted(),
                accepted,
                voices,
                Map.of(),
                List.of(),
                Optional.empty());
    }

    private Listing listing() {
        return Listing.of(
                inquiry,
                window,
                matching,
                acceptance,
                new Listing.Manner(this::title, incident -> Optional.empty(), incident -> false, false));
    }

    /** The value that is told apart, where it is a name; else the place. */
    private Phrase.Name title(Incident incident, Matching.Match match) {
        return feature == Query.Feature.DAYS
                ? Listing.title(incident, inquiry)
                : values(incident, match).stream()
                        .filter(id -> !id.equals(TableRow.SOMEBODY))
                        .findFirst()
                        .map(inquiry::name)
                        .orElseGet(() -> inquiry.name(incident.id()));
    }

    /** Notes what may be; tells whether it certainly counts. */
    private boolean look(Incident incident) {
        Matching.Match match = matching.match(incident);
        if (!match.isIn()) {
            return false;
        }
        extent = extent.plus(match.standing(), Extent.Side.of(incident, Interval.exactly(1), Optional.empty()));
        Set<String> values = values(incident, match);
        open |= values.remove(TableRow.SOMEBODY) || values.isEmpty();
        mayBe(values, 1);
        return match.standing() == Standing.CERTAIN;
    }

    /** What so many incidents may be. */
    private void mayBe(Set<String> values, int incidents) {
        for (String value : values) {
            if (isWide(value)) {
                eachItsOwn += incidents;
            } else {
                exact.add(value);
            }
        }
    }

    /** Whether two incidents that have the value may differ in what they really have: two villages of one region. */
    private boolean isWide(String value) {
        return feature != Query.Feature.DAYS
                && inquiry.evidence().hierarchy().partsOf(value).size() > 1;
    }

    /** What incidents bear out that certainly count, each merged with whatever it may be. */
    private void bearOut(List<Incident> sure) {
        Set<String> merged = new HashSet<>();
        for (Incident incident : sure) {
            if (incident.possiblySame().isEmpty()) {
                bearOut(incident);
            } else if (!merged.contains(incident.id())) {
                Map<String, Incident> group =
                        Duplicates.of(incident, inquiry.evidence().incidents());
                merged.addAll(group.keySet());
                bearOut(Duplicates.merged(group.values()));
            }
        }
    }

    private void bearOut(Incident incident) {
        Matching.Match match = matching.match(incident);
        Set<String> values = values(incident, match);
        values.remove(TableRow.SOMEBODY);
        if (match.standing() != Standing.CERTAIN || values.isEmpty()) {
            return;
        }
        if (values.size() > 1) {
            oneOfThese.add(values);
            return;
        }
        certain.addAll(values);
        incident.reports().stream()
                .flatMap(report -> report.dates().stream())
                .filter(acceptance::accepts)
                .forEach(said -> note(said.by(), values));
    }

    private void note(Attribution by, Set<String> values) {
        accepted.add(by);
        byVoice.computeIfAbsent(by.voice(), voice -> new LinkedHashSet<>()).addAll(values);
    }

    private Set<String> values(Incident incident, Matching.Match match) {
        Set<String> values = new LinkedHashSet<>();
        if (feature == Query.Feature.DAYS) {
            match.date()
                    .filter(date -> date.isExact())
                    .ifPresent(date -> values.add(date.earliest().toString()));
            return values;
        }
        for (Report report : incident.reports()) {
            of(feature).of(report).stream()
                    .filter(acceptance::accepts)
                    .forEach((Said<List<String>> each) -> values.addAll(each.value()));
        }
        return values;
    }

    private static Feature of(Query.Feature asked) {
        return switch (asked) {
            case PLACES -> Feature.PLACE;
            case ACTORS -> Feature.ACTOR;
            case KINDS -> Feature.KIND;
            case DAYS -> throw new IllegalArgumentException("a day is no feature");
        };
    }

    /** Notes which values plain incidents have, by number: of the days counted from the first one, or of the lists of names. */
    private final class PlainValues implements PlainIncidents.Visitor {
        private final PlainReports reports;
        private final int origin;
        private final Map<Attribution, BitSet> surely = new LinkedHashMap<>();
        private final BitSet possibly = new BitSet();
        private final int[] rowsOfList;
        private final long[] incidents = new long[2];
        private int lastVoice = -1;
        private BitSet last = new BitSet();

        PlainValues(PlainIncidents plain) {
            this.reports = plain.reports();
            this.origin = reports.size() == 0 ? 0 : reports.first(0);
            this.rowsOfList =
                    new int[feature == Query.Feature.DAYS ? 0 : reports.lists().size()];
        }

        @Override
        public void in(int row, Standing standing, boolean wholly) {
            boolean sure = standing == Standing.CERTAIN;
            incidents[sure ? 0 : 1]++;
            int value = value(row);
            if (value < 0) {
                open = true;
                return;
            }
            (sure ? bits(reports.by(row)) : possibly).set(value);
            if (rowsOfList.length > 0) {
                rowsOfList[value]++;
            }
        }

        private int value(int row) {
            if (feature != Query.Feature.DAYS) {
                return reports.names(of(feature), row);
            }
            return reports.first(row) == reports.last(row) ? reports.first(row) - origin : PlainReports.NOT_SAID;
        }

        private BitSet bits(Attribution by) {
            if (by.number() != lastVoice) { // most rows of a table have the voice of the row before
                lastVoice = by.number();
                last = surely.computeIfAbsent(by, voice -> new BitSet());
            }
            return last;
        }

        @Override
        public void refused(int row) {}

        void addUp() {
            extent = extent.plus(Standing.CERTAIN, side(incidents[0])).plus(Standing.POSSIBLE, side(incidents[1]));
            BitSet all = (BitSet) possibly.clone();
            surely.forEach((voice, values) -> {
                all.or(values);
                values.stream().forEach(value -> {
                    Set<String> named = valuesOf(value);
                    if (named.size() == 1) {
                        certain.addAll(named);
                        note(voice, named);
                    } else if (named.size() > 1) {
                        oneOfThese.add(named);
                    }
                });
            });
            all.stream().forEach(value -> mayBe(valuesOf(value), rowsOfList.length > 0 ? rowsOfList[value] : 1));
        }

        private static Extent.Side side(long count) {
            return new Extent.Side(count, Interval.exactly(count), java.math.BigDecimal.ZERO, 0, 0);
        }

        private Set<String> valuesOf(int value) {
            if (feature == Query.Feature.DAYS) {
                return Set.of(LocalDate.ofEpochDay(origin + value).toString());
            }
            Set<String> values = new LinkedHashSet<>(reports.lists().get(value));
            open |= values.remove(TableRow.SOMEBODY) || values.isEmpty();
            return values;
        }
    }
}
