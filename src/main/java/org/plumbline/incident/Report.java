package org.plumbline.incident;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.record.TableRow;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * What one record says of one incident. Every value keeps who said it; one report may hold values of several voices.
 *
 * @param dates local days at the place; something that lasted is a span from its first to its last day
 * @param occurrences how many times it happened, where a source says more than once
 * @param measures counts by measure, e.g. {@code civilians-killed}
 * @param best a source's own best estimate by measure; inside what it says of the measure
 * @param point where it was, or {@code null} if no table tells the spot
 * @param line of the table in which it stands; 0 if it stands in none
 */
public record Report(
        String id,
        List<Said<ImpreciseDate>> dates,
        List<Said<List<String>>> kinds,
        List<Said<List<String>>> actors,
        List<Said<List<String>>> targets,
        List<Said<List<String>>> places,
        List<Said<Interval>> occurrences,
        Map<String, List<Said<Interval>>> measures,
        Map<String, Said<BigDecimal>> best,
        TableRow.@Nullable Point point,
        int line) {
    /** The properties of the schema that are no measures. */
    private static final java.util.Set<String> OTHER_PROPERTIES = java.util.Set.of(
            "name", "alias", "note", "summary", "date", "end", "kind", "actor", "target", "place", "occurrences");

    /** Reads a record of schema Report. */
    public static Report read(Entity entity, Sources sources) {
        Map<String, List<Said<Interval>>> measures = new java.util.LinkedHashMap<>();
        for (String property : entity.properties()) {
            if (!OTHER_PROPERTIES.contains(property)) {
                List<Said<Interval>> figures = figures(entity, property, sources);
                if (!figures.isEmpty()) {
                    measures.put(property, figures);
                }
            }
        }
        return new Report(
                entity.id(),
                dates(entity, sources),
                Said.together(entity, "kind", sources),
                Said.together(entity, "actor", sources),
                Said.together(entity, "target", sources),
                Said.together(entity, "place", sources),
                figures(entity, "occurrences", sources),
                measures,
                Map.of(),
                null,
                0);
    }

    /** Reads a row of an incident table. */
    public static Report read(TableRow row, Sources sources) {
        Attribution by = sources.attribution(row.source(), row.originator());
        ImpreciseDate date = row.lastDay().map(row.date()::hull).orElse(row.date());
        Map<String, List<Said<Interval>>> measures = new java.util.LinkedHashMap<>();
        row.measures().forEach((measure, value) -> measures.put(measure, List.of(stated(value, by))));
        Map<String, Said<BigDecimal>> best = new java.util.LinkedHashMap<>();
        row.best().forEach((measure, value) -> best.put(measure, stated(value, by)));
        boolean once = row.occurrences().equals(ONCE);
        return new Report(
                row.id(),
                List.of(stated(date, by)),
                row.kinds().isEmpty() ? List.of() : List.of(stated(row.kinds(), by)),
                row.actors().isEmpty() ? List.of() : List.of(stated(row.actors(), by)),
                row.targets().isEmpty() ? List.of() : List.of(stated(row.targets(), by)),
                row.places().isEmpty() ? List.of() : List.of(stated(row.places(), by)),
                once ? List.of() : List.of(stated(row.occurrences(), by)),
                measures,
                best,
                row.point(),
                row.line());
    }

    /** The same report under another id. */
    Report under(String other) {
        return at(other, line);
    }

    /** Whether another report says the same, wherever it stands. */
    boolean saysTheSame(Report other) {
        return at(id, 0).equals(other.at(id, 0));
    }

    private Report at(String otherId, int otherLine) {
        return new Report(
                otherId, dates, kinds, actors, targets, places, occurrences, measures, best, point, otherLine);
    }

    private static final Interval ONCE = Interval.exactly(1);

    private static <T> Said<T> stated(T value, Attribution by) {
        return new Said<>(value, by, Modality.STATED);
    }

    private static List<Said<Interval>> figures(Entity entity, String property, Sources sources) {
        return Said.all(entity, property, sources, statement -> statement.figure());
    }

    /**
     * The days of each source: what lasted, until its end. Where only others say when it ended, it lasted until then, so that the
     * day is not certain; but not against the end that its own voice states (law 3).
     */
    private static List<Said<ImpreciseDate>> dates(Entity entity, Sources sources) {
        List<Said<ImpreciseDate>> starts = Said.all(entity, "date", sources, statement -> statement.date());
        List<Said<ImpreciseDate>> ends = Said.all(entity, "end", sources, statement -> statement.date()).stream()
                .filter(said -> said.modality() == Modality.STATED || said.modality() == Modality.ADMITTED)
                .toList();
        List<Said<ImpreciseDate>> others = ends.stream()
                .filter(end -> starts.stream().noneMatch(start -> isOneVoice(start.by(), end.by())))
                .toList();
        return starts.stream()
                .map(start -> lasting(start, Stream.concat(own(start, ends).stream(), others.stream())))
                .toList();
    }

    private static Said<ImpreciseDate> lasting(Said<ImpreciseDate> start, Stream<Said<ImpreciseDate>> ends) {
        return ends.map(Said::value)
                .reduce(ImpreciseDate::hull)
                .map(end -> new Said<>(start.value().hull(end), start.by(), start.modality()))
                .orElse(start);
    }

    /** The ends by the same source; else by the voice itself; else by those who retell it. */
    private static List<Said<ImpreciseDate>> own(Said<ImpreciseDate> start, List<Said<ImpreciseDate>> ends) {
        List<Said<ImpreciseDate>> same =
                ends.stream().filter(end -> end.by().equals(start.by())).toList();
        if (!same.isEmpty()) {
            return same;
        }
        List<Said<ImpreciseDate>> voice =
                ends.stream().filter(end -> isOneVoice(start.by(), end.by())).toList();
        List<Said<ImpreciseDate>> original =
                voice.stream().filter(end -> end.by().original()).toList();
        return original.isEmpty() ? voice : original;
    }

    private static boolean isOneVoice(Attribution one, Attribution other) {
        return one.voice().equals(other.voice());
    }

    /** The smallest span of days that holds every date that anyone gives. */
    Optional<ImpreciseDate> span() {
        if (dates.size() == 1) {
            return Optional.of(dates.getFirst().value());
        }
        return dates.stream().map(Said::value).reduce(ImpreciseDate::hull);
    }
}
