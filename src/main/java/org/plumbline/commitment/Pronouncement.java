package org.plumbline.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.quantity.ImpreciseDate;

/**
 * What a body found, or somebody accuses others of, about a promise: a record of schema Finding or Accusation.
 *
 * @param isFinding a finding of a court, commission or mandated body; otherwise an accusation, which is somebody's word
 * @param by who found it or accuses
 * @param against whom an accusation is against
 * @param breachOf the promises, clauses or acts that it says were broken
 * @param answers the exceptions that it answers
 */
public record Pronouncement(
        String id,
        boolean isFinding,
        List<String> by,
        List<String> against,
        Phrase.Name wording,
        List<String> sources,
        Optional<ImpreciseDate> date,
        List<String> breachOf,
        List<String> answers) {
    private static final List<String> SUBJECTS = List.of("about", "breach of");

    /** Everything of the kind about a commitment, one of its clauses, acts or exceptions; in the order of the records. */
    public static List<Pronouncement> of(Ledger ledger, String commitment, Set<String> parts) {
        return Stream.concat(ledger.ofSchema("Finding").stream(), ledger.ofSchema("Accusation").stream())
                .filter(entity -> SUBJECTS.stream()
                        .flatMap(property -> entity.values(property).stream())
                        .anyMatch(subject -> subject.equals(commitment) || parts.contains(subject)))
                .map(Pronouncement::read)
                .toList();
    }

    private static Pronouncement read(Entity entity) {
        return new Pronouncement(
                entity.id(),
                entity.schema().equals("Finding"),
                entity.values("by"),
                entity.values("against"),
                Wording.of(entity, "wording").orElse(new Phrase.Name(entity.id(), "")),
                Wording.sources(entity, "wording"),
                entity.value("date").flatMap(ImpreciseDate::parse),
                entity.values("breach of"),
                entity.values("answers"));
    }
}
