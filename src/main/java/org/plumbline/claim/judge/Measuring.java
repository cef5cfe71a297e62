package org.plumbline.claim.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.ledger.Hierarchy;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.Interval;

/**
 * How much of a measure an incident adds (laws 1, 2, 3 and 5). A lower bound of a part carries to the whole, an upper bound of
 * the whole to its parts; nothing said is zero or more.
 */
final class Measuring {
    private static final Agreement UNKNOWN = new Agreement(Interval.UNKNOWN_TOLL, false, Map.of());

    private final String measure;
    private final List<String> parts;
    private final List<String> wholes;
    private final Predicate<Said<?>> accepted;

    Measuring(String measure, Predicate<Said<?>> accepted, Hierarchy hierarchy) {
        this.measure = measure;
        this.accepted = accepted;
        this.parts = others(hierarchy.partsOf(measure), measure);
        this.wholes = others(hierarchy.wholesOf(measure), measure);
    }

    private static List<String> others(Set<String> all, String own) {
        return all.stream().filter(id -> !id.equals(own)).toList();
    }

    /** Whether nothing can be carried from other measures. */
    boolean isOwn() {
        return parts.isEmpty() && wholes.isEmpty();
    }

    Agreement amount(Incident incident) {
        if (incident.reports().size() == 1
                && incident.reports().getFirst().measures().size() == 1) {
            List<Said<Interval>> own = incident.reports().getFirst().measures().get(measure);
            if (own != null && own.size() == 1) {
                return accepted.test(own.getFirst()) ? Agreement.of(own).orElse(UNKNOWN) : UNKNOWN;
            }
        }
        List<Said<Interval>> said = new ArrayList<>();
        gather(incident, measure, said, Bounded.AS_SAID);
        List<Said<Interval>> carried = new ArrayList<>();
        parts.forEach(part -> gather(incident, part, carried, Bounded.FROM_BELOW));
        wholes.forEach(whole -> gather(incident, whole, carried, Bounded.FROM_ABOVE));
        return Agreement.ofVoices(byVoice(said, carried)).orElse(UNKNOWN);
    }

    private enum Bounded {
        AS_SAID,
        FROM_BELOW,
        FROM_ABOVE
    }

    private void gather(Incident incident, String asked, List<Said<Interval>> into, Bounded bounded) {
        for (Report report : incident.reports()) {
            for (Said<Interval> said : report.measures().getOrDefault(asked, List.of())) {
                if (accepted.test(said)) {
                    carried(said.value(), bounded)
                            .ifPresent(value -> into.add(new Said<>(value, said.by(), said.modality())));
                }
            }
        }
    }

    /** Law 2. */
    private static Optional<Interval> carried(Interval value, Bounded bounded) {
        return switch (bounded) {
            case AS_SAID -> Optional.of(value);
            case FROM_BELOW -> Optional.of(new Interval(value.low(), value.lowOpen(), null, true));
            case FROM_ABOVE ->
                value.high() == null
                        ? Optional.empty()
                        : Interval.UNKNOWN_TOLL.intersect(new Interval(null, true, value.high(), value.highOpen()));
        };
    }

    /** A voice's own figures stand against its retellings (law 3); what it says of parts and wholes narrows them. */
    private static Map<String, Interval> byVoice(List<Said<Interval>> said, List<Said<Interval>> carried) {
        Map<String, Interval> voices = new LinkedHashMap<>(Agreement.byVoice(said));
        for (Said<Interval> bound : carried) {
            voices.merge(
                    bound.by().voice(),
                    bound.value(),
                    (one, other) -> one.intersect(other).orElse(one));
        }
        return voices;
    }
}
