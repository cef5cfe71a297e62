package org.plumbline.engagement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.evidence.Attribution;
import org.plumbline.evidence.Sources;
import org.plumbline.ledger.Entity;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.ledger.Statement;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Whose people sit in whose seat of a body: "the seat of Myanmar is held by its military".
 *
 * @param from the first day, as wide as all that give one leave it; a seat without a first day is held from ever on
 * @param until the last day likewise
 */
public record Representation(
        String id,
        String seat,
        String body,
        List<Said<String>> representedBy,
        Optional<ImpreciseDate> from,
        Optional<ImpreciseDate> until) {
    /** Reads a record of schema Representation. */
    public static Representation read(Entity entity, Sources sources) {
        return new Representation(
                entity.id(),
                entity.value("seat").orElse(""),
                entity.value("body").orElse(""),
                Said.texts(entity, "represented by", sources),
                widest(entity, "from", sources),
                widest(entity, "to", sources));
    }

    /** A day that is given and denied is still no sign that the seat has no such end. */
    private static Optional<ImpreciseDate> widest(Entity entity, String property, Sources sources) {
        return Said.all(entity, property, sources, Statement::date).stream()
                .map(Said::value)
                .reduce(ImpreciseDate::hull);
    }

    /** Whether somebody whose word counts denies that this party sits there. */
    public boolean isDenied(String party, Predicate<Attribution> accepted) {
        return representedBy.stream()
                .anyMatch(said -> said.value().equals(party)
                        && said.modality() == Modality.DENIED
                        && (said.by().isOwn() || accepted.test(said.by())));
    }

    /** Whether the seat may have been held on a day of something; an end of it that nobody gives may lie on any day. */
    public boolean mayMeet(Optional<ImpreciseDate> first, Optional<ImpreciseDate> last) {
        boolean begun = from.isEmpty()
                || last.isEmpty()
                || !from.get().earliest().isAfter(last.get().latest());
        boolean running = until.isEmpty()
                || first.isEmpty()
                || !first.get().earliest().isAfter(until.get().latest());
        return begun && running;
    }

    /**
     * Whether the seat was held on a day of something wherever the ends lie that are not known to the day. What has no known last day
     * lasted its first day at least, and the other way round; of what has no known day at all only a seat without days holds a day.
     */
    public boolean surelyMeets(Optional<ImpreciseDate> first, Optional<ImpreciseDate> last) {
        Optional<ImpreciseDate> lastAtLeast = last.or(() -> first);
        Optional<ImpreciseDate> firstAtMost = first.or(() -> last);
        boolean begun = from.isEmpty()
                || lastAtLeast
                        .filter(day -> !from.get().latest().isAfter(day.earliest()))
                        .isPresent();
        boolean running = until.isEmpty()
                || firstAtMost
                        .filter(day -> !day.latest().isAfter(until.get().earliest()))
                        .isPresent();
        return begun && running;
    }

    /** The first day on which both were so: the later one. */
    public Optional<ImpreciseDate> later(Optional<ImpreciseDate> first) {
        return first.flatMap(day -> from.map(own -> ImpreciseDate.between(
                        own.earliest().isAfter(day.earliest()) ? own.earliest() : day.earliest(),
                        own.latest().isAfter(day.latest()) ? own.latest() : day.latest()))
                .or(() -> first));
    }

    /** The last day on which both were so: the earlier one. */
    public Optional<ImpreciseDate> earlier(Optional<ImpreciseDate> last) {
        return last.flatMap(day -> until.map(own -> ImpreciseDate.between(
                        own.earliest().isBefore(day.earliest()) ? own.earliest() : day.earliest(),
                        own.latest().isBefore(day.latest()) ? own.latest() : day.latest()))
                .or(() -> last));
    }
}
