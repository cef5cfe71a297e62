package org.plumbline.claim.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.plumbline.language.Phrase;

/**
 * When the windows of a comparison were fixed, beside when the counts could be known: windows that were chosen when the counts were
 * known may have been chosen for their result. The history of a case tells both times; what somebody merely says is told as such.
 */
public sealed interface WindowChoice {
    /**
     * The question was recorded before the first of the counts.
     *
     * @param published a day before on which a count was published already: it could have been known all the same
     */
    record Before(LocalDate fixed, LocalDate loaded, Optional<LocalDate> published) implements WindowChoice {}

    /** The question was recorded when counts had been recorded. */
    record After(LocalDate fixed, LocalDate loaded) implements WindowChoice {}

    /**
     * The question was never recorded.
     *
     * @param loaded when the first of the counts was recorded, if they were
     * @param said the day on which the author says the windows were fixed
     */
    record NotRecorded(Optional<LocalDate> loaded, Optional<LocalDate> said) implements WindowChoice {}

    /**
     * What recorded times tell.
     *
     * @param fixed when the question was recorded, if it was
     * @param loaded when the first of the counts was recorded, if they were
     * @param published when the first of the counts was published, if that is known
     * @param said the day that the author gives
     * @param zone of the place that the case is about, for days
     */
    static WindowChoice of(
            Optional<Instant> fixed,
            Optional<Instant> loaded,
            Optional<LocalDate> published,
            Optional<LocalDate> said,
            ZoneId zone) {
        Optional<LocalDate> loadedOn = loaded.map(time -> LocalDate.ofInstant(time, zone));
        if (fixed.isEmpty()) {
            return new NotRecorded(loadedOn, said);
        }
        LocalDate fixedOn = LocalDate.ofInstant(fixed.get(), zone);
        boolean before = loaded.filter(time -> fixed.get().isBefore(time)).isPresent();
        return before
                ? new Before(fixedOn, loadedOn.orElseThrow(), published.filter(day -> !day.isAfter(fixedOn)))
                : new After(fixedOn, loadedOn.orElse(fixedOn));
    }

    /** For people. */
    default Phrase phrase() {
        return switch (this) {
            case Before(LocalDate fixed, LocalDate loaded, Optional<LocalDate> published) ->
                published
                        .map(day -> Phrase.of("statistics.chosen.published", fixed, loaded, day))
                        .orElseGet(() -> Phrase.of("statistics.chosen.before", fixed, loaded));
            case After(LocalDate fixed, LocalDate loaded) -> Phrase.of("statistics.chosen.after", fixed, loaded);
            case NotRecorded(Optional<LocalDate> loaded, Optional<LocalDate> said) -> notRecorded(loaded, said);
        };
    }

    private static Phrase notRecorded(Optional<LocalDate> loaded, Optional<LocalDate> said) {
        if (said.isEmpty()) {
            return loaded.map(day -> Phrase.of("statistics.chosen.not-recorded", day))
                    .orElseGet(() -> Phrase.of("statistics.chosen.nothing-recorded"));
        }
        boolean late = loaded.filter(day -> !said.get().isBefore(day)).isPresent();
        return late
                ? Phrase.of("statistics.chosen.after", said.get(), loaded.orElseThrow())
                : Phrase.of("statistics.chosen.said", said.get());
    }

    /** For programs. */
    default String word() {
        return switch (this) {
            case Before(var fixed, var loaded, Optional<LocalDate> published) ->
                published.isPresent() ? "before-loading-after-publication" : "before";
            case After after -> "after";
            case NotRecorded(Optional<LocalDate> loaded, Optional<LocalDate> said) ->
                said.isPresent() ? "said-not-recorded" : "not-recorded";
        };
    }
}
