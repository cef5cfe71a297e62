package org.plumbline.claim.judge;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.claim.judge.Evidence.Standing;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Window;

/** The incidents in the scope of a count or sum, one by one, as {@link IncidentSum} adds them up. */
record SumRows(Inquiry inquiry, Window window, Matching matching, Acceptance acceptance, Shares shares, String measure)
        implements Derivation.Rows {
    @Override
    public void forEach(Consumer<Derivation.Row> taker) {
        for (Incident incident : inquiry.evidence().incidents().apartNear(window)) {
            take(incident, taker);
        }
        PlainIncidents plain = inquiry.evidence().plain();
        plain.search(inquiry.scope(), window, acceptance, new PlainIncidents.Visitor() {
            @Override
            public void in(int row, Standing standing, boolean wholly) {
                take(plain.incident(row), taker);
            }

            @Override
            public void refused(int row) {}
        });
    }

    private void take(Incident incident, Consumer<Derivation.Row> taker) {
        Matching.Match match = matching.match(incident);
        if (match.isIn()) {
            taker.accept(row(incident, match));
        }
    }

    /** Any incident, also one that does not count. */
    Derivation.Row row(Incident incident) {
        return row(incident, matching.match(incident));
    }

    private Derivation.Row row(Incident incident, Matching.Match match) {
        Set<String> tellers = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        for (Report report : incident.reports()) {
            for (Said<?> date : report.dates()) {
                if (acceptance.accepts(date)) {
                    tellers.add(date.by().voice());
                }
                sources.add(date.by().source());
                if (report.line() > 0) {
                    lists.add(date.by().source());
                }
            }
            amounts(report).forEach(said -> sources.add(said.by().source()));
        }
        return new Derivation.Row(
                incident.id(),
                incident.reports().stream().map(Report::id).toList(),
                match.date(),
                match.standing(),
                match.reason(),
                tellers,
                shares.told(incident).byVoice(),
                !shares.isWhole(incident),
                shares.of(incident).range(),
                incident.possiblySame(),
                lists,
                sources);
    }

    private Iterable<? extends Said<?>> amounts(Report report) {
        return measure.equals(Tally.INCIDENTS)
                ? report.occurrences()
                : report.measures().values().stream()
                        .flatMap(java.util.List::stream)
                        .toList();
    }
}
