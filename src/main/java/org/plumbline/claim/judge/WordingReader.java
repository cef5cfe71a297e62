package org.plumbline.claim.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Hedge;
import org.plumbline.language.Phrase;
import org.plumbline.language.Reading;
import org.plumbline.quantity.Interval;

/** What the bound span asserts: its figure, hedge and the values C that this allows. */
final class WordingReader {
    private static final List<String> TIME_UNITS = List.of("hour", "day", "week", "month", "year", "minute");

    /** The unit of a measure may count millions: {@code usd-million}. */
    private static final String MILLIONS = "-million";

    private WordingReader() {}

    /** A wording, or why there is none. */
    sealed interface Result {
        record Read(Reading.Figure figure, Interval allowed) implements Result {}

        record Failed(Assessment.Unreadable why) implements Result {}
    }

    /**
     * The figure of the span that this claim is about.
     *
     * @param unit the measure's unit, or empty if any but a unit of time will do
     */
    static Result figure(Inquiry inquiry, String unit) {
        boolean inMillions = unit.endsWith(MILLIONS);
        String plain = inMillions ? unit.substring(0, unit.length() - MILLIONS.length()) : unit;
        List<Reading.Figure> figures = new ArrayList<>();
        for (Reading reading : inquiry.binding().readings()) {
            if (reading instanceof Reading.Figure figure) {
                figures.add(inMillions && figure.unit().equals(plain) ? millions(figure) : figure);
            }
        }
        return choose(figures, plain)
                .<Result>map(figure -> new Result.Read(figure, allowed(inquiry, figure)))
                .orElseGet(() -> new Result.Failed(
                        figures.isEmpty()
                                ? new Assessment.Unreadable(
                                        "K063", Phrase.of("judge.wording.none"), Phrase.of("judge.wording.none.help"))
                                : new Assessment.Unreadable(
                                        "K064",
                                        Phrase.of("judge.wording.several", figures.size()),
                                        Phrase.of("judge.wording.several.help"))));
    }

    /** A text says "51 million dollars" and is read as 51,000,000; the measure counts millions. */
    private static Reading.Figure millions(Reading.Figure figure) {
        return new Reading.Figure(
                figure.span(),
                figure.number(),
                figure.hedge(),
                figure.low().movePointLeft(6),
                figure.high().movePointLeft(6),
                figure.unit());
    }

    private static Optional<Reading.Figure> choose(List<Reading.Figure> figures, String unit) {
        List<Reading.Figure> sameUnit =
                figures.stream().filter(figure -> figure.unit().equals(unit)).toList();
        if (!unit.isEmpty() && sameUnit.size() == 1) {
            return Optional.of(sameUnit.getFirst());
        }
        boolean timeAsked = TIME_UNITS.contains(unit);
        List<Reading.Figure> fitting = figures.stream()
                .filter(figure -> timeAsked || !TIME_UNITS.contains(figure.unit()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        List<Reading.Figure> bare =
                fitting.stream().filter(figure -> figure.unit().isEmpty()).toList();
        return !unit.isEmpty() && sameUnit.isEmpty() && bare.size() == 1
                ? Optional.of(bare.getFirst())
                : Optional.empty();
    }

    /** C: the values that the figure's wording allows. */
    static Interval allowed(Inquiry inquiry, Reading.Figure figure) {
        BigDecimal tolerance =
                inquiry.claim().rules().tolerance().orElse(inquiry.perspective().tolerance());
        if (figure.hedge() == Hedge.DOZENS) {
            BigDecimal dozens = BigDecimal.valueOf(inquiry.perspective().dozens());
            BigDecimal least = figure.low().compareTo(BigDecimal.valueOf(24)) <= 0 ? dozens : figure.low();
            return Interval.atLeast(least);
        }
        return figure.hedge().allowed(figure.low(), figure.high(), tolerance);
    }

    /** What the figure says, for people. */
    static Phrase says(Reading.Figure figure) {
        return figure.hedge() == Hedge.BETWEEN
                ? Phrase.of("judge.says.between", figure.low(), figure.high())
                : Phrase.of(
                        "judge.says."
                                + figure.hedge()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        figure.low());
    }
}
