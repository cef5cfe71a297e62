package org.plumbline.claim.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.plumbline.evidence.Attribution;
import org.plumbline.incident.Incident;
import org.plumbline.incident.Report;
import org.plumbline.incident.Tally;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Interval;

/**
 * An incident with one report, in which one voice says everything once.
 *
 * @param first day counted from 1970; {@code last} likewise
 * @param place number of the list of places that it names, or -1 if it names none; the other features likewise
 */
record PlainIncident(
        Incident incident, Attribution by, int first, int last, int place, int kind, int actor, int target) {
    private static final int LONGEST_DAYS = 31;

    private static final Interval AT_LEAST_ONCE = Interval.atLeast(1);

    /** The incident, if it is plain; {@code number} numbers each list of names. */
    static Optional<PlainIncident> of(Incident incident, ToIntFunction<List<String>> number) {
        if (!isPlain(incident)) {
            return Optional.empty();
        }
        Report report = incident.reports().getFirst();
        Said<ImpreciseDate> date = report.dates().getFirst();
        return Optional.of(new PlainIncident(
                incident,
                date.by(),
                day(date.value().earliest()),
                day(date.value().latest()),
                number(report.places(), number),
                number(report.kinds(), number),
                number(report.actors(), number),
                number(report.targets(), number)));
    }

    private static int day(java.time.LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static int number(List<Said<List<String>>> said, ToIntFunction<List<String>> number) {
        return said.isEmpty() ? -1 : number.applyAsInt(said.getFirst().value());
    }

    static boolean isPlain(Incident incident) {
        if (incident.reports().size() != 1 || !incident.possiblySame().isEmpty()) {
            return false;
        }
        Report report = incident.reports().getFirst();
        if (report.dates().size() != 1) {
            return false;
        }
        Said<ImpreciseDate> date = report.dates().getFirst();
        return date.modality() == Modality.STATED
                && date.value().clock() == null
                && date.value().latest().toEpochDay() - date.value().earliest().toEpochDay() <= LONGEST_DAYS
                && isOnce(report.places(), date.by())
                && isOnce(report.kinds(), date.by())
                && isOnce(report.actors(), date.by())
                && isOnce(report.targets(), date.by())
                && isOnce(report.occurrences(), date.by())
                && report.occurrences().stream().allMatch(said -> said.value().isInside(AT_LEAST_ONCE))
                && report.measures().values().stream().allMatch(said -> isOnce(said, date.by()));
    }

    private static boolean isOnce(List<? extends Said<?>> said, Attribution by) {
        return said.isEmpty()
                || (said.size() == 1
                        && said.getFirst().modality() == Modality.STATED
                        && said.getFirst().by().equals(by));
    }

    /** How much of a measure it adds, as its voice says. */
    Agreement amount(String measure, Measuring measuring) {
        if (!measure.equals(Tally.INCIDENTS)) {
            return measuring.amount(incident);
        }
        Interval times = incident.reports().getFirst().occurrences().stream()
                .findFirst()
                .map(Said::value)
                .orElse(Interval.exactly(1));
        return new Agreement(times, false, Map.of(by.voice(), times));
    }
}
