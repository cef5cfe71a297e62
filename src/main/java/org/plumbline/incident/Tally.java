package org.plumbline.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Ledger;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * A total that somebody states for a measure, a scope and a window.
 *
 * @param measure a measure's id, or {@code incidents}
 * @param targets against whom; empty if it does not say
 * @param froms the window's first day, as each voice gives it; likewise {@code untils}
 * @param beside further totals stated with it, by measure
 * @param basis who counted and how, or empty: then the total is shown, not accepted (law 4)
 * @param method as far as it is known; two tallies compare only under one method (law 9)
 * @param complete what is said of whether everything was counted: {@code yes} or {@code no}
 */
public record Tally(
        String id,
        String measure,
        List<String> kinds,
        List<String> actors,
        List<String> targets,
        List<String> places,
        List<Said<ImpreciseDate>> froms,
        List<Said<ImpreciseDate>> untils,
        List<Said<Interval>> totals,
        Map<String, List<Said<Interval>>> beside,
        String basis,
        String method,
        List<Said<String>> complete) {
    /** The measure of a tally that counts incidents themselves. */
    public static final String INCIDENTS = "incidents";

    private static final java.util.Set<String> OTHER_PROPERTIES = java.util.Set.of(
            "name",
            "alias",
            "note",
            "summary",
            "measure",
            "kind",
            "actor",
            "target",
            "place",
            "from",
            "to",
            "total",
            "basis",
            "complete",
            "method");

    /** All tallies of a ledger. */
    public static List<Tally> all(Ledger ledger, Sources sources) {
        return ledger.ofSchema("Tally").stream()
                .map(entity -> read(entity, sources))
                .toList();
    }

    private static Tally read(Entity entity, Sources sources) {
        Map<String, List<Said<Interval>>> beside = new java.util.LinkedHashMap<>();
        for (String property : entity.properties()) {
            if (!OTHER_PROPERTIES.contains(property)) {
                List<Said<Interval>> figures = Said.all(entity, property, sources, statement -> statement.figure());
                if (!figures.isEmpty()) {
                    beside.put(property, figures);
                }
            }
        }
        return new Tally(
                entity.id(),
                entity.value("measure").orElse(INCIDENTS),
                entity.values("kind"),
                entity.values("actor"),
                entity.values("target"),
                entity.values("place"),
                Said.all(entity, "from", sources, statement -> statement.date()),
                Said.all(entity, "to", sources, statement -> statement.date()),
                Said.all(entity, "total", sources, statement -> statement.figure()),
                beside,
                entity.value("basis").orElse(""),
                entity.value("method").orElse(""),
                Said.texts(entity, "complete", sources));
    }

    /** The totals stated for one measure: the tally's own, or one stated beside it. */
    public List<Said<Interval>> totalsOf(String asked) {
        return asked.equals(measure) ? totals : beside.getOrDefault(asked, List.of());
    }

    /** Every measure that the tally states a total for. */
    public List<String> measures() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(measure), beside.keySet().stream())
                .distinct()
                .toList();
    }

    /** Whether this voice declares that it counted everything; nobody else can declare it. */
    public boolean isCompleteBy(String voice) {
        List<Said<String>> own = complete.stream()
                .filter(said -> said.by().voice().equals(voice) && said.modality() == Modality.STATED)
                .toList();
        return !own.isEmpty() && own.stream().allMatch(said -> said.value().equals("yes"));
    }

    /** The first day, if anyone gives one. */
    public Optional<ImpreciseDate> anyFrom() {
        return froms.stream().map(Said::value).findFirst();
    }
}
