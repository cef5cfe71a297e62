package org.plumbline.publication.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** The days from left to right. */
record Days(LocalDate from, LocalDate until) {
    private static final int TICKS = 3;

    static Optional<Days> of(Collection<ImpreciseDate> days) {
        return days.stream().reduce(ImpreciseDate::hull).map(all -> new Days(all.earliest(), all.latest()));
    }

    long length() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** Where a day begins; days outside stand at the edge. */
    double start(LocalDate day) {
        LocalDate inside = day.isBefore(from) ? from : day.isAfter(until) ? until.plusDays(1) : day;
        double room = Svg.WIDTH - 2.0 * Svg.MARGIN;
        return Svg.MARGIN + room * ChronoUnit.DAYS.between(from, inside) / length();
    }

    double end(LocalDate day) {
        return day.isAfter(until) ? start(day) : start(day.plusDays(1));
    }

    double middle(ImpreciseDate day) {
        return (start(day.earliest()) + end(day.latest())) / 2;
    }

    void draw(Svg svg, double top, double base, Messages messages) {
        svg.line(Tone.LINE, Svg.MARGIN, base, Svg.WIDTH - Svg.MARGIN, base);
        for (ImpreciseDate tick : ticks()) {
            double x = start(tick.earliest());
            svg.line(Tone.LINE, x, top, x, base + 5);
            String words = messages.write(tick);
            boolean last = x + svg.room(words) > Svg.WIDTH;
            svg.text(last ? Svg.WIDTH - 4 : x, base + 22, last ? "end" : "start", words, Svg.WIDTH / 3.2);
        }
    }

    private List<ImpreciseDate> ticks() {
        List<ImpreciseDate> ticks = new ArrayList<>();
        if (length() < 90) {
            long step = Math.max(1, Math.ceilDiv(length(), TICKS));
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(step)) {
                ticks.add(ImpreciseDate.on(day));
            }
            return ticks;
        }
        boolean years = length() > 4 * 366;
        long months = Math.ceilDiv(length(), 30);
        long step =
                years ? 12 * Math.max(1, Math.ceilDiv(months / 12, TICKS)) : Math.max(1, Math.ceilDiv(months, TICKS));
        YearMonth month = years ? YearMonth.of(from.getYear(), 1) : YearMonth.from(from);
        if (month.atDay(1).isBefore(from)) {
            month = month.plusMonths(years ? 12 : 1);
        }
        for (; !month.atDay(1).isAfter(until); month = month.plusMonths(step)) {
            ticks.add(years ? ImpreciseDate.in(month.getYear()) : ImpreciseDate.in(month));
        }
        return ticks;
    }
}
