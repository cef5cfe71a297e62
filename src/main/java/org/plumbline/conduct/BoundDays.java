package org.plumbline.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.ledger.Modality;
import org.plumbline.ledger.Said;
import org.plumbline.quantity.ImpreciseDate;

/** The days on which a party was or may have been bound, and what lies on them. */
record BoundDays(List<Term> terms) {
    /** Days without a gap. */
    record Term(LocalDate from, LocalDate until) {
        private boolean adjoins(Spell next) {
            return !next.from().isAfter(until) || until.plusDays(1).equals(next.from());
        }
    }

    /**
     * The days of something.
     *
     * @param first as wide as the sources leave it; likewise {@code last}
     */
    record Days(Optional<ImpreciseDate> first, Optional<ImpreciseDate> last) {
        /** Those that somebody gives; a day that is denied is none. */
        static Days of(List<Said<ImpreciseDate>> first, List<Said<ImpreciseDate>> last) {
            return new Days(hull(first), hull(last));
        }

        private static Optional<ImpreciseDate> hull(List<Said<ImpreciseDate>> days) {
            return days.stream()
                    .filter(said -> said.modality() != Modality.DENIED)
                    .map(Said::value)
                    .reduce(ImpreciseDate::hull);
        }
    }

    /** How something lies to the days of a promise. */
    enum Bearing {
        SURELY,
        PERHAPS,
        NOT
    }

    static BoundDays of(List<Spell> spells) {
        List<Term> terms = new ArrayList<>();
        for (Spell spell : spells) {
            if (spell.isGap()) {
                continue;
            }
            if (!terms.isEmpty() && terms.getLast().adjoins(spell)) {
                Term term = terms.removeLast();
                terms.add(new Term(term.from, spell.until().isAfter(term.until) ? spell.until() : term.until));
            } else {
                terms.add(new Term(spell.from(), spell.until()));
            }
        }
        return new BoundDays(List.copyOf(terms));
    }

    Bearing bearing(Days days) {
        if (terms.stream().anyMatch(term -> isSurelyOn(term, days))) {
            return Bearing.SURELY;
        }
        return terms.stream().anyMatch(term -> isPerhapsOn(term, days)) ? Bearing.PERHAPS : Bearing.NOT;
    }

    /** Of what has only a last day only that day is sure; what has only a first day lasted no longer. */
    private static boolean isSurelyOn(Term term, Days days) {
        Optional<ImpreciseDate> first = days.first.or(days::last);
        Optional<ImpreciseDate> last = days.last.or(days::first);
        return first.filter(day -> !day.latest().isAfter(term.until)).isPresent()
                && last.filter(day -> !day.earliest().isBefore(term.from)).isPresent();
    }

    private static boolean isPerhapsOn(Term term, Days days) {
        Optional<ImpreciseDate> last = days.last.or(days::first);
        return days.first.filter(day -> day.earliest().isAfter(term.until)).isEmpty()
                && last.filter(day -> day.latest().isBefore(term.from)).isEmpty();
    }

    /** Why days do not show that the party was bound on one of them, if they do not. */
    Optional<Phrase> open(Days days) {
        if (bearing(days) == Bearing.SURELY) {
            return Optional.empty();
        }
        String key = days.first.isPresent()
                ? "judge.reason.date-open"
                : days.last.isPresent() ? "conduct.no-first-day" : "conduct.no-day";
        return Optional.of(Phrase.of(key));
    }
}
