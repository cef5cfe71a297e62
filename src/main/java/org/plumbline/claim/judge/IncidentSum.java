package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.Item;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;
import org.plumbline.quantity.Window;

/** One pass over the incidents near a window, and what they and the stated totals add up to (laws 1 to 5). */
final class IncidentSum {
    private final Inquiry inquiry;
    private final Window window;
    private final String measure;
    private final Acceptance acceptance;
    private final Matching matching;
    private final Shares shares;
    private final boolean counts;
    private final FigureBounds bounds;
    private final LeastSum certain;
    private final Set<Attribution> accepted = new LinkedHashSet<>();
    private final Map<String, Interval> byVoice = new LinkedHashMap<>();
    private final PlainSums sums = new PlainSums();
    private final List<TallyEvidence.Refused> refused = new ArrayList<>();
    private static final Interval ONCE = Interval.exactly(1);

    private Extent extent = Extent.NONE;
    private boolean disputed;

    IncidentSum(Inquiry inquiry, Window window, String measure, Acceptance acceptance) {
        this.inquiry = inquiry;
        this.window = window;
        this.measure = measure;
        this.acceptance = acceptance;
        this.counts = measure.equals(Tally.INCIDENTS);
        this.bounds = FigureBounds.of(measure, inquiry.evidence());
        this.matching = new Matching(
                inquiry.scope(), window, acceptance, inquiry.evidence().hierarchy());
        this.shares =
                new Shares(matching, measure, acceptance, inquiry.evidence().hierarchy());
        this.certain = new LeastSum(
                inquiry.evidence().incidents(),
                acceptance,
                shares::of,
                bounds,
                counts,
                incident -> matching.match(incident).standing() == Standing.CERTAIN);
    }

    Total total() {
        addUp(inquiry.evidence().plain());
        Listing listing = inquiry.isItemised() ? listing() : new Listing(List.of(), 0);
        List<Item> items = new ArrayList<>(listing.items());
        Optional<CoverageSearch.Declared> coverage =
                CoverageSearch.declared(inquiry, inquiry.scope(), measure, window, acceptance);
        Interval lower = Interval.atLeast(certain.sum().add(BigDecimal.valueOf(sums.low())));
        Interval incidents = extent.upFrom(lower);
        Interval found = coverage.isPresent() ? incidents : lower;
        TallyEvidence tallies = TallyEvidence.gather(inquiry.evidence(), inquiry.scope(), measure, window, acceptance);
        items.addAll(tallies.items());
        refused.addAll(tallies.refused());
        tallies.byVoice()
                .forEach((voice, range) -> byVoice.merge(
                        voice, range, (one, other) -> one.intersect(other).orElse(one)));
        List<Interval> sides = new ArrayList<>();
        sides.add(found);
        tallies.byVoice().forEach((voice, range) -> {
            if (counts(voice)) {
                sides.add(range);
            }
        });
        List<Interval> sets = Agreement.largestConsistentSets(sides);
        boolean anything =
                !certain.isEmpty() || sums.found() || !tallies.byVoice().isEmpty();
        return new Total(
                Interval.hull(sets),
                incidents,
                extent,
                disputed || sets.size() > 1,
                coverage,
                anything,
                items,
                listing.unlisted(),
                accepted,
                byVoice,
                tallies.readIn(),
                refused,
                inquiry.isDerived() ? Optional.of(derivation(tallies, coverage)) : Optional.empty());
    }

    /** A voice that nobody names counts only if nobody else speaks (law 3). */
    private boolean counts(String voice) {
        return !voice.equals(Attribution.UNKNOWN_VOICE)
                || byVoice.keySet().stream().allMatch(Attribution.UNKNOWN_VOICE::equals);
    }

    private Derivation derivation(TallyEvidence tallies, Optional<CoverageSearch.Declared> coverage) {
        SumRows rows = new SumRows(inquiry, window, matching, acceptance, shares, measure);
        return new Derivation.Sum(
                measure,
                BigDecimal.valueOf(Shares.least(measure)),
                bounds.whole(),
                rows,
                certain.groups(rows::row),
                tallies.counting().stream()
                        .map(stated -> stated.counting(counts(stated.voice())))
                        .toList(),
                coverage.map(declared -> new Derivation.Declarer(
                        declared.by().voice(), declared.by().source())));
    }

