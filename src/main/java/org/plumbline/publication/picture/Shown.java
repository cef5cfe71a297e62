package org.plumbline.publication.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.incident.Feature;
import org.plumbline.incident.Incident;
import org.plumbline.language.Language;
import org.plumbline.ledger.Entity;
import org.plumbline.publication.OpenLedger;
import org.plumbline.publication.Withheld;

/**
 * What of a case may be shown.
 *
 * @param all with what sources say that must not leave the house, but nothing that is sealed
 * @param open without what they say
 */
record Shown(CaseEvidence all, CaseEvidence open, Set<String> withheld, Language language) {
    static Shown of(CaseEvidence evidence, Withheld withheld, Language language) {
        CaseEvidence open = withheld.sources().isEmpty()
                ? evidence
                : CaseEvidence.of(OpenLedger.of(evidence.ledger(), withheld.sources()));
        return new Shown(evidence, open, withheld.sources(), language);
    }

    /** Whether a withheld source has a part in a record, or in a report of an incident. */
    boolean isWithheld(String id) {
        if (withheld.isEmpty()) {
            return false;
        }
        String record = record(id);
        return withheld.contains(record)
                || statements(all, record) != statements(open, record)
                || all.incidents().incident(id).stream()
                        .flatMap(incident -> incident.reports().stream())
                        .anyMatch(report -> statements(all, report.id()) != statements(open, report.id())
                                || Stream.concat(
                                                report.dates().stream(),
                                                Arrays.stream(Feature.values())
                                                        .flatMap(feature -> feature.of(report).stream()))
                                        .anyMatch(said -> withheld.contains(
                                                        said.by().source())
                                                || withheld.contains(said.by().voice())));
    }

    private static long statements(CaseEvidence evidence, String record) {
        return evidence.ledger().entity(record).map(Entity::statements).stream()
                .mapToLong(java.util.List::size)
                .sum();
    }

    Optional<Incident> incident(String id) {
        return isWithheld(id) ? Optional.empty() : all.incidents().incident(id);
    }

    String name(String id) {
        return open.name(id).in(language);
    }

    /** Attendance is listed as {@code engagement/party}. */
    static String record(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
