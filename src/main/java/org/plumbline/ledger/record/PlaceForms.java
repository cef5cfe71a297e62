package org.plumbline.ledger.record;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.language.Phrase;
import org.plumbline.language.Place;

/** Says what is wrong with a point or an outline in a record. */
final class PlaceForms {
    private PlaceForms() {}

    static Optional<Problem> point(String value, Place place) {
        return switch (PointNotation.read(value)) {
            case PointNotation.Result.Read read -> Optional.empty();
            case PointNotation.Result.Bad(PointNotation.Fault fault) -> {
                String help = fault == PointNotation.Fault.ZERO ? "point-unknown" : "point";
                yield Optional.of(error("E048", fault, value, help, place));
            }
        };
    }

    static Optional<Problem> outline(String value, Place place) {
        return switch (OutlineNotation.read(value)) {
            case OutlineNotation.Result.Read read -> Optional.empty();
            case OutlineNotation.Result.Bad(OutlineNotation.Fault fault, String detail) -> {
                boolean broken = fault == OutlineNotation.Fault.CROSSES || fault == OutlineNotation.Fault.TOO_LONG;
                yield Optional.of(error("E049", fault, detail, broken ? "outline-mend" : "outline", place));
            }
        };
    }

    private static Problem error(String code, Enum<?> fault, String found, String help, Place place) {
        String kind = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.error(code, place, Phrase.of("record." + code + "." + kind, found), Problems.help(help));
    }
}