    /** Without a look at each: what has to be looked at, and sums of the others. */
    private void addUp(PlainIncidents plain) {
        inquiry.evidence().incidents().apartNear(window).forEach(this::look);
        plain.search(inquiry.scope(), window, acceptance, sums.of(plain, measure, this::look, this::refuse));
        sums.byVoice().forEach((voice, low) -> byVoice.merge(voice, Interval.atLeast(low), Interval::plus));
        accepted.addAll(sums.accepted());
        extent = extent.plus(sums.extent());
    }

    private Listing listing() {
        return Listing.of(
                inquiry,
                window,
                matching,
                acceptance,
                new Listing.Manner(
                        (incident, match) -> Listing.title(incident, inquiry),
                        incident ->
                                Optional.of(bounds.closed(shares.of(incident).range())),
                        shares::isShared,
                        true));
    }

    private void look(Incident incident) {
        Matching.Match match = matching.match(incident);
        if (!match.isIn()) {
            if (matching.mayFit(incident)) {
                refuse(incident);
            }
            return;
        }
        Agreement amount = shares.of(incident);
        disputed |= amount.disputed() && match.standing() == Standing.CERTAIN;
        Optional<BigDecimal> best =
                matching.isWholly(incident) ? incident.best(measure, acceptance::accepts) : Optional.empty();
        extent = extent.plus(match.standing(), Extent.Side.of(incident, bounds.closed(amount.range()), best));
        if (match.standing() == Standing.CERTAIN) {
            certain.add(incident, amount.range());
            bearOut(incident, amount);
        }
    }

    private void refuse(Incident incident) {
        for (Report report : incident.reports()) {
            for (Said<Interval> said : amounts(report)) {
                acceptance
                        .refusal(said)
                        .ifPresent(reason -> refused.add(new TallyEvidence.Refused(said.by(), said.value(), reason)));
            }
        }
    }

    /** What a report says of the measure; of its occurrences, where incidents are counted. */
    private List<Said<Interval>> amounts(Report report) {
        if (!counts) {
            return report.measures().getOrDefault(measure, List.of());
        }
        return report.occurrences().isEmpty()
                ? report.dates().stream()
                        .map(said -> new Said<>(Interval.exactly(1), said.by(), said.modality()))
                        .toList()
                : report.occurrences();
    }

    private void bearOut(Incident incident, Agreement amount) {
        for (Report report : incident.reports()) {
            for (Said<ImpreciseDate> said : report.dates()) {
                if (acceptance.accepts(said)) {
                    accepted.add(said.by());
                }
            }
            for (Said<Interval> said : report.measures().getOrDefault(measure, List.of())) {
                Optional<Phrase> refusal = acceptance.refusal(said);
                refusal.ifPresent(reason -> refused.add(new TallyEvidence.Refused(said.by(), said.value(), reason)));
                if (refusal.isEmpty()) {
                    accepted.add(said.by());
                }
            }
        }
        if (counts) {
            for (String voice : voices(incident)) {
                Interval own = amount.byVoice().getOrDefault(voice, ONCE);
                byVoice.merge(voice, lower(own), Interval::plus);
            }
        } else {
            amount.byVoice().forEach((voice, range) -> byVoice.merge(voice, lower(range), Interval::plus));
        }
    }

    private Set<String> voices(Incident incident) {
        Set<String> voices = new LinkedHashSet<>();
        for (Report report : incident.reports()) {
            for (Said<ImpreciseDate> said : report.dates()) {
                if (acceptance.accepts(said)) {
                    voices.add(said.by().voice());
                }
            }
        }
        return voices;
    }

    private static Interval lower(Interval range) {
        return new Interval(range.low(), range.lowOpen(), null, true);
    }
}
