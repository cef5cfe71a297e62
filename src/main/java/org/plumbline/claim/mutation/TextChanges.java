package org.plumbline.claim.mutation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.claim.text.Binding;
import org.plumbline.language.Hedge;
import org.plumbline.language.Language;
import org.plumbline.language.Reading;
import org.plumbline.quantity.ImpreciseDate;

/** Every change that is tried on the bound stretches of one claim, in the order of what they say. */
final class TextChanges {
    /** For how many other names each name is exchanged. */
    private static final int MOST_NAMES = 3;

    private static final List<Hedge> HEDGES = List.of(
            Hedge.EXACT, Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.FEWER_THAN, Hedge.NEARLY, Hedge.AROUND);

    private final Set<TextChange> changes = new LinkedHashSet<>();

    private TextChanges() {}

    static List<TextChange> of(List<Binding> bindings, OtherNames names) {
        TextChanges all = new TextChanges();
        bindings.forEach(binding -> all.read(binding.readings()));
        Set<String> named = new LinkedHashSet<>();
        Set<Language> languages = bindings.stream().map(Binding::language).collect(Collectors.toSet());
        bindings.forEach(binding -> binding.names().forEach(name -> named.add(name.id())));
        for (String id : named) {
            names.of(id, named, MOST_NAMES, languages)
                    .forEach(other -> all.changes.add(new TextChange.OtherName(id, other, names)));
        }
        return List.copyOf(all.changes);
    }

    private void read(List<Reading> readings) {
        int quotations = 0;
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Figure figure -> figure(figure);
                case Reading.Date(var span, var date, var hasYear) ->
                    OtherDates.of(date).forEach(other -> changes.add(new TextChange.OtherDate(date, other)));
                case Reading.DateRange(var span, var from, var to, var hasYear) -> stretch(from, to);
                case Reading.Ordinal(var span, var number, var hedge) -> {
                    changes.add(new TextChange.OtherOrdinal(number, number + 1));
                    if (number > 1) {
                        changes.add(new TextChange.OtherOrdinal(number, number - 1));
                    }
                }
                case Reading.Quotation quotation -> {
                    changes.add(new TextChange.OtherWord(quotations, true));
                    changes.add(new TextChange.OtherWord(quotations, false));
                    quotations++;
                }
            }
        }
    }

    private void figure(Reading.Figure old) {
        boolean known = changes.stream()
                .anyMatch(change -> change instanceof TextChange.OtherFigure other
                        && other.old().low().compareTo(old.low()) == 0
                        && other.old().high().compareTo(old.high()) == 0);
        if (known) {
            return;
        }
        BigDecimal step = step(old.low());
        boolean isRange = old.low().compareTo(old.high()) != 0;
        if (old.hedge() != Hedge.DOZENS) {
            value(old, old.low().add(step), isRange ? old.high() : old.high().add(step));
            value(
                    old,
                    old.low().subtract(step),
                    isRange ? old.high() : old.high().subtract(step));
        }
        if (isRange) {
            value(old, old.low(), old.high().add(step));
            value(old, old.low(), old.high().subtract(step));
        } else {
            HEDGES.stream()
                    .filter(hedge -> hedge != old.hedge())
                    .forEach(hedge ->
                            changes.add(new TextChange.OtherFigure(Operator.HEDGE, old, hedge, old.low(), old.high())));
        }
    }

    private void value(Reading.Figure old, BigDecimal low, BigDecimal high) {
        if (low.signum() >= 0 && low.compareTo(high) <= 0) {
            changes.add(new TextChange.OtherFigure(Operator.FIGURE, old, old.hedge(), low, high));
        }
    }

    /** One, or one in the last place behind the point. */
    private static BigDecimal step(BigDecimal value) {
        return value.scale() <= 0 ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(value.scale());
    }

    private void stretch(ImpreciseDate from, ImpreciseDate to) {
        for (ImpreciseDate other : OtherDates.nearest(from)) {
            stretch(from, to, other, to);
        }
        for (ImpreciseDate other : OtherDates.nearest(to)) {
            stretch(from, to, from, other);
        }
    }

    private void stretch(ImpreciseDate from, ImpreciseDate to, ImpreciseDate newFrom, ImpreciseDate newTo) {
        if (!newTo.earliest().isBefore(newFrom.earliest())) {
            changes.add(new TextChange.OtherStretch(from, to, newFrom, newTo));
        }
    }
}
