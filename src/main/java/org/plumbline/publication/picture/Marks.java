package org.plumbline.publication.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** Draws what lasted, what happened on a day, and how often, along the days. */
final class Marks {
    private static final double BAR = 12;
    private static final int MOST_LANES = 6;
    private static final double LANE = 10;

    private final Svg svg;
    private final Days days;
    private final Legend legend;
    private final Messages messages;

    Marks(Svg svg, Days days, Legend legend, Messages messages) {
        this.svg = svg;
        this.days = days;
        this.legend = legend;
        this.messages = messages;
    }

    /** A bar: full where sources agree, thin and dashed where its ends are not known to the day, with an arrow where none is told. */
    void stretch(Row.Stretch one, double y) {
        double outerLeft = one.from().map(day -> days.start(day.earliest())).orElse(days.left());
        double innerLeft = one.from().map(day -> days.start(day.latest())).orElse(outerLeft);
        double outerRight = one.until().map(day -> days.end(day.latest())).orElse(days.right());
        double innerRight = one.until().map(day -> days.end(day.earliest())).orElse(outerRight);
        open(outerLeft, Math.min(innerLeft, outerRight), y, 6);
        open(Math.max(innerRight, outerLeft), outerRight, y, 6);
        boolean told = one.from().isPresent() && one.until().isPresent();
        if (innerRight > innerLeft) {
            if (one.disputed() || !told) {
                open(innerLeft, innerRight, y, BAR);
            } else {
                svg.rect(Tone.BAR, innerLeft, y - BAR / 2, Math.max(2, innerRight - innerLeft), BAR);
                legend.uses("picture.key.bar", (to, x, at) -> to.rect(Tone.BAR, x - 11, at - 5, 22, 10));
            }
        }
        if (one.disputed()) {
            svg.text(Math.min(outerLeft + 4, Svg.WIDTH - 12.0), y + 5, "start", "?", 20);
            legend.uses("picture.key.disputed", (to, x, at) -> to.text(x, at + 5, "middle", "?", 20));
        }
        if (one.from().isEmpty()) {
            arrow(outerLeft, y, -8);
        }
        if (one.until().isEmpty()) {
            arrow(outerRight, y, 8);
        }
    }

    private void open(double left, double right, double y, double high) {
        if (right > left) {
            svg.rect(Tone.OPEN, left, y - high / 2, right - left, high);
            legend.uses("picture.key.open", (to, x, at) -> to.rect(Tone.OPEN, x - 11, at - 3, 22, 6));
        }
    }

    private void arrow(double x, double y, double to) {
        svg.path(Tone.HOLLOW, tip(x, y, to));
        legend.uses("picture.key.arrow", (into, at, high) -> into.path(Tone.HOLLOW, tip(at - 4, high, 8)));
    }

    private static String tip(double x, double y, double to) {
        return String.format(Locale.ROOT, "M%.1f %.1f L%.1f %.1f L%.1f %.1f Z", x, y - 6, x + to, y, x, y + 6);
    }

    /** A sign in the middle of its days, with a dashed line over all of them where they are several. */
    void sign(Row.Sign sign, double y) {
        double left = days.start(sign.day().earliest());
        double right = days.end(sign.day().latest());
        if (!sign.day().isExact() && right - left > 12) {
            svg.line(Tone.OPEN, left, y, right, y);
            legend.uses("picture.key.days", (to, x, at) -> to.line(Tone.OPEN, x - 11, at, x + 11, at));
        }
        Shape shape = sign.shape();
        shape.draw(svg, days.middle(sign.day()), y, 5, sign.open());
        legend.uses(shape.key(), (to, x, at) -> shape.draw(to, x, at, 5, false));
        if (sign.open() && !shape.isHollow()) {
            legend.uses("picture.key.hollow", (to, x, at) -> shape.draw(to, x, at, 5, true));
        }
    }

    /**
     * Columns, the certain ones filled and the possible ones hollow above them; and below, dashed, those that no single column holds.
     *
     * @param most so many are as high as there is room
     * @return where they end below
     */
    double columns(Columned counted, int most, double top, double base) {
        counted.columns().forEach((column, count) -> {
            double left = days.start(column.earliest());
            double wide = Math.max(1.5, (days.end(column.latest()) - left) * 0.85);
            double certain = (base - top) * count.certain() / most;
            double possible = (base - top) * count.possible() / most;
            if (count.certain() > 0) {
                svg.rect(Tone.BAR, left, base - certain, wide, certain);
                legend.uses(Shape.CERTAIN.key(), (to, x, at) -> to.rect(Tone.BAR, x - 4, at - 6, 8, 12));
            }
            if (count.possible() > 0) {
                svg.rect(Tone.HOLLOW, left, base - certain - possible, wide, possible);
                legend.uses(Shape.POSSIBLE.key(), (to, x, at) -> to.rect(Tone.HOLLOW, x - 4, at - 6, 8, 12));
            }
        });
        return lanes(counted, base);
    }

    private double lanes(Columned counted, double base) {
        double y = base + 4;
        int lane = 0;
        for (Map.Entry<ImpreciseDate, Columned.Count> one : counted.between().entrySet()) {
            if (lane++ == MOST_LANES) {
                break;
            }
            y += LANE;
            double left = days.start(one.getKey().earliest());
            double right = Math.max(left + 6, days.end(one.getKey().latest()));
            svg.line(Tone.OPEN, left, y, right, y);
            boolean surely = one.getValue().certain() > 0;
            svg.circle(surely ? Tone.BAR : Tone.HOLLOW, (left + right) / 2, y, 2.5);
            int all = one.getValue().all();
            if (all > 1) {
                String words = messages.write(all);
                boolean room = right + 4 + svg.room(words) < Svg.WIDTH;
                svg.text(room ? right + 4 : left - 4, y + 5, room ? "start" : "end", words, 60);
            }
            legend.uses("picture.key.between", (to, x, at) -> {
                to.line(Tone.OPEN, x - 11, at, x + 11, at);
                to.circle(Tone.BAR, x, at, 2.5);
            });
            if (one.getValue().possible() > 0) {
                legend.uses(Shape.POSSIBLE.key(), (to, x, at) -> to.rect(Tone.HOLLOW, x - 4, at - 6, 8, 12));
            }
        }
        return lane == 0 ? base : y + 5;
    }

    /** How many of those that no single column holds are not drawn. */
    static Optional<String> notDrawn(Columned counted, Messages messages) {
        int left = counted.between().values().stream()
                .skip(MOST_LANES)
                .mapToInt(Columned.Count::all)
                .sum();
        return left == 0 ? Optional.empty() : Optional.of(messages.say("picture.between", left));
    }
}
