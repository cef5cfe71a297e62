package org.plumbline.publication.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.language.Language;
import org.plumbline.language.Messages;
import org.plumbline.quantity.ImpreciseDate;

/** Rows of bars and marks over the days. Ends that are not known to the day are thin and dashed, open ones end in an arrow. */
record RowsPicture(String id, List<Row> rows, List<String> notes, Language language) {
    private static final int MOST_ROWS = 24;
    private static final int MOST_SIGNS = 80;
    private static final int HIGH = 60;
    private static final int TOP = 14;

    /** Nothing, if no row has a day. */
    Optional<Picture> draw() {
        List<Row> shown = rows.stream()
                .filter(row -> !row.stretches().isEmpty() || !row.signs().isEmpty())
                .limit(MOST_ROWS)
                .toList();
        return Days.of(shown.stream().flatMap(RowsPicture::days).toList()).map(days -> draw(shown, days));
    }

    private static Stream<ImpreciseDate> days(Row row) {
        return Stream.concat(
                row.signs().stream().map(Row.Sign::day),
                row.stretches().stream().flatMap(one -> Stream.concat(one.from().stream(), one.until().stream())));
    }

    private Picture draw(List<Row> shown, Days days) {
        Messages messages = Messages.in(language);
        Svg svg = new Svg(language);
        double base = TOP + shown.size() * (double) HIGH;
        days.draw(svg, TOP, base, messages);
        TreeSet<Shape> shapes = new TreeSet<>();
        List<List<String>> table = new ArrayList<>();
        List<String> left = new ArrayList<>(notes);
        for (int i = 0; i < shown.size(); i++) {
            Row row = shown.get(i);
            double y = TOP + i * (double) HIGH;
            svg.text(Svg.MARGIN, y + 17, "start", row.label(), Svg.WIDTH - 2.0 * Svg.MARGIN);
            for (Row.Stretch one : row.stretches()) {
                stretch(svg, days, one, y + 38);
                table.add(List.of(row.label(), one.words(), span(one, messages), messages.write(1)));
            }
            List<Row.Sign> signs = row.signs().stream().limit(MOST_SIGNS).toList();
            for (Row.Sign sign : signs) {
                sign(svg, days, sign, y + 38, messages);
                shapes.add(sign.shape());
                table.add(List.of(row.label(), sign.words(), messages.write(sign.day()), messages.write(sign.count())));
            }
            if (signs.size() < row.signs().size()) {
                left.add(messages.say(
                        "picture.more-marks", row.label(), row.signs().size() - signs.size()));
            }
        }
        long rest = rows.stream().filter(row -> days(row).findAny().isPresent()).count() - shown.size();
        if (rest > 0) {
            left.add(messages.say("picture.more-rows", rest));
        }
        boolean bars = shown.stream().anyMatch(row -> !row.stretches().isEmpty());
        double y = legend(svg, shapes, bars, base + 50, messages);
        String title = messages.say("picture." + id + ".title");
        String alternative = messages.say("picture." + id + ".alternative", shown.size(), days.from(), days.until());
        return new Picture(
                id,
                title,
                svg.whole(title, alternative, y),
                alternative,
                new DataTable(
                        Stream.of("row", "what", "days", "number")
                                .map(head -> messages.say("picture.head." + head))
                                .toList(),
                        table),
                left);
    }

    private static String span(Row.Stretch one, Messages messages) {
        String words = messages.say(
                "picture.from-to",
                one.from().map(messages::write).orElse(messages.say("picture.open")),
                one.until().map(messages::write).orElse(messages.say("picture.open")));
        return one.disputed() ? messages.say("picture.disputed", words) : words;
    }

    private static void stretch(Svg svg, Days days, Row.Stretch one, double y) {
        double outerLeft = one.from().map(day -> days.start(day.earliest())).orElse((double) Svg.MARGIN);
        double innerLeft = one.from().map(day -> days.start(day.latest())).orElse(outerLeft);
        double outerRight = one.until().map(day -> days.end(day.latest())).orElse((double) Svg.WIDTH - Svg.MARGIN);
        double innerRight = one.until().map(day -> days.end(day.earliest())).orElse(outerRight);
        if (innerLeft > outerLeft) {
            svg.rect(Tone.OPEN, outerLeft, y - 4, innerLeft - outerLeft, 8);
        }
        if (innerRight < outerRight) {
            svg.rect(Tone.OPEN, innerRight, y - 4, outerRight - innerRight, 8);
        }
        boolean told = one.from().isPresent() && one.until().isPresent();
        if (innerRight > innerLeft) {
            svg.rect(
                    one.disputed() || !told ? Tone.OPEN : Tone.BAR,
                    innerLeft,
                    y - 8,
                    Math.max(2, innerRight - innerLeft),
                    16);
        }
        if (one.disputed()) {
            svg.text(Math.min(outerLeft + 4, Svg.WIDTH - 12.0), y + 5, "start", "?", 20);
        }
        if (one.from().isEmpty()) {
            svg.path(Tone.HOLLOW, arrow(outerLeft, y, -9));
        }
        if (one.until().isEmpty()) {
            svg.path(Tone.HOLLOW, arrow(outerRight, y, 9));
        }
    }

    private static String arrow(double x, double y, double to) {
        return String.format(Locale.ROOT, "M%.1f %.1f L%.1f %.1f L%.1f %.1f Z", x, y - 8, x + to, y, x, y + 8);
    }

    private static void sign(Svg svg, Days days, Row.Sign sign, double y, Messages messages) {
        double x = Math.clamp(days.middle(sign.day()), Svg.MARGIN, Svg.WIDTH - (double) Svg.MARGIN);
        double left = days.start(sign.day().earliest());
        double right = days.end(sign.day().latest());
        if (!sign.day().isExact() && sign.count() == 1 && right - left > 12) {
            svg.line(Tone.OPEN, left, y, right, y);
        }
        double size = sign.count() == 1 ? 5 : Math.min(9, 5 + Math.log10(sign.count()) * 2);
        sign.shape().draw(svg, x, y, size, sign.open());
        if (sign.count() > 1) {
            svg.text(x, y + 21, "middle", messages.write(sign.count()), 60);
        }
    }

    private static double legend(Svg svg, TreeSet<Shape> shapes, boolean bars, double from, Messages messages) {
        double y = from;
        for (Shape shape : shapes) {
            shape.draw(svg, Svg.MARGIN + 10.0, y - 5, 5, false);
            svg.text(Svg.MARGIN + 32.0, y, "start", messages.say(shape.key()), Svg.WIDTH - 60.0);
            y += 24;
        }
        if (bars) {
            svg.rect(Tone.BAR, Svg.MARGIN, y - 11, 22, 12);
            svg.text(Svg.MARGIN + 32.0, y, "start", messages.say("picture.key.bar"), Svg.WIDTH - 60.0);
            y += 24;
            svg.rect(Tone.OPEN, Svg.MARGIN, y - 11, 22, 12);
            svg.text(Svg.MARGIN + 32.0, y, "start", messages.say("picture.key.open"), Svg.WIDTH - 60.0);
            y += 24;
            svg.path(Tone.HOLLOW, arrow(Svg.MARGIN + 8.0, y - 5, 9));
            svg.text(Svg.MARGIN + 32.0, y, "start", messages.say("picture.key.arrow"), Svg.WIDTH - 60.0);
            y += 24;
            svg.text(Svg.MARGIN + 6.0, y, "start", "?", 20);
            svg.text(Svg.MARGIN + 32.0, y, "start", messages.say("picture.key.disputed"), Svg.WIDTH - 60.0);
            y += 24;
        }
        return y;
    }
}
