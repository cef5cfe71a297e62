package org.plumbline.publication.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/**
 * The days from left to right. Where nothing is drawn for long, the line is broken: else a few old days would press everything else
 * together. Each part has a scale of its own.
 *
 * @param parts in order, with room between them
 */
record Days(List<Part> parts) {
    private static final double BREAK = 14;
    private static final double LEAST = 40;
    private static final int MOST_BREAKS = 3;
    private static final int SHORTEST_BREAK = 45;
    private static final double APART = 10;
    private static final int LEVELS = 4;

    Days {
        parts = List.copyOf(parts);
    }

    /** Days that are drawn between two edges. */
    record Part(LocalDate from, LocalDate until, double left, double right) {
        long length() {
            return ChronoUnit.DAYS.between(from, until) + 1;
        }

        double start(LocalDate day) {
            return left + (right - left) * ChronoUnit.DAYS.between(from, day) / length();
        }
    }

    /** The line on which all these days lie; nothing where there are none. */
    static Optional<Days> of(Collection<ImpreciseDate> days, double left, double right) {
        List<ImpreciseDate> stretches = joined(days);
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        long drawn =
                stretches.stream().mapToLong(stretch -> marks(stretch, days)).sum();
        double room = right - left - BREAK * (stretches.size() - 1) - LEAST * stretches.size();
        List<Part> parts = new ArrayList<>();
        double at = left;
        for (ImpreciseDate stretch : stretches) {
            double wide = LEAST + room * marks(stretch, days) / drawn;
            parts.add(new Part(stretch.earliest(), stretch.latest(), at, at + wide));
            at += wide + BREAK;
        }
        return Optional.of(new Days(parts));
    }

    /** The stretches that are drawn, in order. */
    private static List<ImpreciseDate> joined(Collection<ImpreciseDate> days) {
        List<ImpreciseDate> apart = new ArrayList<>();
        days.stream()
                .map(day -> ImpreciseDate.between(day.earliest(), day.latest()))
                .sorted(Comparator.comparing(ImpreciseDate::earliest))
                .forEach(day -> {
                    if (apart.isEmpty() || gap(apart.getLast(), day) > 0) {
                        apart.add(day);
                    } else {
                        apart.add(apart.removeLast().hull(day));
                    }
                });
        while (apart.size() > 1) {
            int smallest = smallestGap(apart);
            long span = length(apart.getFirst().hull(apart.getLast()));
            boolean large = gap(apart.get(smallest), apart.get(smallest + 1)) > Math.max(SHORTEST_BREAK, span / 6);
            if (large && apart.size() <= MOST_BREAKS + 1) {
                break;
            }
            apart.set(smallest, apart.get(smallest).hull(apart.remove(smallest + 1)));
        }
        return apart;
    }

    /** How many different days are to be drawn in a stretch: where there are more, there is more room. */
    private static long marks(ImpreciseDate stretch, Collection<ImpreciseDate> days) {
        return days.stream()
                .filter(day -> stretch.intersect(ImpreciseDate.between(day.earliest(), day.latest()))
                        .isPresent())
                .map(day -> ImpreciseDate.between(day.earliest(), day.latest()))
                .distinct()
                .count();
    }

