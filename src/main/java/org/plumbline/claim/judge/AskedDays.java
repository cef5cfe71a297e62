package org.plumbline.claim.judge;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Reading;
import org.plumbline.language.Span;
import org.plumbline.language.VagueDays;
import org.plumbline.quantity.ImpreciseDate;

/**
 * Days that a bound span gives, for a time clause that leaves them to the prose.
 *
 * @param to of a single date the same as {@code from}
 * @param isRange whether the span gives a first and a last one
 * @param isOneOf the words are vague: one of the days is meant, and nobody knows which
 */
record AskedDays(ImpreciseDate from, ImpreciseDate to, boolean isRange, boolean isOneOf) {
    /** All that a span gives, in its order. */
    static List<AskedDays> in(Binding binding) {
        return binding.readings().stream()
                .flatMap(reading -> of(binding, reading).stream())
                .toList();
    }

    private static Optional<AskedDays> of(Binding binding, Reading reading) {
        if (reading instanceof Reading.Date date) {
            Optional<ImpreciseDate> vague = vague(binding, date.span(), date.date());
            ImpreciseDate days = vague.orElse(date.date());
            return Optional.of(new AskedDays(days, days, false, vague.isPresent()));
        }
        if (reading instanceof Reading.DateRange range) {
            Optional<ImpreciseDate> from = vague(binding, range.span(), range.from());
            Optional<ImpreciseDate> to = vague(binding, range.span(), range.to());
            return Optional.of(new AskedDays(from.orElse(range.from()), to.orElse(range.to()), true, from.isPresent()));
        }
        return Optional.empty();
    }

    private static Optional<ImpreciseDate> vague(Binding binding, Span span, ImpreciseDate date) {
        return VagueDays.in(binding.language()).read(binding.text(), span, date);
    }
}
