package org.plumbline.commitment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.evidence.Sources;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/**
 * An act that starts, extends, renews or ends a commitment, as each source gives its days.
 *
 * @param by whose act it is; empty if no source says
 * @param announced when it was made known, as each source says
 * @param note a remark of the case's own
 */
public record Instrument(
        String id,
        String commitment,
        List<String> by,
        Act act,
        List<Said<String>> acts,
        List<Said<ImpreciseDate>> announced,
        List<Said<ImpreciseDate>> froms,
        List<Said<ImpreciseDate>> untils,
        Optional<Phrase.Name> note) {
    /** What an instrument does. */
    public enum Act {
        DECLARES,
        EXTENDS,
        RENEWS,
        ENDS,
        LAPSES,
        REVIEWS,
        REAFFIRMS;

        /** Whether the commitment is in force from the instrument's first day to its last. */
        public boolean puts() {
            return this == DECLARES || this == EXTENDS || this == RENEWS;
        }

        /** Whether the commitment is not in force from the instrument's first day to its last. */
        public boolean lifts() {
            return this == ENDS || this == LAPSES;
        }

        static Optional<Act> of(String word) {
            for (Act act : values()) {
                if (act.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                    return Optional.of(act);
                }
            }
            return Optional.empty();
        }
    }

    /** All instruments of a ledger whose act is known. */
    public static List<Instrument> all(Ledger ledger, Sources sources) {
        return ledger.ofSchema("Instrument").stream()
                .flatMap(entity -> read(entity, sources).stream())
                .toList();
    }

    private static Optional<Instrument> read(Entity entity, Sources sources) {
        return entity.value("act")
                .flatMap(Act::of)
                .map(act -> new Instrument(
                        entity.id(),
                        entity.value("commitment").orElse(""),
                        entity.values("by"),
                        act,
                        Said.texts(entity, "act", sources),
                        days(entity, "announced", sources),
                        days(entity, "from", sources),
                        days(entity, "to", sources),
                        Wording.of(entity, "note")));
    }

    private static List<Said<ImpreciseDate>> days(Entity entity, String property, Sources sources) {
        return Said.all(entity, property, sources, statement -> statement.date());
    }

    /** The first day that anybody connects with it: when it was announced, or else began. */
    public Optional<ImpreciseDate> firstDay() {
        return Stream.concat(announced.stream(), froms.stream())
                .map(Said::value)
                .min(Comparator.naturalOrder());
    }
}
