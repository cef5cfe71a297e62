package org.plumbline.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.Incidents;
import org.plumbline.incident.Links;
import org.plumbline.incident.ReportCollection;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Statement;

/**
 * Some rows of a case as a small case of its own: the records of the whole one, and these incidents. Rows of one group must all be
 * among them.
 */
final class PartOfCase {
    private static final Ledger NO_LINKS = Ledger.of(List.of());

    private final SharedRecords.Known known;
    private final ReportCollection alone;
    private final Map<String, List<Telling>> grouped = new LinkedHashMap<>();
    private long rowsAlone;

    private PartOfCase(SharedRecords.Known known) {
        this.known = known;
        this.alone = new ReportCollection(Set.of(), known.sources());
    }

    /** The evidence that these rows are; several, of which each incident is in one, or none if there is no row. */
    static List<CaseEvidence> evidence(Iterator<Row> rows, SharedRecords records) {
        PartOfCase part = new PartOfCase(records.known());
        rows.forEachRemaining(row -> part.add(IncidentTable.telling(row)));
        List<CaseEvidence> evidence = new ArrayList<>();
        if (part.rowsAlone > 0) {
            evidence.add(part.evidence(Links.of(NO_LINKS, List.of()), part.alone));
        }
        if (!part.grouped.isEmpty()) {
            evidence.add(part.ofGroups());
        }
        return evidence;
    }

    /** Rows that stand alone are taken in as they come; the others when all are there. */
    private void add(Telling telling) {
        if (telling.standsAlone()) {
            alone.add(Tellings.report(List.of(telling), known.sources()));
            rowsAlone++;
        } else {
            grouped.computeIfAbsent(telling.id(), id -> new ArrayList<>()).add(telling);
        }
    }

    private CaseEvidence ofGroups() {
        Links links = links(grouped.values());
        ReportCollection collected = new ReportCollection(links.linked(), known.sources());
        grouped.values().forEach(tellings -> collected.add(Tellings.report(tellings, known.sources())));
        return evidence(links, collected);
    }

    private CaseEvidence evidence(Links links, ReportCollection collected) {
        return CaseEvidence.of(
                known.ledger(), known.sources(), Incidents.of(known.ledger(), known.sources(), links, collected));
    }

    /** The links as the rows tell them: which reports are one incident, and which incidents may be. */
    private static Links links(Collection<List<Telling>> reports) {
        List<Statement> sure = new ArrayList<>();
        Map<Set<String>, Links.Found> possible = new HashMap<>();
        for (List<Telling> report : reports) {
            String id = report.getFirst().id();
            Telling.Joining joining = report.getFirst().joining();
            if (!joining.incident().equals(id)) {
                sure.add(Statement.own(joining.incident(), "Link", "reports", id));
                sure.add(Statement.own(joining.incident(), "Link", "certainty", "surely"));
            }
            for (String other : joining.possiblySame()) {
                Set<String> pair = new LinkedHashSet<>(List.of(joining.incident(), other));
                possible.put(pair, new Links.Found(joining.incident() + " " + other, joining.incident(), other));
            }
        }
        return Links.of(Ledger.of(sure), List.copyOf(possible.values()));
    }
}
