package org.plumbline.claim.judge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.judge.Evidence.YesNo;
import org.plumbline.commitment.Instrument;
import org.plumbline.quantity.ImpreciseDate;
import org.plumbline.quantity.Window;

/**
 * The days that one voice gives one act which puts a commitment in force, or lifts it.
 *
 * @param instrument id of the act
 */
record Period(String instrument, Instrument.Act act, ImpreciseDate from, ImpreciseDate until) {
    /** The end of what has no stated end. */
    static final ImpreciseDate OPEN = ImpreciseDate.on(LocalDate.of(9999, 12, 31));

    boolean mayTouch(Window asked) {
        return !from.earliest().isAfter(asked.outerUntil()) && !until.latest().isBefore(asked.outerFrom());
    }

    Period endedBefore(List<LocalDate> starts) {
        if (!act.lifts() || !until.equals(OPEN)) {
            return this;
        }
        return starts.stream()
                .filter(start -> start.isAfter(from.latest()))
                .findFirst()
                .map(start -> new Period(instrument, act, from, ImpreciseDate.on(start.minusDays(1))))
                .orElse(this);
    }

    /** The acts by which any voice has the commitment in force. */
    static Set<String> holding(Collection<List<Period>> voices, Window asked) {
        Set<String> holding = new HashSet<>();
        for (List<Period> periods : voices) {
            if (answer(periods, asked) == YesNo.YES) {
                periods.stream()
                        .filter(period -> period.act.puts() && period.mayTouch(asked))
                        .forEach(period -> holding.add(period.instrument));
            }
        }
        return holding;
    }

    /** Who gives each of these acts days of its own, and the days asked lie outside them all, does not agree that they hold. */
    static boolean givesOtherDays(List<Period> periods, Set<String> holding, Window asked) {
        return !holding.isEmpty()
                && holding.stream().allMatch(instrument -> {
                    List<Period> own = periods.stream()
                            .filter(period -> period.instrument.equals(instrument))
                            .toList();
                    return !own.isEmpty() && own.stream().noneMatch(period -> period.mayTouch(asked));
                });
    }

    /** A voice that knows only terms before or after the days asked does not deny a term that another voice reports. */
    static boolean isMerelyExpired(List<Period> periods, Window asked) {
        return periods.stream().noneMatch(period -> period.act.lifts() && period.mayTouch(asked));
    }

    /** Yes if a period surely holds all days asked and nothing lifts it; no if a stated end surely lies before, or a lapse holds. */
    static YesNo answer(List<Period> periods, Window asked) {
        boolean lifted = periods.stream().anyMatch(period -> period.act.lifts() && period.mayTouch(asked));
        boolean surelyLifted = periods.stream()
                .anyMatch(period -> period.act.lifts()
                        && !period.from.latest().isAfter(asked.outerFrom())
                        && !period.until.earliest().isBefore(asked.outerUntil()));
        if (surelyLifted) {
            return YesNo.NO;
        }
        boolean holds = holdsThroughout(periods, asked);
        if (holds) {
            return lifted ? YesNo.UNKNOWN : YesNo.YES;
        }
        List<Period> terms =
                periods.stream().filter(period -> period.act.puts()).toList();
        boolean expired = terms.stream().anyMatch(term -> term.until.latest().isBefore(asked.outerFrom()))
                && terms.stream()
                        .allMatch(term -> term.until.latest().isBefore(asked.outerFrom())
                                || term.from.earliest().isAfter(asked.outerUntil()));
        return expired ? YesNo.NO : YesNo.UNKNOWN;
    }

    /** Whether terms that surely ran, one after the other without a day between, hold all days asked. */
    private static boolean holdsThroughout(List<Period> periods, Window asked) {
        LocalDate next = asked.outerFrom();
        boolean further = true;
        while (further && !next.isAfter(asked.outerUntil())) {
            LocalDate day = next;
            LocalDate reached = periods.stream()
                    .filter(period -> period.act.puts() && !period.from.latest().isAfter(day))
                    .map(period -> period.until.earliest())
                    .filter(until -> !until.isBefore(day))
                    .max(LocalDate::compareTo)
                    .map(until -> until.plusDays(1))
                    .orElse(day);
            further = reached.isAfter(day);
            next = reached;
        }
        return next.isAfter(asked.outerUntil());
    }
}
