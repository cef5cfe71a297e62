package org.plumbline.claim.text;

import org.plumbline.language.Reading;

/** Moves readings from a block to a stretch of it. */
final class Readings {
    private Readings() {}

    static Reading shifted(Reading reading, int by) {
        return switch (reading) {
            case Reading.Figure(var span, var number, var hedge, var low, var high, var unit) ->
                new Reading.Figure(span.shifted(by), number.shifted(by), hedge, low, high, unit);
            case Reading.Date(var span, var date, var hasYear) -> new Reading.Date(span.shifted(by), date, hasYear);
            case Reading.DateRange(var span, var from, var to, var hasYear) ->
                new Reading.DateRange(span.shifted(by), from, to, hasYear);
            case Reading.Ordinal(var span, var number, var hedge) ->
                new Reading.Ordinal(span.shifted(by), number, hedge);
            case Reading.Quotation(var span, var inner, var words) ->
                new Reading.Quotation(span.shifted(by), inner.shifted(by), words);
        };
    }
}
