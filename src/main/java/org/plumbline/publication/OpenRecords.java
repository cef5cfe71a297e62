package org.plumbline.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.claim.judge.CaseEvidence;
import org.plumbline.claim.judge.Evidence;
import org.plumbline.claim.judge.Judgement;
import org.plumbline.claim.report.CheckedPublication;
import org.plumbline.incident.Feature;
import org.plumbline.ledger.Entity;

/**
 * Which records of a case a reader may be shown.
 *
 * @param all with what sources say that must not leave the house, but nothing that is sealed
 * @param open without what they say
 */
public record OpenRecords(CaseEvidence all, CaseEvidence open, Set<String> withheld) {
    public OpenRecords {
        withheld = Set.copyOf(withheld);
    }

    /** Those in which no withheld source has a part. */
    public static OpenRecords of(CaseEvidence evidence, Withheld withheld) {
        CaseEvidence open = withheld.sources().isEmpty()
                ? evidence
                : CaseEvidence.of(OpenLedger.of(evidence.ledger(), withheld.sources()));
        return new OpenRecords(evidence, open, withheld.sources());
    }

    /**
     * Whether a withheld source has a part in a record, or in a report of an incident.
     *
     * @param id of the record; attendance is {@code engagement/party}
     */
    public boolean isWithheld(String id) {
        if (withheld.isEmpty()) {
            return false;
        }
        String record = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
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
                .mapToLong(List::size)
                .sum();
    }

    /**
     * A publication as a reader may be shown it: without those records that its judgements name only to say why they do not count. What
     * counts and is withheld stops the publication before ({@code E155}, {@code E156}).
     */
    public CheckedPublication shown(CheckedPublication checked) {
        return withheld.isEmpty()
                ? checked
                : new CheckedPublication(
                        checked.id(),
                        checked.sheet(),
                        checked.editions(),
                        checked.diagnostics(),
                        checked.judgements().stream().map(this::shown).toList(),
                        checked.share(),
                        checked.notes(),
                        checked.today());
    }

    private Judgement shown(Judgement judgement) {
        return new Judgement(
                judgement.claim(),
                judgement.binding(),
                judgement.says(),
                judgement.wording(),
                shown(judgement.evidence()),
                judgement.verdict(),
                judgement.parts().stream()
                        .map(part -> new Judgement.Part(
                                part.title(), shown(part.evidence()), part.verdict(), part.wording()))
                        .toList(),
                judgement.restsOn(),
                judgement.reads(),
                judgement.grounds());
    }

    private Evidence shown(Evidence evidence) {
        return new Evidence(
                evidence.finding(),
                evidence.window(),
                evidence.items().stream()
                        .filter(item -> item.standing() != Evidence.Standing.LEFT_OUT || !isWithheld(item.id()))
                        .toList(),
                evidence.unlisted(),
                evidence.voices(),
                evidence.disputed(),
                evidence.complete(),
                evidence.derivation());
    }
}