    private static int smallestGap(List<ImpreciseDate> apart) {
        int smallest = 0;
        for (int i = 1; i < apart.size() - 1; i++) {
            if (gap(apart.get(i), apart.get(i + 1)) < gap(apart.get(smallest), apart.get(smallest + 1))) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** How many days lie between. */
    private static long gap(ImpreciseDate one, ImpreciseDate next) {
        return ChronoUnit.DAYS.between(one.latest(), next.earliest()) - 1;
    }

    private static long length(ImpreciseDate days) {
        return ChronoUnit.DAYS.between(days.earliest(), days.latest()) + 1;
    }

    LocalDate from() {
        return parts.getFirst().from();
    }

    LocalDate until() {
        return parts.getLast().until();
    }

    double left() {
        return parts.getFirst().left();
    }

    double right() {
        return parts.getLast().right();
    }

    /** The room of a day where it has least, among the parts in which these lie. */
    double narrowest(Collection<ImpreciseDate> days) {
        return parts.stream()
                .filter(part -> days.stream()
                        .anyMatch(day -> !day.latest().isBefore(part.from())
                                && !day.earliest().isAfter(part.until())))
                .mapToDouble(part -> (part.right() - part.left()) / part.length())
                .min()
                .orElse(0);
    }

    /** The days that are left out, in order. */
    List<ImpreciseDate> leftOut() {
        List<ImpreciseDate> out = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            out.add(ImpreciseDate.between(
                    parts.get(i - 1).until().plusDays(1), parts.get(i).from().minusDays(1)));
        }
        return out;
    }

    /** Where a day begins. Days outside stand at the edge, days that are left out at their break. */
    double start(LocalDate day) {
        Part before = parts.getFirst();
        if (day.isBefore(before.from())) {
            return before.left();
        }
        for (Part part : parts) {
            if (day.isBefore(part.from())) {
                return (before.right() + part.left()) / 2;
            }
            if (!day.isAfter(part.until())) {
                return part.start(day);
            }
            before = part;
        }
        return before.right();
    }

    double end(LocalDate day) {
        return parts.stream()
                .filter(part -> part.until().equals(day))
                .findFirst()
                .map(Part::right)
                .orElseGet(() -> day.isAfter(until()) ? right() : start(day.plusDays(1)));
    }

    double middle(ImpreciseDate day) {
        return (start(day.earliest()) + end(day.latest())) / 2;
    }

    /** Faint lines at the days that are named below. */
    void grid(Svg svg, double top, double bottom) {
        ticks().forEach(tick -> svg.line(Tone.LINE, start(tick.earliest()), top, start(tick.earliest()), bottom));
    }

    /** Cuts through what goes on where days are left out. */
    void cut(Svg svg, double top, double bottom) {
        for (ImpreciseDate out : leftOut()) {
            svg.rect(Tone.PAPER, start(out.earliest()) - 3, top, 6, bottom - top);
        }
    }

    /**
     * The line itself with the names of some days below it.
     *
     * @return where it ends below
     */
    double draw(Svg svg, double y, Messages messages) {
        parts.forEach(part -> svg.line(Tone.LINE, part.left(), y, part.right(), y));
        leftOut().forEach(out -> sign(svg, start(out.earliest()), y));
        double[] used = new double[LEVELS];
        int deepest = 0;
        for (ImpreciseDate tick : ticks()) {
            String words = messages.write(tick);
            double wide = Math.min(svg.room(words), Svg.WIDTH - 2.0 * Svg.MARGIN);
            double x = start(tick.earliest());
            double from = Math.min(x, Svg.WIDTH - Svg.MARGIN - wide);
            for (int level = 0; level < LEVELS; level++) {
                if (used[level] == 0 || from >= used[level] + APART) {
                    double down = y + 6 + svg.leading() * level;
                    svg.line(Tone.LINE, x, y, x, y + 5);
                    svg.text(from, down + 14, "start", words, wide + 1);
                    used[level] = from + wide;
                    deepest = Math.max(deepest, level);
                    break;
                }
            }
        }
        return y + 10 + svg.leading() * (deepest + 1);
    }

    /** The sign of a break, as it stands on the line. */
    static void sign(Svg svg, double x, double y) {
        svg.path(
                Tone.LINE,
                String.format(Locale.ROOT, "M%.1f %.1f l4 -10 M%.1f %.1f l4 -10", x - 5, y + 5, x + 1, y + 5));
    }

    private List<ImpreciseDate> ticks() {
        return parts.stream().flatMap(part -> ticks(part).stream()).toList();
    }

    private static List<ImpreciseDate> ticks(Part part) {
        int most = (int) Math.max(1, (part.right() - part.left()) / 115);
        List<ImpreciseDate> ticks = new ArrayList<>();
        if (part.length() < 120) {
            long step = Math.ceilDiv(part.length(), most);
            for (LocalDate day = part.from(); !day.isAfter(part.until()); day = day.plusDays(step)) {
                ticks.add(ImpreciseDate.on(day));
            }
            return ticks;
        }
        boolean years = part.length() > 4 * 366;
        long months = Math.ceilDiv(part.length(), 30);
        long step = years ? 12 * Math.max(1, Math.ceilDiv(months / 12, most)) : Math.ceilDiv(months, most);
        YearMonth month = years ? YearMonth.of(part.from().getYear(), 1) : YearMonth.from(part.from());
        if (month.atDay(1).isBefore(part.from())) {
            month = month.plusMonths(years ? 12 : 1);
        }
        for (; !month.atDay(1).isAfter(part.until()); month = month.plusMonths(step)) {
            ticks.add(years ? ImpreciseDate.in(month.getYear()) : ImpreciseDate.in(month));
        }
        return ticks;
    }
}
