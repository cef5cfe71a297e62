package org.plumbline.language;

import java.time.LocalDate;
import java.util.List;

/** Readings as short lines, so that a test shows text and readings side by side. */
final class Shown {
    static final LocalDate DAY = LocalDate.of(2025, 4, 23);

    private Shown() {}

    static List<String> english(String text) {
        return in(Language.ENGLISH, text);
    }

    static List<String> burmese(String text) {
        return in(Language.BURMESE, text);
    }

    static List<String> in(Language language, String text) {
        return TextReader.of(language).read(text, DAY).stream()
                .map(reading -> line(reading, text))
                .toList();
    }

    static String line(Reading reading, String text) {
        String words = reading.span().of(text);
        return switch (reading) {
            case Reading.Figure figure -> words + " = " + figure(figure);
            case Reading.Date date -> words + " = " + date.date() + (date.hasYear() ? "" : " (no year)");
            case Reading.DateRange range -> words + " = " + range.from() + ".." + range.to();
            case Reading.Ordinal ordinal ->
                words + " = " + (ordinal.hedge() == Hedge.EXACT ? "" : ordinal.hedge() + " ") + "#" + ordinal.number();
            case Reading.Quotation quotation -> words + " = says " + quotation.words();
        };
    }

    static String figure(Reading.Figure figure) {
        String value = figure.low().toPlainString()
                + (figure.low().compareTo(figure.high()) == 0
                        ? ""
                        : "-" + figure.high().toPlainString());
        return figure.hedge() + " " + value + (figure.unit().isEmpty() ? "" : " " + figure.unit());
    }
}
